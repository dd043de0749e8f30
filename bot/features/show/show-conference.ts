import type { Actor } from '../../../conference/permissions.ts'
import { maySee } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

/** One conference with everything that was sent, and how it went. */
export async function showConference(world: World, actor: Actor, conferenceId: string) {
  return world.store.transaction(async (tx) => {
    const conference = await tx.conferences.find(conferenceId)
    if (!conference || !maySee(actor, conference))
      return refusal('not-found', { message: 'There is no such conference, or you are not part of it.' })
    const deliveries = await tx.deliveries.ofConference(conferenceId)
    const messages = await tx.deliveries.messages(conferenceId)
    return ok({ conference, deliveries, messages })
  })
}
