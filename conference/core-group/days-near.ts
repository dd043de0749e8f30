import type { WorkingCalendar } from '../calendar/working-days.ts'
import { LONDON } from '../civil-time.ts'
import { busyBetween, type PersonalCalendar, startsOn } from '../free-days.ts'
import type { Feast } from './feast.ts'
import { whyNotBooked } from './slots.ts'

/** So many earlier days are proposed, and so many later ones. */
const MOST_ON_A_SIDE = 3
/** Nobody is asked to meet further away from the rhythm than this. */
const DAYS_AWAY = 14

export interface DaysNearSearch {
  /** The rhythm's own day. */
  due: Temporal.PlainDate
  office: WorkingCalendar
  feasts: readonly Feast[]
  /** The first day that can be: tomorrow, and after the meeting before. */
  from: Temporal.PlainDate
  /** Nothing is held on this day or after it. */
  before: Temporal.PlainDate | null
}

/**
 * Days on which the meeting can be instead: the rhythm's own when it counts, then the nearest earlier ones, then later
 * ones. Earlier comes first, because what is held after its day is late. Throws HolidaysUnknown outside 2013-2100.
 */
export function daysNear({ due, office, feasts, from, before }: DaysNearSearch): Temporal.PlainDate[] {
  const isFree = (day: Temporal.PlainDate) =>
    whyNotBooked(day, { office, feasts }) === undefined &&
    Temporal.PlainDate.compare(from, day) <= 0 &&
    (before === null || Temporal.PlainDate.compare(day, before) < 0)
  const away = (step: 1 | -1) =>
    Array.from({ length: DAYS_AWAY }, (_, index) => due.add({ days: step * (index + 1) }))
      .filter(isFree)
      .slice(0, MOST_ON_A_SIDE)
  const near = [...[due].filter(isFree), ...away(-1), ...away(1)]
  // Long past its day, the nearest days that can still be.
  return near.length > 0 ? near : daysAfter(from, isFree)
}

function daysAfter(from: Temporal.PlainDate, isFree: (day: Temporal.PlainDate) => boolean): Temporal.PlainDate[] {
  return Array.from({ length: DAYS_AWAY }, (_, days) => from.add({ days }))
    .filter(isFree)
    .slice(0, MOST_ON_A_SIDE)
}

export interface TimeProposal {
  start: Temporal.ZonedDateTime
  /** Addresses of those who are busy then. */
  notFree: string[]
  /** After the rhythm's day: it would count as late. */
  late: boolean
}

/** Each of these days at the usual time when everybody is free then, else at the time at which the fewest are busy. */
export function timesOn(
  days: readonly Temporal.PlainDate[],
  { due, time, durationMinutes }: { due: Temporal.PlainDate; time: Temporal.PlainTime; durationMinutes: number },
  calendars: readonly PersonalCalendar[],
): TimeProposal[] {
  return days.map((day) => {
    const usual = day.toZonedDateTime({ timeZone: LONDON, plainTime: time })
    const [best] = [usual, ...startsOn(day, durationMinutes)]
      .map((start) => ({ start, notFree: busyBetween(start, durationMinutes, calendars) }))
      .toSorted((one, other) => one.notFree.length - other.notFree.length)
    return { ...(best as Pick<TimeProposal, 'start' | 'notFree'>), late: Temporal.PlainDate.compare(due, day) < 0 }
  })
}
