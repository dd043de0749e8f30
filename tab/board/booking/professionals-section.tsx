import { Button, Field, makeStyles, Select, Text } from '@fluentui/react-components'
import { roleIn } from '../../../conference/role.ts'
import { Section } from '../../parts/section.tsx'
import { english } from '../english.ts'
import { Fields, Row } from './fields.tsx'
import { type Form, newProfessional, type Professional, withoutPerson } from './form.ts'
import { TextField, useError } from './text-field.tsx'

const words = english.booking

const useStyles = makeStyles({ add: { alignSelf: 'start' } })

interface Props {
  form: Form
  set(change: Partial<Form>): void
}

export function ProfessionalsSection({ form, set }: Props) {
  const styles = useStyles()
  const change = (key: string, changed: Partial<Professional>) =>
    set({ professionals: form.professionals.map((one) => (one.key === key ? { ...one, ...changed } : one)) })
  const remove = (key: string) =>
    set({
      professionals: form.professionals.filter((one) => one.key !== key),
      details: withoutPerson(form.details, key),
    })
  return (
    <Section title={words.people} lead={words.peopleLead}>
      <Fields>
        <Chosen field="chair" label={words.chair} form={form} set={set} />
        <Chosen field="leadSocialWorker" label={words.leadSocialWorker} form={form} set={set} />
      </Fields>
      {form.professionals.map((person, index) => {
        const isNeeded = person.key === form.chair || person.key === form.leadSocialWorker
        return (
          <ProfessionalRow
            key={person.key}
            title={person.name || words.professionalNumber(index + 1)}
            person={person}
            chair={form.chair}
            change={(changed) => change(person.key, changed)}
            onRemove={isNeeded ? undefined : () => remove(person.key)}
          />
        )
      })}
      <Button className={styles.add} onClick={() => set({ professionals: [...form.professionals, newProfessional()] })}>
        {words.addProfessional}
      </Button>
    </Section>
  )
}

interface RowProps {
  title: string
  person: Professional
  chair: string
  change(changed: Partial<Professional>): void
  onRemove: (() => void) | undefined
}

function ProfessionalRow({ title, person, chair, change, onRemove }: RowProps) {
  const { key, role } = person
  const field = (name: 'name' | 'email' | 'role' | 'agency' | 'phone', required = true) => (
    <TextField
      field={`${key}.${name}`}
      label={words[name]}
      type={name === 'email' || name === 'phone' ? ({ email: 'email', phone: 'tel' } as const)[name] : 'text'}
      required={required}
      value={person[name]}
      onChange={(value) => change({ [name]: value })}
    />
  )
  const asksReport = roleIn({ chairId: chair }, { id: key, role, side: 'professional' }).asksReport
  return (
    <Row title={title} onRemove={onRemove}>
      <Fields>
        {field('name')}
        {field('email')}
        {field('role')}
        {field('agency')}
        <Field label={words.group} required {...useError(`${key}.group`)}>
          <Select value={person.group} onChange={(_, data) => change({ group: data.value })}>
            <option value="">{words.choose}</option>
            {Object.entries(words.groups).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        {field('phone', false)}
      </Fields>
      {role.trim() && <Text>{asksReport ? words.asked : words.notAsked}</Text>}
    </Row>
  )
}

function Chosen({ field, label, form, set }: Props & { field: 'chair' | 'leadSocialWorker'; label: string }) {
  return (
    <Field label={label} required {...useError(field)}>
      <Select value={form[field]} onChange={(_, data) => set({ [field]: data.value })}>
        {form.professionals.map((person, index) => (
          <option key={person.key} value={person.key}>
            {person.name || words.professionalNumber(index + 1)}
          </option>
        ))}
      </Select>
    </Field>
  )
}
