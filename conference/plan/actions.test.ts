import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, familyParty, person } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import type { Actor } from '../permissions.ts'
import { actionsShownTo, isOverdue, maySettle, openActionsOf, reopened, settled } from './actions.ts'
import { closedConference, ended, plan, planAction } from './plan.fixture.ts'
import type { PlanAction } from './plan.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const ON = day('2026-05-01')
const now = Temporal.ZonedDateTime.from('2026-05-01T10:00[Europe/London]')
const withActions = (...actions: PlanAction[]) => closedConference({ plan: plan({ actions }) })
const openOf = (conference: Conference, who = 'teacher', on = ON) =>
  openActionsOf(conference, who, on).map(({ id }) => id)
const shownTo = (conference: Conference, who: string, on = ON) =>
  actionsShownTo(conference, who, on).map(({ id }) => id)

describe('what somebody agreed to do and has not done', () => {
  test('comes soonest first, without a date last', () => {
    const actions = [
      planAction('none', { byWhen: null }),
      planAction('late', { byWhen: day('2026-06-01') }),
      planAction('soon'),
    ]
    expect(openOf(withActions(...actions))).toEqual(['soon', 'late', 'none'])
  })

  test.each<[string, Partial<PlanAction>]>([
    ['is another person’s', { whoId: 'gp' }],
    ['is done', { state: 'done' }],
    ['was dropped', { state: 'dropped' }],
    ['goes on in the review’s plan', { state: 'carried-on' }],
    ['is not for them, though it names them', { audience: ['lead'] }],
    ['is about a child who has no plan', { childId: 'nobody' }],
  ])('leaves out what %s', (_why, change) => {
    expect(openOf(withActions(planAction('one', change)))).toEqual([])
  })

  test.each<[string, Partial<Conference>]>([
    ['the conference is not closed, and nothing was agreed in it', { closing: null, plan: plan({ actions: [] }) }],
    ['the conference was called off', { state: 'called-off' }],
    [
      'they have left',
      { participants: [person('teacher', { left: { at: at('2026-04-20T09:00'), reason: '', successorId: null } })] },
    ],
    ['every child’s plan has ended', { plan: plan({ ends: ended('2026-05-01', 'ava', 'ben') }) }],
    ['a review was closed', { followedBy: { id: 'r', start: now, closedOn: ON } }],
  ])('is nothing when %s', (_why, change) => {
    expect(openOf(closedConference(change))).toEqual([])
  })

  test('stands until the very day on which the plan ends or the review is closed', () => {
    const before = day('2026-04-30')
    expect(
      openOf(closedConference({ plan: plan({ ends: ended('2026-05-01', 'ava', 'ben') }) }), 'teacher', before),
    ).toHaveLength(1)
    const followedBy = { id: 'r', start: now, closedOn: ON }
    expect(openOf(closedConference({ followedBy }), 'teacher', before)).toHaveLength(1)
    expect(openOf(closedConference({ followedBy: { ...followedBy, closedOn: null } }))).toHaveLength(1)
  })

  test('holds without a decision too, when there was no quorum: about every child, until it is called off', () => {
    const actions = [planAction('ava’s', { childId: 'ava' }), planAction('all')]
    const interim = closedConference({ closing: null, plan: { ...plan({ actions }), children: [] } })
    expect(openOf(interim)).toEqual(['ava’s', 'all'])
    const teacher: Actor = { kind: 'participant', participantId: 'teacher' }
    expect(settled(interim, actions[0] as PlanAction, teacher, { how: 'done', note: '' }, now).ok).toBe(true)
    expect(openOf({ ...interim, state: 'called-off' })).toEqual([])
  })

  test('about one child goes with that child’s plan, about all of them with the last', () => {
    const actions = [planAction('ava’s', { childId: 'ava' }), planAction('all')]
    const of = (...childIds: string[]) =>
      openOf(closedConference({ plan: plan({ actions, ends: ended('2026-04-28', ...childIds) }) }))
    expect(of('ava')).toEqual(['all'])
    expect(of('ben')).toEqual(['ava’s', 'all'])
    expect(of('ava', 'ben')).toEqual([])
  })
})

