import type { Conference } from '../../../conference/conference.ts'
import { type Feast, feastOn } from '../../../conference/core-group/feast.ts'
import { mayRunCoreGroup } from '../../../conference/core-group/permissions.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId } from '../../../conference/permissions.ts'
import { ok } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { whyNotChanged } from './find.ts'
import { eventsJob } from './set-day.ts'

/**
 * The days on which this family does not meet, all of them anew. A meeting to come that stands on one of them loses its
 * day: a person chooses another.
 */
export async function setFeasts(world: World, actor: Actor, conferenceId: string, feasts: readonly Feast[]) {
  return world.store.change(conferenceId, async (tx, conference) => {
    const allowed = mayRunCoreGroup(actor, conference)
    if (!allowed.ok) return allowed
    const stopped = whyNotChanged(conference)
    if (stopped) return stopped
    const now = world.clock.now()
    const inOrder = feasts.toSorted((one, other) => Temporal.PlainDate.compare(one.date, other.date))
    await tx.conferences.update(conferenceId, { feasts: inOrder })
    const added = inOrder.filter(({ date }) => feastOn(date, conference.feasts) === undefined)
    const without = losingTheirDay(conference, added, now)
    for (const { id } of without) await tx.coreGroups.update(id, { start: null, joinUrl: null, chatId: null })
    await tx.queue.enqueue(without.map(({ id }) => eventsJob(id, 'moved', `feast:${conference.version}`)))
    const action = 'feasts-set'
    const detail = { days: inOrder.map(({ date }) => date.toString()), coreGroupIds: without.map(({ id }) => id) }
    await tx.audit.write({ at: now, actor: actorId(actor), action, conferenceId, detail })
    return ok({ withoutDay: without.length })
  })
}

function losingTheirDay({ coreGroups }: Conference, feasts: readonly Feast[], now: Temporal.Instant) {
  return coreGroups.filter(
    ({ state, start }) =>
      state === 'planned' &&
      start !== null &&
      Temporal.Instant.compare(now, start.toInstant()) < 0 &&
      feastOn(start.toPlainDate(), feasts) !== undefined,
  )
}
