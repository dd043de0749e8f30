import { QUESTIONS } from '../../conference/core-group/core-group.ts'
import { Row } from '../parts/fields.tsx'
import { Section } from '../parts/section.tsx'
import { english } from './english.ts'
import { TwoSides } from './two-sides.tsx'

const words = english.questions

export function Questions() {
  return (
    <Section title={words.title} lead={words.lead}>
      {QUESTIONS.map((question) => (
        <Row key={question} title={words.asked[question]}>
          <TwoSides placeOf={(side) => ({ kind: 'question', question, side })} />
        </Row>
      ))}
    </Section>
  )
}
