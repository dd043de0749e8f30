import { describe, expect, test } from 'vitest'
import { at, conference } from '../conference.fixture.ts'
import { closedConference, day, PLAN } from './core-group.fixture.ts'
import { childrenOn, membersOn } from './members.ts'

const idsOn = (date: string, change: Parameters<typeof closedConference>[0] = {}) =>
  membersOn(closedConference(change), day(date)).map(({ id }) => id)

const everybody = ['lead', 'teacher', 'mother', 'father']

describe('who is in the core group on a day', () => {
  test.each<[string, string, Parameters<typeof closedConference>[0], string[]]>([
    ['whom the plan names', '2026-04-29', {}, everybody],
    ['nobody before the conference but the lead social worker', '2026-04-14', {}, ['lead']],
    ['the lead social worker, named or not', '2026-04-29', { plan: { ...PLAN, members: [] } }, ['lead']],
    [
      'whoever joins, from their first day',
      '2026-05-01',
      { plan: { ...PLAN, members: [...PLAN.members, { ...member('gp'), from: day('2026-05-01') }] } },
      ['lead', 'teacher', 'gp', 'mother', 'father'],
    ],
    [
      'nobody from the day on which they leave',
      '2026-05-01',
      {
        plan: {
          ...PLAN,
          members: PLAN.members.map((one) =>
            one.participantId === 'teacher' ? { ...one, until: day('2026-05-01') } : one,
          ),
        },
      },
      ['lead', 'mother', 'father'],
    ],
    [
      'whoever left and came back',
      '2026-06-01',
      {
        plan: {
          ...PLAN,
          members: [
            { ...member('teacher'), until: day('2026-05-01') },
            { ...member('teacher'), from: day('2026-05-20') },
          ],
        },
      },
      ['lead', 'teacher'],
    ],
    [
      'nobody who has left their job',
      '2026-04-29',
      {
        participants: conference().participants.map((one) =>
          one.id === 'teacher'
            ? { ...one, left: { at: at('2026-04-20T10:00'), reason: 'new job', successorId: null } }
            : one,
        ),
      },
      ['lead', 'mother', 'father'],
    ],
    [
      'no party whose only child’s plan has ended, though the half-sibling’s goes on',
      '2026-05-01',
      { plan: { ...PLAN, ends: [end('ava', '2026-05-01')] } },
      ['lead', 'teacher', 'mother'],
    ],
    [
      'that party still the day before',
      '2026-04-30',
      { plan: { ...PLAN, ends: [end('ava', '2026-05-01')] } },
      everybody,
    ],
  ])('%s', (_, date, change, expected) => {
    expect(idsOn(date, change)).toEqual(expected)
  })
})

test('the meeting is about the children whose plan goes on', () => {
  const ended = closedConference({ plan: { ...PLAN, ends: [end('ava', '2026-05-01')] } })
  expect(childrenOn(ended, day('2026-04-30')).map(({ id }) => id)).toEqual(['ava', 'ben'])
  expect(childrenOn(ended, day('2026-05-01')).map(({ id }) => id)).toEqual(['ben'])
  const onlyBen = closedConference({ plan: { ...PLAN, children: PLAN.children.slice(1) } })
  expect(childrenOn(onlyBen, day('2026-04-30')).map(({ id }) => id)).toEqual(['ben'])
})

function member(participantId: string) {
  return { participantId, from: day('2026-04-15'), until: null, reason: '' }
}

function end(childId: string, on: string) {
  return {
    childId,
    on: day(on),
    reason: 'decision' as const,
    note: '',
    recordedAt: at('2026-04-30T10:00'),
    recordedBy: 'chair',
  }
}
