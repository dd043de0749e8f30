import {
  addWorkingDays,
  nextWorkingDay,
  officeCalendar,
  statutoryCalendar,
  subtractWorkingDays,
} from '../../conference/calendar/working-days.ts'
import { addWorkingHours } from '../../conference/calendar/working-hours.ts'
import { LONDON, londonDate } from '../../conference/civil-time.ts'

const office = officeCalendar()
const BOOKING_TIME = '10:00'
const ARRIVAL_TIME = '10:00'
const HAND_OVER_TIME = '09:00'
const LAST_MOMENT = '09:00'
/** When nobody wrote down a strategy discussion, as before a review. */
const WORKING_DAYS_OF_NOTICE = 20

/** 10am on the first working day after the strategy discussion; without one, 20 working days before the conference. */
export function bookingMoment({
  strategyDate,
  start,
}: {
  strategyDate: Temporal.PlainDate | null
  start: Temporal.ZonedDateTime
}): Temporal.Instant {
  const statutory = statutoryCalendar()
  const date = strategyDate
    ? addWorkingDays(strategyDate, 1, statutory)
    : subtractWorkingDays(start.toPlainDate(), WORKING_DAYS_OF_NOTICE, statutory)
  return at(date, BOOKING_TIME)
}

export interface Plan {
  /** Reports reach the business team. */
  arrival: Temporal.Instant
  /** The business team circulates. */
  circulation: Temporal.Instant
  end: Temporal.Instant
}

export interface Dates {
  bookedAt: Temporal.Instant
  /** As the service has set it, short notice included. */
  reportDue: Temporal.ZonedDateTime
  start: Temporal.ZonedDateTime
}

/** When people do what they do (the rulings); at short notice everything stays before the conference. */
export function planFor({ bookedAt, reportDue, start }: Dates): Plan {
  const begins = start.toInstant()
  const usual = at(subtractWorkingDays(reportDue.toPlainDate(), 1, office), ARRIVAL_TIME)
  const hurried = before(begins, addWorkingHours(bookedAt, 1, office), bookedAt)
  const morning = at(start.toPlainDate(), LAST_MOMENT)
  return {
    arrival: isBefore(usual, bookedAt) ? hurried : usual,
    circulation: reportDue.toInstant(),
    end: isBefore(morning, begins) && isBefore(bookedAt, morning) ? morning : begins,
  }
}

/** One working hour after the pack. */
export function readingMoment(madeAt: Temporal.Instant): Temporal.Instant {
  return addWorkingHours(madeAt, 1, office)
}

/** 9am on the next working morning; an hour after the pack when the conference comes first. */
export function handOverMoment(madeAt: Temporal.Instant, start: Temporal.ZonedDateTime): Temporal.Instant {
  const morning = at(nextWorkingDay(londonDate(madeAt).add({ days: 1 }), office), HAND_OVER_TIME)
  const begins = start.toInstant()
  return isBefore(morning, begins) ? morning : before(begins, readingMoment(madeAt), madeAt)
}

/** The wanted moment when it is before the limit, else half-way from `earliest` to the limit. */
function before(limit: Temporal.Instant, wanted: Temporal.Instant, earliest: Temporal.Instant): Temporal.Instant {
  if (isBefore(wanted, limit)) return wanted
  const half = Math.floor(earliest.until(limit).total('seconds') / 2)
  return earliest.add({ seconds: Math.max(half, 0) })
}

function at(date: Temporal.PlainDate, time: string): Temporal.Instant {
  return date.toZonedDateTime({ timeZone: LONDON, plainTime: time }).toInstant()
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0
}
