import { Button, Field, makeStyles, Select, Text } from '@fluentui/react-components'
import { roleIn } from '../../../conference/role.ts'
import { Fields, Row } from '../../parts/fields.tsx'
import { ProfessionalFields } from '../../parts/professional-fields.tsx'
import { Section } from '../../parts/section.tsx'
import { useError } from '../../parts/text-field.tsx'
import { english } from '../english.ts'
import { type Form, newProfessional, type Professional, withoutPerson } from './form.ts'

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
    set({ professionals: form.professionals.filter((one) => one.key !== key), ...withoutPerson(form, key) })
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
  const asksReport = roleIn({ chairId: chair }, { id: key, role, side: 'professional' }).asksReport
  return (
    <Row title={title} onRemove={onRemove}>
      <ProfessionalFields person={person} change={change} />
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
