import { type Conference, participantOf } from '../../../conference/conference.ts'
import { awaitingRelease, childrenNotTheirs } from '../../../conference/pack.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRelease } from '../../../conference/permissions.ts'
import { releaseRequests } from '../../../conference/release-request.ts'
import { withinHours } from '../../../conference/reminders.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'

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
    const released = chosen.map(({ version }) => ({
      partyId: choice.partyId,
      versionId: version.id,
      releasedBy: actorId(actor),
      releasedAt,
    }))
    for (const release of released) await tx.releases.add(release)
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
    await askForTheRest(world, tx, { ...conference, releases: [...conference.releases, ...released] }, choice.partyId)
    return ok({ released: chosen.length })
  })
}

/** What was accepted while this was being looked at is asked for on another occasion. */
async function askForTheRest(world: World, tx: Transaction, conference: Conference, partyId: string) {
  const request = releaseRequests(conference).find((one) => one.partyId === partyId)
  if (!request) return
  const now = world.clock.now()
  const { deadline, occasion } = request
  const person = conference.leadSocialWorkerId
  const about = { conferenceId: conference.id, person, kind: 'release-request' as const, deadline, occasion }
  await tx.deliveries.claim(
    [{ ...about, id: world.newId(), sendAt: withinHours(now, conference), detail: { partyId } }],
    now,
  )
}
