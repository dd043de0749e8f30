import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, conference, report } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import { action, coreGroup, day, london } from '../core-group/core-group.fixture.ts'
import { newMeeting } from '../meeting/meeting.ts'
import type { PlanCategory } from '../plan/plan.ts'
import { NO_PLAN } from '../plan/plan.ts'
import type { Adjourned, Closed, ToClose } from './close.ts'
import { closingOf } from './close.ts'
import { decision, outcome, planLine } from './outcome.fixture.ts'
import type { Outcome } from './outcome.ts'
import type { MeetingToClose } from './problems.ts'

const HELD = conference({ reports: [report('lead'), report('teacher'), report('gp')] })
const CAME = ['chair', 'lead', 'teacher', 'gp', 'mother', 'father']

const meeting = (change: Partial<MeetingToClose> = {}, came: readonly string[] = CAME): MeetingToClose => ({
  ...newMeeting('conference'),
  state: 'ended',
  startedAt: at('2026-04-15T10:00'),
  endedAt: at('2026-04-15T12:00'),
  attendance: came.map((personId) => ({
    personId,
    state: 'left',
    way: 'room',
    at: at('2026-04-15T10:00'),
    by: 'chair',
  })),
  outcome: outcome(),
  ...change,
})

const given = (change: Partial<ToClose> = {}): ToClose => {
  let made = 0
  return {
    ...{ conference: HELD, meeting: meeting(), previous: null, openPlans: new Map(), by: 'chair' },
    ...{ now: at('2026-04-15T12:10'), newId: () => `new-${++made}` },
    ...change,
  }
}
const decidedAs = (change: Partial<Outcome>) => given({ meeting: meeting({ outcome: outcome(change) }) })

function close(one: ToClose): Closed {
  const done = closingOf(one)
  if (!done.ok || done.kind !== 'closed') throw new Error(JSON.stringify(done))
  return done
}

const problemsOf = (one: ToClose) => {
  const done = closingOf(one)
  return done.ok ? [] : (done.problems ?? []).map(({ code, childId }) => (childId ? `${code}: ${childId}` : code))
}

describe('closing an initial conference', () => {
  test('gives each child who needs one a plan from the day of the conference on', () => {
    const decisions = [
      decision('ava', { category: 'emotional' }),
      decision('ben', { decision: 'no-plan', category: null }),
    ]
    const { plan } = close(decidedAs({ decisions }))
    expect(plan.children).toEqual([{ childId: 'ava', category: 'emotional', startedOn: day('2026-04-15') }])
    expect(plan.ends).toEqual([])
  })

  test('makes each line of the outline plan an open action, for the same people, of children with a plan', () => {
    const lines = [
      planLine('private', { audience: ['lead', 'mother'], whoId: null, who: 'Housing', byWhen: null }),
      planLine('of ben', { childId: 'ben' }),
      planLine('of ava', { childId: 'ava' }),
    ]
    const decisions = [decision('ava'), decision('ben', { decision: 'no-plan' })]
    const { plan } = close(decidedAs({ plan: lines, decisions }))
    expect(
      plan.actions.map(({ id, audience, who, byWhen, state }) => [id, audience, who, byWhen?.toString(), state]),
    ).toEqual([
      ['private', ['lead', 'mother'], 'Housing', undefined, 'open'],
      ['of ava', 'everyone', '', '2026-05-15', 'open'],
    ])
    expect(new Set(plan.actions.map(({ agreedOn }) => agreedOn.toString()))).toEqual(new Set(['2026-04-15']))
  })

  test('who turned up without an invitation keeps their action by name, for nobody can write to them', () => {
    const guests = [{ id: 'aunt', name: 'Rose', role: 'aunt', agency: '', side: 'family' as const }]
    const plan = [planLine('school', { whoId: 'aunt', audience: ['aunt', 'lead'] })]
    const closed = close(given({ meeting: meeting({ guests, outcome: outcome({ plan }) }) }))
    expect(closed.plan.actions[0]).toMatchObject({ whoId: null, who: 'Rose', audience: ['lead'] })
  })

  test('makes the lead social worker a member always, and nobody who has left', () => {
    const gone = { at: at('2026-04-14T10:00'), reason: 'new job', successorId: null }
    const participants = HELD.participants.map((one) => (one.id === 'teacher' ? { ...one, left: gone } : one))
    const { plan } = close(given({ conference: { ...HELD, participants } }))
    expect(plan.members.map(({ participantId }) => participantId)).toEqual(['lead', 'mother', 'father'])
  })

  test('plans core groups from the agreed first one on, every six weeks, until the review', () => {
    const { coreGroups, follows } = close(given())
    expect(
      coreGroups.map(({ number, start, durationMinutes, place }) => [
        number,
        start?.toPlainDateTime().toString(),
        durationMinutes,
        place,
      ]),
    ).toEqual([
      [1, '2026-04-27T14:00:00', 90, 'Hill School'],
      [2, '2026-06-08T14:00:00', 90, 'Hill School'],
    ])
    expect(follows.review).toMatchObject({ bookBy: day('2026-07-15'), agreed: { start: '2026-07-07T10:00' } })
  })

  test('without agreed dates plans them up to the day by which the review has to be booked, for somebody to give a day', () => {
    const { coreGroups } = close(decidedAs({ dates: { firstCoreGroup: null, review: null } }))
    expect(coreGroups.map(({ due, start }) => [due.toString(), start])).toEqual([
      ['2026-04-29', null],
      ['2026-06-10', null],
    ])
  })

  test('when no child needs a plan, nothing follows', () => {
    const none = { decision: 'no-plan', category: null } as const
    const closed = close(decidedAs({ decisions: [decision('ava', none), decision('ben', none)], coreGroup: null }))
    expect(closed).toMatchObject({ plan: NO_PLAN, coreGroups: [], follows: { review: null } })
  })

  test('keeps who came, and the outcome as it was', () => {
    const { closing } = close(given())
    expect(closing.attended.map(({ personId }) => personId)).toEqual(CAME)
    expect(closing.outcome).toEqual(outcome())
  })
})

