import { LONDON, toLondon } from '../civil-time.ts'
import { isWorkingDay, nextWorkingDay, type WorkingCalendar } from './working-days.ts'

const OPENING = { hour: 8 }
const CLOSING = { hour: 18 }

/** Between 08:00 and 18:00 on a working day, both included. */
export function isWorkingTime(instant: Temporal.Instant, calendar: WorkingCalendar): boolean {
  const local = toLondon(instant)
  const time = local.toPlainTime()
  return (
    isWorkingDay(local.toPlainDate(), calendar) &&
    Temporal.PlainTime.compare(time, OPENING) >= 0 &&
    Temporal.PlainTime.compare(time, CLOSING) <= 0
  )
}

/** Counts only time between 08:00 and 18:00 on working days; fractions of an hour to the second. */
export function addWorkingHours(instant: Temporal.Instant, hours: number, calendar: WorkingCalendar): Temporal.Instant {
  let seconds = Math.round(hours * 3600)
  let moment = toLondon(instant)
  let day = nextWorkingDay(moment.toPlainDate(), calendar)
  moment = later(moment, opening(day))
  for (;;) {
    const left = secondsBetween(moment, closing(day))
    if (seconds <= left) return moment.add({ seconds }).toInstant()
    seconds -= Math.max(left, 0)
    day = nextWorkingDay(day.add({ days: 1 }), calendar)
    moment = opening(day)
  }
}

/** Hours between 08:00 and 18:00 on working days from one instant to another; 0 when `to` is not later. */
export function workingHoursBetween(from: Temporal.Instant, to: Temporal.Instant, calendar: WorkingCalendar): number {
  const [start, end] = [toLondon(from), toLondon(to)]
  let seconds = 0
  let day = nextWorkingDay(start.toPlainDate(), calendar)
  while (Temporal.PlainDate.compare(day, end.toPlainDate()) <= 0) {
    seconds += Math.max(0, secondsBetween(later(start, opening(day)), earlier(end, closing(day))))
    day = nextWorkingDay(day.add({ days: 1 }), calendar)
  }
  return seconds / 3600
}

function later(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.compare(one, other) >= 0 ? one : other
}

export function earlier(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.compare(one, other) <= 0 ? one : other
}

function opening(day: Temporal.PlainDate): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: LONDON, plainTime: OPENING })
}

function closing(day: Temporal.PlainDate): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: LONDON, plainTime: CLOSING })
}

function secondsBetween(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): number {
  return from.until(to).total('seconds')
}
