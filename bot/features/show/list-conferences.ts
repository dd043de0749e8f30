import { boardRow } from '../../../conference/board.ts'
import { londonDate } from '../../../conference/civil-time.ts'
import type { Conference, ConferenceKind } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { maySeeEvery } from '../../../conference/permissions.ts'
import { ok } from '../../../conference/result.ts'
import type { ConferencesAsked, PlaceInList, Transaction, World } from '../../ports.ts'
import { boardOf, needsOfActor } from './show-board.ts'

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
  return world.store.transaction(async (tx) => ok(await listIn(world, tx, actor, asked)))
}

/** What needs this person today, with the first part of the list: what a first view of the board shows, read together. */
export async function showOverview(world: World, actor: Actor & { kind: 'signed-in' }, asked: ListAsked) {
  const { filter, search } = asked
  const isOwnList = search || filter === 'attention'
  const list = isOwnList
    ? null
    : { asked: { ...baseOf(world, actor, asked), among: filter, number: null }, limit: ON_A_PAGE }
  return world.store.transaction(async (tx) => {
    const found = await boardOf(world, tx, actor, list)
    const { board, unreached } = found
    return ok({
      board,
      list: found.list ? listOf(world, { ...found.list, unreached }) : await listIn(world, tx, actor, asked),
    })
  })
}

async function listIn(world: World, tx: Transaction, actor: Actor & { kind: 'signed-in' }, asked: ListAsked) {
  const { filter, search, after } = asked
  const base = baseOf(world, actor, asked)
  if (search) return listOf(world, await thoseNamed(tx, base, search, after))
  return listOf(
    world,
    filter === 'attention'
      ? await thoseInNeed(world, tx, actor, base, after)
      : await tx.board.page({ ...base, among: filter, number: null }, after, ON_A_PAGE),
  )
}

function listOf(world: World, { conferences, unreached, total }: Awaited<ReturnType<Transaction['board']['page']>>) {
  const now = world.clock.now()
  const last = conferences.length === ON_A_PAGE ? conferences.at(-1) : undefined
  return {
    rows: conferences.map((conference) => ({ conference, row: boardRow(conference, unreached, now) })),
    total,
    next: last ? placeOf(last) : null,
  }
}

function baseOf(world: World, actor: Actor & { kind: 'signed-in' }, { kind, mine }: ListAsked): Base {
  const visibleTo = maySeeEvery(actor) ? null : actor.entraId
  return { kind, visibleTo, today: londonDate(world.clock.now()), chairedBy: mine ? actor.entraId : null }
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
  if (!number) return { conferences: [], unreached: [], total: 0 }
  return tx.board.page({ ...base, among: 'all', number }, after, ON_A_PAGE)
}

/** Few, and derived from what they say: they are read together and told apart here. */
async function thoseInNeed(world: World, tx: Transaction, actor: Actor, base: Base, after: PlaceInList | null) {
  const { needs, conferences, unreached } = await needsOfActor(world, tx, actor, base)
  const inNeed = new Set(needs.flatMap(({ conference }) => conference?.id ?? []))
  const all = conferences.filter(({ id }) => inNeed.has(id)).toSorted((a, b) => compare(placeOf(a), placeOf(b)))
  const rest = after ? all.filter((conference) => isBehind(placeOf(conference), after)) : all
  return { conferences: rest.slice(0, ON_A_PAGE), unreached, total: all.length }
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
