import type { Conference } from '../conference.ts'
import type { CoreGroup } from './core-group.ts'

/**
 * How one meeting stands: "no-day" waits for somebody to choose, "to-record" is over and nobody has said what came of it,
 * held is on time or late by the rhythm, whatever day was chosen.
 */
export type JudgedMeeting = 'to-come' | 'no-day' | 'to-record' | 'on-time' | 'late' | 'missed' | 'called-off'

export function judgeMeeting(meeting: CoreGroup, now: Temporal.Instant): JudgedMeeting {
  if (meeting.state === 'missed' || meeting.state === 'called-off') return meeting.state
  if (meeting.start === null) return 'no-day'
  if (meeting.state === 'held') return isAfter(meeting.start.toPlainDate(), meeting.due) ? 'late' : 'on-time'
  return isOver(meeting, now) ? 'to-record' : 'to-come'
}

/** One meeting that the rhythm asked for, with all that was held or missed for it. */
export interface JudgedSlot {
  due: Temporal.PlainDate
  /** The rhythm's own first, then what was held instead, in the order in which they followed. */
  meetings: CoreGroup[]
  /** "open": still to be held, or nobody has said whether it was. */
  judged: 'on-time' | 'late' | 'missed' | 'open' | 'called-off'
}

/** What came of each day of the rhythm, in its order: a missed meeting that was held afterwards is late and not missed. */
export function judgeSlots({ coreGroups }: Pick<Conference, 'coreGroups'>): JudgedSlot[] {
  return coreGroups
    .filter(({ insteadOf }) => insteadOf === null)
    .map((first) => {
      const meetings = [first, ...insteadOf(coreGroups, first)]
      return { due: first.due, meetings, judged: judgeSlot(meetings) }
    })
    .toSorted((one, other) => Temporal.PlainDate.compare(one.due, other.due))
}

/** The meeting that is held instead of this one, and what is held instead of that. */
function insteadOf(coreGroups: readonly CoreGroup[], { id }: CoreGroup): CoreGroup[] {
  const next = coreGroups.find((one) => one.insteadOf === id)
  return next ? [next, ...insteadOf(coreGroups, next)] : []
}

function judgeSlot(meetings: readonly CoreGroup[]): JudgedSlot['judged'] {
  const held = meetings.find(({ state }) => state === 'held')
  if (held) return held.start && isAfter(held.start.toPlainDate(), (meetings[0] as CoreGroup).due) ? 'late' : 'on-time'
  if (meetings.some(({ state }) => state === 'planned')) return 'open'
  return meetings.some(({ state }) => state === 'missed') ? 'missed' : 'called-off'
}

/** Missed, and nothing is held instead yet: somebody has to book it anew. */
export function toRebook(conference: Pick<Conference, 'coreGroups'>): CoreGroup[] {
  return conference.coreGroups.filter(
    ({ id, state }) => state === 'missed' && conference.coreGroups.every((one) => one.insteadOf !== id),
  )
}

export function meetingEnd({ start, durationMinutes }: CoreGroup): Temporal.Instant | null {
  return start?.add({ minutes: durationMinutes }).toInstant() ?? null
}

/** Has its time gone by? Never while it has no day. */
export function isOver(meeting: CoreGroup, now: Temporal.Instant): boolean {
  const end = meetingEnd(meeting)
  return end !== null && Temporal.Instant.compare(end, now) <= 0
}

function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0
}
