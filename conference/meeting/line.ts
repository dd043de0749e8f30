import type { Meeting } from './meeting.ts'
import { presentIn } from './meeting.ts'

/** A note is for those who run the meeting; what is written on the stage is shown, or the family's own words. */
export const LINE_KINDS = ['note', 'shown', 'family-words'] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** Whom a line is for: whoever is here, or these people and nobody else. */
export type Audience = 'everyone' | readonly string[]

export interface Line {
  id: string
  /** The id of the change that made it as it is: an edit of what it was before is refused. */
  version: string
  step: number
  kind: LineKind
  text: string
  /** Whose words they are, of the family. */
  whose: string | null
  audience: Audience
  /** The participants who wrote it and last changed it. */
  by: string
  at: Temporal.Instant
  changedBy: string
  changedAt: Temporal.Instant
}

/** Where it stands to be read, it is meant for every one of these people. Nobody there: it is not shown. */
export function isMeantFor(audience: Audience, people: readonly string[]): boolean {
  if (people.length === 0) return false
  return audience === 'everyone' || people.every((id) => audience.includes(id))
}

type Watched = Pick<Meeting, 'state' | 'attendance' | 'lines' | 'partStartedAt'>

/**
 * What the stage shows: lines meant for everybody now present (ux.md, "Meeting"). Worked out anew from who is here, so
 * that one who comes in is never shown what was not meant for them.
 */
export function linesOnStage(meeting: Watched): Line[] {
  if (meeting.state !== 'under-way') return []
  const present = presentIn(meeting)
  return meeting.lines.filter(
    (line) => line.kind !== 'note' && isOfThisPart(line, meeting) && isMeantFor(line.audience, present),
  )
}

/** Lines written for the stage that somebody present keeps off it, or that stood in an earlier part. */
export function linesKeptOff(meeting: Watched): Line[] {
  const shown = new Set(linesOnStage(meeting))
  return meeting.lines.filter((line) => line.kind !== 'note' && !shown.has(line))
}

/** In each part the stage starts blank: what was written before comes back only when somebody says for whom. */
function isOfThisPart({ changedAt }: Line, { partStartedAt }: Watched): boolean {
  return partStartedAt === null || Temporal.Instant.compare(changedAt, partStartedAt) >= 0
}
