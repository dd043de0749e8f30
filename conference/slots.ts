import { nextWorkingDay } from './calendar/working-days.ts'
import { addWorkingHours } from './calendar/working-hours.ts'
import { LONDON } from './civil-time.ts'
import type { Conference } from './conference.ts'
import type { DeliveryKey } from './delivery.ts'

/** Something that time alone causes. It leaves at `at`, unless that is already overtaken by `until`. */
export interface Reminder extends DeliveryKey {
  at: Temporal.Instant
  until: Temporal.Instant
}

/** Reminders leave at fixed slots, so that what falls together can be one digest (domain.md §4, load). */
const SLOTS = ['08:00', '09:00', '16:00', '17:00'] as const

/** The first fixed slot at or after this moment, on an office working day. */
export function nextSlot(from: Temporal.Instant, conference: Pick<Conference, 'office'>): Temporal.Instant {
  const here = from.toZonedDateTimeISO(LONDON)
  const day = nextWorkingDay(here.toPlainDate(), conference.office)
  const slot = SLOTS.map((time) => londonMoment(day, time)).find((at) => isBy(from, at))
  return slot ?? londonMoment(nextWorkingDay(day.add({ days: 1 }), conference.office), SLOTS[0])
}

/** Now when it is between 8am and 6pm on an office working day, else the next 8am. For what another person caused. */
export function withinHours(now: Temporal.Instant, conference: Pick<Conference, 'office'>): Temporal.Instant {
  return addWorkingHours(now, 0, conference.office)
}

/** `time` as on a London clock: "09:00". */
export function londonMoment(date: Temporal.PlainDate, time: string): Temporal.Instant {
  return date.toZonedDateTime({ timeZone: LONDON, plainTime: time }).toInstant()
}

export function isBy(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) <= 0
}

export function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0
}
