import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { Fields, Row } from '../../parts/fields.tsx'
import { Section } from '../../parts/section.tsx'
import { TextField, useError } from '../../parts/text-field.tsx'
import { english } from '../english.ts'
import { type FamilyMember, type Form, newFamilyMember, withoutPerson } from './form.ts'

const words = english.booking

const useStyles = makeStyles({ add: { alignSelf: 'start' } })

interface Props {
  form: Form
  set(change: Partial<Form>): void
}

export function FamilySection({ form, set }: Props) {
  const styles = useStyles()
  const change = (key: string, changed: Partial<FamilyMember>) =>
    set({ family: form.family.map((one) => (one.key === key ? { ...one, ...changed } : one)) })
  const remove = (key: string) =>
    set({
      family: form.family.filter((one) => one.key !== key),
      children: form.children.map((child) => ({ ...child, parties: child.parties.filter((party) => party !== key) })),
      ...withoutPerson(form, key),
    })
  return (
    <Section title={words.family} lead={words.familyLead}>
      <Field label={english.whereabouts.question} hint={english.whereabouts.hint} required {...useError('whereabouts')}>
        <RadioGroup
          value={form.whereabouts}
          onChange={(_, data) => set({ whereabouts: data.value as Form['whereabouts'] })}
        >
          {(['no', 'yes', 'unknown'] as const).map((answer) => (
            <Radio key={answer} value={answer} label={english.whereabouts.answers[answer]} />
          ))}
        </RadioGroup>
      </Field>
      {form.family.map((party, index) => (
        <FamilyRow
          key={party.key}
          title={party.name || words.familyNumber(index + 1)}
          party={party}
          change={(changed) => change(party.key, changed)}
          onRemove={() => remove(party.key)}
        />
      ))}
      <Button className={styles.add} onClick={() => set({ family: [...form.family, newFamilyMember()] })}>
        {words.addFamily}
      </Button>
    </Section>
  )
}

interface RowProps {
  title: string
  party: FamilyMember
  change(changed: Partial<FamilyMember>): void
  onRemove(): void
}

/** An address is asked for only when mail to it is recorded as safe. */
function FamilyRow({ title, party, change, onRemove }: RowProps) {
  const { key } = party
  return (
    <Row title={title} onRemove={onRemove}>
      <Fields>
        <TextField field={`${key}.name`} label={words.name} value={party.name} onChange={(name) => change({ name })} />
        <TextField
          field={`${key}.role`}
          label={words.familyRole}
          value={party.role}
          onChange={(role) => change({ role })}
        />
        <TextField
          field={`${key}.phone`}
          label={words.phone}
          type="tel"
          required={false}
          value={party.phone}
          onChange={(phone) => change({ phone })}
        />
      </Fields>
      <Checkbox
        label={words.safe}
        checked={party.safe}
        onChange={(_, data) => change({ safe: data.checked === true })}
      />
      {party.safe ? (
        <>
          <Fields>
            <TextField
              field={`${key}.email`}
              label={words.email}
              type="email"
              value={party.email}
              onChange={(email) => change({ email })}
            />
            <TextField
              field={`${key}.safeContactRecordedBy`}
              label={words.safeBy}
              value={party.safeBy}
              onChange={(safeBy) => change({ safeBy })}
            />
          </Fields>
          <Checkbox
            label={words.papersOnPage}
            checked={party.papersOnPage}
            onChange={(_, data) => change({ papersOnPage: data.checked === true })}
          />
          {!party.papersOnPage && <Text>{words.papersByHand}</Text>}
        </>
      ) : (
        <Text>{words.byHand}</Text>
      )}
    </Row>
  )
}
