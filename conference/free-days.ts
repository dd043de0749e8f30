import { addWorkingDays, isWorkingDay, officeCalendar, statutoryCalendar } from './calendar/working-days.ts'
import { LONDON, londonDate } from './civil-time.ts'
import type { ConferenceKind, Policy } from './policy.ts'
import { type Deadline, timetable } from './timetable.ts'

/** What somebody's calendar says. `busy` is null when it could not be read: outside the tenant, unknown, not shared. */
export interface PersonalCalendar {
  email: string
  busy: readonly { start: Temporal.Instant; end: Temporal.Instant }[] | null
}

export interface DayProposal {
  /** In London. */
  start: Temporal.ZonedDateTime
  /** Addresses of those who are busy then. */
  notFree: string[]
  /** Addresses of those of whom it is not known. */
  notKnown: string[]
  /** Working days before the limit; negative after it, null where there is no limit. */
  daysBeforeLimit: number | null
  /** Its dates are tight: the time for reports would be shorter than usual. */
  shortNotice: boolean
}

export interface DaySearch {
  kind: ConferenceKind
  policy: Policy
  strategyDate: Temporal.PlainDate | null
  transferIn?: boolean
  holidays: readonly Temporal.PlainDate[]
  closures: readonly Temporal.PlainDate[]
  now: Temporal.Instant
  durationMinutes: number
}

const MOST = 6
const FIRST_START = Temporal.PlainTime.from('09:30')
const LAST_END = Temporal.PlainTime.from('16:30')
const BETWEEN_STARTS = { minutes: 30 }
/** How far to look where no limit says it: four weeks. */
const WITHOUT_LIMIT = 20
/** Past a limit that cannot be kept any more, the nearest fortnight. */
const PAST_LIMIT = 10

/**
 * Days on which the conference could be, first those that leave the usual time for reports, up to the limit. When there
 * is none, days at short notice; when the limit itself has passed, the nearest days after it. Never a weekend, a bank
 * holiday or a day on which the office is closed. Throws HolidaysUnknown outside 2013-2100.
 */
export function candidateDays(search: DaySearch): Temporal.PlainDate[] {
  const office = officeCalendar(search.holidays, search.closures)
  const today = londonDate(search.now)
  const first = laterOf(today.add({ days: 1 }), search.strategyDate)
  const limit = limitOf(search)?.date
  const last = limit ?? addWorkingDays(first, WITHOUT_LIMIT, office)
  const days = daysFrom(first, last).filter((day) => isWorkingDay(day, office))
  const unhurried = days.filter((day) => !isShortNotice(search, day))
  if (unhurried.length > 0) return unhurried
  if (days.length > 0) return days
  const after = laterOf(first, limit?.add({ days: 1 }) ?? null)
  return daysFrom(after, addWorkingDays(after, PAST_LIMIT, office)).filter((day) => isWorkingDay(day, office))
}

/** The latest day by the policy, with its reason; undefined for a review, or before the strategy date is known. */
export function limitOf(search: DaySearch): Deadline | undefined {
  const start = startOn(search.strategyDate ?? londonDate(search.now), FIRST_START)
  return timetable({ ...search, start }).deadlines.find(({ name }) => name === 'conference-limit')
}

/** At most six, one a day: first those on which the fewest people are busy, then the earlier. */
export function proposeDays(search: DaySearch, calendars: readonly PersonalCalendar[]): DayProposal[] {
  const limit = limitOf(search)?.date
  const statutory = statutoryCalendar(search.holidays)
  const notKnown = calendars.filter(({ busy }) => busy === null).map(({ email }) => email)
  return candidateDays(search)
    .map((day) => {
      const { start, notFree } = bestStart(day, search.durationMinutes, calendars)
      const daysBeforeLimit = limit ? workingDaysBetween(day, limit, statutory) : null
      return { start, notFree, notKnown, daysBeforeLimit, shortNotice: isShortNotice(search, day) }
    })
    .toSorted(byFreedom)
    .slice(0, MOST)
}

type Start = Pick<DayProposal, 'start' | 'notFree'>

/** The start that suits most on this day. */
export function bestStart(day: Temporal.PlainDate, minutes: number, calendars: readonly PersonalCalendar[]): Start {
  const starts = startsOn(day, minutes).map((start) => ({ start, notFree: busyBetween(start, minutes, calendars) }))
  return starts.toSorted(byFreedom)[0] as Start
}

function byFreedom(one: Start, other: Start): number {
  return one.notFree.length - other.notFree.length || Temporal.ZonedDateTime.compare(one.start, other.start)
}

/** On the hour and the half hour; what lasts longer than the office day starts with it. */
export function startsOn(day: Temporal.PlainDate, minutes: number): Temporal.ZonedDateTime[] {
  const first = startOn(day, FIRST_START)
  const end = startOn(day, LAST_END)
  const starts = [first]
  for (let start = first.add(BETWEEN_STARTS); !isAfter(start.add({ minutes }), end); start = start.add(BETWEEN_STARTS))
    starts.push(start)
  return starts
}

/** Addresses of those who are busy from then on for so long, as far as it is known. */
export function busyBetween(
  start: Temporal.ZonedDateTime,
  minutes: number,
  calendars: readonly PersonalCalendar[],
): string[] {
  const [from, to] = [start.toInstant(), start.add({ minutes }).toInstant()]
  const overlaps = (busy: { start: Temporal.Instant; end: Temporal.Instant }) =>
    Temporal.Instant.compare(busy.start, to) < 0 && Temporal.Instant.compare(from, busy.end) < 0
  return calendars.filter(({ busy }) => busy?.some(overlaps)).map(({ email }) => email)
}

function isShortNotice(search: DaySearch, day: Temporal.PlainDate): boolean {
  const { deadlines } = timetable({ ...search, start: startOn(day, FIRST_START), bookedAt: search.now })
  return deadlines.some(({ compressed }) => compressed)
}

function startOn(day: Temporal.PlainDate, plainTime: Temporal.PlainTime): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: LONDON, plainTime })
}

function daysFrom(first: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate[] {
  const count = first.until(last).total('days')
  return Array.from({ length: Math.max(0, count + 1) }, (_, days) => first.add({ days }))
}

/** Negative when the day is after the limit. */
function workingDaysBetween(
  day: Temporal.PlainDate,
  limit: Temporal.PlainDate,
  calendar: ReturnType<typeof statutoryCalendar>,
): number {
  const isPast = Temporal.PlainDate.compare(day, limit) > 0
  const [from, to] = isPast ? [limit, day] : [day, limit]
  const days = daysFrom(from.add({ days: 1 }), to).filter((one) => isWorkingDay(one, calendar)).length
  return isPast ? -days : days
}

function laterOf(day: Temporal.PlainDate, other: Temporal.PlainDate | null): Temporal.PlainDate {
  return other && Temporal.PlainDate.compare(other, day) > 0 ? other : day
}

function isAfter(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(one, other) > 0
}
