import { formatDate } from '../civil-time.ts'
import type { Child, Conference } from '../conference.ts'
import type { Decision, Outcome } from '../outcome/outcome.ts'
import type { PlanCategory } from '../plan/plan.ts'
import { english } from './english.ts'
import { givenName } from './section.ts'

export function categoryIn(category: PlanCategory | null): string | null {
  return category && english.category[category]
}

/** One sentence that the family and the professionals read alike. */
export function decisionIn(
  conference: Pick<Conference, 'start'>,
  child: Child,
  { decision, category }: Decision,
): string {
  const given = givenName(child)
  const kind = categoryIn(category)
  const words = english.letter.decided
  switch (decision) {
    case 'plan':
      return words.plan(given, kind, formatDate(conference.start))
    case 'no-plan':
      return words['no-plan'](given)
    case 'continue':
      return words.continue(given, kind)
    case 'change':
      return words.change(given, kind)
    case 'end':
      return words.end(given)
  }
}

export function decisionFor(outcome: Outcome, childId: string): Decision | undefined {
  return outcome.decisions.findLast((decision) => decision.childId === childId)
}

/** Has this child a plan from now on? */
export function goesOn(decision: Decision | undefined): boolean {
  return decision !== undefined && ['plan', 'continue', 'change'].includes(decision.decision)
}
