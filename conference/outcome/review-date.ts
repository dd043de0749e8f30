import { formatDate } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import { deadlineOf } from '../conference.ts'
import { presetNamed } from '../policy.ts'
import { type BookingProblem, bookingProblems } from '../timetable.ts'

/** What stands in the way of holding the review of this conference then (domain.md §2, entry checks). */
export function reviewDateProblems(
  conference: Conference,
  start: Temporal.ZonedDateTime,
  now: Temporal.Instant,
): BookingProblem[] {
  return [
    ...dateProblems(conference, { kind: 'review', start, planStart: conference.start.toPlainDate() }, now),
    ...pastReviewLimit(conference, start),
  ]
}

/** What stands in the way of holding this conference again then, because there was no quorum. */
export function againDateProblems(
  conference: Conference,
  start: Temporal.ZonedDateTime,
  now: Temporal.Instant,
): BookingProblem[] {
  const { kind, strategyDate } = conference
  return dateProblems(conference, { kind, strategyDate, start }, now)
}

function dateProblems(
  { preset, office }: Conference,
  proposal: Pick<Parameters<typeof bookingProblems>[0], 'kind' | 'start' | 'strategyDate' | 'planStart'>,
  now: Temporal.Instant,
): BookingProblem[] {
  const policy = presetNamed(preset)
  if (!policy) throw new Error(`There is no policy preset "${preset}".`)
  const days = (texts: ReadonlySet<string>) => [...texts].map((text) => Temporal.PlainDate.from(text))
  const given = { ...proposal, policy, holidays: days(office.holidays), closures: days(office.closures) }
  const isPast = Temporal.Instant.compare(proposal.start.toInstant(), now) <= 0
  return [...bookingProblems(given), ...(isPast ? [PAST] : [])]
}

const PAST: BookingProblem = {
  ...{ kind: 'refused', code: 'in-the-past' },
  message: 'That time has already passed. Choose a later one.',
}

function pastReviewLimit(conference: Conference, start: Temporal.ZonedDateTime): BookingProblem[] {
  const limit = deadlineOf(conference, 'review-limit')
  if (Temporal.PlainDate.compare(start.toPlainDate(), limit.date) <= 0) return []
  const message = `The review on ${formatDate(start)} would be past its limit, ${formatDate(limit.date)} (${limit.because[0]}). Choose another day, or give the reason and the manager who agreed.`
  return [{ kind: 'needs-reason', code: 'past-limit', message }]
}
