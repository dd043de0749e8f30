import { type AddedDay, addedAfter, datesOf } from './calendar/added-day.ts'
import type { Conference } from './conference.ts'
import { presetNamed } from './policy.ts'
import { type Timetable, timetable } from './timetable.ts'

type Dated = Pick<
  Conference,
  'reference' | 'kind' | 'start' | 'strategyDate' | 'transferIn' | 'preset' | 'bookedAt' | 'movedAt'
>

/** The deadlines of a conference as they are announced, with these days added to those that do not count. */
export function timetableOf(conference: Dated, daysOff: readonly AddedDay[]): Timetable {
  const { reference, kind, start, strategyDate, transferIn, preset } = conference
  const policy = presetNamed(preset)
  if (!policy) throw new Error(`${reference} was booked by the preset ${preset}, which is unknown`)
  const bookedAt = dateSetAt(conference)
  const holidays = datesOf(daysOff, 'proclaimed')
  const closures = datesOf(daysOff, 'closure')
  const addedSince = addedAfter(daysOff, bookedAt)
  return timetable({ kind, start, strategyDate, transferIn, policy, holidays, closures, bookedAt, addedSince })
}

/** When the conference got the date that it has. */
export function dateSetAt({ bookedAt, movedAt }: Pick<Conference, 'bookedAt' | 'movedAt'>): Temporal.Instant {
  return movedAt ?? bookedAt
}