describe('what stands in the way of closing', () => {
  const without = (group: string) =>
    CAME.filter((id) => HELD.participants.every((one) => one.id !== id || one.group !== group))
  const none = { decision: 'no-plan', category: null } as const

  test.each<[string, ToClose, string[]]>([
    ['the meeting has not begun', given({ meeting: meeting({ state: 'not-started' }) }), ['not-started']],
    ['a child without a decision', decidedAs({ decisions: [decision('ava')] }), ['no-decision: ben']],
    [
      'a plan without a category',
      decidedAs({ decisions: [decision('ava', { category: null }), decision('ben')] }),
      ['no-category: ava'],
    ],
    ['no quorum', given({ meeting: meeting({}, without('health')) }), ['inquorate']],
    [
      'held on another day than it is booked for',
      given({ meeting: meeting({ startedAt: at('2026-04-16T10:00'), endedAt: null }), now: at('2026-04-16T12:00') }),
      ['another-day'],
    ],
    [
      'held before its day',
      given({ meeting: meeting({ endedAt: at('2026-04-14T12:00'), startedAt: at('2026-04-14T10:00') }) }),
      ['another-day'],
    ],
    ['a second open plan', given({ openPlans: new Map([['ben', { reference: 'CP-1001' }]]) }), ['second-plan: ben']],
    ['nobody confirmed the core group', decidedAs({ coreGroup: null }), ['core-group-not-confirmed']],
    [
      'a review that is not after the start of the plan',
      decidedAs({
        dates: { ...outcome().dates, review: { start: '2026-04-15T16:00', durationMinutes: 60, place: '' } },
      }),
      ['review-not-after-plan-start'],
    ],
    [
      'a first core group that is before the conference',
      decidedAs({
        dates: { ...outcome().dates, firstCoreGroup: { start: '2026-04-15T09:00', durationMinutes: 60, place: '' } },
      }),
      ['first-core-group-not-after'],
    ],
    ['nothing', given(), []],
    ['nothing, though the chair closes it two days later', given({ now: at('2026-04-17T09:00') }), []],
    ['nothing, while the meeting is under way', given({ meeting: meeting({ state: 'under-way', endedAt: null }) }), []],
    [
      'nothing: the chair went on without a quorum',
      given({
        meeting: meeting(
          { outcome: outcome({ inquorate: { kind: 'override', reason: 'The GP wrote' } }) },
          without('health'),
        ),
      }),
      [],
    ],
    [
      'nothing: whoever has another plan gets none by this conference',
      given({
        ...decidedAs({ decisions: [decision('ava'), decision('ben', none)] }),
        openPlans: new Map([['ben', { reference: 'CP-1001' }]]),
      }),
      [],
    ],
  ])('%s', (_, one, expected) => {
    expect(problemsOf(one)).toEqual(expected)
  })

  test('all of it is said at once, each thing with what to do', () => {
    const one = given({
      meeting: meeting({ outcome: outcome({ decisions: [], coreGroup: null }) }, ['chair', 'mother']),
    })
    expect(problemsOf(one)).toEqual(['inquorate', 'no-decision: ava', 'no-decision: ben'])
    const refused = closingOf(one)
    expect(refused.ok ? '' : refused.message).toContain('Nothing is decided for Ava Example yet.')
  })

  test('closed once, called off or stopped, it cannot be closed', () => {
    const closing = { ...close(given()).closing, corrections: [] }
    expect(closingOf(given({ conference: { ...HELD, closing } }))).toMatchObject({ ok: false, reason: 'closed' })
    expect(closingOf(given({ conference: { ...HELD, state: 'called-off' } }))).toMatchObject({ reason: 'called-off' })
    expect(closingOf(given({ conference: { ...HELD, stopped: true } }))).toMatchObject({ reason: 'stopped' })
  })
})

