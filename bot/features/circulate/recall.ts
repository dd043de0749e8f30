import { participantOf } from '../../../conference/conference.ts'
import { handOverDeadline } from '../../../conference/delivery.ts'
import type { Pack } from '../../../conference/pack.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { withinHours } from '../../../conference/reminders.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

/** Closes a pack for its recipient at once. Its reports go again with the next circulation. */
export async function recallPack(world: World, actor: Actor, packId: string, reason: string) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  if (reason.trim() === '') return refusal('needs-reason', { message: 'Say why the pack is recalled.' })
  const found = await world.store.transaction((tx) => tx.conferences.findByPack(packId))
  if (!found) return refusal('not-found', { message: 'There is no such pack.' })
  const conferenceId = found.id
  return world.store.change(conferenceId, async (tx, conference) => {
    const pack = conference.packs.find(({ id }) => id === packId) as Pack
    if (pack.recalled) return refusal('already-recalled', { message: 'This pack is recalled already.' })
    const at = world.clock.now()
    await tx.packs.update(packId, { recalled: { at, by: actorId(actor), reason } })
    const data = { conferenceId, packId }
    await tx.queue.enqueue([
      { name: 'close-access', key: `close-access:${packId}:recalled`, data },
      { name: 'withdraw-pack-card', key: `withdraw-pack-card:${packId}:recalled`, data },
    ])
    const recipient = participantOf(conference, pack.participantId)
    const byHand = pack.by === 'hand'
    const notice = {
      id: world.newId(),
      conferenceId,
      person: byHand ? conference.leadSocialWorkerId : recipient.id,
      kind: 'pack-recalled' as const,
      // Not the pack's own: its card is replaced at once, and this message need not fold it.
      deadline: byHand ? handOverDeadline(recipient.id) : `recalled:${packId}`,
      occasion: `recalled-${packId}`,
      sendAt: withinHours(at, conference),
      detail: { packId },
    }
    await tx.deliveries.claim([notice], at)
    await tx.audit.write({ at, actor: actorId(actor), action: 'pack-recalled', conferenceId, detail: { packId } })
    return ok({})
  })
}
