import { formatTime } from './civil-time.ts'
import type { Conference, Participant } from './conference.ts'
import { participantOf } from './conference.ts'
import type { ConferencePart } from './part.ts'
import { detailsKeptFrom } from './protected-detail.ts'

/** A part as the business team asks for it. */
export type WantedPart = Pick<ConferencePart, 'start' | 'durationMinutes' | 'participantIds'>

/** What has to be put right before a conference can be held in these parts; each a sentence that says how. */
export function problemsWithParts(conference: Conference, wanted: readonly WantedPart[]): string[] {
  const { chairId, start } = conference
  const known = new Set(conference.participants.map(({ id }) => id))
  const problems: string[] = []
  if (wanted.length < 2) problems.push('A split conference has two parts at least.')
  const [first] = wanted
  if (first && !first.start.equals(start))
    problems.push(`The first part begins when the conference does, at ${formatTime(start)}.`)
  wanted.forEach((part, index) => {
    const number = index + 1
    const before = wanted[index - 1]
    if (!part.start.toPlainDate().equals(start.toPlainDate()))
      problems.push(`Part ${number} is on another day. Hold all parts on the day of the conference.`)
    else if (before && Temporal.ZonedDateTime.compare(part.start, endOf(before)) < 0)
      problems.push(`Part ${number} begins before part ${number - 1} is over.`)
    if (!part.participantIds.includes(chairId)) problems.push(`The chair has to be in part ${number}.`)
    if (part.participantIds.some((id) => !known.has(id)))
      problems.push(`Somebody in part ${number} is not in this conference.`)
  })
  const nowhere = conference.participants.filter(
    ({ id, left }) => !left && wanted.every(({ participantIds }) => !participantIds.includes(id)),
  )
  if (nowhere.length > 0) problems.push(`In no part: ${nowhere.map(({ name }) => name).join(', ')}.`)
  return problems
}

/**
 * Who would meet in a part though something is kept from one of them. Only the business team knows whether it is about the
 * other: it is said, and nothing is refused.
 */
export function warningsAboutParts(conference: Conference, wanted: readonly WantedPart[]): string[] {
  return wanted.flatMap(({ participantIds }, index) => {
    const family = participantIds.map((id) => participantOf(conference, id)).filter(({ side }) => side === 'family')
    return family
      .filter(({ id }) => detailsKeptFrom(conference, id).length > 0)
      .flatMap((person) => {
        const others = family.filter((other) => mayBeKeptApart(conference, person, other))
        if (others.length === 0) return []
        const names = others.map(({ name }) => name).join(' and ')
        return [`Something is kept from ${person.name}, who would meet ${names} in part ${index + 1}. Is that right?`]
      })
  })
}

/** Whatever is kept from both is about neither. */
function mayBeKeptApart(conference: Conference, person: Participant, other: Participant): boolean {
  if (person.id === other.id) return false
  return detailsKeptFrom(conference, person.id).some(({ keptFrom }) => !keptFrom.includes(other.id))
}

/**
 * The parts with ids: a part that keeps everybody whom it had keeps its id, and with it its events and its online meeting.
 * Where somebody was taken out it is a new one, so that nobody holds the link of a meeting that is not theirs.
 */
export function partsFrom(
  { parts }: Pick<Conference, 'parts'>,
  wanted: readonly WantedPart[],
  newId: () => string,
): ConferencePart[] {
  return wanted.map((part, index) => {
    const number = index + 1
    const before = parts.find((one) => one.number === number)
    const same = before?.participantIds.every((id) => part.participantIds.includes(id)) ? before : undefined
    const { id = newId(), joinUrl = null, chatId = null } = same ?? {}
    return { ...part, participantIds: [...new Set(part.participantIds)], id, number, joinUrl, chatId }
  })
}

function endOf({ start, durationMinutes }: WantedPart): Temporal.ZonedDateTime {
  return start.add({ minutes: durationMinutes })
}
