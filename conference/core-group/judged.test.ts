import { describe, expect, test } from 'vitest'
import { at } from '../conference.fixture.ts'
import { coreGroup, day, london } from './core-group.fixture.ts'
import type { CoreGroup } from './core-group.ts'
import { judgeMeeting, judgeSlots, toRebook } from './judged.ts'

const meeting = (change: Partial<CoreGroup>) => coreGroup('one', change)

describe('one meeting', () => {
  test.each<[string, Partial<CoreGroup>, string, string]>([
    ['to come', {}, '2026-04-29T10:30', 'to-come'],
    ['over, and nobody has said what came of it', {}, '2026-04-29T11:00', 'to-record'],
    ['without a day', { start: null }, '2026-06-01T10:00', 'no-day'],
    ['held on its day', { state: 'held' }, '2026-04-29T11:00', 'on-time'],
    ['held before its day', { state: 'held', start: london('2026-04-24T10:00') }, '2026-05-01T11:00', 'on-time'],
    ['held after its day', { state: 'held', start: london('2026-04-30T10:00') }, '2026-05-01T11:00', 'late'],
    [
      'held after Christmas when it fell on it: late by the rhythm',
      { state: 'held', due: day('2026-12-25'), start: london('2026-12-29T10:00') },
      '2027-01-05T10:00',
      'late',
    ],
    ['missed', { state: 'missed' }, '2026-05-01T11:00', 'missed'],
    ['called off', { state: 'called-off' }, '2026-05-01T11:00', 'called-off'],
  ])('%s', (_, change, now, expected) => {
    expect(judgeMeeting(meeting(change), at(now))).toBe(expected)
  })
})

describe('a day of the rhythm', () => {
  const missed = coreGroup('one', { state: 'missed' })
  const instead = (id: string, insteadOf: string, change: Partial<CoreGroup> = {}) =>
    coreGroup(id, { insteadOf, start: london('2026-05-06T10:00'), ...change })

  test.each<[string, CoreGroup[], string]>([
    ['is open while its meeting is planned', [coreGroup('one')], 'open'],
    ['is kept by a meeting in time', [coreGroup('one', { state: 'held' })], 'on-time'],
    ['is missed when its meeting was', [missed], 'missed'],
    ['is open again once the missed one is rebooked', [missed, instead('two', 'one')], 'open'],
    ['is late when it was held instead', [missed, instead('two', 'one', { state: 'held' })], 'late'],
    [
      'is late when it was held at the third attempt',
      [missed, instead('two', 'one', { state: 'missed' }), instead('three', 'two', { state: 'held' })],
      'late',
    ],
    [
      'is missed when what was booked instead was called off',
      [missed, instead('two', 'one', { state: 'called-off' })],
      'missed',
    ],
    ['is called off with its meeting', [coreGroup('one', { state: 'called-off' })], 'called-off'],
  ])('%s', (_, coreGroups, expected) => {
    expect(judgeSlots({ coreGroups }).map(({ judged }) => judged)).toEqual([expected])
  })

  test('only a missed meeting that nothing is booked instead of waits for rebooking', () => {
    const other = coreGroup('other', { state: 'missed' })
    expect(toRebook({ coreGroups: [missed, instead('two', 'one'), other] }).map(({ id }) => id)).toEqual(['other'])
  })
})