describe('no quorum, and a new date', () => {
  const interim = (newStart: string) =>
    outcome({ decisions: [], inquorate: { kind: 'interim', newStart, reason: 'No health' } })
  const adjourn = (newStart: string, change: Partial<ToClose> = {}) =>
    given({ meeting: meeting({ outcome: interim(newStart) }, ['chair', 'lead', 'mother']), ...change })

  test('decides nothing: the conference is held again', () => {
    const done = closingOf(adjourn('2026-04-22T10:00')) as { ok: true } & Adjourned
    expect(done.kind).toBe('adjourned')
    expect(done.newStart.toString()).toBe(london('2026-04-22T10:00').toString())
    expect(done.reason).toBe('No health')
  })

  test('what was agreed meanwhile is the interim plan; the next time what became of it stays, and what was taken away ends', () => {
    const lines = (...plan: ReturnType<typeof planLine>[]) =>
      meeting({ outcome: { ...interim('2026-04-22T10:00'), plan } }, ['chair', 'lead', 'mother'])
    const adjourned = closingOf(given({ meeting: lines(planLine('ring'), planLine('visit')) }))
    const { actions } = adjourned as { ok: true } & Adjourned
    expect(actions.map(({ id, state }) => [id, state])).toEqual([
      ['ring', 'open'],
      ['visit', 'open'],
    ])
    const settled = { at: at('2026-04-20T10:00'), by: 'teacher', note: '' }
    const since = actions.map((one) => (one.id === 'ring' ? { ...one, state: 'done' as const, settled } : one))
    const again = { ...HELD, start: london('2026-04-22T10:00'), plan: { ...NO_PLAN, actions: since } }
    const { plan } = close({
      ...given({ conference: again, now: at('2026-04-22T12:10') }),
      meeting: meeting({
        ...{ startedAt: at('2026-04-22T10:00'), endedAt: at('2026-04-22T12:00') },
        outcome: outcome({ plan: [planLine('ring'), planLine('new')] }),
      }),
    })
    expect(plan.actions.map(({ id, state, settled: how }) => [id, state, how?.by ?? null])).toEqual([
      ['ring', 'done', 'teacher'],
      ['new', 'open', null],
      ['visit', 'dropped', 'chair'],
    ])
  })

  test('the new date has to be ahead', () => {
    expect(problemsOf(adjourn('2026-04-15T09:00'))).toEqual(['interim-date-passed'])
    const again = conference({ start: london('2026-04-22T10:00') })
    expect(problemsOf(adjourn('2026-04-22T10:00', { conference: again }))).toEqual(['interim-date-passed'])
  })
})

