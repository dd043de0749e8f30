import type { AddedDay } from '../../../conference/calendar/added-day.ts'
import {
  bankHolidayName,
  bankHolidays,
  HolidaysUnknown,
  isWeekend,
} from '../../../conference/calendar/bank-holidays.ts'
import { formatDate, londonDate } from '../../../conference/civil-time.ts'
import { type DayOffEffects, effectsOn } from '../../../conference/day-off-effects.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayAdminister, maySeeEvery } from '../../../conference/permissions.ts'
import type { Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'
import { tellOfDayOff } from './tell.ts'

export type DayOff = Pick<AddedDay, 'kind' | 'date' | 'name'>

export interface WhatChanges {
  /** Conferences that have other dates. */
  conferences: number
  /** People who are told of one. */
  told: number
  toMove: {
    conferenceId: string
    reference: string
    what: 'conference' | 'core-group'
    start: Temporal.ZonedDateTime
  }[]
}
type Changed = Promise<Result<WhatChanges>>

/** The days that were added, and those of the coming year that do not count by rule. */
export async function listDaysOff(world: World, actor: Actor) {
  if (!mayAdminister(actor).ok && !maySeeEvery(actor))
    return refusal('not-allowed', { message: 'Only those who run conferences or the service can see this.' })
  const today = londonDate(world.clock.now())
  const byRule = [today.year, today.year + 1].flatMap((year) =>
    [...bankHolidays(year)].map(([date, name]) => ({ date: Temporal.PlainDate.from(date), name })),
  )
  const coming = byRule.filter(
    ({ date }) =>
      Temporal.PlainDate.compare(today, date) <= 0 && Temporal.PlainDate.compare(date, today.add({ years: 1 })) < 0,
  )
  const added = await world.store.transaction(daysOffIn)
  return ok({ added: added.toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date)), byRule: coming })
}

/** What adding this day would do. Stores and sends nothing. */
export async function previewDayOff(world: World, actor: Actor, day: DayOff): Changed {
  const allowed = mayAdminister(actor)
  if (!allowed.ok) return allowed
  return world.store.transaction(async (tx) => {
    const before = await daysOffIn(tx)
    const problem = problemWith(world, day, before)
    return problem ?? ok(inWords(await effectsOf(world, tx, day, before, withDay(world, day, before))))
  })
}

/**
 * From now on this day does not count. Every deadline around it is counted anew; whoever was told of one that is another
 * now is told once, with the reason; what falls on the day itself goes to a person to move (domain.md §2).
 */
export async function addDayOff(world: World, actor: Actor, day: DayOff): Changed {
  const allowed = mayAdminister(actor)
  if (!allowed.ok) return allowed
  return world.store.transaction(async (tx) => {
    const before = await daysOffIn(tx)
    const problem = problemWith(world, day, before)
    if (problem) return problem
    await tx.holidays.add(day.kind, day.date, day.name)
    const effects = await effectsOf(world, tx, day, before, await daysOffIn(tx))
    await settle(world, tx, actor, day, 'day-off-added', effects)
    return ok(inWords(effects))
  })
}

/** The day counts again: added by mistake, or the office opens after all. */
export async function removeDayOff(world: World, actor: Actor, { kind, date }: Pick<DayOff, 'kind' | 'date'>): Changed {
  const allowed = mayAdminister(actor)
  if (!allowed.ok) return allowed
  return world.store.transaction(async (tx) => {
    const before = await daysOffIn(tx)
    const day = before.find((one) => one.kind === kind && one.date.equals(date))
    if (!day) return refusal('not-found', { message: 'This day is not in the list any more.' })
    if (Temporal.PlainDate.compare(date, londonDate(world.clock.now())) < 0)
      return refusal('refused', { message: 'This day has passed. What was counted by it stays as it was.' })
    await tx.holidays.remove(kind, date)
    const effects = await effectsOf(world, tx, day, before, await daysOffIn(tx))
    await settle(world, tx, actor, day, 'day-off-removed', effects)
    return ok(inWords(effects))
  })
}

async function effectsOf(world: World, tx: Transaction, { date }: DayOff, before: AddedDay[], after: AddedDay[]) {
  const conferences = await tx.conferences.datedAround(date)
  return conferences.flatMap((conference) => effectsOn(conference, { before, after }, date, world.clock.now()) ?? [])
}

async function settle(
  world: World,
  tx: Transaction,
  actor: Actor,
  day: DayOff,
  action: 'day-off-added' | 'day-off-removed',
  effects: DayOffEffects[],
) {
  for (const { firstCoreGroup } of effects)
    if (firstCoreGroup) await tx.coreGroups.update(firstCoreGroup.id, { due: firstCoreGroup.due })
  await tx.deliveries.claim(tellOfDayOff(world, day, action === 'day-off-added', effects), world.clock.now())
  const detail = { kind: day.kind, date: day.date.toString(), ...countsOf(effects) }
  await tx.audit.write({ at: world.clock.now(), actor: actorId(actor), action, conferenceId: null, detail })
}

async function daysOffIn(tx: Transaction): Promise<AddedDay[]> {
  const { proclaimed, closures } = await tx.holidays.list()
  return [...proclaimed, ...closures]
}

function withDay(world: World, day: DayOff, days: AddedDay[]): AddedDay[] {
  return [...days, { ...day, addedAt: world.clock.now() }]
}

function problemWith(world: World, { kind, date }: DayOff, known: readonly AddedDay[]) {
  const day = formatDate(date)
  const refused = (message: string) => refusal('refused', { message })
  if (Temporal.PlainDate.compare(date, londonDate(world.clock.now())) < 0)
    return refused(`${day} has passed. What was counted by it stays as it was.`)
  if (isWeekend(date)) return refused(`${day} is at the weekend: it does not count anyway.`)
  if (known.some((one) => one.kind === kind && one.date.equals(date))) return refused(`${day} is in the list already.`)
  try {
    const name = bankHolidayName(date)
    return name ? refused(`${day} is ${name}: it does not count anyway.`) : null
  } catch (cause) {
    if (cause instanceof HolidaysUnknown) return refused(cause.message)
    throw cause
  }
}

function countsOf(effects: readonly DayOffEffects[]) {
  return {
    conferences: effects.filter(({ hasOtherDates }) => hasOtherDates).length,
    told: new Set(effects.flatMap(emailsTold)).size,
    toMove: effects.flatMap(({ falls, coreGroups }) => [...(falls ? [true] : []), ...coreGroups]).length,
  }
}

/** Somebody in several conferences is one person, and hears it in one message. */
function emailsTold({ conference, told }: DayOffEffects): string[] {
  const ids = told.map(({ participantId }) => participantId)
  return conference.participants.filter(({ id }) => ids.includes(id)).map(({ email }) => email)
}

function inWords(effects: readonly DayOffEffects[]): WhatChanges {
  return {
    ...countsOf(effects),
    toMove: effects.flatMap(({ conference: { id: conferenceId, reference, start }, falls, coreGroups }) => [
      ...(falls ? [{ conferenceId, reference, what: 'conference' as const, start }] : []),
      ...coreGroups.flatMap((meeting) =>
        meeting.start ? [{ conferenceId, reference, what: 'core-group' as const, start: meeting.start }] : [],
      ),
    ]),
  }
}
