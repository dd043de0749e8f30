import { Field, Select } from '@fluentui/react-components'
import type { DraftProfessional } from '../../conference/booking-from-request.ts'
import { shared } from '../shell/english.ts'
import { Fields } from './fields.tsx'
import { FindPerson } from './find-person.tsx'
import { TextField, useError } from './text-field.tsx'

interface Props {
  person: DraftProfessional
  change(changed: Partial<DraftProfessional>): void
  /** What may still be missing here. */
  optional?: readonly (keyof DraftProfessional)[]
}

const words = shared.form
const TYPES = { email: 'email', phone: 'tel' } as const

/** Who somebody is, and how they are reached. Whoever is chosen by name brings the rest with them. */
export function ProfessionalFields({ person, change, optional = ['phone'] }: Props) {
  const { key, name, group } = person
  const field = (one: 'email' | 'role' | 'agency' | 'phone') => (
    <TextField
      field={`${key}.${one}`}
      label={words[one]}
      type={one === 'email' || one === 'phone' ? TYPES[one] : 'text'}
      required={!optional.includes(one)}
      value={person[one]}
      onChange={(value) => change({ [one]: value })}
    />
  )
  return (
    <Fields>
      <FindPerson
        field={`${key}.name`}
        label={words.name}
        value={name}
        onChange={(typed) => change({ name: typed })}
        onChoose={(found) =>
          change({
            ...{ name: found.name, email: found.email, phone: found.phone || person.phone },
            // What is not known of them stays as it was typed.
            ...{ role: found.role || person.role, agency: found.agency || person.agency, group: found.group || group },
          })
        }
      />
      {field('email')}
      {field('role')}
      {field('agency')}
      <GroupField
        field={`${key}.group`}
        required={!optional.includes('group')}
        value={group}
        onChange={(value) => change({ group: value })}
      />
      {field('phone')}
    </Fields>
  )
}

interface GroupProps {
  field: string
  required: boolean
  value: string
  onChange(group: string): void
}

export function GroupField({ field, required, value, onChange }: GroupProps) {
  return (
    <Field label={words.group} required={required} {...useError(field)}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{words.choose}</option>
        {Object.entries(words.groups).map(([group, label]) => (
          <option key={group} value={group}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  )
}