describe('closing a review', () => {
  /** The same people under other ids, as a review has them. */
  const review = conference({
    id: 'review',
    kind: 'review',
    reviewOf: 'conference',
    reference: 'CP-1050',
    start: london('2026-07-07T10:00'),
    children: HELD.children.map((child) => ({ ...child, id: `${child.id}-2` })),
    participants: HELD.participants.map((one) => ({ ...one, id: `${one.id}-2` })),
    chairId: 'chair-2',
    leadSocialWorkerId: 'lead-2',
    reports: ['lead-2', 'teacher-2', 'gp-2'].map((id) => report(id)),
  })
  const previous: Conference = {
    ...HELD,
    plan: {
      children: [
        { childId: 'ava', category: 'neglect', startedOn: day('2026-04-15') },
        { childId: 'ben', category: 'physical', startedOn: day('2026-04-15') },
      ],
      actions: [
        action('open'),
        action('done', { state: 'done', settled: { at: at('2026-05-01T10:00'), by: 'lead', note: '' } }),
        action('of ben', { childId: 'ben', whoId: 'father', audience: ['lead', 'father'] }),
      ],
      members: ['lead', 'teacher', 'mother', 'father'].map((participantId) => ({
        ...{ participantId, from: day('2026-04-15'), until: null, reason: '' },
      })),
      ends: [],
    },
    coreGroups: [
      coreGroup('first', { state: 'held', due: day('2026-04-29') }),
      coreGroup('second', { number: 2, state: 'held', due: day('2026-06-10'), start: london('2026-06-10T10:00') }),
      coreGroup('third', { number: 3, due: day('2026-07-22'), start: london('2026-07-22T10:00') }),
    ],
  }
  const came = ['chair-2', 'lead-2', 'teacher-2', 'gp-2', 'mother-2']
  const reviewed = (change: Partial<Outcome> = {}, more: Partial<ToClose> = {}) =>
    given({
      conference: review,
      previous,
      by: 'chair-2',
      now: at('2026-07-07T12:00'),
      meeting: meeting(
        {
          ...{ startedAt: at('2026-07-07T10:00'), endedAt: at('2026-07-07T11:45') },
          outcome: outcome({
            decisions: [
              decision('ava-2', { decision: 'continue', category: null }),
              decision('ben-2', { decision: 'change', category: 'emotional' }),
            ],
            ...{ plan: [], coreGroup: null, dates: { firstCoreGroup: null, review: null } },
            ...change,
          }),
        },
        came,
      ),
      ...more,
    })

  test('continued or changed, the plan keeps its start; a category stands until it is changed', () => {
    expect(close(reviewed()).plan.children).toEqual([
      { childId: 'ava-2', category: 'neglect', startedOn: day('2026-04-15') },
      { childId: 'ben-2', category: 'emotional', startedOn: day('2026-04-15') },
    ])
  })

  test('open actions go on under new ids, and are carried on where they were', () => {
    const { plan, superseded } = close(reviewed())
    expect(
      plan.actions.map(({ id, whoId, childId, audience, agreedOn }) => [
        id,
        whoId,
        childId,
        audience,
        agreedOn.toString(),
      ]),
    ).toEqual([
      ['new-1', 'mother-2', null, 'everyone', '2026-04-15'],
      ['new-2', 'father-2', 'ben-2', ['lead-2', 'father-2'], '2026-04-15'],
    ])
    expect(superseded.actions.map(({ id, state, settled }) => [id, state, settled?.note])).toEqual([
      ['open', 'carried-on', 'CP-1050'],
      ['of ben', 'carried-on', 'CP-1050'],
    ])
  })

  test('core groups go on in their rhythm; what was planned from the review on is called off before', () => {
    const { coreGroups, superseded } = close(reviewed())
    expect(coreGroups.slice(0, 2).map(({ number, start }) => [number, start?.toPlainDateTime().toString()])).toEqual([
      [1, '2026-07-22T10:00:00'],
      [2, '2026-09-02T10:00:00'],
    ])
    expect(superseded.coreGroups.map(({ id }) => id)).toEqual(['third'])
  })

  test('what was called off counts for no rhythm, and what was held or missed is never called off', () => {
    const coreGroups = [
      ...previous.coreGroups.slice(0, 1),
      coreGroup('off', { number: 2, due: day('2026-06-17'), state: 'called-off' }),
      coreGroup('held late', { number: 3, due: day('2026-07-22'), state: 'held', start: london('2026-07-07T08:00') }),
    ]
    const closed = close(reviewed({}, { previous: { ...previous, coreGroups } }))
    expect(closed.coreGroups[0]?.due.toString()).toBe('2026-07-22')
    expect(closed.superseded.coreGroups).toEqual([])
  })

  test('who was in the core group stays, unless the chair confirms another', () => {
    const ids = (one: Closed) => one.plan.members.map(({ participantId }) => participantId)
    expect(ids(close(reviewed()))).toEqual(['lead-2', 'teacher-2', 'mother-2', 'father-2'])
    expect(ids(close(reviewed({ coreGroup: ['gp-2'] })))).toEqual(['lead-2', 'gp-2'])
  })

  test('a plan that ends, ends on the day of the review, and its actions end with it', () => {
    const decisions = [
      decision('ava-2', { decision: 'continue', category: null }),
      decision('ben-2', { decision: 'end' }),
    ]
    const { plan, superseded } = close(reviewed({ decisions }))
    expect(plan.ends).toMatchObject([{ childId: 'ben-2', on: day('2026-07-07'), reason: 'decision' }])
    expect(plan.actions.map(({ whoId }) => whoId)).toEqual(['mother-2'])
    expect(superseded.actions.map(({ id, state }) => [id, state])).toEqual([
      ['open', 'carried-on'],
      ['of ben', 'dropped'],
    ])
  })

  test('when every plan ends, no core group is held and no review follows', () => {
    const decisions = ['ava-2', 'ben-2'].map((id) => decision(id, { decision: 'end' }))
    const closed = close(reviewed({ decisions }))
    expect(closed).toMatchObject({ coreGroups: [], follows: { review: null }, plan: { members: [], actions: [] } })
    expect(closed.superseded.coreGroups.map(({ id }) => id)).toEqual(['third'])
  })

  test('a child whose plan ended before needs no decision', () => {
    const end = { childId: 'ben', on: day('2026-06-01'), reason: 'transfer' as const, note: '' }
    const ends = [{ ...end, recordedAt: at('2026-06-01T10:00'), recordedBy: 'lead' }]
    const one = reviewed(
      { decisions: [decision('ava-2', { decision: 'continue' })] },
      { previous: { ...previous, plan: { ...previous.plan, ends } } },
    )
    expect(close(one).plan.children.map(({ childId }) => childId)).toEqual(['ava-2'])
  })

  test('of a review whose first half was elsewhere a category has to be said', () => {
    expect(problemsOf(reviewed({ coreGroup: ['teacher-2'] }, { previous: null }))).toEqual(['no-category: ava-2'])
  })
})

