import { NeedRows } from '../../parts/need-rows.tsx'
import { Section } from '../../parts/section.tsx'
import { english } from '../english.ts'
import { type Form, peopleOf } from './form.ts'

const words = english.booking

interface Props {
  form: Form
  set(change: Partial<Form>): void
}

export function NeedsSection({ form, set }: Props) {
  return (
    <Section title={words.needs} lead={words.needsLead}>
      <NeedRows needs={form.needs} people={peopleOf(form)} onChange={(needs) => set({ needs })} />
    </Section>
  )
}
