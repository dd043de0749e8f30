import type { Result } from '../result.ts'
import { ok, refusal } from '../result.ts'
import { AGENDA } from './agenda.ts'
import type { MeetingChange } from './change.ts'
import type { MeetingFrame } from './frame.ts'
import type { Audience, Line } from './line.ts'
import type { Attendance, Meeting } from './meeting.ts'
import { attendanceOf } from './meeting.ts'
import type { MeetingPerson } from './people.ts'
import type { Theirs } from './theirs.ts'

/** Who changes it when, the people of the conference, and what else the rules need to know of it. */
export interface Changing {
  by: string
  now: Temporal.Instant
  people: readonly MeetingPerson[]
  frame: MeetingFrame
}

export type ChangeRefusal = 'not-under-way' | 'unknown-person' | 'changed-meanwhile' | 'not-yet'

/** `theirs`: what stands there now, null when it was taken away. */
export type Changed = Result<{ meeting: Meeting }, ChangeRefusal> & { theirs?: Theirs | null }

/**
 * One change, or why it cannot be. What has been done already is no change, and the very same meeting comes back; an edit
 * of a line that somebody has changed meanwhile is refused, so that a person sees both texts.
 */
export function changeMeeting(meeting: Meeting, change: MeetingChange, changing: Changing): Changed {
  const { now } = changing
  const knows = (id: string) => everybodyIn(meeting, changing).includes(id)
  switch (change.kind) {
    case 'start':
      if (meeting.state === 'under-way') return ok({ meeting })
      return done(meeting, {
        state: 'under-way',
        startedAt: meeting.startedAt ?? now,
        stepStartedAt: now,
        endedAt: null,
      })
    case 'end':
      if (meeting.state !== 'under-way') return ok({ meeting })
      return done(meeting, { state: 'ended', endedAt: now, stepStartedAt: null })
    case 'go-to-step':
      return goTo(meeting, change.step, now)
    case 'next':
      if (change.from !== meeting.step || change.from === AGENDA.length) return ok({ meeting })
      return goTo(meeting, change.from + 1, now)
    case 'mark':
      if (!knows(change.personId)) return unknownPerson
      return mark(meeting, change, changing)
    case 'add-person': {
      if (knows(change.personId)) return ok({ meeting })
      const { personId, name, role, agency, side, way } = change
      const guests = [...meeting.guests, { id: personId, name, role, agency, side }]
      return mark({ ...meeting, guests }, { personId, state: 'here', way }, changing)
    }
    case 'reorder':
      if (meeting.state !== 'under-way') return notUnderWay
      return done(meeting, { order: [...new Set(change.order)].filter(knows) })
    case 'mark-spoken': {
      const { personId, spoken } = change
      if (!knows(personId)) return unknownPerson
      if (change.step !== meeting.step || meeting.spoken.includes(personId) === spoken) return ok({ meeting })
      const others = meeting.spoken.filter((one) => one !== personId)
      return done(meeting, { spoken: spoken ? [...others, personId] : others })
    }
    case 'add-line':
      return addLine(meeting, change, changing)
    case 'edit-line': {
      const line = lineIn(meeting, change.lineId)
      if (line?.text === change.text) return ok({ meeting })
      return changeLine(meeting, line, change, { text: change.text }, changing)
    }
    case 'set-audience': {
      const line = lineIn(meeting, change.lineId)
      const audience = audienceOf(meeting, change.audience, changing)
      if (line && sameAudience(line.audience, audience)) return ok({ meeting })
      return changeLine(meeting, line, change, { audience }, changing)
    }
    case 'remove-line': {
      const line = lineIn(meeting, change.lineId)
      if (!line) return ok({ meeting })
      if (line.version !== change.version) return changedMeanwhile(line)
      return done(meeting, { lines: meeting.lines.filter((one) => one !== line) })
    }
    default:
      return refusal('not-yet', { message: 'This cannot be written down yet.' })
  }
}

function done(meeting: Meeting, change: Partial<Meeting>): Changed {
  return ok({ meeting: { ...meeting, ...change, version: meeting.version + 1 } })
}

function goTo(meeting: Meeting, step: number, now: Temporal.Instant): Changed {
  if (meeting.state !== 'under-way') return notUnderWay
  if (step === meeting.step) return ok({ meeting })
  return done(meeting, { step, stepStartedAt: now, spoken: [] })
}

function mark(meeting: Meeting, mark: Pick<Attendance, 'personId' | 'state' | 'way'>, { by, now }: Changing): Changed {
  const { personId, state, way } = mark
  const before = attendanceOf(meeting, personId)
  if (before?.state === state && before.way === way) return ok({ meeting })
  const others = meeting.attendance.filter((one) => one.personId !== personId)
  const marked = { personId, state, way, at: now, by }
  return done(meeting, { attendance: [...others, marked], history: [...meeting.history, marked] })
}

function addLine(meeting: Meeting, change: Extract<MeetingChange, { kind: 'add-line' }>, changing: Changing): Changed {
  if (lineIn(meeting, change.lineId)) return ok({ meeting })
  if (change.whose && !everybodyIn(meeting, changing).includes(change.whose)) return unknownPerson
  const { lineId: id, step, lineKind: kind, text, whose } = change
  const { by, now: at } = changing
  const audience = audienceOf(meeting, change.audience, changing)
  const line: Line = { id, version: change.id, step, kind, text, whose, audience, by, at, changedBy: by, changedAt: at }
  return done(meeting, { lines: [...meeting.lines, line] })
}

function changeLine(
  meeting: Meeting,
  line: Line | undefined,
  { id, version }: { id: string; version: string },
  change: Partial<Pick<Line, 'text' | 'audience'>>,
  { by, now }: Changing,
): Changed {
  if (line?.version !== version) return changedMeanwhile(line ?? null)
  const changed = { ...line, ...change, version: id, changedBy: by, changedAt: now }
  return done(meeting, { lines: meeting.lines.map((one) => (one === line ? changed : one)) })
}

function lineIn(meeting: Meeting, id: string): Line | undefined {
  return meeting.lines.find((line) => line.id === id)
}

/** Who comes later is not among the people of this part: what was written before is not theirs until somebody says so. */
function audienceOf(meeting: Meeting, asked: 'part' | Audience, changing: Changing): Audience {
  return asked === 'part' ? everybodyIn(meeting, changing) : asked
}

function everybodyIn(meeting: Meeting, { people }: Changing): string[] {
  return [...people.map(({ id }) => id), ...meeting.guests.map(({ id }) => id)]
}

function sameAudience(one: Audience, other: Audience): boolean {
  return [...one].toSorted().join() === [...other].toSorted().join()
}

const changedMeanwhile = (theirs: Line | null): Changed => ({
  ...refusal('changed-meanwhile', {
    message: theirs ? 'Somebody changed this line meanwhile.' : 'Somebody took this line away meanwhile.',
  }),
  theirs: theirs && { of: 'line', entry: theirs },
})
const notUnderWay: Changed = refusal('not-under-way', { message: 'Start the meeting first.' })
const unknownPerson: Changed = refusal('unknown-person', { message: 'This person is not part of the conference.' })
