import { type AddedDay, datesOf } from './calendar/added-day.ts'
import { isWeekend } from './calendar/bank-holidays.ts'
import { holidayOn, officeCalendar, statutoryCalendar } from './calendar/working-days.ts'
import { formatDate, LONDON } from './civil-time.ts'
import { type Deadline, deadlineByRule, type Origin } from './deadline.ts'
import type { ConferenceKind, DeadlineName, DeadlineRule, Policy } from './policy.ts'
import { compressForAddedDays, compressForShortNotice } from './short-notice.ts'

export type { Deadline } from './deadline.ts'

export type Timetable = { deadlines: Deadline[]; warnings: string[] }

export type TimetableInput = {
  kind: ConferenceKind
  start: Temporal.ZonedDateTime
  /** Of the strategy discussion that started the enquiry; only an initial conference has a limit by it. */
  strategyDate?: Temporal.PlainDate | null
  /** The family has moved in, and that date is the one of the written notice. */
  transferIn?: boolean
  /** When the child's plan started, where that is known: a review comes after it. */
  planStart?: Temporal.PlainDate | null
  policy: Policy
  /** Bank holidays added to those known by rule. */
  holidays: readonly Temporal.PlainDate[]
  /** Days on which the authority's office is closed. */
  closures: readonly Temporal.PlainDate[]
  /** When it was booked: dates too tight from then on are compressed. */
  bookedAt?: Temporal.Instant
  /** Of the holidays and closures those that were added later than that, one addition after the other. */
  addedSince?: readonly (readonly AddedDay[])[]
}

export type BookingProblem =
  | {
      kind: 'refused'
      code: 'weekend' | 'in-the-past' | 'before-strategy' | 'review-not-after-plan-start'
      message: string
    }
  | { kind: 'needs-reason'; code: 'past-limit' | 'bank-holiday'; message: string }

const NEEDS_REASON = 'Choose another day, or give the reason and the manager who agreed.'

/** Every deadline that a conference causes, by its moment, each with its reasons. Throws HolidaysUnknown outside 2013-2100. */
export function timetable(input: TimetableInput): Timetable {
  const start = input.start.withTimeZone(LONDON)
  const deadlines = deadlinesInTime({ ...input, start })
  return {
    deadlines: deadlines.toSorted((one, other) => Temporal.ZonedDateTime.compare(one.at, other.at)),
    warnings: bookingProblems(input).map(({ message }) => message),
  }
}

/** As they were announced when it was booked, and again with each addition of days that do not count. */
function deadlinesInTime({ addedSince = [], ...input }: TimetableInput): Deadline[] {
  const last = addedSince.at(-1)
  const office = officeCalendar(input.holidays, input.closures)
  if (!input.bookedAt) return deadlinesByPolicy(input)
  const counted = compressForShortNotice(deadlinesByPolicy(input), input.bookedAt, input.start, office)
  const addedAt = last?.[0]?.addedAt
  if (!last || !addedAt) return counted
  const without = (dates: readonly Temporal.PlainDate[], kind: AddedDay['kind']) =>
    dates.filter((date) => !datesOf(last, kind).some((added) => added.equals(date)))
  const before = deadlinesInTime({
    ...input,
    holidays: without(input.holidays, 'proclaimed'),
    closures: without(input.closures, 'closure'),
    addedSince: addedSince.slice(0, -1),
  })
  return compressForAddedDays({ before, after: counted }, last, addedAt, input.start, office)
}

/** The checks on entry (the national data return's own rules): what booking refuses, and what it asks a reason for. */
export function bookingProblems(input: TimetableInput): BookingProblem[] {
  const problems: BookingProblem[] = []
  const date = input.start.withTimeZone(LONDON).toPlainDate()
  const day = formatDate(date)

  if (isWeekend(date)) {
    const message = `${day} is at the weekend. Choose a day from Monday to Friday.`
    problems.push({ kind: 'refused', code: 'weekend', message })
  }
  if (input.kind === 'initial' && input.strategyDate && isBefore(date, input.strategyDate)) {
    const what = input.transferIn ? 'written notice' : 'strategy discussion'
    const message = `The conference on ${day} would be before its ${what} on ${formatDate(input.strategyDate)}. Choose a later day, or correct the date of the ${what}.`
    problems.push({ kind: 'refused', code: 'before-strategy', message })
  }
  if (input.kind === 'review' && input.planStart && !isBefore(input.planStart, date)) {
    const message = `The review on ${day} would not be after the start of the plan on ${formatDate(input.planStart)}. Choose a later day.`
    problems.push({ kind: 'refused', code: 'review-not-after-plan-start', message })
  }
  const holiday = holidayOn(date, statutoryCalendar(input.holidays))
  if (holiday) {
    problems.push({ kind: 'needs-reason', code: 'bank-holiday', message: `${day} is ${holiday}. ${NEEDS_REASON}` })
  }
  const limit = conferenceLimit(input)
  if (limit && isBefore(limit.date, date)) {
    const message = `The conference on ${day} would be past its limit, ${formatDate(limit.date)} (${limit.because[0]}). ${NEEDS_REASON}`
    problems.push({ kind: 'needs-reason', code: 'past-limit', message })
  }
  return problems
}

/** The latest day for an initial conference, where its strategy date is known. */
function conferenceLimit(input: TimetableInput): Deadline | undefined {
  const rule = rulesFor(input).find(({ name }) => name === 'conference-limit')
  const origin = rule && originsOf(input)[rule.from]
  return origin && deadlineByRule(rule, origin, input.start, calendarsOf(input)[rule.calendar])
}

function deadlinesByPolicy(input: TimetableInput): Deadline[] {
  const { start } = input
  const calendars = calendarsOf(input)
  const origins = originsOf(input)
  const rules = rulesFor(input)
  const deadlines: Deadline[] = []
  const dateOf = (name: DeadlineName) => deadlines.find((deadline) => deadline.name === name)?.date

  for (const rule of rules.filter(({ repeatUntil }) => !repeatUntil)) {
    const origin = origins[rule.from]
    if (origin) deadlines.push(deadlineByRule(rule, origin, start, calendars[rule.calendar]))
  }
  const firstCoreGroup = dateOf('first-core-group')
  if (firstCoreGroup) {
    origins['first-core-group'] = {
      said: `the latest day for the first core group (${formatDate(firstCoreGroup)})`,
      date: firstCoreGroup,
    }
  }
  for (const rule of rules) {
    const [origin, last] = [origins[rule.from], rule.repeatUntil && dateOf(rule.repeatUntil)]
    if (!origin || !last) continue
    for (let times = 1; ; times++) {
      const deadline = deadlineByRule(rule, origin, start, calendars[rule.calendar], times)
      if (isBefore(last, deadline.date)) break
      deadlines.push(deadline)
    }
  }
  return deadlines
}

function rulesFor({ kind, policy }: TimetableInput): DeadlineRule[] {
  return policy.deadlines.filter((rule) => rule.kind === kind)
}

function calendarsOf({ holidays, closures }: TimetableInput) {
  return { statutory: statutoryCalendar(holidays), office: officeCalendar(holidays, closures) }
}

function originsOf({ start, strategyDate, transferIn }: TimetableInput): Partial<Record<DeadlineRule['from'], Origin>> {
  const strategy = strategyDate && {
    strategy: {
      said: `the ${transferIn ? 'written notice' : 'strategy discussion'} on ${formatDate(strategyDate)}`,
      date: strategyDate,
    },
  }
  return { conference: { said: `the conference on ${formatDate(start)}`, date: start.toPlainDate() }, ...strategy }
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}
