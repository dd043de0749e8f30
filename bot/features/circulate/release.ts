import { participantOf } from '../../../conference/conference.ts'
import { awaitingRelease, childrenNotTheirs } from '../../../conference/pack.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRelease } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

export interface ReleaseChoice {
  conferenceId: string
  partyId: string
  /** What the person releasing has seen listed: what arrived later is not released by the same tap. */
  versionIds: readonly string[]
  /** "I have read them for the children this party is not linked to." */
  readForOthers: boolean
}

/** Lets accepted reports go to one family party. Never automatic: the lead social worker or the chair does it. */
export async function releaseReports(world: World, actor: Actor, choice: ReleaseChoice) {
  return world.store.change(choice.conferenceId, async (tx, conference) => {
    const allowed = mayRelease(actor, conference)
    if (!allowed.ok) return allowed
    const waiting = awaitingRelease(conference).find(({ party }) => party.id === choice.partyId)
    const chosen = waiting?.contents.filter(({ version }) => choice.versionIds.includes(version.id)) ?? []
    if (chosen.length === 0)
      return refusal('nothing-to-release', { message: 'There is nothing left to release to this party.' })
    const others = childrenNotTheirs(conference, participantOf(conference, choice.partyId))
    if (others.length > 0 && !choice.readForOthers)
      return refusal('needs-reading', {
        message: `These reports also cover ${others.length === 1 ? 'a child' : 'children'} this party is not linked to. Read them for that first, and say that you have.`,
      })
    const releasedAt = world.clock.now()
    for (const { version } of chosen)
      await tx.releases.add({ partyId: choice.partyId, versionId: version.id, releasedBy: actorId(actor), releasedAt })
    await tx.audit.write({
      at: releasedAt,
      actor: actorId(actor),
      action: 'reports-released',
      conferenceId: conference.id,
      detail: {
        partyId: choice.partyId,
        versionIds: chosen.map(({ version }) => version.id),
        readForOthers: choice.readForOthers,
      },
    })
    return ok({ released: chosen.length })
  })
}
