import { formatMoment } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import type { CoreGroup } from './core-group.ts'
import { firstLimit, NO_TIME, notBooked, weeksAfter, weeksBetween, whyNotBooked } from './slots.ts'

/** Why this meeting is on this day, or on none: one line a step, as its slot explained itself. */
export function explainMeeting(conference: Conference, meeting: CoreGroup): string[] {
  const missed = conference.coreGroups.find(({ id }) => id === meeting.insteadOf)
  if (missed) {
    const when = missed.start ? [`The meeting at ${formatMoment(missed.start)} did not take place`] : []
    return [...when, ...chosen(conference, meeting)]
  }
  return [...byRhythm(conference, meeting), ...chosen(conference, meeting)]
}

function byRhythm(conference: Conference, { due }: CoreGroup): string[] {
  const { office, preset, kind, coreGroups } = conference
  const isFirst = coreGroups.every((one) => Temporal.PlainDate.compare(one.due, due) >= 0)
  if (isFirst && kind === 'initial')
    return firstLimit({ conference: conference.start.toPlainDate(), office, preset }).because
  const weeks = weeksBetween(preset)
  return [weeksAfter(weeks, due.subtract({ weeks }), due)]
}

function chosen(conference: Conference, { start, due }: CoreGroup): string[] {
  const reason = whyNotBooked(due, conference)
  const lines = reason ? notBooked(due, reason, conference) : []
  if (start?.toPlainDate().equals(due)) return []
  if (start) return [...lines, `${formatMoment(start)} was chosen`]
  return reason ? lines : [NO_TIME]
}
