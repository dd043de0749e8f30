import {
  describeNotCounted,
  explainPreviousWorkingDay,
  explainWorkingDays,
  type WorkingCalendar,
  whyNotWorking,
} from '../calendar/working-days.ts'
import { formatDate, formatMoment, formatShortDate, LONDON } from '../civil-time.ts'
import { presetNamed } from '../policy.ts'
import { type Feast, feastOn } from './feast.ts'

/** One meeting that the rhythm asks for. */
export interface CoreGroupSlot {
  number: number
  /** By the rhythm, whatever day that is: it is what the meeting is judged by, and what the next is counted from. */
  due: Temporal.PlainDate
  /** Null: nothing is booked, a person chooses a day near it. */
  start: Temporal.ZonedDateTime | null
  /** Plain English, one line a step. */
  because: string[]
}

export interface RhythmSearch {
  /** The day of the conference that decided or continued the plan. */
  conference: Temporal.PlainDate
  /** The first meeting, as the conference agreed it; null: it agreed none. */
  first: Temporal.ZonedDateTime | null
  /** After a review the rhythm goes on from the last meeting before it; null: it begins. */
  goesOnFrom: { due: Temporal.PlainDate; time: Temporal.PlainTime | null } | null
  /** Nothing is due on this day or after it: the review makes its own. */
  review: Temporal.PlainDate
  office: WorkingCalendar
  feasts: readonly Feast[]
  /** The partnership's policy says how many weeks lie between two meetings. */
  preset: string
}

/**
 * Every meeting up to the review. The rhythm goes on from its own dates and never from a day that somebody chose instead:
 * a meeting before Christmas makes none of the later ones earlier. Throws HolidaysUnknown outside 2013-2100.
 */
export function coreGroupSlots(search: RhythmSearch): CoreGroupSlot[] {
  const slots: CoreGroupSlot[] = []
  const begin = firstDue(search)
  const weeks = weeksBetween(search.preset)
  const time = search.first?.toPlainTime() ?? search.goesOnFrom?.time ?? null
  let { due, because } = begin
  for (let number = 1; Temporal.PlainDate.compare(due, search.review) < 0; number++) {
    slots.push(
      number === 1 && search.first ? agreed(due, because, search.first) : slot(number, due, because, time, search),
    )
    const from = number === 1 ? begin.rhythm : due
    due = from.add({ weeks })
    because = [weeksAfter(weeks, from, due)]
  }
  return slots
}

/** How many weeks lie between two meetings: 6, or what this partnership has agreed. */
export function weeksBetween(preset: string): number {
  const rule = presetNamed(preset)?.deadlines.find(({ name }) => name === 'core-group')
  return rule?.offsets.find(({ unit }) => unit === 'week')?.amount ?? 6
}

/** Within how many working days the first meeting is held: 10, or what this partnership has agreed. */
function firstWithin(preset: string): number {
  const rule = presetNamed(preset)?.deadlines.find(({ name }) => name === 'first-core-group')
  return rule?.offsets.find(({ unit }) => unit === 'working-day')?.amount ?? 10
}

/** Why nothing may be booked on this day by itself, to follow 'is'; undefined when it may. */
export function whyNotBooked(
  date: Temporal.PlainDate,
  { office, feasts }: Pick<RhythmSearch, 'office' | 'feasts'>,
): string | undefined {
  return whyNotWorking(date, office) ?? feastOn(date, feasts)?.name
}

export const NO_TIME = 'No time of day has been agreed'

interface FirstDue {
  due: Temporal.PlainDate
  because: string[]
  /** From where the second is counted: a first meeting held early starts the six weeks early, a late one does not delay them. */
  rhythm: Temporal.PlainDate
}

function firstDue({ conference, first, goesOnFrom, office, preset }: RhythmSearch): FirstDue {
  if (goesOnFrom) {
    const weeks = weeksBetween(preset)
    const due = goesOnFrom.due.add({ weeks })
    return { due, because: [weeksAfter(weeks, goesOnFrom.due, due)], rhythm: due }
  }
  const { due, because } = firstLimit({ conference, office, preset })
  const early = first && Temporal.PlainDate.compare(first.toPlainDate(), due) < 0
  return { due, because, rhythm: early ? first.toPlainDate() : due }
}

/** The latest day of the first meeting after an initial conference: bank holidays count, closed offices do not. */
export function firstLimit({ conference, office, preset }: Pick<RhythmSearch, 'conference' | 'office' | 'preset'>) {
  const days = firstWithin(preset)
  const statutory: WorkingCalendar = { ...office, kind: 'statutory', closures: new Set() }
  const limit = explainWorkingDays(conference, days, statutory)
  const words = `${days} working days after the conference on ${formatDate(conference)} is ${formatDate(limit.date)}`
  return { due: limit.date, because: [words, ...limit.notCounted.map(describeNotCounted)] }
}

function agreed(due: Temporal.PlainDate, because: string[], start: Temporal.ZonedDateTime): CoreGroupSlot {
  return { number: 1, due, start, because: [...because, `The conference agreed ${formatMoment(start)}`] }
}

function slot(
  number: number,
  due: Temporal.PlainDate,
  because: string[],
  time: Temporal.PlainTime | null,
  search: RhythmSearch,
): CoreGroupSlot {
  const reason = whyNotBooked(due, search)
  if (reason) return { number, due, start: null, because: [...because, ...notBooked(due, reason, search)] }
  if (!time) return { number, due, start: null, because: [...because, NO_TIME] }
  return { number, due, start: due.toZonedDateTime({ timeZone: LONDON, plainTime: time }), because }
}

/** That nothing is booked on this day, why, and what would be nearest. */
export function notBooked(due: Temporal.PlainDate, reason: string, { office }: Pick<RhythmSearch, 'office'>): string[] {
  const day = `${formatShortDate(due)} is ${reason}: nothing is booked on it`
  const earlier = explainPreviousWorkingDay(due, office)
  if (earlier.date.equals(due)) return [day]
  return [
    day,
    ...earlier.notCounted.filter(({ date }) => !date.equals(due)).map(describeNotCounted),
    `The nearest earlier working day is ${formatShortDate(earlier.date)}`,
  ]
}

export function weeksAfter(weeks: number, from: Temporal.PlainDate, due: Temporal.PlainDate): string {
  return `${weeks} weeks after ${formatDate(from)}, the day of the meeting before by the rhythm, is ${formatDate(due)}`
}
