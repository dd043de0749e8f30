import type { Actor } from '../../../conference/permissions.ts'
import { actorId, participantActing } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

/** "I can't come, X comes instead." The report is still asked for: it helps most when its author is not there. */
export async function sayCannotCome(world: World, actor: Actor, conferenceId: string, instead: string) {
  return setApology(world, actor, conferenceId, { at: world.clock.now(), instead: instead.trim() })
}

export async function sayCanCome(world: World, actor: Actor, conferenceId: string) {
  return setApology(world, actor, conferenceId, null)
}

async function setApology(
  world: World,
  actor: Actor,
  conferenceId: string,
  apology: { at: Temporal.Instant; instead: string } | null,
) {
  return world.store.change(conferenceId, async (tx, conference) => {
    const person = participantActing(actor, conference)
    if (!person) return refusal('not-allowed', { message: 'You are not one of the people of this conference.' })
    await tx.participants.update(person.id, { apology })
    const action = apology ? 'cannot-come' : 'can-come'
    await tx.audit.write({ at: world.clock.now(), actor: actorId(actor), action, conferenceId, detail: {} })
    return ok({})
  })
}
