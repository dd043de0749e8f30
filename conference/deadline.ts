import {
  describeNotCounted,
  type Explained,
  explainPreviousWorkingDay,
  explainWorkingDays,
  type WorkingCalendar,
} from './calendar/working-days.ts'
import { formatDate, formatShortDate, formatTime, LONDON } from './civil-time.ts'
import type { DeadlineName, DeadlineRule, Offset, PolicyRole } from './policy.ts'

export type Deadline = {
  name: DeadlineName
  who: PolicyRole
  /** The civil date in London. */
  date: Temporal.PlainDate
  /** The cut-off, in Europe/London. */
  at: Temporal.ZonedDateTime
  /** Plain English, one line a step: what is counted from where, and each day that is not counted. */
  because: string[]
  /** Booked at short notice, and therefore later than the policy's own date. */
  compressed: boolean
}

/** What a deadline is counted from; `said` as within a sentence ('the conference on Tuesday 7 April 2026'). */
export type Origin = { said: string; date: Temporal.PlainDate }

type Candidate = Explained & { because: string[] }

const UNIT_WORDS = { 'working-day': 'working day', 'calendar-day': 'day', week: 'week', month: 'month' } as const

/** One deadline by its rule; `times` is the how-manieth of a repeated one. */
export function deadlineByRule(
  rule: DeadlineRule,
  origin: Origin,
  start: Temporal.ZonedDateTime,
  calendar: WorkingCalendar,
  times = 1,
): Deadline {
  const candidates = rule.offsets.map((offset) => dateByOffset(rule, offset, origin, calendar, times))
  const [first, ...others] = candidates.toSorted((one, other) => Temporal.PlainDate.compare(one.date, other.date))
  if (!first) throw new Error(`The policy's rule for ${rule.name} has no offset`)
  const because = candidates.flatMap((candidate) => candidate.because)
  if (others.length > 0) because.push(`The earliest of these is ${formatDate(first.date)}`)
  because.push(...first.notCounted.map(describeNotCounted))
  const date = rule.moveEarlier ? moveEarlier(first.date, calendar, because) : first.date
  const time = rule.cutOff === 'conference-start' ? start.toPlainTime() : Temporal.PlainTime.from(rule.cutOff)
  const at = date.toZonedDateTime({ timeZone: LONDON, plainTime: time })
  if (rule.cutOff === 'conference-start') because.push(`By ${formatTime(time)}, the time the conference starts`)
  return { name: rule.name, who: rule.who, date, at, because, compressed: false }
}

function dateByOffset(
  rule: DeadlineRule,
  offset: Offset,
  origin: Origin,
  calendar: WorkingCalendar,
  times: number,
): Candidate {
  const amount = offset.amount * times
  const count = Math.abs(amount)
  const words = `${count} ${rule.clearDays ? 'clear ' : ''}${UNIT_WORDS[offset.unit]}${count === 1 ? '' : 's'}`
  const said = `${words} ${amount < 0 ? 'before' : 'after'} ${origin.said}`
  const steps = rule.clearDays ? amount + Math.sign(amount) : amount
  if (offset.unit === 'working-day') {
    return { ...explainWorkingDays(origin.date, steps, calendar), because: [said] }
  }
  const date = origin.date.add({ [PLURALS[offset.unit]]: steps })
  return { date, notCounted: [], because: [`${said} is ${formatDate(date)}`] }
}

const PLURALS = { 'calendar-day': 'days', week: 'weeks', month: 'months' } as const

function moveEarlier(date: Temporal.PlainDate, calendar: WorkingCalendar, because: string[]): Temporal.PlainDate {
  const moved = explainPreviousWorkingDay(date, calendar)
  if (moved.notCounted.length > 0) {
    because.push(...moved.notCounted.map(describeNotCounted))
    because.push(`The nearest earlier working day is ${formatShortDate(moved.date)}`)
  }
  return moved.date
}
