import { Field, Input, makeStyles, Select, Text } from '@fluentui/react-components'
import { type CoreGroupsOfConference, joinCoreGroup } from '../../../../bot/api/core-group.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { ProfessionalFields } from '../../../parts/professional-fields.tsx'
import { ErrorsContext } from '../../../parts/text-field.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { useDialogForm } from '../../../parts/use-dialog-form.ts'
import { useSession } from '../../../shell/session.ts'
import { newFamilyMember, newProfessional } from '../../booking/form.ts'
import { english } from './core-groups-english.ts'
import { type Relative, RelativeFields } from './core-groups-relative.tsx'

const words = english.join
const [PROFESSIONAL, FAMILY] = ['professional', 'family']
const NEEDED = ['name', 'email', 'role', 'agency', 'group'] as const

const useStyles = makeStyles({ narrow: { minWidth: 0, maxWidth: '100%' } })

const nobody = () => ({
  chosen: '',
  why: '',
  professional: newProfessional(),
  relative: { ...newFamilyMember(), childIds: [] } as Relative,
})
type Joining = ReturnType<typeof nobody>

interface Props {
  conferenceId: string
  value: CoreGroupsOfConference
  reload(): Promise<void>
}

/** Somebody of the conference, or somebody who is new to it: a professional, or one of the family. */
export function JoinDialog({ conferenceId, value, reload }: Props) {
  const styles = useStyles()
  const { api } = useSession()
  const form = useDialogForm(nobody, reload)
  const { typed, asked, trouble } = form
  const { chosen, why, professional, relative } = typed
  const errors = errorsOf(typed)
  function submit() {
    const body = { who: whoOf(typed), reason: why }
    const isWhole = chosen && errors.size === 0
    form.submit(isWhole ? () => api.call(joinCoreGroup, { params: { id: conferenceId }, body }) : null)
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
      <Field label={words.who} required {...(asked && !chosen && { validationMessage: words.whoMissing })}>
        <Select
          className={styles.narrow}
          select={{ className: styles.narrow }}
          value={chosen}
          onChange={(_, data) => form.type({ chosen: data.value })}
        >
          <option value="">{words.choose}</option>
          {value.others.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {english.member(name, role)}
            </option>
          ))}
          <option value={PROFESSIONAL}>{words.other}</option>
          <option value={FAMILY}>{words.relative}</option>
        </Select>
      </Field>
      <ErrorsContext value={asked ? errors : new Map()}>
        {chosen === PROFESSIONAL && (
          <ProfessionalFields
            person={professional}
            change={(changed) => form.type({ professional: { ...professional, ...changed } })}
          />
        )}
        {chosen === FAMILY && (
          <RelativeFields
            relative={relative}
            all={value.children}
            change={(changed) => form.type({ relative: { ...relative, ...changed } })}
          />
        )}
      </ErrorsContext>
      <Field label={words.why}>
        <Input value={why} onChange={(_, data) => form.type({ why: data.value })} autoComplete="off" />
      </Field>
    </Dialog>
  )
}

/** What is missing of who is new, by field. */
function errorsOf({ chosen, professional, relative }: Joining): Map<string, string> {
  const person = chosen === FAMILY ? relative : professional
  const needed =
    chosen === PROFESSIONAL ? NEEDED : chosen === FAMILY ? ['name', 'role', ...(relative.safe ? ['email'] : [])] : []
  const missing = needed.filter((field) => !String(person[field as keyof typeof person]).trim())
  return new Map(missing.map((field) => [`${person.key}.${field}`, words.missing]))
}

function whoOf({ chosen, professional, relative }: Joining) {
  if (chosen === PROFESSIONAL) {
    const { key: _, ...typed } = professional
    return { side: 'professional' as const, ...typed }
  }
  if (chosen !== FAMILY) return { side: 'known' as const, participantId: chosen }
  const { name, role, phone, safe, email, childIds } = relative
  return { side: 'family' as const, name, role, phone, childIds, email: safe ? email : null }
}
