import { toLondon } from '../../../conference/civil-time.ts'
import type { Conference } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId } from '../../../conference/permissions.ts'
import type { Settling } from '../../../conference/plan/actions.ts'
import { maySettle, reopened, settled } from '../../../conference/plan/actions.ts'
import type { PlanAction } from '../../../conference/plan/plan.ts'
import type { Refusal, Result } from '../../../conference/result.ts'
import { refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

/** "Done", or "it will not be done" with the reason, between two meetings of the core group. */
export async function settleAction(world: World, actor: Actor, actionId: string, settling: Settling) {
  const what = settling.how === 'done' ? 'action-done' : 'action-dropped'
  return changed(world, actor, actionId, what, (conference, action) =>
    settled(conference, action, actor, settling, toLondon(world.clock.now())),
  )
}

/** One tap back: it is open again. */
export async function reopenAction(world: World, actor: Actor, actionId: string) {
  return changed(world, actor, actionId, 'action-reopened', (conference, action) =>
    reopened(conference, action, toLondon(world.clock.now())),
  )
}

async function changed<R extends string>(
  world: World,
  actor: Actor,
  actionId: string,
  what: string,
  change: (conference: Conference, action: PlanAction) => Result<{ action: PlanAction }, R>,
): Promise<({ ok: true } & { action: PlanAction }) | Refusal> {
  const found = await world.store.transaction((tx) => tx.conferences.findByAction(actionId))
  if (!found) return notFound()
  return world.store.change(found.id, async (tx, conference) => {
    const action = conference.plan.actions.find(({ id }) => id === actionId)
    if (!action) return notFound()
    const allowed = maySettle(actor, conference, action)
    if (!allowed.ok) return allowed
    if (conference.stopped)
      return refusal('stopped', { message: 'Nothing can be noted at the moment. Your team is told when it goes on.' })
    const done = change(conference, action)
    if (!done.ok) return done
    await tx.plans.putActions(conference.id, [done.action])
    const entry = { at: world.clock.now(), actor: actorId(actor), action: what, conferenceId: conference.id }
    await tx.audit.write({ ...entry, detail: { actionId } })
    return done
  })
}

function notFound() {
  return refusal('not-found', { message: 'This is not part of the plan any more.' })
}
