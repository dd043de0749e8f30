import { Section } from '../parts/section.tsx'
import { english } from './english.ts'
import { PlanLine } from './plan-line.tsx'
import { useWriting } from './use-record.ts'

const words = english.plan

export function PlanSection() {
  const { actions } = useWriting().page
  return (
    <Section title={words.title} lead={words.lead}>
      {actions.length === 0 && <p>{words.none}</p>}
      {actions.map((action) => (
        <PlanLine key={action.id} action={action} />
      ))}
    </Section>
  )
}
