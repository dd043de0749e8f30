import { describe, expect, test } from 'vitest'
import type { Conference } from '../conference.ts'
import { closedConference, coreGroup, day, london, PLAN } from './core-group.fixture.ts'
import { coreGroupsForReview } from './review-moved.ts'

// Held on Wednesday 15 April 2026; core groups on 29 April and 10 June, and then every six weeks: 22 July, 2 September.
const moved = (review: string, change: Partial<Conference> = {}, today = '2026-05-01') => {
  let ids = 0
  const given = { today: day(today), newId: () => `new-${++ids}` }
  const { calledOff, added } = coreGroupsForReview(closedConference(change), day(review), given)
  return {
    calledOff: calledOff.map(({ id }) => id),
    added: added.map(({ number, due, start }) => [number, due.toString(), start?.toPlainDateTime().toString() ?? null]),
  }
}

test('on another day between the same core groups nothing changes', () => {
  expect(moved('2026-07-08')).toEqual({ calledOff: [], added: [] })
  expect(moved('2026-06-11')).toEqual({ calledOff: [], added: [] })
})

test('earlier, those on its day and after it are called off; what was held or missed stays', () => {
  expect(moved('2026-06-10')).toEqual({ calledOff: ['second'], added: [] })
  const coreGroups = [
    coreGroup('first', { state: 'held' }),
    coreGroup('second', { number: 2, due: day('2026-06-10'), start: null }),
    coreGroup('missed', { number: 3, due: day('2026-07-22'), start: london('2026-07-22T10:00'), state: 'missed' }),
  ]
  expect(moved('2026-06-09', { coreGroups }).calledOff).toEqual(['second'])
})

describe('later', () => {
  test('the rhythm goes on until then, at the same hour; a day that does not count waits for a person', () => {
    expect(moved('2026-09-30')).toEqual({
      calledOff: [],
      added: [
        [3, '2026-07-22', '2026-07-22T10:00:00'],
        [4, '2026-09-02', '2026-09-02T10:00:00'],
      ],
    })
    const feasts = [{ date: day('2026-07-22'), name: 'a feast' }]
    expect(moved('2026-08-01', { feasts }).added).toEqual([[3, '2026-07-22', null]])
  })

  test('it goes on from its own days: neither from one instead of a missed one, nor from one that was called off', () => {
    const coreGroups = [
      coreGroup('first', { state: 'missed' }),
      coreGroup('instead', { number: 4, insteadOf: 'first', start: london('2026-05-06T15:00'), state: 'held' }),
      coreGroup('second', { number: 2, due: day('2026-06-10'), start: london('2026-06-10T10:00') }),
      coreGroup('third', { number: 3, due: day('2026-07-22'), start: london('2026-07-22T10:00'), state: 'called-off' }),
    ]
    expect(moved('2026-08-01', { coreGroups }).added).toEqual([[5, '2026-07-22', '2026-07-22T10:00:00']])
  })

  test('nothing is planned for a day that has passed', () => {
    expect(moved('2026-08-01', {}, '2026-07-23').added).toEqual([])
  })
})

test('before the conference is closed, and once every plan has ended, there is nothing to plan', () => {
  expect(moved('2026-09-30', { closing: null })).toEqual({ calledOff: [], added: [] })
  const end = {
    on: day('2026-05-20'),
    reason: 'transfer' as const,
    note: '',
    recordedAt: london('2026-05-20T10:00').toInstant(),
    recordedBy: 'e',
  }
  const plan = { ...PLAN, ends: ['ava', 'ben'].map((childId) => ({ ...end, childId })) }
  expect(moved('2026-09-30', { plan })).toEqual({ calledOff: [], added: [] })
})
