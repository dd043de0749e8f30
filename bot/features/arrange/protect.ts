import type { Hold } from '../../../conference/hold.ts'
import { openHolds } from '../../../conference/hold.ts'
import type { Pack } from '../../../conference/pack.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayProtect } from '../../../conference/permissions.ts'
import type { ProtectedDetail } from '../../../conference/protected-detail.ts'
import { findDetails } from '../../../conference/protected-detail.ts'
import { ok, refusal } from '../../../conference/result.ts'
import { readWords } from '../../documents/inspect/read-words.ts'
import type { Transaction, World } from '../../ports.ts'

/** A pack that one of these people has already. `isFound`: the detail is in it, or nobody can tell. */
export interface PackAlreadyOut {
  packId: string
  participantId: string
  isFound: boolean
}

/** From now on everything that goes to these people is searched for it. Packs they have already are looked through. */
export async function addProtectedDetail(
  world: World,
  actor: Actor,
  conferenceId: string,
  given: Pick<ProtectedDetail, 'kind' | 'text' | 'keptFrom'>,
) {
  const detail: ProtectedDetail = { ...given, id: world.newId(), text: given.text.trim() }
  const added = await world.store.change(conferenceId, async (tx, conference) => {
    const allowed = mayProtect(actor, conference)
    if (!allowed.ok) return allowed
    if (detail.text === '') return refusal('needs-text', { message: 'Say what must not reach them.' })
    const known = detail.keptFrom.every((id) => conference.participants.some((person) => person.id === id))
    if (detail.keptFrom.length === 0 || !known)
      return refusal('needs-people', { message: 'Say from whom of this conference it is kept.' })
    await tx.protectedDetails.add(conferenceId, detail)
    await write(world, tx, actor, conferenceId, 'detail-protected', { detailId: detail.id, keptFrom: detail.keptFrom })
    return ok({ packs: conference.packs })
  })
  if (!added.ok) return added
  const alreadyOut: PackAlreadyOut[] = []
  for (const pack of added.packs.filter((one) => detail.keptFrom.includes(one.participantId) && !one.recalled))
    alreadyOut.push({
      packId: pack.id,
      participantId: pack.participantId,
      isFound: await mayHold(world, pack, detail),
    })
  return ok({ detailId: detail.id, alreadyOut })
}

/** It need not be kept from anybody any more: what only it had stopped goes on. */
export async function removeProtectedDetail(world: World, actor: Actor, conferenceId: string, detailId: string) {
  return world.store.change(conferenceId, async (tx, conference) => {
    const allowed = mayProtect(actor, conference)
    if (!allowed.ok) return allowed
    if (!conference.protectedDetails.some(({ id }) => id === detailId))
      return refusal('not-found', { message: 'There is no such detail.' })
    const now = world.clock.now()
    const left = conference.protectedDetails.filter(({ id }) => id !== detailId)
    for (const hold of openHolds(conference).filter((one) => isSettled(one, detailId, left))) {
      await tx.holds.drop(hold.id)
      if (hold.thing.kind === 'message') await tx.deliveries.releaseOne(hold.thing.deliveryId, now)
      if (hold.thing.kind !== 'event') continue
      const create = `create-events:${conferenceId}:${hold.id}`
      const change = `change-events:${conferenceId}:${hold.id}`
      await tx.queue.enqueue([
        hold.thing.eventId === null
          ? { name: 'create-events', key: create, data: { conferenceId } }
          : { name: 'change-events', key: change, data: { conferenceId, change: 'moved' } },
        ...conference.coreGroups.map(({ id: coreGroupId }) => ({
          name: 'core-group-events' as const,
          key: `core-group-events:${coreGroupId}:${hold.id}`,
          data: { coreGroupId, change: 'moved' as const },
        })),
      ])
    }
    await tx.protectedDetails.remove(detailId)
    await write(world, tx, actor, conferenceId, 'detail-unprotected', { detailId })
    return ok({})
  })
}

/** Pages that cannot be searched matter only while there is something to search for. */
function isSettled(hold: Hold, detailId: string, left: readonly ProtectedDetail[]): boolean {
  if (hold.reason === 'unreadable') return !left.some(({ keptFrom }) => keptFrom.includes(hold.recipientId))
  return hold.detailId === detailId
}

async function mayHold(world: World, { file }: Pack, detail: ProtectedDetail): Promise<boolean> {
  const read = await readWords(await world.library.read(file), 'pdf')
  return !read.ok || read.unreadable || findDetails(read.text, [detail]).length > 0
}

/** The detail itself stays out of the trail: it is what must not spread. */
function write(
  world: World,
  tx: Transaction,
  actor: Actor,
  conferenceId: string,
  action: string,
  detail: Record<string, unknown>,
) {
  return tx.audit.write({ at: world.clock.now(), actor: actorId(actor), action, conferenceId, detail })
}
