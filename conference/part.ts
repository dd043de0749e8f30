import type { Conference } from './conference.ts'

/** One part of a split conference: who is in it, with an online meeting of its own (domain.md §4). */
export interface ConferencePart {
  id: string
  /** 1, 2: in the order in which they are held. */
  number: number
  start: Temporal.ZonedDateTime
  durationMinutes: number
  participantIds: readonly string[]
  joinUrl: string | null
  chatId: string | null
}

/** One part alone is what is left of a conference that was split once: everybody is in it. */
export function isSplit({ parts }: Pick<Conference, 'parts'>): boolean {
  return parts.length > 1
}

export function isIn(conference: Pick<Conference, 'parts'>, part: ConferencePart, personId: string): boolean {
  return !isSplit(conference) || part.participantIds.includes(personId)
}

/** The parts that somebody is in, in their order. */
export function partsOfPerson(conference: Pick<Conference, 'parts'>, personId: string): ConferencePart[] {
  return conference.parts.filter((part) => isIn(conference, part, personId))
}

/** Is there a part that both are in? */
export function meet(conference: Pick<Conference, 'parts'>, personId: string, otherId: string): boolean {
  if (!isSplit(conference)) return true
  return conference.parts.some(
    ({ participantIds }) => participantIds.includes(personId) && participantIds.includes(otherId),
  )
}

export function partEnd({ start, durationMinutes }: ConferencePart): Temporal.ZonedDateTime {
  return start.add({ minutes: durationMinutes })
}

/** The conference with the time and the online meeting of one part. */
export function asHeldIn(
  conference: Conference,
  { start, durationMinutes, joinUrl, chatId }: ConferencePart,
): Conference {
  return { ...conference, start, durationMinutes, joinUrl, chatId }
}

/**
 * The conference with the time and the online meeting that it has for this person. Who is in several parts has the times of
 * the whole, and finds each part's meeting in the calendar.
 */
export function asSeenBy(conference: Conference, personId: string): Conference {
  const [first, ...others] = partsOfPerson(conference, personId)
  if (!first) return conference
  if (others.length === 0) return asHeldIn(conference, first)
  const last = others.at(-1) as ConferencePart
  const durationMinutes = first.start.until(partEnd(last)).total('minutes')
  return { ...conference, start: first.start, durationMinutes, joinUrl: null }
}

/** With the newcomer wherever somebody was who left. */
export function partsWith(parts: readonly ConferencePart[], leaverId: string, newcomerId: string): ConferencePart[] {
  return parts.map((part) =>
    part.participantIds.includes(leaverId) ? { ...part, participantIds: [...part.participantIds, newcomerId] } : part,
  )
}
