import type { Conference } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'
import { tellEverybody } from './move.ts'
import { stopCoreGroups } from './stop-core-groups.ts'

/** Calls a conference off: events are cancelled, everybody is told, nothing more is asked of anyone. */
export async function callOff(world: World, actor: Actor, conferenceId: string, reason: string) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  if (reason.trim() === '') return refusal('needs-reason', { message: 'Say why the conference is called off.' })
  return world.store.change(conferenceId, async (tx, conference) => {
    if (conference.state !== 'booked')
      return refusal('called-off', { message: 'This conference is already called off.' })
    if (conference.closing)
      return refusal('closed', {
        message: 'This conference has been held and closed. What follows from it ends with the children’s plans.',
      })
    await callOffIn(world, tx, conference)
    const action = 'conference-called-off'
    await tx.audit.write({ at: world.clock.now(), actor: actorId(actor), action, conferenceId, detail: { reason } })
    return ok({})
  })
}

/** What calling off causes, whoever or whatever calls it off. What hangs on the conference goes with it. */
export async function callOffIn(world: World, tx: Transaction, conference: Conference): Promise<void> {
  const { id: conferenceId, packs } = conference
  await tx.conferences.update(conferenceId, { state: 'called-off' })
  const key = `change-events:${conferenceId}:called-off`
  await tx.queue.enqueue([
    { name: 'change-events', key, data: { conferenceId, change: 'called-off' } },
    { name: 'close-all-access', key: `close-all-access:${conferenceId}:called-off`, data: { conferenceId } },
    ...packs.map(({ id: packId }) => ({
      name: 'withdraw-pack-card' as const,
      key: `withdraw-pack-card:${packId}:called-off`,
      data: { conferenceId, packId },
    })),
  ])
  await tx.deliveries.claim(tellEverybody(world, conference, 'called-off', {}), world.clock.now())
  await stopCoreGroups(tx, conference, world.clock.now())
  const review = await tx.conferences.reviewOf(conferenceId)
  if (review && review.closing === null) await callOffIn(world, tx, review)
}
