import { Button, Checkbox, makeStyles, Text } from '@fluentui/react-components'
import type { RequestAnswers, RequestFamilyMember } from '../../../conference/request.ts'
import { Fields, Row } from '../../parts/fields.tsx'
import { Section } from '../../parts/section.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { english } from '../english.ts'
import type { Draft } from '../use-draft.ts'
import { withoutPerson } from '../without-person.ts'
import { LinkFields } from './link-fields.tsx'

const words = english.family

const useStyles = makeStyles({ add: { alignSelf: 'start' } })

const newMember = (): RequestFamilyMember => ({
  ...{ key: crypto.randomUUID(), name: '', phone: '', address: '', links: [] },
  ...{ safe: false, email: '', safeBy: '', safeOn: '', papersOnPage: false },
})

/** Who is who to which child, and how each of them can safely be reached. */
export function FamilyStep({ answers, set }: Draft) {
  const styles = useStyles()
  const { family } = answers
  const change = (key: string, changed: Partial<RequestFamilyMember>) =>
    set({ family: family.map((person) => (person.key === key ? { ...person, ...changed } : person)) })
  return (
    <Section lead={words.lead}>
      {family.map((person, index) => (
        <Member
          key={person.key}
          title={person.name || english.form.familyNumber(index + 1)}
          person={person}
          answers={answers}
          change={(changed) => change(person.key, changed)}
          onRemove={() => set(withoutPerson(answers, person.key))}
        />
      ))}
      <Button className={styles.add} onClick={() => set({ family: [...family, newMember()] })}>
        {words.add}
      </Button>
    </Section>
  )
}

interface MemberProps {
  title: string
  person: RequestFamilyMember
  answers: RequestAnswers
  change(changed: Partial<RequestFamilyMember>): void
  onRemove(): void
}

function Member({ title, person, answers, change, onRemove }: MemberProps) {
  const { key } = person
  const field = (name: 'name' | 'phone' | 'address' | 'email' | 'safeBy' | 'safeOn', required: boolean) => (
    <TextField
      field={`${key}.${name}`}
      label={words[name]}
      {...(name === 'address' && { hint: words.addressHint })}
      type={({ phone: 'tel', email: 'email', safeOn: 'date' } as const)[name as 'phone'] ?? 'text'}
      required={required}
      value={person[name]}
      onChange={(value) => change({ [name]: value })}
    />
  )
  return (
    <Row title={title} onRemove={onRemove}>
      <Fields>
        {field('name', true)}
        {field('phone', false)}
        {field('address', false)}
      </Fields>
      <LinkFields person={person} childrenOf={answers.children} change={change} />
      <Checkbox
        label={words.safe}
        checked={person.safe}
        onChange={(_, data) => change({ safe: data.checked === true })}
      />
      {person.safe ? (
        <>
          <Fields>
            {field('email', true)}
            {field('safeBy', true)}
            {field('safeOn', true)}
          </Fields>
          <Checkbox
            label={words.papersOnPage}
            checked={person.papersOnPage}
            onChange={(_, data) => change({ papersOnPage: data.checked === true })}
          />
        </>
      ) : (
        <Text>{words.byHand}</Text>
      )}
    </Row>
  )
}
