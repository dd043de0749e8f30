import type { Conference, Participant } from '../../../conference/conference.ts'
import { reportOf } from '../../../conference/conference.ts'
import { asSeenBy } from '../../../conference/part.ts'
import type { Report } from '../../../conference/report.ts'
import type { World } from '../../ports.ts'

/** One conference as one person is in it: of a split one with the time and the link of their part. */
export interface Part {
  conference: Conference
  me: Participant
  report: Report | undefined
}

/** Whoever has left is in it no more. */
export function partsOf(conferences: readonly Conference[], entraId: string): Part[] {
  return conferences.flatMap((conference) => {
    const me = conference.participants.find((person) => person.entraId === entraId && !person.left)
    return me ? [{ conference: asSeenBy(conference, me.id), me, report: reportOf(conference, me.id) }] : []
  })
}

/**
 * All that somebody of the tenant is or was asked to, soonest first; `lookingAt` are reports of which a file has
 * arrived and is still being looked at. A stopped conference shows nothing to anybody.
 */
export async function showMyWork(world: World, entraId: string): Promise<{ parts: Part[]; lookingAt: string[] }> {
  return world.store.transaction(async (tx) => {
    const theirs = await tx.conferences.ofPerson(entraId)
    const parts = partsOf(
      theirs.filter(({ stopped }) => !stopped),
      entraId,
    ).toSorted((a, b) => Temporal.ZonedDateTime.compare(a.conference.start, b.conference.start))
    return { parts, lookingAt: await tx.incoming.waitingFor(parts.flatMap(({ report }) => report?.id ?? [])) }
  })
}
