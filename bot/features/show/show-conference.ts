import type { Actor } from '../../../conference/permissions.ts'
import { maySee, participantActing } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

/** One conference with everything that was sent, and how it went. */
export async function showConference(world: World, actor: Actor, conferenceId: string) {
  return world.store.transaction(async (tx) => {
    const conference = await tx.conferences.find(conferenceId)
    const isTheirs = conference && (maySee(actor, conference) || participantActing(actor, conference))
    if (!isTheirs) return refusal('not-found', { message: 'There is no such conference, or you are not part of it.' })
    if (!maySee(actor, conference))
      return refusal('not-allowed', {
        message: 'This page is for the business team, the chair and the lead social worker. Your part is in your chat.',
      })
    const deliveries = await tx.deliveries.ofConference(conferenceId)
    const messages = await tx.deliveries.messages(conferenceId)
    const previous = conference.reviewOf ? await tx.conferences.find(conference.reviewOf) : null
    return ok({ conference, previous, deliveries, messages })
  })
}
