import type { Decision, Outcome } from '../outcome/outcome.ts'

/** Does the child have a plan after this decision? */
export function needsPlan(decision: Decision['decision']): boolean {
  return decision === 'plan' || decision === 'continue' || decision === 'change'
}

/** What most of those say who said what they think: is a plan needed? Null: nobody, or as many as not. */
export function majority({ views }: Pick<Outcome, 'views'>, childId: string): boolean | null {
  const theirs = views.filter((view) => view.childId === childId)
  const needed = theirs.filter(({ planNeeded }) => planNeeded).length
  if (needed * 2 === theirs.length) return null
  return needed * 2 > theirs.length
}

/** The children who have a plan after these decisions. */
export function childrenWithPlan({ decisions }: Pick<Outcome, 'decisions'>): string[] {
  return decisions.filter(({ decision }) => needsPlan(decision)).map(({ childId }) => childId)
}
