import type { Conference } from '../../../conference/conference.ts'
import { BUSINESS_TEAM } from '../../../conference/delivery.ts'
import type { Hold } from '../../../conference/hold.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayClearHold } from '../../../conference/permissions.ts'
import { withinHours } from '../../../conference/reminders.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Job, Transaction, World } from '../../ports.ts'

/** The exact passage, for the second person. That they have seen it goes on record: nobody decides unseen. */
export async function openPassage(world: World, actor: Actor, conferenceId: string, holdId: string) {
  return world.store.change(conferenceId, async (tx, conference) => {
    const found = decidable(world, actor, conference, holdId)
    if (!found.ok) return found
    const by = actorId(actor)
    await tx.holds.see(holdId, by)
    const entry = { at: world.clock.now(), actor: by, action: 'passage-opened', conferenceId }
    await tx.audit.write({ ...entry, detail: { holdId } })
    const detail = conference.protectedDetails.find(({ id }) => id === found.hold.detailId) ?? null
    return ok({ hold: { ...found.hold, seenBy: [...new Set([...found.hold.seenBy, by])] }, detail })
  })
}

/** Lets it go, with a reason on record. A report goes with the next circulation; a message, an event or a paper at once. */
export async function clearHold(world: World, actor: Actor, conferenceId: string, holdId: string, reason: string) {
  return world.store.change(conferenceId, async (tx, conference) => {
    const found = decidable(world, actor, conference, holdId)
    if (!found.ok) return found
    const { hold } = found
    const by = actorId(actor)
    if (!hold.seenBy.includes(by))
      return refusal('not-seen', { message: 'Open the passage first: nobody decides about what they have not seen.' })
    if (reason.trim() === '') return refusal('needs-reason', { message: 'Say why this may go.' })
    const at = world.clock.now()
    await tx.holds.clear(holdId, { by, at, reason })
    // The reason may quote the passage, so it stays with the hold.
    const detail = { holdId, recipientId: hold.recipientId }
    await tx.audit.write({ at, actor: by, action: 'hold-cleared', conferenceId, detail })
    await letGo(world, tx, conference, hold, at)
    return ok({})
  })
}

async function letGo(world: World, tx: Transaction, conference: Conference, { id, thing }: Hold, at: Temporal.Instant) {
  if (thing.kind === 'message') return tx.deliveries.releaseOne(thing.deliveryId, at)
  if (thing.kind === 'event') return tx.queue.enqueue(eventJobs(conference, thing.eventId, id))
  if (thing.kind === 'paper') return tx.queue.enqueue([copiesJob(thing.paperId, id)])
  const notice = {
    id: world.newId(),
    conferenceId: conference.id,
    person: BUSINESS_TEAM,
    kind: 'hold' as const,
    deadline: 'holds',
    occasion: `cleared-${id}`,
    sendAt: withinHours(at, conference),
    detail: { about: 'cleared' },
  }
  return tx.deliveries.claim([notice], at)
}

/** Whichever of them it was: each job does only what is left to do. */
function eventJobs({ id: conferenceId, coreGroups }: Conference, eventId: string | null, holdId: string): Job[] {
  const own: Job =
    eventId === null
      ? { name: 'create-events', key: `create-events:${conferenceId}:${holdId}`, data: { conferenceId } }
      : {
          name: 'change-events',
          key: `change-events:${conferenceId}:${holdId}`,
          data: { conferenceId, change: 'moved' },
        }
  const change = eventId === null ? 'create' : 'moved'
  return [
    own,
    ...coreGroups.map(
      ({ id: coreGroupId }): Job => ({
        name: 'core-group-events',
        key: `core-group-events:${coreGroupId}:${holdId}`,
        data: { coreGroupId, change },
      }),
    ),
  ]
}

function copiesJob(paperId: string, holdId: string): Job {
  return { name: 'make-paper-copies', key: `make-paper-copies:${paperId}:${holdId}`, data: { paperId } }
}

function decidable(world: World, actor: Actor, conference: Conference, holdId: string) {
  const hold = conference.holds.find(({ id }) => id === holdId)
  if (!hold) return refusal('not-found', { message: 'There is no such passage.' })
  const allowed = mayClearHold(actor, conference, hold, world.settings.authority.deputies)
  if (!allowed.ok) return allowed
  if (hold.cleared) return refusal('already-cleared', { message: 'Somebody has let this go already.' })
  return ok({ hold })
}
