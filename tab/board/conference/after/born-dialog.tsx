import { Field, Input, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { ConferenceStatus } from '../../../../bot/api/conference.ts'
import { childBorn } from '../../../../bot/api/people.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { useSession } from '../../../shell/session.ts'
import { useAction } from '../../../shell/use-action.ts'
import { useConference } from '../use-conference.ts'
import { afterEnglish } from './english.ts'

const words = afterEnglish.born

/** A child who was expected is born. */
export function BornDialog({ child }: { child: ConferenceStatus['children'][number] }) {
  const { api } = useSession()
  const { conference, reload } = useConference()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [name, setName] = useState('')
  const [born, setBorn] = useState('')
  const action = useAction(async () => {
    setOpen(false)
    await reload()
  })
  function submit() {
    setAsked(true)
    if (!name.trim() || !born) return
    const params = { id: conference.id, childId: child.id }
    action.run(() => api.call(childBorn, { params, body: { name, born } }))
  }
  function show(isOpen: boolean) {
    setAsked(false)
    action.clear()
    setOpen(isOpen)
  }
  return (
    <Dialog
      trigger={{ children: words.open(child.name) }}
      title={words.title}
      confirm={words.confirm}
      busy={action.busy}
      open={open}
      onOpenChange={show}
      onSubmit={submit}
    >
      <Text>{words.lead}</Text>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      <Field label={words.name} required {...(asked && !name.trim() && { validationMessage: words.nameMissing })}>
        <Input value={name} onChange={(_, data) => setName(data.value)} autoComplete="off" />
      </Field>
      <Field label={words.born} required {...(asked && !born && { validationMessage: words.bornMissing })}>
        <Input type="date" value={born} onChange={(_, data) => setBorn(data.value)} />
      </Field>
    </Dialog>
  )
}
