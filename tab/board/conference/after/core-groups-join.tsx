import { Field, Input, makeStyles, Select, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { type CoreGroupsOfConference, joinCoreGroup } from '../../../../bot/api/core-group.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { ProfessionalFields } from '../../../parts/professional-fields.tsx'
import { ErrorsContext } from '../../../parts/text-field.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { useSession } from '../../../shell/session.ts'
import { useAction } from '../../../shell/use-action.ts'
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
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [joining, setJoining] = useState(nobody)
  const { chosen, why, professional, relative } = joining
  const set = (change: Partial<Joining>) => setJoining((before) => ({ ...before, ...change }))
  const action = useAction(async () => {
    setOpen(false)
    await reload()
  })
  const errors = errorsOf(joining)
  function submit() {
    setAsked(true)
    if (!chosen || errors.size > 0) return
    action.run(() =>
      api.call(joinCoreGroup, { params: { id: conferenceId }, body: { who: whoOf(joining), reason: why } }),
    )
  }
  function show(isOpen: boolean) {
    if (isOpen) setJoining(nobody())
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
          onChange={(_, data) => set({ chosen: data.value })}
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
            change={(changed) => set({ professional: { ...professional, ...changed } })}
          />
        )}
        {chosen === FAMILY && (
          <RelativeFields
            relative={relative}
            all={value.children}
            change={(changed) => set({ relative: { ...relative, ...changed } })}
          />
        )}
      </ErrorsContext>
      <Field label={words.why}>
        <Input value={why} onChange={(_, data) => set({ why: data.value })} autoComplete="off" />
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
