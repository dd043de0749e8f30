import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { sayCannotCome } from '../../bot/api/conference.ts'
import { sayCanCome } from '../../bot/api/my-work.ts'
import { Dialog } from '../parts/dialog.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { instantWords } from '../shell/dates.ts'
import { shared } from '../shell/english.ts'
import { useSession } from '../shell/session.ts'
import { useAction } from '../shell/use-action.ts'
import { english } from './english.ts'
import { PartSection } from './part-section.tsx'
import { usePart } from './use-part.ts'

const LONGEST = 200
const words = english.coming

const useStyles = makeStyles({ button: { alignSelf: 'start' } })

/** "I can't come", who comes instead, and the way back. */
export function ComingSection() {
  const styles = useStyles()
  const { api } = useSession()
  const { part, onDone } = usePart()
  const { apology, conferenceId } = part
  const action = useAction(onDone)
  if (!apology)
    return (
      <PartSection title={words.title}>
        <Text>{words.lead}</Text>
        <CannotCome />
      </PartSection>
    )
  return (
    <PartSection title={words.title}>
      <Text>{words.noted(instantWords(apology.at), apology.instead)}</Text>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      <Button
        className={styles.button}
        disabledFocusable={action.busy}
        onClick={() => action.run(() => api.call(sayCanCome, { params: { id: conferenceId }, body: {} }))}
      >
        {action.busy ? shared.working : words.canCome}
      </Button>
    </PartSection>
  )
}

function CannotCome() {
  const styles = useStyles()
  const { api } = useSession()
  const { part, onDone } = usePart()
  const [open, setOpen] = useState(false)
  const [instead, setInstead] = useState('')
  const action = useAction(async () => {
    setOpen(false)
    await onDone()
  })
  const isTooLong = instead.trim().length > LONGEST
  const send = () => api.call(sayCannotCome, { params: { id: part.conferenceId }, body: { instead: instead.trim() } })
  return (
    <Dialog
      trigger={{ className: styles.button, children: words.open }}
      title={words.dialogTitle}
      confirm={words.open}
      busy={action.busy}
      open={open}
      onOpenChange={setOpen}
      onSubmit={() => !isTooLong && action.run(send)}
    >
      {part.report && <Text>{words.reportNeeded}</Text>}
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      <Field label={words.label} hint={words.hint} {...(isTooLong && { validationMessage: words.tooLong })}>
        <Input value={instead} onChange={(_, data) => setInstead(data.value)} />
      </Field>
    </Dialog>
  )
}
