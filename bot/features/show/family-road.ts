import type { Conference, Participant } from '../../../conference/conference.ts'
import { mayBeWrittenTo } from '../../../conference/conference.ts'
import type { Transaction, World } from '../../ports.ts'

/**
 * Somebody outside the tenant in all conferences of one family, the first conference first: it has one road, whichever
 * of their pages they open. They are known by their address alone, and only where they may be written to.
 */
export async function familyRoad(
  world: World,
  conference: Conference,
  me: Participant,
): Promise<{ conference: Conference; me: Participant }[]> {
  const conferences = await world.store.transaction(async (tx) => [
    ...(await earlier(tx, conference)),
    conference,
    ...(await later(tx, conference)),
  ])
  return conferences.flatMap((one) => {
    const here = one.id === conference.id ? me : one.participants.find((person) => isSame(person, me))
    const hasPage = here && mayBeWrittenTo(one, here) && here.channel !== 'by-hand'
    return hasPage ? [{ conference: one, me: here }] : []
  })
}

async function earlier(tx: Transaction, { reviewOf }: Conference): Promise<Conference[]> {
  const before = reviewOf === null ? null : await tx.conferences.find(reviewOf)
  return before ? [...(await earlier(tx, before)), before] : []
}

async function later(tx: Transaction, { id }: Conference): Promise<Conference[]> {
  const next = await tx.conferences.reviewOf(id)
  return next ? [next, ...(await later(tx, next))] : []
}

function isSame(person: Participant, { email, side }: Participant): boolean {
  return person.left === null && person.side === side && person.email.toLowerCase() === email.toLowerCase()
}
