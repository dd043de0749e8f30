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
  return world.store.transaction(async (tx) => ok((await boardOf(world, tx, actor, null)).board))
}

/** The same, with the first part of a list beside it. */
export async function boardOf(
  world: World,
  tx: Transaction,
  actor: Actor & { kind: 'signed-in' },
  list: { asked: ConferencesAsked; limit: number } | null,
) {
  const asked = { visibleTo: maySeeEvery(actor) ? null : actor.entraId, today: londonDate(world.clock.now()) }
  const { counts, waiting, ...found } = await tx.board.overview(asked, OPEN_AT_MOST, list)
  const besides = mayRunConferences(actor).ok ? needsBesides(waiting) : []
  const needs = needsAmong(world, actor, { ...found, besides })
  const attention = new Set(needs.flatMap(({ conference }) => conference?.id ?? [])).size
  return { board: { needs, counts: { ...counts, attention } }, ...found }
}

/** What the conferences to come, the plans in force and waiting papers need of this person, with those conferences. */
export async function needsOfActor(
  world: World,
  tx: Transaction,
  actor: Actor,
  asked: Omit<ConferencesAsked, 'among' | 'number'>,
) {
  const page = await tx.board.page({ ...asked, among: 'open', number: null }, null, OPEN_AT_MOST)
  return { ...page, needs: needsAmong(world, actor, { ...page, besides: [] }) }
}

function needsAmong(world: World, actor: Actor, given: Parameters<typeof needsToday>[0]) {
  return needsToday(given, actor, world.settings.authority.deputies, world.clock.now())
}
