import { previousWorkingDay } from './calendar/working-days.ts'
import { LONDON } from './civil-time.ts'
import type { Conference } from './conference.ts'
import { deadlineOf } from './conference.ts'

/**
 * When what came too late for circulation leaves: 4pm on the working day before and 8.30am on the day (domain.md §4,
 * load), those of the two that come after circulate-by.
 */
export function lateBundles(conference: Conference): Temporal.Instant[] {
  const day = conference.start.toPlainDate()
  const dayBefore = previousWorkingDay(day.subtract({ days: 1 }), conference.office)
  const by = deadlineOf(conference, 'circulate-by').at.toInstant()
  return [at(dayBefore, '16:00'), at(day, '08:30')].filter(
    (moment) =>
      Temporal.Instant.compare(moment, by) > 0 && Temporal.Instant.compare(moment, conference.start.toInstant()) < 0,
  )
}

/** When packs that are asked for now leave. Null: too late for any of them, so copies are brought to the conference. */
export function packsLeaveAt(conference: Conference, now: Temporal.Instant): 'now' | Temporal.Instant | null {
  const by = deadlineOf(conference, 'circulate-by').at.toInstant()
  if (conference.circulatedAt === null || Temporal.Instant.compare(now, by) <= 0) return 'now'
  return lateBundles(conference).find((moment) => Temporal.Instant.compare(now, moment) < 0) ?? null
}

function at(date: Temporal.PlainDate, time: string): Temporal.Instant {
  return date.toZonedDateTime({ timeZone: LONDON, plainTime: time }).toInstant()
}
