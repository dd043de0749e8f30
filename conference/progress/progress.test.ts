import { expect, test } from 'vitest'
import { familyParty, person } from '../conference.fixture.ts'
import { action, closedConference, coreGroup, day, london, PLAN } from '../core-group/core-group.fixture.ts'
import { type CoreGroupRecord, EMPTY_RECORD } from '../core-group/core-group.ts'
import { NO_OUTCOME, type Scale } from '../outcome/outcome.ts'
import { progressSoFar } from './progress.ts'

const record = (change: Partial<CoreGroupRecord>): CoreGroupRecord => ({ ...EMPTY_RECORD, ...change })
const attendance = (states: Record<string, 'here' | 'apologies' | 'absent'>) =>
  Object.entries(states).map(([personId, state]) => ({ personId, state, way: 'room' as const }))
const held = (id: string, on: string, change: Partial<CoreGroupRecord> = {}, number = 1) =>
  coreGroup(id, { number, due: day(on), start: london(`${on}T10:00`), state: 'held', record: record(change) })

test('nothing was held, so there is nothing to tell but what is still to be held', () => {
  const { slots, ...rest } = progressSoFar(closedConference())
  expect(slots.map(({ judged }) => judged)).toEqual(['open', 'open'])
  expect(rest).toMatchObject({ attendance: [], scales: [], childrensViews: [], parentsViews: [] })
  expect(rest.questions).toEqual({ working: [], progressing: [], safer: [] })
})

test('the plan is told outcome by outcome, each action with what was said of it at each meeting', () => {
  const conference = closedConference({
    plan: { ...PLAN, actions: [action('school', { state: 'done' }), action('clock', { action: 'Set an alarm' })] },
    coreGroups: [
      // Out of their order, as nothing promises one.
      held('second', '2026-06-10', {
        progress: [{ actionId: 'school', how: 'done', family: 'Every day now', professionals: '' }],
      }),
      held('first', '2026-04-29', {
        progress: [
          { actionId: 'school', how: 'some', family: 'Mondays are hard', professionals: 'Four days of five' },
          { actionId: 'clock', how: null, family: 'Not bought yet', professionals: '' },
        ],
      }),
    ],
  })
  const [outcome, ...others] = progressSoFar(conference).outcomes
  expect(others).toEqual([])
  expect(outcome).toMatchObject({ outcome: 'The children are at school every day', done: 1 })
  expect(outcome?.actions.map(({ action, now, steps }) => [action.id, now, steps.map(({ on }) => `${on}`)])).toEqual([
    ['school', 'done', ['2026-04-29', '2026-06-10']],
    ['clock', null, ['2026-04-29']],
  ])
})

test('numbers of the conference stand at the beginning only where the chair showed them', () => {
  const scale = (personId: string, value: number, shown: boolean): Scale => ({
    ...{ id: personId, version: 'v', by: 'chair', at: '2026-04-15T10:00:00Z', personId, childId: null, value, shown },
  })
  const conference = closedConference({
    closing: {
      ...{ at: london('2026-04-15T12:00').toInstant(), by: 'chair', attended: [], corrections: [] },
      outcome: { ...NO_OUTCOME, scales: [scale('mother', 4, true), scale('father', 2, false)] },
    },
    coreGroups: [
      held('first', '2026-04-29', {
        scales: ['mother', 'father'].map((personId) => ({ personId, childId: null, value: 6 })),
      }),
    ],
  })
  const points = Object.fromEntries(
    progressSoFar(conference).scales.map(({ personId, points }) => [personId, points.map(({ value }) => value)]),
  )
  expect(points).toEqual({ mother: [4, 6], father: [6] })
})

test('attendance is counted of professionals alone; missed and late meetings show in their slots', () => {
  const conference = closedConference({
    participants: [person('chair'), person('lead'), person('teacher'), familyParty('mother', ['ava'])],
    coreGroups: [
      held('first', '2026-04-29', { attendance: attendance({ lead: 'here', teacher: 'apologies', mother: 'absent' }) }),
      coreGroup('missed', { number: 2, due: day('2026-06-10'), state: 'missed' }),
      {
        ...held('instead', '2026-06-17', { attendance: attendance({ lead: 'here', teacher: 'here' }) }, 3),
        insteadOf: 'missed',
      },
    ],
  })
  const { attendance: came, slots } = progressSoFar(conference)
  expect(came).toEqual([
    { personId: 'lead', came: 2, of: 2 },
    { personId: 'teacher', came: 1, of: 2 },
  ])
  expect(slots.map(({ judged }) => judged)).toEqual(['on-time', 'late'])
})
