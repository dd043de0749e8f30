import type { AddedDay } from './calendar/added-day.ts'
import { datesOf } from './calendar/added-day.ts'
import { officeCalendar } from './calendar/working-days.ts'
import { type ChangedFor, whomDatesChangedFor } from './changed-dates.ts'
import type { Conference } from './conference.ts'
import type { CoreGroup } from './core-group/core-group.ts'
import { coreGroupsOnDaysOff, dayOffOf } from './day-off.ts'
import type { Deadline } from './timetable.ts'
import { timetableOf } from './timetable-of.ts'

/** What another day that does not count, or one that counts again, does to one conference. */
export interface DayOffEffects {
  /** As it then stands. */
  conference: Conference
  hasOtherDates: boolean
  /** Who is told of other dates. */
  told: ChangedFor[]
  /** A person has to move these: the conference itself, meetings of its core group. */
  falls: boolean
  coreGroups: CoreGroup[]
  /** The meeting that the first limit judges, with the day that this is now. */
  firstCoreGroup: { id: string; due: Temporal.PlainDate } | null
}

/** The days as they were and as they are from now on, `day` being the one that changes. Null: nothing of it changes. */
export function effectsOn(
  conference: Conference,
  daysOff: { before: readonly AddedDay[]; after: readonly AddedDay[] },
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): DayOffEffects | null {
  const before = withDaysOff(conference, daysOff.before)
  const after = withDaysOff(conference, daysOff.after)
  const hasOtherDates = isOther(before, after)
  const falls = dayOffOf(after, now)?.date.equals(day) ?? false
  const coreGroups = coreGroupsOnDaysOff(after, now).filter(({ start }) => start?.toPlainDate().equals(day))
  if (!hasOtherDates && !falls && coreGroups.length === 0) return null
  // What has to be moved is told of with its new date.
  const told = falls ? [] : whomDatesChangedFor(before.timetable, after, now)
  return { conference: after, hasOtherDates, told, falls, coreGroups, firstCoreGroup: firstToJudgeAnew(before, after) }
}

/** The first meeting is judged by a limit that counts working days; every later one by weeks, whatever day that is. */
function firstToJudgeAnew(before: Conference, after: Conference): DayOffEffects['firstCoreGroup'] {
  const [was, due] = [before, after].map(
    ({ timetable }) => timetable.deadlines.find(({ name }) => name === 'first-core-group')?.date,
  )
  const first = after.coreGroups.find(({ state, due: stored }) => state === 'planned' && was?.equals(stored))
  return first && due && !due.equals(first.due) ? { id: first.id, due } : null
}

function withDaysOff(conference: Conference, daysOff: readonly AddedDay[]): Conference {
  return {
    ...conference,
    daysOff,
    timetable: timetableOf(conference, daysOff),
    office: officeCalendar(datesOf(daysOff, 'proclaimed'), datesOf(daysOff, 'closure')),
  }
}

function isOther(before: Conference, after: Conference): boolean {
  // Once it is closed, meetings of the core group have days of their own.
  const isCounted = ({ name }: Deadline) => name !== 'core-group' || before.closing === null
  const moments = ({ timetable }: Conference) =>
    timetable.deadlines
      .filter(isCounted)
      .map(({ name, at }) => `${name} ${at}`)
      .join()
  return moments(before) !== moments(after)
}
