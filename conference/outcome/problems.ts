/** What can stand in the way of closing a conference, in the order in which a chair puts it right. */
export const CLOSING_PROBLEMS = [
  'not-started',
  'another-day',
  'inquorate',
  'interim-date-passed',
  'no-decision',
  'no-category',
  'second-plan',
  'core-group-not-confirmed',
  'first-core-group-not-after',
  'review-not-after-plan-start',
] as const
export type ClosingProblemCode = (typeof CLOSING_PROBLEMS)[number]

/** One thing that has to be put right first; the sentence says how. */
export interface ClosingProblem {
  code: ClosingProblemCode
  message: string
  /** Null: about no one child. */
  childId: string | null
}
