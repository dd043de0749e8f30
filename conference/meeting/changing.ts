import type { Result } from '../result.ts'
import { ok, refusal } from '../result.ts'
import type { MeetingFrame } from './frame.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingPerson } from './people.ts'
import type { Theirs } from './theirs.ts'

/** Who changes it when, the people of the conference, and what else the rules need to know of it. */
export interface Changing {
  by: string
  now: Temporal.Instant
  people: readonly MeetingPerson[]
  frame: MeetingFrame
}

export type ChangeRefusal =
  | 'not-under-way'
  | 'closed'
  | 'unknown-person'
  | 'unknown-child'
  | 'no-such-part'
  | 'changed-meanwhile'
  /** What is said lacks something, or cannot be so; the sentence says what. */
  | 'not-so'

/** `theirs`: what stands there now, null when it was taken away. */
export type Refused = Extract<Result<object, ChangeRefusal>, { ok: false }> & { theirs?: Theirs | null }
export type Changed = ({ ok: true } & { meeting: Meeting }) | Refused

export function done(meeting: Meeting, change: Partial<Meeting>): Changed {
  return ok({ meeting: { ...meeting, ...change, version: meeting.version + 1 } })
}

export function changedMeanwhile(theirs: Theirs | null): Refused {
  const message =
    theirs === null || theirs.entry === null ? 'Somebody took this away meanwhile.' : 'Somebody changed this meanwhile.'
  return { ...refusal('changed-meanwhile', { message }), theirs }
}

export const notUnderWay: Refused = refusal('not-under-way', { message: 'Start the meeting first.' })
export const unknownPerson: Refused = refusal('unknown-person', {
  message: 'This person is not part of the conference.',
})
export const unknownChild: Refused = refusal('unknown-child', { message: 'The conference is not about this child.' })
export const notSo = (message: string): Refused => refusal('not-so', { message })

/** People who were invited and who turned up, by their ids. */
export function everybodyIn({ guests }: Pick<Meeting, 'guests'>, { people }: Pick<Changing, 'people'>): string[] {
  return [...people.map(({ id }) => id), ...guests.map(({ id }) => id)]
}