describe('a line of the plan is shown', () => {
  const actions = [
    planAction('everybody’s'),
    planAction('hers', { whoId: 'mother', audience: ['mother', 'lead'] }),
    planAction('ben’s', { childId: 'ben' }),
  ]
  const participants = [
    person('teacher'),
    person('lead'),
    familyParty('mother', ['ava', 'ben']),
    familyParty('father', ['ava']),
  ]
  const conference = closedConference({ participants, plan: plan({ actions }) })

  test.each([
    ['teacher', ['everybody’s', 'ben’s']],
    ['lead', ['everybody’s', 'hers', 'ben’s']],
    ['mother', ['everybody’s', 'hers', 'ben’s']],
    ['father', ['everybody’s']],
    ['a stranger', []],
  ])('to %s', (who, expected) => {
    expect(shownTo(conference, who)).toEqual(expected)
  })

  test('to a father only while the plan of his own child goes on', () => {
    const over = closedConference({ participants, plan: plan({ actions, ends: ended('2026-04-28', 'ava') }) })
    expect(shownTo(over, 'father')).toEqual([])
    expect(shownTo(over, 'mother')).toEqual(['everybody’s', 'hers', 'ben’s'])
  })
})

test('an action is overdue from the day after its date, while it is open', () => {
  expect(isOverdue(planAction('a'), day('2026-05-08'))).toBe(false)
  expect(isOverdue(planAction('a'), day('2026-05-09'))).toBe(true)
  expect(isOverdue(planAction('a', { state: 'done' }), day('2026-05-09'))).toBe(false)
  expect(isOverdue(planAction('a', { byWhen: null }), day('2030-01-01'))).toBe(false)
})

describe('that something is done', () => {
  const team: Actor = { kind: 'signed-in', entraId: 'somebody', name: 'Sam', roles: ['business-team'] }
  const inChat = (participantId: string): Actor => ({ kind: 'participant', participantId })
  test.each<[string, Actor, boolean]>([
    ['who agreed to it', inChat('teacher'), true],
    ['the lead social worker', inChat('lead'), true],
    ['the business team', team, true],
    ['the chair', inChat('chair'), false],
    ['another professional', inChat('gp'), false],
    ['the family', inChat('mother'), false],
    ['a stranger', { ...team, roles: [] }, false],
  ])('%s may say it: %s', (_who, actor, expected) => {
    expect(maySettle(actor, closedConference(), planAction('a')).ok).toBe(expected)
  })

  test('is not for whom it names when the line is not for them', () => {
    expect(maySettle(inChat('teacher'), closedConference(), planAction('a', { audience: ['lead'] })).ok).toBe(false)
  })

  const settle = (change: Partial<PlanAction>, how: 'done' | 'dropped', note = '') =>
    settled(closedConference(), planAction('a', change), inChat('teacher'), { how, note }, now)

  test('needs no words, but that it will not be done needs a reason', () => {
    expect(settle({}, 'done')).toMatchObject({
      ok: true,
      action: { state: 'done', version: 2, settled: { by: 'teacher', note: '' } },
    })
    expect(settle({}, 'dropped', ' ')).toMatchObject({ ok: false, reason: 'needs-note' })
    expect(settle({}, 'dropped', ' She moved. ')).toMatchObject({
      ok: true,
      action: { state: 'dropped', settled: { note: 'She moved.' } },
    })
  })

  test('is said once, and only of the plan in force', () => {
    expect(settle({ state: 'done' }, 'done')).toMatchObject({ ok: false, reason: 'already-settled' })
    expect(settle({ state: 'carried-on' }, 'done')).toMatchObject({ ok: false, reason: 'already-settled' })
    const old = closedConference({ followedBy: { id: 'r', start: now, closedOn: ON } })
    const said = settled(old, planAction('a'), inChat('teacher'), { how: 'done', note: '' }, now)
    expect(said).toMatchObject({ ok: false, reason: 'not-in-force' })
  })

  test('can be taken back, and then it is as before', () => {
    fc.assert(
      fc.property(fc.constantFrom('done', 'dropped'), fc.string({ minLength: 1 }), (how, note) => {
        const action = planAction('a')
        const there = settled(closedConference(), action, inChat('teacher'), { how, note: `${note}.` }, now)
        if (!there.ok) throw new Error(there.reason)
        const back = reopened(closedConference(), there.action, now)
        expect(back).toEqual({ ok: true, action: { ...action, version: 3 } })
      }),
    )
    expect(reopened(closedConference(), planAction('a'), now)).toMatchObject({ ok: false, reason: 'not-settled' })
  })
})
