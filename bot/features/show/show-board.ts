import { londonDate } from '../../../conference/civil-time.ts'
import { needsBesides, needsToday } from '../../../conference/needs-today.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { mayRunConferences, maySeeEvery } from '../../../conference/permissions.ts'
import { ok } from '../../../conference/result.ts'
import type { ConferencesAsked, Transaction, World } from '../../ports.ts'

/** More than any authority has to come and on plans at one time. */
const OPEN_AT_MOST = 2_000

/** What this person has to do today, worst first, and how many conferences there are of each sort. */
export async function showBoard(world: World, actor: Actor & { kind: 'signed-in' }) {
  return world.store.transaction(async (tx) => {
    const visibleTo = maySeeEvery(actor) ? null : actor.entraId
    const base = { kind: null, chairedBy: null, today: londonDate(world.clock.now()), visibleTo }
    const { conferences: counts, waiting } = await tx.board.count(base)
    const besides = mayRunConferences(actor).ok ? needsBesides(waiting) : []
    const { needs } = await needsOfActor(world, tx, actor, base, besides)
    const attention = new Set(needs.flatMap(({ conference }) => conference?.id ?? [])).size
    return ok({ needs, counts: { ...counts, attention } })
  })
}

/** What the conferences to come, the plans in force and waiting papers need of this person, with those conferences. */
export async function needsOfActor(
  world: World,
  tx: Transaction,
  actor: Actor,
  asked: Omit<ConferencesAsked, 'among' | 'number'>,
  besides: Parameters<typeof needsToday>[0]['besides'] = [],
) {
  const { conferences } = await tx.board.page({ ...asked, among: 'open', number: null }, null, OPEN_AT_MOST)
  const unreached = await tx.board.unreached(conferences.map(({ id }) => id))
  const { deputies } = world.settings.authority
  const needs = needsToday({ conferences, unreached, besides }, actor, deputies, world.clock.now())
  return { needs, conferences }
}
