import { formatShortDate } from '../civil-time.ts'
import { bankHolidayName, isWeekend } from './bank-holidays.ts'

/** Statutory: bank holidays only. Office: also the authority's own closure days. */
export type CalendarKind = 'statutory' | 'office'

/** Which days count, beyond weekends and the bank holidays by rule. Dates are ISO strings. */
export type WorkingCalendar = {
  kind: CalendarKind
  holidays: ReadonlySet<string>
  closures: ReadonlySet<string>
}

export type NotCounted = { date: Temporal.PlainDate; reason: string }

/** A date together with the days that were passed over on the way to it, earliest first. */
export type Explained = { date: Temporal.PlainDate; notCounted: NotCounted[] }

/** `holidays`: bank holidays that an administrator has added to those known by rule. */
export function statutoryCalendar(holidays: readonly Temporal.PlainDate[] = []): WorkingCalendar {
  return { kind: 'statutory', holidays: new Set(holidays.map(String)), closures: new Set() }
}

export function officeCalendar(
  holidays: readonly Temporal.PlainDate[] = [],
  closures: readonly Temporal.PlainDate[] = [],
): WorkingCalendar {
  return { kind: 'office', holidays: new Set(holidays.map(String)), closures: new Set(closures.map(String)) }
}

/** The bank holiday on this day, by rule or added, as within a sentence ('Good Friday'). */
export function holidayOn(date: Temporal.PlainDate, calendar: WorkingCalendar): string | undefined {
  return bankHolidayName(date) ?? (calendar.holidays.has(date.toString()) ? 'an added bank holiday' : undefined)
}

/** Why a day does not count, to follow 'is' ('Good Friday', 'at the weekend'); undefined when it counts. */
export function whyNotWorking(date: Temporal.PlainDate, calendar: WorkingCalendar): string | undefined {
  const holiday = holidayOn(date, calendar)
  if (holiday) return holiday
  if (isWeekend(date)) return 'at the weekend'
  return calendar.closures.has(date.toString()) ? 'a day when the office is closed' : undefined
}

export function isWorkingDay(date: Temporal.PlainDate, calendar: WorkingCalendar): boolean {
  return whyNotWorking(date, calendar) === undefined
}

/** The given date is day 0, whether or not it counts. */
export function addWorkingDays(date: Temporal.PlainDate, days: number, calendar: WorkingCalendar): Temporal.PlainDate {
  return explainWorkingDays(date, asCount(days), calendar).date
}

/** The given date is day 0, whether or not it counts. */
export function subtractWorkingDays(
  date: Temporal.PlainDate,
  days: number,
  calendar: WorkingCalendar,
): Temporal.PlainDate {
  return explainWorkingDays(date, -asCount(days), calendar).date
}

/** Counts forwards, or backwards when `days` is negative, and says which days were not counted. */
export function explainWorkingDays(date: Temporal.PlainDate, days: number, calendar: WorkingCalendar): Explained {
  const step = Math.sign(days)
  let explained: Explained = { date, notCounted: [] }
  for (let count = 0; count < Math.abs(days); count++) {
    const next = walkToWorkingDay(explained.date.add({ days: step }), step, calendar)
    explained = { date: next.date, notCounted: [...explained.notCounted, ...next.notCounted] }
  }
  return inOrder(explained)
}

/** How many working days from one date to the other, the first not counted; negative when it has passed. */
export function workingDaysUntil(from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: WorkingCalendar): number {
  const step = Temporal.PlainDate.compare(to, from)
  let days = 0
  for (let date = from; !date.equals(to); ) {
    date = date.add({ days: step })
    if (isWorkingDay(date, calendar)) days += step
  }
  return days
}

/** The date itself when it counts, else the nearest earlier day that does. */
export function previousWorkingDay(date: Temporal.PlainDate, calendar: WorkingCalendar): Temporal.PlainDate {
  return explainPreviousWorkingDay(date, calendar).date
}

export function explainPreviousWorkingDay(date: Temporal.PlainDate, calendar: WorkingCalendar): Explained {
  return inOrder(walkToWorkingDay(date, -1, calendar))
}

/** The date itself when it counts, else the nearest later day that does. */
export function nextWorkingDay(date: Temporal.PlainDate, calendar: WorkingCalendar): Temporal.PlainDate {
  return explainNextWorkingDay(date, calendar).date
}

export function explainNextWorkingDay(date: Temporal.PlainDate, calendar: WorkingCalendar): Explained {
  return walkToWorkingDay(date, 1, calendar)
}

/** 'Friday 3 April is Good Friday: not counted' */
export function describeNotCounted({ date, reason }: NotCounted): string {
  return `${formatShortDate(date)} is ${reason}: not counted`
}

function walkToWorkingDay(start: Temporal.PlainDate, step: number, calendar: WorkingCalendar): Explained {
  const notCounted: NotCounted[] = []
  let date = start
  for (let reason = whyNotWorking(date, calendar); reason; reason = whyNotWorking(date, calendar)) {
    notCounted.push({ date, reason })
    date = date.add({ days: step })
  }
  return { date, notCounted }
}

function inOrder({ date, notCounted }: Explained): Explained {
  return { date, notCounted: notCounted.toSorted((one, other) => Temporal.PlainDate.compare(one.date, other.date)) }
}

function asCount(days: number): number {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`Working days are counted in whole days, not ${days}`)
  return days
}
