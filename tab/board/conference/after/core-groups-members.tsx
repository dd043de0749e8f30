import { Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { type CoreGroupsOfConference, joinCoreGroup, leaveCoreGroup } from '../../../../bot/api/core-group.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { ProfessionalFields } from '../../../parts/professional-fields.tsx'
import { TextDialog } from '../../../parts/text-dialog.tsx'
import { ErrorsContext } from '../../../parts/text-field.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { dayWords } from '../../../shell/dates.ts'
import { useSession } from '../../../shell/session.ts'
import { useAction } from '../../../shell/use-action.ts'
import { newProfessional, type Professional } from '../../booking/form.ts'
import { english } from './core-groups-english.ts'

const NEW = 'new'
const NEEDED = ['name', 'email', 'role', 'agency', 'group'] as const

const useStyles = makeStyles({
  head: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  narrow: { minWidth: 0, maxWidth: '100%' },
})

interface Props {
  conferenceId: string
  value: CoreGroupsOfConference
  reload(): Promise<void>
}

/** Who is in the core group, who was, and who comes or goes. */
export function CoreGroupMembers({ conferenceId, value, reload }: Props) {
  const styles = useStyles()
  const { api } = useSession()
  const { members, may } = value
  const { open, openOf, title, lead, label, missing, confirm } = english.leave
  return (
    <div>
      <h3 className={styles.head}>{english.members}</h3>
      <ul className={styles.list}>
        {members.map(({ id, name, role, from, until, reason, isLead }) => (
          <li key={`${id}|${from}`}>
            {english.member(name, role)} {until && english.left(dayWords(until), reason)}
            {may.run && !until && !isLead && (
              <TextDialog
                trigger={{ children: open, size: 'small', appearance: 'subtle', 'aria-label': openOf(name) }}
                {...{ title, lead: lead(name), label, missing, confirm, onDone: reload }}
                send={(why) =>
                  api.call(leaveCoreGroup, { params: { id: conferenceId, participantId: id }, body: { reason: why } })
                }
              />
            )}
          </li>
        ))}
      </ul>
      {may.run && <JoinDialog {...{ conferenceId, value, reload }} />}
    </div>
  )
}

/** Somebody of the conference, or a professional who is new to it. */
function JoinDialog({ conferenceId, value, reload }: Props) {
  const words = english.join
  const styles = useStyles()
  const { api } = useSession()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [chosen, setChosen] = useState('')
  const [why, setWhy] = useState('')
  const [person, setPerson] = useState<Professional>(() => newProfessional())
  const action = useAction(async () => {
    setOpen(false)
    await reload()
  })
  const errors = new Map(
    NEEDED.filter((field) => !person[field].trim()).map((field) => [`${person.key}.${field}`, words.missing]),
  )
  function submit() {
    setAsked(true)
    if (!chosen || (chosen === NEW && errors.size > 0)) return
    const { key: _, ...typed } = person
    const who =
      chosen === NEW ? { side: 'professional' as const, ...typed } : { side: 'known' as const, participantId: chosen }
    action.run(() => api.call(joinCoreGroup, { params: { id: conferenceId }, body: { who, reason: why } }))
  }
  function show(isOpen: boolean) {
    if (isOpen) {
      setChosen('')
      setWhy('')
      setPerson(newProfessional())
    }
    setAsked(false)
    action.clear()
    setOpen(isOpen)
  }
  return (
    <Dialog
      trigger={{ children: words.open }}
      title={words.title}
      confirm={words.confirm}
      busy={action.busy}
      open={open}
      onOpenChange={show}
      onSubmit={submit}
    >
      <Text>{words.lead}</Text>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      <Field label={words.who} required {...(asked && !chosen && { validationMessage: words.whoMissing })}>
        <Select
          className={styles.narrow}
          select={{ className: styles.narrow }}
          value={chosen}
          onChange={(_, data) => setChosen(data.value)}
        >
          <option value="">{words.choose}</option>
          {value.others.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {english.member(name, role)}
            </option>
          ))}
          <option value={NEW}>{words.other}</option>
        </Select>
      </Field>
      {chosen === NEW && (
        <ErrorsContext value={asked ? errors : new Map()}>
          <ProfessionalFields
            person={person}
            change={(changed) => setPerson((before) => ({ ...before, ...changed }))}
          />
        </ErrorsContext>
      )}
      <Field label={words.why}>
        <Input value={why} onChange={(_, data) => setWhy(data.value)} autoComplete="off" />
      </Field>
    </Dialog>
  )
}
