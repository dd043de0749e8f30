import { Button, Field, makeStyles, Select } from '@fluentui/react-components'
import { CheckList } from '../../parts/check-list.tsx'
import { Section } from '../../parts/section.tsx'
import { english } from '../english.ts'
import { Fields, Row } from './fields.tsx'
import { type DetailKind, type DetailRow, type Form, newDetail } from './form.ts'
import { TextField, useError } from './text-field.tsx'

const words = english.booking

const useStyles = makeStyles({ add: { alignSelf: 'start' } })

interface Props {
  form: Form
  set(change: Partial<Form>): void
}

/** What must not reach whom has to be known before the first message leaves. */
export function DetailsSection({ form, set }: Props) {
  const styles = useStyles()
  const change = (key: string, changed: Partial<DetailRow>) =>
    set({ details: form.details.map((one) => (one.key === key ? { ...one, ...changed } : one)) })
  return (
    <Section title={words.details} lead={words.detailsLead}>
      {form.details.map((detail, index) => (
        <Detail
          key={detail.key}
          title={words.detailNumber(index + 1)}
          detail={detail}
          form={form}
          change={(changed) => change(detail.key, changed)}
          onRemove={() => set({ details: form.details.filter((one) => one.key !== detail.key) })}
        />
      ))}
      <Button className={styles.add} onClick={() => set({ details: [...form.details, newDetail()] })}>
        {words.addDetail}
      </Button>
    </Section>
  )
}

interface DetailProps {
  title: string
  detail: DetailRow
  form: Form
  change(changed: Partial<DetailRow>): void
  onRemove(): void
}

function Detail({ title, detail, form, change, onRemove }: DetailProps) {
  const { key, kind, text, keptFrom } = detail
  const people = [
    ...form.family.map((one, index) => ({ value: one.key, label: one.name || words.familyNumber(index + 1) })),
    ...form.professionals.map((one, index) => ({
      value: one.key,
      label: one.name || words.professionalNumber(index + 1),
    })),
  ]
  return (
    <Row title={title} onRemove={onRemove}>
      <Fields>
        <Field label={words.detailKind}>
          <Select value={kind} onChange={(_, data) => change({ kind: data.value as DetailKind })}>
            {Object.entries(english.details.kinds).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <TextField
          field={`${key}.text`}
          label={words.detailText}
          hint={english.details.textHint}
          value={text}
          onChange={(value) => change({ text: value })}
        />
      </Fields>
      <CheckList
        label={words.detailFrom}
        required
        options={people}
        chosen={keptFrom}
        onChange={(chosen) => change({ keptFrom: chosen })}
        {...useError(`${key}.keptFrom`)}
      />
    </Row>
  )
}
