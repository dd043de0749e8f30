import { boardRow } from '../../../conference/board.ts'
import { londonDate } from '../../../conference/civil-time.ts'
import type { Conference, ConferenceKind } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { maySeeEvery } from '../../../conference/permissions.ts'
import { ok } from '../../../conference/result.ts'
import type { ConferencesAsked, PlaceInList, Transaction, World } from '../../ports.ts'
import { needsOfActor } from './show-board.ts'

const ON_A_PAGE = 50

export interface ListAsked {
  /** "attention": what is coming and needs this person today. */
  filter: 'attention' | Exclude<ConferencesAsked['among'], 'all'>
  kind: ConferenceKind | null
  mine: boolean
  /** Of the reference, whose number or beginning of it is looked for among all conferences. */
  search: string | null
  after: PlaceInList | null
}

/** The conferences that this person may see, a page at a time, each with what it says on the board. */
export async function listConferences(world: World, actor: Actor & { kind: 'signed-in' }, asked: ListAsked) {
  const now = world.clock.now()
  const { filter, kind, mine, search, after } = asked
  const base = {
    ...{ kind, today: londonDate(now), visibleTo: maySeeEvery(actor) ? null : actor.entraId },
    chairedBy: mine ? actor.entraId : null,
  }
  return world.store.transaction(async (tx) => {
    const page = search
      ? await thoseNamed(tx, base, search, after)
      : filter === 'attention'
        ? await thoseInNeed(world, tx, actor, base, after)
        : await tx.board.page({ ...base, among: filter, number: null }, after, ON_A_PAGE)
    const unreached = await tx.board.unreached(page.conferences.map(({ id }) => id))
    const last = page.conferences.length === ON_A_PAGE ? page.conferences.at(-1) : undefined
    return ok({
      rows: page.conferences.map((conference) => ({ conference, row: boardRow(conference, unreached, now) })),
      total: page.total,
      next: last ? placeOf(last) : null,
    })
  })
}

/** The booked conferences that somebody of the tenant is in, soonest first. */
export async function conferencesOf(world: World, entraId: string): Promise<Conference[]> {
  const theirs = await world.store.transaction((tx) => tx.conferences.ofPerson(entraId))
  return theirs
    .filter(({ state, stopped }) => state === 'booked' && !stopped)
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start))
}

type Base = Omit<ConferencesAsked, 'among' | 'number'>

/** "CP-1042", "cp 1042" or "1042"; what is no reference finds nothing. */
async function thoseNamed(tx: Transaction, base: Base, search: string, after: PlaceInList | null) {
  const [, number] = /^(?:cp)?[\s-]*(\d{1,9})$/i.exec(search) ?? []
  if (!number) return { conferences: [], total: 0 }
  return tx.board.page({ ...base, among: 'all', number }, after, ON_A_PAGE)
}

/** Few, and derived from what they say: they are read together and told apart here. */
async function thoseInNeed(world: World, tx: Transaction, actor: Actor, base: Base, after: PlaceInList | null) {
  const { needs, conferences } = await needsOfActor(world, tx, actor, base)
  const inNeed = new Set(needs.flatMap(({ conference }) => conference?.id ?? []))
  const all = conferences.filter(({ id }) => inNeed.has(id)).toSorted((a, b) => compare(placeOf(a), placeOf(b)))
  const rest = after ? all.filter((conference) => isBehind(placeOf(conference), after)) : all
  return { conferences: rest.slice(0, ON_A_PAGE), total: all.length }
}

function placeOf({ start, number }: Conference): PlaceInList {
  return { start: start.toInstant(), number }
}

function isBehind(one: PlaceInList, other: PlaceInList): boolean {
  return compare(one, other) > 0
}

function compare(one: PlaceInList, other: PlaceInList): number {
  return Temporal.Instant.compare(one.start, other.start) || one.number - other.number
}
