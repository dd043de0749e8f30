import { describe, expect, test } from 'vitest'
import type { AddedDay } from './calendar/added-day.ts'
import { at, conference, report } from './conference.fixture.ts'
import type { Conference } from './conference.ts'
import { coreGroup } from './core-group/core-group.fixture.ts'
import { effectsOn } from './day-off-effects.ts'

// The sample is on Wednesday 15 April 2026 at 10am: reports by Monday 13, circulation by Tuesday 14 April.
const now = at('2026-04-01T10:00')
const day = (text: string) => Temporal.PlainDate.from(text)
const london = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`)

const added = (date: string, kind: AddedDay['kind'] = 'proclaimed', addedAt = now): AddedDay => {
  return { kind, date: day(date), name: 'the Coronation', addedAt }
}
const adding = (
  date: string,
  given: Partial<Conference> = {},
  { kind, from = now }: { kind?: AddedDay['kind']; from?: Temporal.Instant } = {},
) => effectsOn(conference(given), { before: [], after: [added(date, kind, from)] }, day(date), from)
const whom = (...given: Parameters<typeof adding>) => adding(...given)?.told.map(({ participantId }) => participantId)

test('a day on which nothing of it depends changes nothing', () => {
  expect(adding('2026-03-20')).toBeNull()
  expect(adding('2027-06-01')).toBeNull()
})

describe('another date for reports and circulation', () => {
  test('is told to the authors of what is still out, and to who waits for the reports, with what they were told', () => {
    const reports = [report('lead'), report('gp', { state: 'submitted' })]
    const told = adding('2026-04-14', { reports })?.told ?? []
    const { reportDue, circulateBy } = told.find(({ participantId }) => participantId === 'lead') ?? {}
    expect([reportDue, circulateBy].map((one) => one?.toPlainDateTime().toString())).toEqual([
      '2026-04-13T17:00:00',
      '2026-04-14T10:00:00',
    ])
    expect(told.find(({ participantId }) => participantId === 'gp')).toMatchObject({ reportDue: null })
  })

  test('is told to nobody of the family, nor to who has left', () => {
    const everybody = conference().participants
    const told = whom('2026-04-14') ?? []
    expect(told.filter((id) => everybody.find((one) => one.id === id)?.side === 'family')).toEqual([])
    const left = { at: now, reason: 'new job', successorId: null }
    const participants = everybody.map((one) => (one.id === 'gp' ? { ...one, left } : one))
    expect(told).toContain('gp')
    expect(whom('2026-04-14', { participants })).not.toContain('gp')
  })

  test('is told to nobody once it is past, or done', () => {
    const reports = conference().reports.map((one) => ({ ...one, state: 'accepted' as const }))
    expect(whom('2026-04-14', { reports, circulatedAt: now })).toEqual([])
    expect(adding('2026-04-14', {}, { from: at('2026-04-14T10:30') })).toBeNull()
  })

  test('of a day that counts again is told just so', () => {
    const days = [added('2026-04-14')]
    const effects = effectsOn(conference(), { before: days, after: [] }, day('2026-04-14'), now)
    expect(effects?.told.map(({ circulateBy }) => circulateBy?.toPlainDate().toString())).toContain('2026-04-13')
  })
})

describe('what falls on the day itself', () => {
  test('is for a person to move: people hear of it with the new date', () => {
    expect(adding('2026-04-15')).toMatchObject({ falls: true, told: [], coreGroups: [] })
    expect(adding('2026-04-15', {}, { kind: 'closure' })).toMatchObject({ falls: true })
  })

  test('is let be when it was put on that day since', () => {
    const days = [added('2026-04-15')]
    const moved = conference({ movedAt: now.add({ hours: 1 }) })
    expect(effectsOn(moved, { before: days, after: days }, day('2026-04-15'), now)).toBeNull()
  })

  test('are core groups too, also when the conference is over', () => {
    const meeting = (id: string, change = {}) =>
      coreGroup(id, { state: 'planned', start: london('2026-05-28T10:00'), due: day('2026-05-28'), ...change })
    const coreGroups = [
      meeting('planned'),
      meeting('held', { state: 'held' }),
      meeting('called-off', { state: 'called-off' }),
      meeting('other-day', { start: london('2026-05-29T10:00') }),
    ]
    const effects = adding('2026-05-28', { coreGroups }, { from: at('2026-05-01T10:00') })
    expect(effects?.coreGroups.map(({ id }) => id)).toEqual(['planned'])
  })
})

test('the first core group is judged by the limit as it is counted now, a later one by its weeks', () => {
  // 10 working days after 15 April is Wednesday 29 April.
  const first = coreGroup('first', { number: 1, due: day('2026-04-29'), start: london('2026-04-27T10:00') })
  const second = coreGroup('second', { number: 2, due: day('2026-06-08'), start: london('2026-06-08T10:00') })
  const given = { kind: 'initial' as const, coreGroups: [first, second] }
  expect(adding('2026-04-22', given)?.firstCoreGroup).toEqual({ id: 'first', due: day('2026-04-30') })
  expect(adding('2026-06-05', given)?.firstCoreGroup ?? null).toBeNull()
  // The office's own closure changes no limit of the law.
  expect(adding('2026-04-22', given, { kind: 'closure' })?.firstCoreGroup ?? null).toBeNull()
})