describe('whatever is decided', () => {
  const categories: PlanCategory[] = ['neglect', 'physical', 'sexual', 'emotional', 'multiple']
  const anyDecision = fc.constantFrom('plan' as const, 'no-plan' as const)
  const people = ['teacher', 'gp', 'mother', 'father', 'interpreter', 'stranger']
  const anyOutcome = fc.record({
    ava: anyDecision,
    ben: anyDecision,
    category: fc.constantFrom(...categories),
    members: fc.uniqueArray(fc.constantFrom(...people)),
    audience: fc.oneof(fc.constant('everyone' as const), fc.uniqueArray(fc.constantFrom(...people))),
    child: fc.constantFrom(null, 'ava', 'ben'),
    first: fc.integer({ min: 1, max: 20 }),
    review: fc.integer({ min: 1, max: 120 }),
  })

  test('plans are of the conference’s own day, members of its own people, and nothing is for more people than before', () => {
    fc.assert(
      fc.property(anyOutcome, (any) => {
        const agreed = (days: number) => ({
          start: HELD.start.add({ days }).toPlainDateTime().toString().slice(0, 16),
          ...{ durationMinutes: 60, place: 'Hill School' },
        })
        const closed = close(
          decidedAs({
            decisions: [
              decision('ava', { decision: any.ava, category: any.category }),
              decision('ben', { decision: any.ben, category: any.category }),
            ],
            plan: [planLine('line', { audience: any.audience, childId: any.child })],
            coreGroup: any.members,
            dates: { firstCoreGroup: agreed(any.first), review: agreed(any.review) },
          }),
        )
        const { plan, coreGroups } = closed
        const planned = plan.children.map(({ childId }) => childId)
        expect(planned).toEqual(['ava', 'ben'].filter((id) => any[id as 'ava' | 'ben'] === 'plan'))
        for (const { startedOn } of plan.children) expect(startedOn.equals(HELD.start.toPlainDate())).toBe(true)
        for (const { participantId } of plan.members)
          expect(HELD.participants.some(({ id }) => id === participantId)).toBe(true)
        if (planned.length > 0) expect(plan.members[0]?.participantId).toBe('lead')
        else expect([plan.actions, plan.members, coreGroups]).toEqual([[], [], []])
        for (const { audience, childId } of plan.actions) {
          expect(childId === null || planned.includes(childId)).toBe(true)
          if (any.audience !== 'everyone') expect(audience).toEqual(any.audience.filter((id) => id !== 'stranger'))
        }
        const review = HELD.start.add({ days: any.review }).toPlainDate()
        for (const { due } of coreGroups) expect(Temporal.PlainDate.compare(due, review)).toBeLessThan(0)
        const dues = coreGroups.map(({ due }) => due)
        expect(dues).toEqual(dues.toSorted(Temporal.PlainDate.compare))
      }),
    )
  })
})
