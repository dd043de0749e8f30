import { isCirculatedByPerson, isInScope } from '../../../conference/circulations.ts'
import type { Conference } from '../../../conference/conference.ts'
import { deadlineOf } from '../../../conference/conference.ts'
import { BUSINESS_TEAM, datedDeadline } from '../../../conference/delivery.ts'
import { packsLeaveAt } from '../../../conference/late-bundles.ts'
import { awaitingRelease, packsFor } from '../../../conference/pack.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { withinHours } from '../../../conference/reminders.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Jobs, World } from '../../ports.ts'
import { askForPacks } from './ask-for-packs.ts'

/**
 * Sends everybody what they may read and have not had yet: the packs, and later the additions. Additions that are asked
 * for after circulation was due leave in a bundle at `leavesAt` (null: now); nobody waits for their first papers.
 */
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
    const now = world.clock.now()
    const leavesAt = packsLeaveAt(conference, now)
    const first = plans.filter(({ recipient }) => isInScope(conference, recipient, 'first-papers'))
    if (leavesAt === null && first.length === 0)
      return refusal('too-late', {
        message: 'It is too late to send anything out. Bring printed copies to the conference.',
      })
    const isLate = leavesAt !== 'now'
    const leaving = isLate ? first : plans
    if (leaving.length > 0) {
      await tx.conferences.update(conferenceId, { circulatedAt: conference.circulatedAt ?? now })
      const circulation = await askForPacks(world, tx, conference, isLate ? 'first-papers' : 'all')
      const detail = { circulation, recipients: leaving.map(({ recipient }) => recipient.id) }
      await tx.audit.write({ at: now, actor: actorId(actor), action: 'circulated', conferenceId, detail })
    }
    const waits = isLate && first.length < plans.length
    return ok({ circulated: plans.length, leavesAt: waits ? leavesAt : null })
  })
}

/**
 * When circulation is due and somebody has not had what they may read: professionals get theirs as far as nothing in
 * them is held, and the duty manager hears about the family's, which nobody sends by themselves.
 */
export async function circulateAnyway(world: World, { conferenceId }: Jobs['circulate-anyway']) {
  await world.store.change(conferenceId, async (tx, conference) => {
    if (conference.state !== 'booked' || conference.stopped) return
    const now = world.clock.now()
    const forProfessionals = packsFor(conference).filter(({ recipient }) => recipient.side === 'professional')
    const isFirst = conference.circulatedAt === null
    if (isFirst) await tx.conferences.update(conferenceId, { circulatedAt: now })
    if (isFirst || isFamilyWaiting(conference)) {
      const by = deadlineOf(conference, 'circulate-by')
      const notice = {
        id: world.newId(),
        conferenceId,
        person: BUSINESS_TEAM,
        kind: 'not-circulated' as const,
        deadline: datedDeadline('circulate-by', by.date),
        occasion: 'cut-off',
        sendAt: withinHours(now, conference),
        detail: {},
      }
      await tx.deliveries.claim([notice], now)
    }
    if (forProfessionals.length === 0) return
    const circulation = await askForPacks(world, tx, conference, 'professionals')
    const detail = { circulation, recipients: forProfessionals.map(({ recipient }) => recipient.id) }
    await tx.audit.write({ at: now, actor: 'system', action: 'circulated', conferenceId, detail })
  })
}

/**
 * What came too late for circulation leaves in one bundle: the family's only once somebody has circulated. While the
 * conference is stopped it waits for its manager.
 */
export async function circulateLate(world: World, { conferenceId }: Jobs['late-bundle']) {
  await world.store.change(conferenceId, async (tx, conference) => {
    const only = isCirculatedByPerson(conference) ? 'all' : 'professionals'
    const plans = packsFor(conference).filter(({ recipient }) => isInScope(conference, recipient, only))
    if (conference.state !== 'booked' || conference.circulatedAt === null || plans.length === 0) return
    const circulation = await askForPacks(world, tx, conference, only)
    const detail = { circulation, recipients: plans.map(({ recipient }) => recipient.id) }
    const at = world.clock.now()
    await tx.audit.write({ at, actor: 'system', action: 'circulated', conferenceId, detail })
  })
}

function isFamilyWaiting(conference: Conference): boolean {
  const waits = packsFor(conference).some(({ recipient }) => recipient.side === 'family')
  return waits || awaitingRelease(conference).length > 0
}
