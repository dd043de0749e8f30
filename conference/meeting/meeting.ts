import type { Outcome } from '../outcome/outcome.ts'
import { NO_OUTCOME } from '../outcome/outcome.ts'
import type { Line } from './line.ts'

export type AttendanceState = 'here' | 'not-here' | 'left'
export type Way = 'room' | 'online'
/** What the online meeting allows only when the chair switches it on (domain.md §4). */
export const ALLOWED = ['chat', 'recording', 'transcription'] as const
export type Allowed = (typeof ALLOWED)[number]

/** What was last said of one person, by whom. Nobody is here before somebody says so. */
export interface Attendance {
  personId: string
  state: AttendanceState
  way: Way
  at: Temporal.Instant
  /** The participant who marked it. */
  by: string
}

/** Somebody who was not invited and turned up: a supporter, a colleague. */
export interface Guest {
  id: string
  name: string
  role: string
  agency: string
  side: 'professional' | 'family'
}

/** What happens while a conference is held. Everything else about the people in it stands in the conference. */
export interface Meeting {
  conferenceId: string
  /** Counts up with each change. */
  version: number
  state: 'not-started' | 'under-way' | 'ended'
  /** Where on the agenda, 1 being the first. */
  step: number
  startedAt: Temporal.Instant | null
  stepStartedAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  /** Which part of a split conference it is in, and since when; 1 where it is not split. */
  part: number
  partStartedAt: Temporal.Instant | null
  attendance: readonly Attendance[]
  /** Everything that was said about who is here, oldest first: who came and left when. */
  history: readonly Attendance[]
  guests: readonly Guest[]
  /** The chair's own order of speakers; empty: the family first, then the professionals. */
  order: readonly string[]
  /** Who has spoken in this step. */
  spoken: readonly string[]
  /** In the order in which they were written. */
  lines: readonly Line[]
  /** Whether the app stands in the meeting's chat: null while nobody has asked Microsoft 365. */
  inChat: 'added' | 'refused' | null
  /** Until it ends or goes to another part. */
  allowed: readonly Allowed[]
  /** What the conference comes to, as far as it is written. Nothing of it stands before the chair closes the conference. */
  outcome: Outcome
}

export function newMeeting(conferenceId: string): Meeting {
  return {
    conferenceId,
    version: 0,
    state: 'not-started',
    step: 1,
    startedAt: null,
    stepStartedAt: null,
    endedAt: null,
    part: 1,
    partStartedAt: null,
    attendance: [],
    history: [],
    guests: [],
    order: [],
    spoken: [],
    lines: [],
    inChat: null,
    allowed: [],
    outcome: NO_OUTCOME,
  }
}

export function attendanceOf(meeting: Pick<Meeting, 'attendance'>, personId: string): Attendance | undefined {
  return meeting.attendance.find((one) => one.personId === personId)
}

/** Ids of everybody who is here now. */
export function presentIn(meeting: Pick<Meeting, 'attendance'>): string[] {
  return meeting.attendance.filter(({ state }) => state === 'here').map(({ personId }) => personId)
}
