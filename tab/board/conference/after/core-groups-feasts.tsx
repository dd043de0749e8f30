import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { type CoreGroupsOfConference, setFeasts } from '../../../../bot/api/core-group.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { dayWords } from '../../../shell/dates.ts'
import { useSession } from '../../../shell/session.ts'
import { useAction } from '../../../shell/use-action.ts'
import { english } from './core-groups-english.ts'

const words = english.feasts

const useStyles = makeStyles({
  head: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
})

interface Props {
  conferenceId: string
  value: CoreGroupsOfConference
  reload(): Promise<void>
}

/** Feasts of this family: nothing is booked on them by itself. */
export function CoreGroupFeasts({ conferenceId, value, reload }: Props) {
  const styles = useStyles()
  const { api } = useSession()
  const { feasts, may } = value
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [typed, setTyped] = useState({ date: '', name: '' })
  const action = useAction(async () => {
    setOpen(false)
    setTyped({ date: '', name: '' })
    await reload()
  })
  const set = (all: CoreGroupsOfConference['feasts']) =>
    action.run(() => api.call(setFeasts, { params: { id: conferenceId }, body: { feasts: all } }))
  function submit() {
    setAsked(true)
    if (typed.date && typed.name.trim()) set([...feasts, typed])
  }
  return (
    <div>
      <h3 className={styles.head}>{words.title}</h3>
      {feasts.length === 0 && <Text>{words.none}</Text>}
      <ul className={styles.list}>
        {feasts.map(({ date, name }) => (
          <li key={`${date}|${name}`}>
            {words.day(dayWords(date), name)}
            {may.run && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={words.removeOf(name)}
                onClick={() => set(feasts.filter((one) => one.date !== date || one.name !== name))}
              >
                {words.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {action.trouble && !open && <TroubleBar message={action.trouble.message} />}
      {may.run && (
        <Dialog
          trigger={{ children: words.open }}
          title={words.dialog}
          confirm={words.confirm}
          busy={action.busy}
          open={open}
          onOpenChange={(isOpen) => {
            setAsked(false)
            setOpen(isOpen)
          }}
          onSubmit={submit}
        >
          <Text>{words.lead}</Text>
          {action.trouble && <TroubleBar message={action.trouble.message} />}
          <Field label={words.date} required {...(asked && !typed.date && { validationMessage: words.missing })}>
            <Input type="date" value={typed.date} onChange={(_, { value: date }) => setTyped({ ...typed, date })} />
          </Field>
          <Field label={words.name} required {...(asked && !typed.name.trim() && { validationMessage: words.missing })}>
            <Input
              value={typed.name}
              onChange={(_, { value: name }) => setTyped({ ...typed, name })}
              autoComplete="off"
            />
          </Field>
        </Dialog>
      )}
    </div>
  )
}
