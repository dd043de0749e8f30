import { Checkbox, Field, Input, makeStyles, Select, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { replacePerson } from '../../../../bot/api/people.ts'
import { agencyGroupIn } from '../../../../conference/agency-group.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { ProfessionalFields } from '../../../parts/professional-fields.tsx'
import { ErrorsContext } from '../../../parts/text-field.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { useSession } from '../../../shell/session.ts'
import { useAction } from '../../../shell/use-action.ts'
import { newProfessional, type Professional } from '../../booking/form.ts'
import { useConference } from '../use-conference.ts'
import { afterEnglish } from './english.ts'

const words = afterEnglish.leaves
const useStyles = makeStyles({ narrow: { minWidth: 0, maxWidth: '100%' } })

const NEEDED = ['name', 'email', 'role', 'agency', 'group'] as const

/** A professional leaves: who, why, and who comes in their place. Chair and lead social worker always have somebody. */
export function LeavesDialog() {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [personId, setPersonId] = useState('')
  const [reason, setReason] = useState('')
  const [alone, setAlone] = useState(false)
  const [successor, setSuccessor] = useState<Professional>(() => newProfessional())
  const action = useAction(async () => {
    setOpen(false)
    await reload()
  })
  const there = conference.people.filter(({ side, left }) => side === 'professional' && !left)
  const person = there.find(({ id }) => id === personId)
  const part = person?.part ?? null
  const isAlone = alone && part === null
  const errors = new Map(
    NEEDED.filter((field) => !successor[field].trim()).map((field) => [`${successor.key}.${field}`, words.missing]),
  )
  function choose(id: string) {
    setPersonId(id)
    const leaver = there.find((one) => one.id === id)
    // Who comes does the same work in the same place, nearly always.
    if (!leaver) return
    const { role, agency } = leaver
    setSuccessor((before) => ({ ...before, role, agency, group: agencyGroupIn(leaver.group) ?? before.group }))
  }
  function submit() {
    setAsked(true)
    if (!person || !reason.trim() || (!isAlone && errors.size > 0)) return
    const { key: _, ...typed } = successor
    const body = { reason, successor: isAlone ? null : { side: 'professional' as const, ...typed } }
    action.run(() => api.call(replacePerson, { params: { id: conference.id, participantId: person.id }, body }))
  }
  function show(isOpen: boolean) {
    if (isOpen) {
      setPersonId('')
      setReason('')
      setAlone(false)
      setSuccessor(newProfessional())
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
      <Field label={words.who} required {...(asked && !person && { validationMessage: words.whoMissing })}>
        <Select
          className={styles.narrow}
          select={{ className: styles.narrow }}
          value={personId}
          onChange={(_, data) => choose(data.value)}
        >
          <option value="">{words.choose}</option>
          {there.map((one) => (
            <option key={one.id} value={one.id}>
              {`${one.name}, ${one.role}`}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={words.why}
        required
        hint={words.whyHint}
        {...(asked && !reason.trim() && { validationMessage: words.whyMissing })}
      >
        <Input value={reason} onChange={(_, data) => setReason(data.value)} autoComplete="off" />
      </Field>
      {part && <Text>{words.needed[part]}</Text>}
      {!part && (
        <Checkbox label={words.nobody} checked={alone} onChange={(_, data) => setAlone(data.checked === true)} />
      )}
      {!isAlone && (
        <ErrorsContext value={asked ? errors : new Map()}>
          <Text weight="semibold">{words.successor}</Text>
          <ProfessionalFields
            person={successor}
            change={(changed) => setSuccessor((before) => ({ ...before, ...changed }))}
          />
        </ErrorsContext>
      )}
    </Dialog>
  )
}
