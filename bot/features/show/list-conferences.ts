import type { Conference } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { maySee } from '../../../conference/permissions.ts'
import { ok, type Result } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

/** The conferences this person may see, newest first. */
export async function listConferences(world: World, actor: Actor): Promise<Result<{ conferences: Conference[] }>> {
  const all = await world.store.transaction((tx) => tx.conferences.list())
  return ok({ conferences: all.filter((conference) => maySee(actor, conference)) })
}

/** The booked conferences that somebody of the tenant is in, soonest first. */
export async function conferencesOf(world: World, entraId: string): Promise<Conference[]> {
  const theirs = await world.store.transaction((tx) => tx.conferences.ofPerson(entraId))
  return theirs
    .filter(({ state, stopped }) => state === 'booked' && !stopped)
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start))
}
