import { KeptRows } from '../../parts/kept-rows.tsx'
import { Section } from '../../parts/section.tsx'
import { english } from '../english.ts'
import { type Form, peopleOf } from './form.ts'

const words = english.booking

interface Props {
  form: Form
  set(change: Partial<Form>): void
}

export function DetailsSection({ form, set }: Props) {
  return (
    <Section title={words.details} lead={words.detailsLead}>
      <KeptRows details={form.details} people={peopleOf(form)} onChange={(details) => set({ details })} />
    </Section>
  )
}
