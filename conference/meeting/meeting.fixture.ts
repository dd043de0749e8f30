import { conference, person } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import type { MeetingChange } from './change.ts'
import { type Changed, changeMeeting } from './change-meeting.ts'
import { type DecisionBy, meetingFrame } from './frame.ts'
import type { Meeting } from './meeting.ts'
import { newMeeting } from './meeting.ts'
import { meetingPeople } from './people.ts'

/** With a minute-taker. */
export const HELD = conference({
  participants: [...conference().participants, person('minutes', { role: 'minute-taker' })],
})
export const PEOPLE = ['chair', 'minutes', 'lead', 'teacher', 'gp', 'interpreter', 'mother', 'father']
export const NOW = Temporal.Instant.from('2026-04-15T09:00:00Z')

type WithoutId<Change> = Change extends unknown ? Omit<Change, 'id'> & { id?: string } : never
export type Done = WithoutId<MeetingChange>

let count = 0

interface Circumstances {
  by?: string
  conference?: Conference
  decisionBy?: DecisionBy
  now?: Temporal.Instant
}

export function tryChange(
  meeting: Meeting,
  change: Done,
  { by = 'chair', conference: held = HELD, decisionBy = 'chair', now = NOW }: Circumstances = {},
): Changed {
  return changeMeeting(meeting, { id: `change-${++count}`, ...change } as MeetingChange, {
    ...{ by, now, people: meetingPeople(held), frame: meetingFrame(held, decisionBy) },
  })
}

/** After these changes, each of which has to be possible. */
export function meetingAfter(changes: readonly Done[], from = newMeeting('conference')): Meeting {
  return changes.reduce((meeting, change) => {
    const changed = tryChange(meeting, change)
    if (!changed.ok) throw new Error(`${change.kind}: ${changed.reason}`)
    return changed.meeting
  }, from)
}

export const here = (...people: string[]): Done[] =>
  people.map((personId) => ({ kind: 'mark', personId, state: 'here', way: 'room' }))

type AddLine = Extract<MeetingChange, { kind: 'add-line' }>

export const line = (text: string, change: Partial<AddLine> = {}): Done => ({
  ...{ kind: 'add-line', lineId: text, step: 1, lineKind: 'shown', text, whose: null, audience: 'part' },
  ...change,
})
