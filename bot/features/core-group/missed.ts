import { mayRunCoreGroup } from '../../../conference/core-group/permissions.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { changeCoreGroup, whyNotChanged } from './find.ts'

/** It did not take place. It stays as it is, for ever shown as missed, and has to be held on another day. */
export async function sayMissed(world: World, actor: Actor, coreGroupId: string, reason: string) {
  return changeCoreGroup(world, coreGroupId, async (tx, conference, meeting) => {
    const allowed = mayRunCoreGroup(actor, conference)
    if (!allowed.ok) return allowed
    const stopped = whyNotChanged(conference)
    if (stopped) return stopped
    if (meeting.state === 'missed') return ok({})
    const now = world.clock.now()
    if (meeting.state === 'called-off' || meeting.recorded)
      return refusal('not-planned', { message: 'This meeting was called off, or has its record.' })
    if (meeting.start === null || Temporal.Instant.compare(now, meeting.start.toInstant()) < 0)
      return refusal('not-over', { message: 'This meeting is still to come. Choose another day for it instead.' })
    if (reason.trim() === '')
      return refusal('needs-reason', { message: 'Say in a few words why it did not take place.' })
    await tx.coreGroups.update(coreGroupId, { state: 'missed' })
    const detail = { coreGroupId, reason: reason.trim() }
    const action = 'core-group-missed'
    await tx.audit.write({ at: now, actor: actorId(actor), action, conferenceId: conference.id, detail })
    return ok({})
  })
}
