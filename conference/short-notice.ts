import type { WorkingCalendar } from './calendar/working-days.ts'
import { addWorkingHours, earlier, workingHoursBetween } from './calendar/working-hours.ts'
import { formatMoment, toLondon } from './civil-time.ts'
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
  const booked = toLondon(bookedAt).round({
    smallestUnit: 'minute',
    roundingIncrement: MINUTES_OF_ROUNDING,
    roundingMode: 'ceil',
  })
  const report = deadlines.find(({ name }) => name === 'report-due')
  // Nearly always so, and told without counting the working time of the weeks until the conference.
  if (!report || isBy(addWorkingHours(booked.toInstant(), HOURS_TO_WRITE, office), report)) return [...deadlines]
  const reportBy = after(booked, HOURS_TO_WRITE, start, office)
  if (isBy(reportBy.toInstant(), report)) return [...deadlines]

  const circulateBy = after(reportBy, HOURS_TO_CIRCULATE, start, office)
  return deadlines.map((deadline) => {
    if (deadline.name === 'report-due') {
      const rule = `A report gets ${HOURS_TO_WRITE} working hours, or half of the working time left before the conference if that is less`
      return moveLater(deadline, reportBy, bookedAt, rule)
    }
    if (deadline.name === 'circulate-by') {
      const rule = `Reports go out ${HOURS_TO_CIRCULATE} working hours after they are due, or after half of the working time then left if that is less`
      return moveLater(deadline, circulateBy, bookedAt, rule)
    }
    return deadline
  })
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

function moveLater(deadline: Deadline, at: Temporal.ZonedDateTime, bookedAt: Temporal.Instant, rule: string): Deadline {
  if (Temporal.ZonedDateTime.compare(deadline.at, at) >= 0) return deadline
  const booked = `Booked at short notice, at ${formatMoment(toLondon(bookedAt))}`
  return {
    ...deadline,
    date: at.toPlainDate(),
    at,
    because: [`${booked}: the usual ${formatMoment(deadline.at)} leaves too little time`, rule, ...deadline.because],
    compressed: true,
  }
}
