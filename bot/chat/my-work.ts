import type { Conference } from '../../conference/conference.ts'
import { isOver } from '../../conference/next-steps.ts'
import type { Actor } from '../../conference/permissions.ts'
import { isAnswered, type Report } from '../../conference/report.ts'
import { conferencesOf } from '../features/show/list-conferences.ts'
import { type Part, partsOf } from '../features/show/my-work.ts'
import type { World } from '../ports.ts'

export type { Part }

/** In chat a person acts only as a participant: these are all their parts in what is booked, soonest first. */
export async function myParts(world: World, entraId: string): Promise<Part[]> {
  return partsOf(await conferencesOf(world, entraId), entraId)
}

export function actorOf({ me }: Part): Actor {
  return { kind: 'participant', participantId: me.id }
}

export type Owed = Part & { report: Report }

/**
 * What a file handed over may be: what is still open, else a newer version of what was sent. A conference that has been
 * held counts only when no other is to come.
 */
export function candidates(parts: Part[], now: Temporal.Instant): Owed[] {
  const asked = parts.filter((part): part is Owed => part.report !== undefined)
  const coming = asked.filter(({ conference }) => isToCome(conference, now))
  const among = coming.length > 0 ? coming : asked
  const open = among.filter(({ report }) => !isAnswered(report))
  return open.length > 0 ? open : among
}

/** Not held yet. */
export function isToCome(conference: Conference, now: Temporal.Instant): boolean {
  return !isOver(conference, now)
}
