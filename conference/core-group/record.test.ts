import { describe, expect, test } from 'vitest'
import { at } from '../conference.fixture.ts'
import { action, closedConference, coreGroup, day, PLAN } from './core-group.fixture.ts'
import { type CoreGroupRecord, EMPTY_RECORD } from './core-group.ts'
import { agendaOf, missingInRecord } from './record.ts'

const family = (text: string) => ({ family: text, professionals: '' })
const here = (personId: string) => ({ personId, state: 'here' as const, way: 'room' as const })
const complete: CoreGroupRecord = {
  ...EMPTY_RECORD,
  attendance: [here('lead'), here('mother'), here('father'), { personId: 'teacher', state: 'apologies', way: 'room' }],
  childrenSeen: [
    { childId: 'ava', seenOn: '2026-04-27', alone: true, words: '' },
    { childId: 'ben', seenOn: null, alone: false, words: 'Ben was ill; he will be seen on Monday.' },
  ],
  progress: [
    { actionId: 'school', how: 'most', family: 'We are there by 9.', professionals: '' },
    { actionId: 'visits', how: 'done', family: '', professionals: '' },
  ],
  questions: { working: family('It helps.'), progressing: family('Well.'), safer: family('Yes.') },
}
const first = (record: CoreGroupRecord) => coreGroup('first', { record })

describe('a record is complete', () => {
  test('when everybody, every child, every line and every question has its answer', () => {
    expect(missingInRecord(closedConference(), first(complete))).toEqual([])
  })

  test('and not before: each thing that is missing is named', () => {
    expect(missingInRecord(closedConference(), first(EMPTY_RECORD)).map((one) => Object.values(one).join(' '))).toEqual(
      [
        'attendance lead',
        'attendance teacher',
        'attendance mother',
        'attendance father',
        'nobody-here',
        'child-seen ava',
        'child-seen ben',
        'progress school',
        'progress visits',
        'question working',
        'question progressing',
        'question safer',
      ],
    )
  })

  test.each<[string, Partial<CoreGroupRecord>, string]>([
    [
      'not when nobody was there',
      { attendance: complete.attendance.map((one) => ({ ...one, state: 'absent' })) },
      'nobody-here',
    ],
    [
      'not when words alone say how a line goes',
      { progress: complete.progress.map((one) => ({ ...one, how: null })) },
      'progress',
    ],
    [
      'not when a child was not seen and nobody says why',
      { childrenSeen: complete.childrenSeen.map((one) => ({ ...one, words: '' })) },
      'child-seen',
    ],
  ])('%s', (_, change, expected) => {
    expect(missingInRecord(closedConference(), first({ ...complete, ...change }))[0]?.what).toBe(expected)
  })

  test('a scale is never asked of anybody: it is given or not', () => {
    expect(complete.scales).toEqual([])
  })
})

describe('the agenda is made from the plan', () => {
  const agenda = (change: Parameters<typeof closedConference>[0], meeting = coreGroup('first')) => {
    const { actions, newActions, children, next } = agendaOf(closedConference(change), meeting)
    const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).join()
    return { actions: ids(actions), newActions: ids(newActions), children: ids(children), next: next?.id ?? null }
  }
  const withActions = (...actions: (typeof PLAN)['actions']) => ({ plan: { ...PLAN, actions } })
  const done = { state: 'done' as const, settled: { at: at('2026-04-29T10:30'), by: 'lead', note: '' } }

  test.each<[string, Parameters<typeof agenda>, Partial<ReturnType<typeof agenda>>]>([
    [
      'its open lines, its children, the meeting after',
      [{}],
      { actions: 'school,visits', children: 'ava,ben', next: 'second' },
    ],
    ['no line that was done before', [withActions(action('school', done), action('visits'))], { actions: 'visits' }],
    [
      'a line that is done in this very meeting stays',
      [withActions(action('school', done)), first(complete)],
      { actions: 'school' },
    ],
    [
      'what this meeting agrees is new, and a later meeting’s lines are not there yet',
      [
        withActions(
          action('a', { coreGroupId: 'first', agreedOn: day('2026-04-29') }),
          action('b', { agreedOn: day('2026-06-10') }),
        ),
      ],
      { actions: '', newActions: 'a' },
    ],
    [
      'nothing of a child whose plan has ended',
      [
        {
          plan: {
            ...PLAN,
            ends: [
              {
                childId: 'ben',
                on: day('2026-04-29'),
                reason: 'transfer',
                note: '',
                recordedAt: at('2026-04-28T10:00'),
                recordedBy: 'chair',
              },
            ],
          },
        },
      ],
      { actions: 'school', children: 'ava' },
    ],
    ['no meeting after the last', [{ coreGroups: [coreGroup('first')] }], { next: null }],
  ])('%s', (_, given, expected) => {
    expect(agenda(...given)).toMatchObject(expected)
  })
})
