import { packsFor } from '../../../conference/pack.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

/** Sends everybody what they may read and have not had yet: the packs, and later the additions. */
export async function circulate(world: World, actor: Actor, conferenceId: string) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  return world.store.change(conferenceId, async (tx, conference) => {
    if (conference.state !== 'booked') return refusal('called-off', { message: 'This conference was called off.' })
    if (conference.stopped)
      return refusal('stopped', { message: 'This conference is stopped. A manager has to resume it first.' })
    const plans = packsFor(conference)
    if (plans.length === 0)
      return refusal('nothing-to-circulate', { message: 'There is no accepted report that somebody has not had yet.' })
    const circulation = Math.max(0, ...conference.packs.map((pack) => pack.circulation)) + 1
    const now = world.clock.now()
    await tx.conferences.update(conferenceId, { circulatedAt: conference.circulatedAt ?? now })
    const key = `make-packs:${world.newId()}`
    await tx.queue.enqueue([{ name: 'make-packs', key, data: { conferenceId, circulation } }])
    const detail = { circulation, recipients: plans.map(({ recipient }) => recipient.id) }
    await tx.audit.write({ at: now, actor: actorId(actor), action: 'circulated', conferenceId, detail })
    return ok({ circulated: plans.length })
  })
}
