import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, conference, pack, report, version } from './conference.fixture.ts'
import type { Conference } from './conference.ts'
import type { SentOut } from './timeline.ts'
import { TIMELINE_POINTS, timelineOf } from './timeline.ts'

const states = (change: Partial<Conference>, now: string) =>
  timelineOf(conference(change), [], at(now)).map(({ name, state }) => `${name} ${state}`)
const message = (kind: SentOut['kind'], change: Partial<SentOut> = {}): SentOut => ({
  ...{ kind, of: [], at: at('2026-04-08T09:00'), problem: null },
  ...change,
})
const answered = conference().reports.map((one) => ({ ...one, state: 'accepted' as const }))

describe('where a conference stands', () => {
  const road: [string, Partial<Conference>, string, string[]][] = [
    ['reports are being written', {}, '2026-04-01T10:00', ['done', 'done', 'now', 'coming', 'coming']],
    [
      'reports are all there early',
      { reports: answered },
      '2026-04-01T10:00',
      ['done', 'done', 'done', 'now', 'coming'],
    ],
    ['reports are missing when due', {}, '2026-04-13T17:01', ['done', 'done', 'missed', 'now', 'coming']],
    [
      'it was circulated before reports were due, without one of them',
      { circulatedAt: at('2026-04-10T09:00') },
      '2026-04-10T10:00',
      ['done', 'done', 'coming', 'done', 'now'],
    ],
    ['nobody circulated', {}, '2026-04-14T10:01', ['done', 'done', 'missed', 'missed', 'now']],
    [
      'it is being held',
      { reports: answered, circulatedAt: at('2026-04-14T09:00') },
      '2026-04-15T11:00',
      ['done', 'done', 'done', 'done', 'now'],
    ],
    [
      'it was called off',
      { state: 'called-off' },
      '2026-04-20T09:00',
      ['done', 'done', 'skipped', 'skipped', 'skipped'],
    ],
  ]
  test.each(road)('%s', (_, change, now, expected) => {
    expect(states(change, now).slice(0, 5)).toEqual(
      expected.map((state, index) => `${TIMELINE_POINTS[index]} ${state}`),
    )
  })

  test('after the conference its next days are shown, and of those gone by nothing is claimed', () => {
    const held = { reports: answered, circulatedAt: at('2026-04-14T09:00') }
    expect(states(held, '2026-04-15T12:00').slice(4)).toEqual([
      ...['conference done', 'decision-letter now', 'first-core-group coming', 'review-book-by coming'],
    ])
    expect(states(held, '2026-04-20T12:00').slice(4, 7)).toEqual([
      ...['conference done', 'decision-letter past', 'first-core-group now'],
    ])
  })

  test('a review has no first core group, and a conference without reports none to ask for', () => {
    const names = timelineOf(conference({ kind: 'review', reports: [] }), [], at('2026-04-01T10:00'))
    expect(names.map(({ name }) => name)).toEqual([
      ...['booked', 'report-due', 'circulate-by', 'conference', 'decision-letter', 'review-book-by'],
    ])
  })
})

test('each deadline says why', () => {
  const [, , due] = timelineOf(conference(), [], at('2026-04-01T10:00'))
  expect(due?.because).toEqual(['2 working days before the conference on Wednesday 15 April 2026'])
})

test('what was sent stands with the point it is about, also from within a digest', () => {
  const sent = [
    message('report-reminder'),
    message('digest', { of: ['report-reminder', 'unread-reminder'], at: at('2026-04-10T09:00') }),
    message('sign-in-code'),
    message('report-request', { problem: { kind: 'undelivered' } }),
  ]
  const points = timelineOf(conference(), sent, at('2026-04-11T10:00'))
  const happened = Object.fromEntries(points.map(({ name, happened }) => [name, happened]))
  expect(happened['report-due']).toEqual([
    { kind: 'reports', answered: 0, asked: 3, late: 0 },
    { kind: 'sent', message: 'report-reminder', amount: 2, last: at('2026-04-10T09:00') },
  ])
  expect(happened.requested).toEqual([
    { kind: 'sent', message: 'report-request', amount: 1, last: at('2026-04-08T09:00') },
    { kind: 'undelivered', amount: 1 },
  ])
  expect(happened['circulate-by']).toMatchObject([{ message: 'unread-reminder', amount: 1 }])
})

test('circulation tells whether it was late, how many packs there are, and how many professionals have read theirs', () => {
  const packs = [pack('teacher', { readAt: at('2026-04-14T12:00') }), pack('lead'), pack('father')]
  const reports = [report('lead', { state: 'accepted', versions: [version('v', { late: true })] })]
  const one = conference({ circulatedAt: at('2026-04-14T11:00'), packs, reports })
  const points = timelineOf(one, [], at('2026-04-14T13:00'))
  expect(points.find(({ name }) => name === 'circulate-by')?.happened).toEqual([
    { kind: 'circulated', at: at('2026-04-14T11:00'), isLate: true },
    { kind: 'packs', made: 3, readers: 2, read: 1 },
  ])
  expect(points.find(({ name }) => name === 'report-due')?.happened).toEqual([
    { kind: 'reports', answered: 1, asked: 1, late: 1 },
  ])
})

test('at any moment at most one point is being worked on, and nothing is done that comes after it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (hours) => {
      const points = timelineOf(conference(), [], at('2026-03-24T10:00').add({ hours }))
      const current = points.findIndex(({ state }) => state === 'now')
      expect(points.filter(({ state }) => state === 'now').length).toBeLessThanOrEqual(1)
      if (current >= 0) expect(points.slice(current + 1).map(({ state }) => state)).not.toContain('done')
    }),
  )
})
