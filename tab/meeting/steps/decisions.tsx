import type { MeetingChild } from '../../../conference/meeting/frame.ts'
import type { Outcome } from '../../../conference/outcome/outcome.ts'
import { Labelled } from '../../parts/plain-fields.tsx'
import { Section } from '../../parts/section.tsx'
import { useKept } from '../use-kept.ts'
import { useRunning } from '../use-running.ts'
import { ChildDecision } from './child-decision.tsx'
import { ChildViews } from './child-views.tsx'
import { Dissents } from './dissents.tsx'
import { english } from './english.ts'
import { WideSelect } from './wide-select.tsx'

const words = english.decisions

/** One child at a time: what each agency thinks, then the decision, and who does not agree. */
export function Decisions() {
  const { meeting, running } = useRunning()
  const { children } = running.frame
  const [chosen, choose] = useKept('child', '')
  const child = children.find(({ id }) => id === chosen) ?? children[0]
  if (!child) return null
  return (
    <>
      <Section title={words.title}>
        {children.length > 1 ? (
          <Labelled label={words.child}>
            <WideSelect value={child.id} onChange={({ target }) => choose(target.value)}>
              {children.map((one) => (
                <option key={one.id} value={one.id}>
                  {words.ofChild(one.name, stateOf(one, meeting.outcome))}
                </option>
              ))}
            </WideSelect>
          </Labelled>
        ) : (
          <strong>{child.name}</strong>
        )}
        <ChildViews key={`views ${child.id}`} childId={child.id} />
        <ChildDecision key={`decision ${child.id}`} childId={child.id} />
      </Section>
      <Dissents />
    </>
  )
}

function stateOf({ id }: MeetingChild, { decisions }: Outcome): string {
  const decided = decisions.find(({ childId }) => childId === id)
  return decided ? words.short[decided.decision] : words.undecided
}
