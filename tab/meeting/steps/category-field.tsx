import { Field } from '@fluentui/react-components'
import { PLAN_CATEGORIES, type PlanCategory } from '../../../conference/plan/plan.ts'
import { PlainTextarea } from '../../parts/plain-fields.tsx'
import { english } from './english.ts'
import { WideSelect } from './wide-select.tsx'

const words = english.decisions

interface CategoryProps {
  value: PlanCategory | ''
  isMissing: boolean
  onChange(category: PlanCategory | ''): void
}

export function CategoryField({ value, isMissing, onChange }: CategoryProps) {
  return (
    <Field label={words.category} {...(isMissing && { validationMessage: words.noCategory })}>
      {(named) => (
        <WideSelect {...named} value={value} onChange={({ target }) => onChange(target.value as PlanCategory | '')}>
          <option value="">{english.choose}</option>
          {PLAN_CATEGORIES.map((category) => (
            <option key={category} value={category}>
              {english.category[category]}
            </option>
          ))}
        </WideSelect>
      )}
    </Field>
  )
}

interface WordsProps {
  label: string
  value: string
  missing?: string | false
  onChange(text: string): void
}

export function WordsField({ label, value, missing, onChange }: WordsProps) {
  return (
    <Field label={label} {...(missing && { validationMessage: missing })}>
      {(named) => <PlainTextarea {...named} rows={2} value={value} onChange={({ target }) => onChange(target.value)} />}
    </Field>
  )
}
