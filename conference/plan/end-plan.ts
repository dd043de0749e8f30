import { formatDate, londonDate } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import type { Result } from '../result.ts'
import { ok, refusal } from '../result.ts'
import type { PlanEndReason } from './plan.ts'

/** Everything but a decision, which a review conference makes. */
export const RECORDED_END_REASONS = [
  'eighteenth-birthday',
  'transfer',
  'death',
  'left-the-country',
] as const satisfies readonly PlanEndReason[]
export type RecordedEndReason = (typeof RECORDED_END_REASONS)[number]

export interface EndAsked {
  childId: string
  reason: RecordedEndReason
  on: Temporal.PlainDate
  /** Who accepted the transfer, and where the plan goes on. */
  note: string
}

/**
 * May this child's plan be ended so? Not before it began (the national return's own rule), not on a day to come, and at 18
 * on the birthday itself. A transfer ends it once the other authority has accepted it in writing, which the note says.
 */
export function mayEnd(
  conference: Conference,
  { childId, reason, on, note }: EndAsked,
  now: Temporal.Instant,
): Result<object, 'no-plan' | 'ended-already' | 'before-start' | 'to-come' | 'not-the-birthday' | 'needs-note'> {
  const child = conference.children.find(({ id }) => id === childId)
  const plan = conference.plan.children.find((one) => one.childId === childId)
  if (!child || !plan) return refusal('no-plan', { message: 'This child has no plan that could end.' })
  if (conference.plan.ends.some((end) => end.childId === childId))
    return refusal('ended-already', { message: 'The end of this child’s plan is on record already.' })
  if (isBefore(on, plan.startedOn))
    return refusal('before-start', {
      message: `The plan began on ${formatDate(plan.startedOn)}. Say a day on or after it.`,
    })
  if (isBefore(londonDate(now), on))
    return refusal('to-come', { message: 'That day is still to come. Record the end once it has come.' })
  const birthday = child.born.add({ years: 18 })
  if (reason === 'eighteenth-birthday' && !on.equals(birthday))
    return refusal('not-the-birthday', { message: `The eighteenth birthday is ${formatDate(birthday)}.` })
  if (reason === 'transfer' && note.trim() === '')
    return refusal('needs-note', { message: 'Say which authority has accepted the child’s plan, and how you know.' })
  return ok({})
}

/** Has every child's plan ended by then, so that nothing more of it goes on? */
export function allEnded({ plan }: Pick<Conference, 'plan'>, alsoChildId: string | null = null): boolean {
  return plan.children.every(
    ({ childId }) => childId === alsoChildId || plan.ends.some((end) => end.childId === childId),
  )
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}
