import { counterparts } from '../../../conference/chain.ts'
import { londonDate } from '../../../conference/civil-time.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayReplacePeople } from '../../../conference/permissions.ts'
import type { Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { conferencesOfFamily } from './family-conferences.ts'

/** A child who was expected is born: name and date of birth take the place of what was known, wherever the child stands. */
export async function childBorn(
  world: World,
  actor: Actor,
  conferenceId: string,
  childId: string,
  { name, born }: { name: string; born: Temporal.PlainDate },
): Promise<Result> {
  return world.store.transaction(async (tx) => {
    const [conference, ...others] = await conferencesOfFamily(tx, conferenceId)
    if (!conference) return refusal('not-found', { message: 'There is no such conference.' })
    const allowed = mayReplacePeople(actor, conference)
    if (!allowed.ok) return allowed
    const child = conference.children.find(({ id }) => id === childId)
    if (!child) return refusal('unknown-child', { message: 'This child is not part of the conference.' })
    if (!child.unborn) return refusal('born-already', { message: 'The birth of this child is on record already.' })
    const now = world.clock.now()
    if (Temporal.PlainDate.compare(londonDate(now), born) < 0)
      return refusal('to-come', { message: 'That day is still to come. Record the birth once the child is born.' })
    const change = { name: name.trim(), born, unborn: false }
    await tx.children.update(childId, change)
    for (const other of others) {
      const theirs = counterparts(conference, other).child(childId)
      if (theirs) await tx.children.update(theirs, change)
    }
    await tx.audit.write({ at: now, actor: actorId(actor), action: 'child-born', conferenceId, detail: { childId } })
    return ok()
  })
}
