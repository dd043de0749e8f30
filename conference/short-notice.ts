import type { AddedDay } from './calendar/added-day.ts'
import { isWorkingDay, type WorkingCalendar } from './calendar/working-days.ts'
import { addWorkingHours, earlier, workingHoursBetween } from './calendar/working-hours.ts'
import { formatMoment, formatShortDate, toLondon } from './civil-time.ts'
import type { Deadline } from './deadline.ts'

const HOURS_TO_WRITE = 8
const HOURS_TO_CIRCULATE = 2
const MINUTES_OF_ROUNDING = 15

/**
 * Compresses the dates before a conference that was booked too late for them.
 *
 * A report gets 8 working hours (a day's work), or half of the working time left before the conference if that is
 * less. Circulation then follows 2 working hours later, or after half of what is left by then. A date is only ever
 * moved later, never after the start of the conference, and circulation never before the report.
 */
export function compressForShortNotice(
  deadlines: readonly Deadline[],
  bookedAt: Temporal.Instant,
  start: Temporal.ZonedDateTime,
  office: WorkingCalendar,
): Deadline[] {
  const booked = toQuarter(bookedAt)
  const report = deadlines.find(({ name }) => name === 'report-due')
  // Nearly always so, and told without counting the working time of the weeks until the conference.
  if (!report || isBy(addWorkingHours(booked.toInstant(), HOURS_TO_WRITE, office), report)) return [...deadlines]
  const reportBy = after(booked, HOURS_TO_WRITE, start, office)
  if (isBy(reportBy.toInstant(), report)) return [...deadlines]

  const circulateBy = after(reportBy, HOURS_TO_CIRCULATE, start, office)
  const why = `Booked at short notice, at ${formatMoment(toLondon(bookedAt))}`
  return deadlines.map((deadline) => {
    if (deadline.name === 'report-due') return moveLater(deadline, reportBy, why)
    if (deadline.name === 'circulate-by') return moveLater(deadline, circulateBy, why)
    return deadline
  })
}

/**
 * The dates before a conference for which days were added that do not count, at this moment. `before` is what was
 * announced until then, `after` what is counted now. What had passed stays as it was. A date moves earlier only as far as
 * there is time left for it, by the same measure as for a conference booked at short notice: never into the past.
 */
export function compressForAddedDays(
  { before, after: counted }: { before: readonly Deadline[]; after: readonly Deadline[] },
  days: readonly AddedDay[],
  addedAt: Temporal.Instant,
  start: Temporal.ZonedDateTime,
  office: WorkingCalendar,
): Deadline[] {
  const announced = (name: Deadline['name']) => before.find((deadline) => deadline.name === name)
  const why = `${days.map(({ date }) => formatShortDate(date)).join(' and ')} was added as a day that does not count, at ${formatMoment(toLondon(addedAt))}`
  const settle = (
    deadline: Deadline,
    soonest: Temporal.ZonedDateTime,
    notBefore?: Temporal.ZonedDateTime,
  ): Deadline => {
    const was = announced(deadline.name)
    if (!was) return deadline
    if (Temporal.Instant.compare(was.at.toInstant(), addedAt) <= 0) return was
    // Not later than it was announced, unless nobody works on that day any more.
    const stays = isWorkingDay(was.date, office) && (!notBefore || laterOf(was.at, notBefore) === was.at)
    return moveLater(deadline, stays ? earlier(soonest, was.at) : soonest, why)
  }
  const report = counted.find(({ name }) => name === 'report-due')
  if (!report) return [...counted]
  const reportBy = settle(report, after(toQuarter(addedAt), HOURS_TO_WRITE, start, office))
  const soonest = laterOf(reportBy.at, toQuarter(addedAt))
  return counted.map((deadline) => {
    if (deadline === report) return reportBy
    return deadline.name === 'circulate-by'
      ? settle(deadline, after(soonest, HOURS_TO_CIRCULATE, start, office), reportBy.at)
      : deadline
  })
}

function toQuarter(moment: Temporal.Instant): Temporal.ZonedDateTime {
  return toLondon(moment).round({
    smallestUnit: 'minute',
    roundingIncrement: MINUTES_OF_ROUNDING,
    roundingMode: 'ceil',
  })
}

function laterOf(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.compare(one, other) >= 0 ? one : other
}

function after(
  from: Temporal.ZonedDateTime,
  hours: number,
  start: Temporal.ZonedDateTime,
  office: WorkingCalendar,
): Temporal.ZonedDateTime {
  const slots = workingHoursBetween(from.toInstant(), start.toInstant(), office) * (60 / MINUTES_OF_ROUNDING)
  const half = (Math.floor(slots / 2) * MINUTES_OF_ROUNDING) / 60
  return earlier(toLondon(addWorkingHours(from.toInstant(), Math.min(hours, half), office)), start)
}

function isBy(moment: Temporal.Instant, { at }: Deadline): boolean {
  return Temporal.Instant.compare(moment, at.toInstant()) <= 0
}

const RULES: Partial<Record<Deadline['name'], string>> = {
  'report-due': `A report gets ${HOURS_TO_WRITE} working hours, or half of the working time left before the conference if that is less`,
  'circulate-by': `Reports go out ${HOURS_TO_CIRCULATE} working hours after they are due, or after half of the working time then left if that is less`,
}

function moveLater(deadline: Deadline, at: Temporal.ZonedDateTime, why: string): Deadline {
  if (Temporal.ZonedDateTime.compare(deadline.at, at) >= 0) return deadline
  const rule = RULES[deadline.name] as string
  return {
    ...deadline,
    date: at.toPlainDate(),
    at,
    because: [`${why}: the usual ${formatMoment(deadline.at)} leaves too little time`, rule, ...deadline.because],
    compressed: true,
  }
}
