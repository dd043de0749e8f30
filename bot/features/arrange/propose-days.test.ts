import { expect, test } from 'vitest'
import type { PersonalCalendar } from '../../../conference/free-days.ts'
import type { Actor } from '../../../conference/permissions.ts'
import type { World } from '../../ports.ts'
import { findDays } from './propose-days.ts'

const team: Actor = { kind: 'signed-in', entraId: 'team', name: 'Team', roles: ['business-team'] }
const wanted = {
  ...{ kind: 'initial' as const, preset: 'portsmouth-2017', durationMinutes: 120 },
  strategyDate: Temporal.PlainDate.from('2026-03-16'),
  people: ['chair@council.example', 'gp@surgery.example'],
}

function worldWith(busy: World['calendar']['busy'], proclaimed: string[] = []) {
  const holidays = {
    proclaimed: proclaimed.map((date) => ({ date: Temporal.PlainDate.from(date), name: 'x' })),
    closures: [],
  }
  const transaction = (work: (tx: object) => unknown) => work({ holidays: { list: async () => holidays } })
  const clock = { now: () => Temporal.Instant.from('2026-03-17T10:00:00Z') }
  return { clock, store: { transaction }, calendar: { busy }, log: { warn() {} } } as unknown as World
}

test('calendars are asked for the days that come into question, and decide', async () => {
  const asked: string[] = []
  const world = worldWith(async (emails, from, to) => {
    asked.push(`${from} ${to}`)
    const taken = {
      start: Temporal.Instant.from('2026-03-20T00:00:00Z'),
      end: Temporal.Instant.from('2026-03-24T00:00:00Z'),
    }
    return emails.map((email): PersonalCalendar => ({ email, busy: email.startsWith('chair') ? [taken] : null }))
  })
  const found = await findDays(world, team, wanted)
  expect(asked).toEqual(['2026-03-20T00:00:00Z 2026-04-08T23:00:00Z'])
  expect(found).toMatchObject({
    calendars: 'asked',
    proposals: { 0: { notFree: [], notKnown: ['gp@surgery.example'] } },
  })
  expect(found.ok && String(found.proposals[0]?.start.toPlainDate())).toBe('2026-03-24')
  expect(found.ok && String(found.limit?.date)).toBe('2026-04-08')
})

test('without Microsoft 365 the days come all the same, and nothing is known of anybody', async () => {
  const found = await findDays(
    worldWith(() => Promise.reject(new Error('no answer'))),
    team,
    wanted,
  )
  expect(found).toMatchObject({ calendars: 'unavailable', proposals: { 0: { notFree: [], notKnown: wanted.people } } })
})

test('a proclaimed holiday is not proposed, and moves the limit', async () => {
  const found = await findDays(
    worldWith(async () => [], ['2026-03-20']),
    team,
    { ...wanted, people: [] },
  )
  expect(found.ok && String(found.proposals[0]?.start.toPlainDate())).toBe('2026-03-23')
  expect(found.ok && String(found.limit?.date)).toBe('2026-04-09')
})

test('it is for the business team, within the years whose holidays are known', async () => {
  const world = worldWith(async () => [])
  expect(await findDays(world, { ...team, roles: [] } as Actor, wanted)).toMatchObject({ reason: 'not-allowed' })
  expect(await findDays(world, team, { ...wanted, preset: 'nowhere' })).toMatchObject({ reason: 'unknown-preset' })
  const far = Temporal.PlainDate.from('2100-12-30')
  expect(await findDays(world, team, { ...wanted, strategyDate: far })).toMatchObject({ reason: 'refused' })
})
