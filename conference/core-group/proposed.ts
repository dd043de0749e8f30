import { londonDate } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import type { PersonalCalendar } from '../free-days.ts'
import type { CoreGroup } from './core-group.ts'
import { daysNear, type TimeProposal, timesOn } from './days-near.ts'
import { dayOf } from './record.ts'

/** Where nobody has met yet. */
const USUAL = Temporal.PlainTime.from('10:00')

/** When this meeting can be: days near its own, each at the time at which it usually is unless too many are busy then. */
export function proposedTimes(
  conference: Conference,
  meeting: CoreGroup,
  now: Temporal.Instant,
  calendars: readonly PersonalCalendar[] = [],
): TimeProposal[] {
  const { office, feasts, followedBy } = conference
  const { due, durationMinutes } = meeting
  const days = daysNear({
    ...{ due, office, feasts },
    from: firstPossible(conference, meeting, now),
    before: followedBy?.start.toPlainDate() ?? null,
  })
  return timesOn(days, { due, time: usualTime(conference, meeting), durationMinutes }, calendars)
}

/** Tomorrow, or the day after the meeting before it, whichever is later. */
function firstPossible({ coreGroups }: Conference, meeting: CoreGroup, now: Temporal.Instant): Temporal.PlainDate {
  const tomorrow = londonDate(now).add({ days: 1 })
  const earlier = coreGroups
    .filter(({ id, state, start }) => id !== meeting.id && start && (state === 'planned' || state === 'held'))
    .map(dayOf)
    .filter((day) => Temporal.PlainDate.compare(day, dayOf(meeting)) < 0)
    .map((day) => day.add({ days: 1 }))
  return [tomorrow, ...earlier].toSorted(Temporal.PlainDate.compare).at(-1) as Temporal.PlainDate
}

function usualTime({ coreGroups }: Pick<Conference, 'coreGroups'>, { start }: CoreGroup): Temporal.PlainTime {
  const known = coreGroups.findLast((one) => one.start !== null)?.start
  return (start ?? known)?.toPlainTime() ?? USUAL
}
