import { ok } from '../result.ts'
import type { MeetingChange } from './change.ts'
import type { Changed, Changing } from './changing.ts'
import { changedMeanwhile, done, everybodyIn, unknownPerson } from './changing.ts'
import type { Audience, Line } from './line.ts'
import type { Meeting } from './meeting.ts'
import { peopleOfPart } from './part.ts'

type Of<Kind extends MeetingChange['kind']> = Extract<MeetingChange, { kind: Kind }>

export function addLine(meeting: Meeting, change: Of<'add-line'>, changing: Changing): Changed {
  if (lineIn(meeting, change.lineId)) return ok({ meeting })
  if (change.whose && !everybodyIn(meeting, changing).includes(change.whose)) return unknownPerson
  const { lineId: id, step, lineKind: kind, text, whose } = change
  const { by, now: at } = changing
  const audience = audienceOf(meeting, change.audience, changing)
  const line: Line = { id, version: change.id, step, kind, text, whose, audience, by, at, changedBy: by, changedAt: at }
  return done(meeting, { lines: [...meeting.lines, line] })
}

export function editLine(meeting: Meeting, change: Of<'edit-line'>, changing: Changing): Changed {
  const line = lineIn(meeting, change.lineId)
  if (line?.text === change.text) return ok({ meeting })
  return changeLine(meeting, line, change, { text: change.text }, changing)
}

export function setAudience(meeting: Meeting, change: Of<'set-audience'>, changing: Changing): Changed {
  const line = lineIn(meeting, change.lineId)
  const audience = audienceOf(meeting, change.audience, changing)
  if (line && sameAudience(line.audience, audience)) return ok({ meeting })
  return changeLine(meeting, line, change, { audience }, changing)
}

export function removeLine(meeting: Meeting, { lineId, version }: Of<'remove-line'>): Changed {
  const line = lineIn(meeting, lineId)
  if (!line) return ok({ meeting })
  if (line.version !== version) return changedMeanwhile({ of: 'line', entry: line })
  return done(meeting, { lines: meeting.lines.filter((one) => one !== line) })
}

function changeLine(
  meeting: Meeting,
  line: Line | undefined,
  { id, version }: { id: string; version: string },
  change: Partial<Pick<Line, 'text' | 'audience'>>,
  { by, now }: Changing,
): Changed {
  if (line?.version !== version) return changedMeanwhile(line ? { of: 'line', entry: line } : null)
  const changed = { ...line, ...change, version: id, changedBy: by, changedAt: now }
  return done(meeting, { lines: meeting.lines.map((one) => (one === line ? changed : one)) })
}

function lineIn(meeting: Meeting, id: string): Line | undefined {
  return meeting.lines.find((line) => line.id === id)
}

/** Who comes later is not among the people of this part: what was written before is not theirs until somebody says so. */
function audienceOf(meeting: Meeting, asked: 'part' | Audience, changing: Changing): Audience {
  return asked === 'part' ? peopleOfPart(meeting, changing) : asked
}

function sameAudience(one: Audience, other: Audience): boolean {
  return [...one].toSorted().join() === [...other].toSorted().join()
}
