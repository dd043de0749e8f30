import { Field, Input, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { english } from './english.ts'

const words = english.here.add

export interface TypedPerson {
  name: string
  role: string
  agency: string
  side: 'family' | 'professional'
}

export interface AddPersonFieldsProps {
  typed: TypedPerson
  /** Somebody has tried to add them. */
  asked: boolean
  type(change: Partial<TypedPerson>): void
}

export function AddPersonFields({ typed, asked, type }: AddPersonFieldsProps) {
  return (
    <>
      <Text>{words.lead}</Text>
      <Field label={words.name} required {...(asked && !typed.name.trim() && { validationMessage: words.noName })}>
        <Input value={typed.name} onChange={(_, { value }) => type({ name: value })} />
      </Field>
      <Field
        label={words.role}
        required
        hint={words.roleHint}
        {...(asked && !typed.role.trim() && { validationMessage: words.noRole })}
      >
        <Input value={typed.role} onChange={(_, { value }) => type({ role: value })} />
      </Field>
      <Field label={words.side}>
        <RadioGroup
          value={typed.side}
          onChange={(_, { value }) => type({ side: value === 'family' ? 'family' : 'professional' })}
        >
          <Radio value="family" label={words.family} />
          <Radio value="professional" label={words.professional} />
        </RadioGroup>
      </Field>
      <Field label={words.agency}>
        <Input value={typed.agency} onChange={(_, { value }) => type({ agency: value })} />
      </Field>
    </>
  )
}
