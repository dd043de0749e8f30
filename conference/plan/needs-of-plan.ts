import { previousWorkingDay, subtractWorkingDays } from '../calendar/working-days.ts'
import { londonDate } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import { deadlineOf } from '../conference.ts'
import { judgeMeeting, toRebook } from '../core-group/judged.ts'
import { recordDue } from '../core-group/reminders.ts'
import { coreGroupsOnDaysOff } from '../day-off.ts'
import { dueOf } from '../papers/reminders.ts'
import { planStatus } from './plan-status.ts'

/** What a conference that has been held still needs, in the order of harm when it is left. */
export type PlanNeed =
  | { kind: 'to-close' }
  /** No quorum, and the day that the chair gave could not be booked as it is. */
  | { kind: 'again-to-book'; on: Temporal.PlainDate }
  | { kind: 'paper-late'; amount: number; by: Temporal.PlainDate }
  | { kind: 'review-to-book'; by: Temporal.PlainDate }
  | { kind: 'core-group-missed'; due: Temporal.PlainDate }
  | { kind: 'core-group-day'; due: Temporal.PlainDate }
  | { kind: 'core-group-day-off'; on: Temporal.PlainDate }
  | { kind: 'core-group-record'; due: Temporal.PlainDate }
  | { kind: 'paper-to-send'; amount: number }
  | { kind: 'correction'; amount: number }

/** So long before its last day a review that nobody has booked shows, and a core group whose day nobody has chosen. */
const REVIEW_WORKING_DAYS = 20
const DAY_WORKING_DAYS = 20
/** Who has not closed a conference by then is chased by figures, not by the board: it keeps what can still be done. */
const CLOSE_WITHIN = { days: 60 }

/** What was decided, planned and written after a conference, and waits for somebody. */
export function needsOfPlan(conference: Conference, now: Temporal.Instant): PlanNeed[] {
  if (conference.state !== 'booked') return []
  const today = londonDate(now)
  if (conference.adjournedTo) return [{ kind: 'again-to-book', on: conference.adjournedTo.toPlainDate() }]
  if (!conference.closing) return isToClose(conference, today) ? [{ kind: 'to-close' }] : []
  const status = planStatus(conference, now)
  const isNear = (due: Temporal.PlainDate, days: number) =>
    !isBefore(today, subtractWorkingDays(previousWorkingDay(due, conference.office), days, conference.office))
  const bookBy = deadlineOf(conference, 'review-book-by').date
  const meetings = status ? conference.coreGroups : []
  const unrecorded = meetings.filter((one) => {
    const due = recordDue(conference, one)
    const waits = judgeMeeting(one, now) === 'to-record' || (one.state === 'held' && one.recorded === null)
    return waits && due !== null && Temporal.Instant.compare(due, now) < 0
  })
  return [
    ...latePapers(conference, now),
    ...(status && status.review.booked === null && isNear(bookBy, REVIEW_WORKING_DAYS)
      ? [{ kind: 'review-to-book' as const, by: bookBy }]
      : []),
    ...(status ? toRebook(conference).map(({ due }) => ({ kind: 'core-group-missed' as const, due })) : []),
    ...meetings
      .filter((one) => judgeMeeting(one, now) === 'no-day' && isNear(one.due, DAY_WORKING_DAYS))
      .map(({ due }) => ({ kind: 'core-group-day' as const, due })),
    ...(status ? coreGroupsOnDaysOff(conference, now) : []).flatMap(({ start }) =>
      start ? [{ kind: 'core-group-day-off' as const, on: start.toPlainDate() }] : [],
    ),
    ...unrecorded.map(({ due }) => ({ kind: 'core-group-record' as const, due })),
    ...some(conference.papers.filter(({ state }) => state === 'approved').length, 'paper-to-send'),
    ...some(
      conference.papers.flatMap(({ corrections }) => corrections).filter(({ settled }) => settled === null).length,
      'correction',
    ),
  ]
}

/** It is over, and nobody has said what was decided. An ending letter never has to go. */
function isToClose({ start }: Conference, today: Temporal.PlainDate): boolean {
  const day = start.toPlainDate()
  return isBefore(day, today) && !isBefore(day.add(CLOSE_WITHIN), today)
}

function latePapers(conference: Conference, now: Temporal.Instant): PlanNeed[] {
  const late = conference.papers.flatMap((paper) => {
    const due = paper.state === 'sent' ? null : dueOf(conference, paper)
    return due && Temporal.Instant.compare(due, now) < 0 ? [londonDate(due)] : []
  })
  const [by] = late.toSorted(Temporal.PlainDate.compare)
  return by ? [{ kind: 'paper-late', amount: late.length, by }] : []
}

function some(amount: number, kind: 'paper-to-send' | 'correction'): PlanNeed[] {
  return amount > 0 ? [{ kind, amount }] : []
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}
