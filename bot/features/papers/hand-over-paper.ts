import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRecordHandOver } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { noSuchPaper } from './find-paper.ts'
import { findCopy, withCopy } from './open-copy.ts'

/** What a worker shared with a party reached by hand: when, how, by whom. */
export async function recordPaperHandOver(world: World, actor: Actor, paperId: string, copyId: string, how: string) {
  if (how.trim() === '')
    return refusal('needs-how', { message: 'Say how it was shared, for example "read together at home".' })
  const found = await findCopy(world, paperId, copyId)
  if (!found) return noSuchPaper
  return world.store.change(found.conference.id, async (tx, conference) => {
    const allowed = mayRecordHandOver(actor, conference)
    if (!allowed.ok) return allowed
    const copy = withCopy(conference, paperId, copyId)?.copy
    if (copy?.by !== 'hand') return refusal('not-by-hand', { message: 'This paper does not go by hand.' })
    if (copy.handedOver) return refusal('already-handed-over', { message: 'This is recorded already.' })
    const at = world.clock.now()
    const by = actorId(actor)
    await tx.papers.updateCopy(copyId, { handedOver: { at, by, how: how.trim() } })
    // How it was shared stays with the copy: somebody may write a name there.
    const entry = { at, actor: by, action: 'paper-handed-over', conferenceId: conference.id }
    await tx.audit.write({ ...entry, detail: { paperId, copyId } })
    return ok({})
  })
}
