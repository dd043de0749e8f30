import type { Line } from './line.ts'

export type AttendanceState = 'here' | 'not-here' | 'left'
export type Way = 'room' | 'online'

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
  attendance: readonly Attendance[]
  guests: readonly Guest[]
  /** The chair's own order of speakers; empty: the family first, then the professionals. */
  order: readonly string[]
  /** Who has spoken in this step. */
  spoken: readonly string[]
  /** In the order in which they were written. */
  lines: readonly Line[]
  /** Whether the app stands in the meeting's chat: null while nobody has asked Microsoft 365. */
  inChat: 'added' | 'refused' | null
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
    attendance: [],
    guests: [],
    order: [],
    spoken: [],
    lines: [],
    inChat: null,
  }
}

export function attendanceOf(meeting: Pick<Meeting, 'attendance'>, personId: string): Attendance | undefined {
  return meeting.attendance.find((one) => one.personId === personId)
}

/** Ids of everybody who is here now. */
export function presentIn(meeting: Pick<Meeting, 'attendance'>): string[] {
  return meeting.attendance.filter(({ state }) => state === 'here').map(({ personId }) => personId)
}
