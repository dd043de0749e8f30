import type { AddedDay } from './calendar/added-day.ts'
import { isWorkingDay } from './calendar/working-days.ts'
import type { Conference } from './conference.ts'
import type { CoreGroup } from './core-group/core-group.ts'
import { dateSetAt } from './timetable-of.ts'

/**
 * The day on which the conference falls, when that was added to those that do not count after the date had been set: a
 * person moves it, or sets the same date again with the reason (domain.md §2).
 */
export function dayOffOf(conference: Conference, now: Temporal.Instant): AddedDay | null {
  const { state, start, daysOff } = conference
  if (state !== 'booked' || isPast(start, now)) return null
  const setAt = dateSetAt(conference)
  const added = daysOff.find(({ date, addedAt }) => {
    const isLater = addedAt !== null && Temporal.Instant.compare(setAt, addedAt) < 0
    return isLater && date.equals(start.toPlainDate())
  })
  return added ?? null
}

/** Meetings of the core group still to be held on a day that does not count: none is booked so, a day was added. */
export function coreGroupsOnDaysOff({ state, coreGroups, office }: Conference, now: Temporal.Instant): CoreGroup[] {
  if (state !== 'booked') return []
  return coreGroups.filter(
    ({ state: stands, start }) =>
      stands === 'planned' && start !== null && !isPast(start, now) && !isWorkingDay(start.toPlainDate(), office),
  )
}

function isPast(start: Temporal.ZonedDateTime, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(start.toInstant(), now) <= 0
}
