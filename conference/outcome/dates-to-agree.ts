import { addWorkingDays, isWorkingDay, subtractWorkingDays } from '../calendar/working-days.ts'
import { londonDate } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import { bestStart, type PersonalCalendar } from '../free-days.ts'
import type { Deadline } from '../timetable.ts'

/** A meeting that follows from the conference: by when at the latest, and the days that come into question. */
export interface DateSearch {
  limit: Deadline
  /** The best first, as far as calendars do not say otherwise. */
  days: Temporal.PlainDate[]
  durationMinutes: number
}

export interface DateProposal {
  start: Temporal.ZonedDateTime
  /** Addresses of those who are busy then, and of those of whom it is not known. */
  notFree: string[]
  notKnown: string[]
}

const MOST = 5
const CORE_GROUP_MINUTES = 90
/** A review reports on as much as there is time for: it is held near its limit. */
const REVIEW_WITHIN = 15
/** Past a limit that cannot be kept any more. */
const PAST_LIMIT = 10

/** The two dates that are agreed before everybody goes. Null where the policy of this conference asks for none. */
export function datesToAgree(
  conference: Pick<Conference, 'start' | 'durationMinutes' | 'timetable' | 'office'>,
  now: Temporal.Instant,
): { firstCoreGroup: DateSearch | null; review: DateSearch | null } {
  const { timetable, durationMinutes } = conference
  const limitOf = (...names: readonly Deadline['name'][]) =>
    names.flatMap((name) => timetable.deadlines.find((deadline) => deadline.name === name) ?? [])[0]
  const [coreGroup, review] = [limitOf('first-core-group', 'core-group'), limitOf('review-book-by')]
  return {
    firstCoreGroup: coreGroup
      ? { limit: coreGroup, days: daysUpTo(coreGroup, conference, now), durationMinutes: CORE_GROUP_MINUTES }
      : null,
    review: review
      ? { limit: review, days: daysUpTo(review, conference, now, REVIEW_WITHIN).toReversed(), durationMinutes }
      : null,
  }
}

/** On each day the start that suits most; first the days on which the fewest are busy, else in the search's order. */
export function proposeDates(
  { days, durationMinutes }: DateSearch,
  calendars: readonly PersonalCalendar[],
): DateProposal[] {
  const notKnown = calendars.filter(({ busy }) => busy === null).map(({ email }) => email)
  return days
    .map((day) => ({ ...bestStart(day, durationMinutes, calendars), notKnown }))
    .toSorted((one, other) => one.notFree.length - other.notFree.length)
    .slice(0, MOST)
}

/** Office days after the conference and after today up to the limit; when there is none left, the nearest after it. */
function daysUpTo(
  { date: limit }: Deadline,
  { start, office }: Pick<Conference, 'start' | 'office'>,
  now: Temporal.Instant,
  within?: number,
): Temporal.PlainDate[] {
  const soonest = later(start.toPlainDate(), londonDate(now)).add({ days: 1 })
  const first = within ? later(soonest, subtractWorkingDays(limit, within - 1, office)) : soonest
  const days = officeDays(first, limit)
  return days.length > 0 ? days : officeDays(soonest, addWorkingDays(soonest, PAST_LIMIT - 1, office))

  function officeDays(from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate[] {
    const count = Math.max(0, from.until(to).total('days') + 1)
    return Array.from({ length: count }, (_, passed) => from.add({ days: passed })).filter((day) =>
      isWorkingDay(day, office),
    )
  }
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) > 0 ? one : other
}
