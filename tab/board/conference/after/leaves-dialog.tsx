import { Checkbox, Field, Input, makeStyles, Select, Text } from '@fluentui/react-components'
import { replacePerson } from '../../../../bot/api/people.ts'
import { agencyGroupIn } from '../../../../conference/agency-group.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { ProfessionalFields } from '../../../parts/professional-fields.tsx'
import { ErrorsContext } from '../../../parts/text-field.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { useDialogForm } from '../../../parts/use-dialog-form.ts'
import { useSession } from '../../../shell/session.ts'
import { newProfessional } from '../../booking/form.ts'
import { useConference } from '../use-conference.ts'
import { afterEnglish } from './english.ts'

const words = afterEnglish.leaves
const useStyles = makeStyles({ narrow: { minWidth: 0, maxWidth: '100%' } })

const nobody = () => ({ personId: '', reason: '', alone: false, successor: newProfessional() })
const NEEDED = ['name', 'email', 'role', 'agency', 'group'] as const

/** A professional leaves: who, why, and who comes in their place. Chair and lead social worker always have somebody. */
export function LeavesDialog() {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const form = useDialogForm(nobody, reload)
  const { typed, asked, trouble } = form
  const { personId, reason, alone, successor } = typed
  const there = conference.people.filter(({ side, left }) => side === 'professional' && !left)
  const person = there.find(({ id }) => id === personId)
  const part = person?.part ?? null
  const isAlone = alone && part === null
  const errors = new Map(
    NEEDED.filter((field) => !successor[field].trim()).map((field) => [`${successor.key}.${field}`, words.missing]),
  )
  function choose(id: string) {
    const leaver = there.find((one) => one.id === id)
    if (!leaver) return form.type({ personId: id })
    // Who comes does the same work in the same place, nearly always.
    const { role, agency } = leaver
    const group = agencyGroupIn(leaver.group) ?? successor.group
    form.type({ personId: id, successor: { ...successor, role, agency, group } })
  }
  function submit() {
    if (!person || !reason.trim() || (!isAlone && errors.size > 0)) return form.submit(null)
    const { key: _, ...who } = successor
    const body = { reason, successor: isAlone ? null : { side: 'professional' as const, ...who } }
    form.submit(() => api.call(replacePerson, { params: { id: conference.id, participantId: person.id }, body }))
  }
  return (
    <Dialog
      {...form.dialog}
      trigger={{ children: words.open }}
      title={words.title}
      confirm={words.confirm}
      onSubmit={submit}
    >
      <Text>{words.lead}</Text>
      {trouble && <TroubleBar message={trouble.message} />}
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
        <Input value={reason} onChange={(_, data) => form.type({ reason: data.value })} autoComplete="off" />
      </Field>
      {part && <Text>{words.needed[part]}</Text>}
      {!part && (
        <Checkbox
          label={words.nobody}
          checked={alone}
          onChange={(_, data) => form.type({ alone: data.checked === true })}
        />
      )}
      {!isAlone && (
        <ErrorsContext value={asked ? errors : new Map()}>
          <Text weight="semibold">{words.successor}</Text>
          <ProfessionalFields
            person={successor}
            change={(changed) => form.type({ successor: { ...successor, ...changed } })}
          />
        </ErrorsContext>
      )}
    </Dialog>
  )
}
