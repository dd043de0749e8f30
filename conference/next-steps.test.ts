import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMoment, formatShortDate } from './civil-time.ts'
import { at, conference, familyParty, pack, person, report, version } from './conference.fixture.ts'
import type { Conference } from './conference.ts'
import { participantOf } from './conference.ts'
import { type NextStep, nextCoreGroup, nextSteps, roadAhead } from './next-steps.ts'
import { closedConference, coreGroup, ended, paper, plan, planAction } from './plan/plan.fixture.ts'

const inWords = ({ what, at, isDay }: NextStep) => `${what} ${isDay ? formatShortDate(at) : formatMoment(at)}`
const road = (situation: Conference, who: string, when: string) =>
  nextSteps(situation, participantOf(situation, who), at(when)).map(inWords)
const zoned = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`)
const day = (text: string) => Temporal.PlainDate.from(text)

describe('before a conference', () => {
  test.each([
    [
      'teacher',
      [
        'report-due 5pm on Monday 13 April',
        'circulate-by 10am on Tuesday 14 April',
        'conference 10am on Wednesday 15 April',
      ],
    ],
    ['chair', ['circulate-by 10am on Tuesday 14 April', 'conference 10am on Wednesday 15 April']],
    ['mother', ['circulate-by 10am on Tuesday 14 April', 'conference 10am on Wednesday 15 April']],
    ['interpreter', ['conference 10am on Wednesday 15 April']],
  ])('the road of the %s', (who, expected) => {
    expect(road(conference(), who, '2026-03-25T09:00')).toEqual(expected)
  })

  test('a report is owed until it is answered or the conference is over; a pack is waited for until it comes', () => {
    expect(road(conference(), 'teacher', '2026-04-14T11:00')).toEqual([
      'report-due 5pm on Monday 13 April',
      'conference 10am on Wednesday 15 April',
    ])
    const done = conference({
      reports: [report('teacher', { state: 'submitted', versions: [version('v')] })],
      packs: [pack('teacher')],
    })
    expect(road(done, 'teacher', '2026-03-25T09:00')).toEqual(['conference 10am on Wednesday 15 April'])
    expect(road(conference(), 'teacher', '2026-04-15T12:00')).toEqual(['decision-letter 5pm on Thursday 16 April'])
  })

  test('of a split conference everybody comes to their own parts', () => {
    const part = {
      id: 'one',
      number: 1,
      start: zoned('2026-04-15T10:00'),
      durationMinutes: 60,
      joinUrl: null,
      chatId: null,
      participantIds: ['teacher', 'mother'],
    }
    const parts = [
      part,
      { ...part, id: 'two', number: 2, start: zoned('2026-04-15T11:30'), participantIds: ['teacher', 'father'] },
    ]
    const split = conference({ parts })
    const comes = (who: string) => road(split, who, '2026-04-15T09:00').filter((step) => step.startsWith('conference'))
    expect(comes('teacher')).toEqual([
      'conference 10am on Wednesday 15 April',
      'conference 11:30am on Wednesday 15 April',
    ])
    expect(comes('mother')).toEqual(['conference 10am on Wednesday 15 April'])
    expect(comes('father')).toEqual(['conference 11:30am on Wednesday 15 April'])
  })
})

test('the chair is asked to close what was held, until it was evidently closed elsewhere', () => {
  expect(road(conference(), 'chair', '2026-04-15T12:00')).toEqual(['close midday on Wednesday 15 April'])
  expect(road(conference(), 'chair', '2026-04-15T11:59')).toEqual([])
  expect(road(conference(), 'chair', '2026-05-07T17:00')).toEqual([])
})

describe('after a conference', () => {
  test.each([
    [
      'teacher',
      [
        'decision-letter 5pm on Thursday 16 April',
        'core-group 2pm on Friday 24 April',
        'action Friday 8 May',
        'review-by Wednesday 15 July',
      ],
    ],
    [
      'lead',
      [
        ...['decision-letter 5pm on Thursday 16 April', 'core-group 2pm on Friday 24 April'],
        ...['core-group-choose Friday 5 June', 'review-by Wednesday 15 July'],
      ],
    ],
    [
      'mother',
      ['decision-letter 5pm on Thursday 16 April', 'core-group 2pm on Friday 24 April', 'review-by Wednesday 15 July'],
    ],
    [
      'chair',
      [
        'letter-to-approve 5pm on Thursday 16 April',
        'full-record 5pm on Thursday 7 May',
        'review-by Wednesday 15 July',
      ],
    ],
    ['gp', ['decision-letter 5pm on Thursday 16 April']],
    ['interpreter', []],
  ])('the road of the %s', (who, expected) => {
    expect(road(closedConference(), who, '2026-04-15T13:00')).toEqual(expected)
  })

  test('a letter that has come is waited for no longer; the chair owes letter and record until they have gone', () => {
    const papers = [paper('decision-letter', { state: 'sent' }), paper('full-record', { state: 'approved' })]
    expect(road(closedConference({ papers }), 'gp', '2026-04-15T13:00')).toEqual([])
    expect(road(closedConference(), 'gp', '2026-04-16T17:00')).toEqual([])
    expect(road(closedConference(), 'chair', '2026-05-20T09:00').slice(0, 2)).toEqual([
      'letter-to-approve 5pm on Thursday 16 April',
      'full-record 5pm on Thursday 7 May',
    ])
    expect(road(closedConference({ papers }), 'chair', '2026-05-20T09:00')[0]).toBe('full-record 5pm on Thursday 7 May')
  })

  test('the minute-taker writes the record until the chair has approved it', () => {
    const participants = [...closedConference().participants, person('minutes', { role: 'minute taker' })]
    const owed = (papers: Conference['papers']) =>
      road(closedConference({ participants, papers }), 'minutes', '2026-04-20T09:00').filter((step) =>
        step.startsWith('full'),
      )
    expect(owed([])).toEqual(['full-record 5pm on Thursday 7 May'])
    expect(owed([paper('full-record')])).toEqual(['full-record 5pm on Thursday 7 May'])
    expect(owed([paper('full-record', { state: 'approved' })])).toEqual([])
  })

  test('the next core group is the first to come, and where its day is being chosen, that is what is said', () => {
    const next = (when: string) =>
      road(closedConference(), 'mother', when).filter((step) => step.startsWith('core-group'))
    expect(next('2026-04-24T13:59')).toEqual(['core-group 2pm on Friday 24 April'])
    expect(next('2026-04-24T15:00')).toEqual(['core-group-day Friday 5 June'])
    expect(next('2026-06-06T00:00')).toEqual(['core-group 2pm on Friday 17 July'])
    expect(next('2026-07-17T15:00')).toEqual([])
  })

  test('a missed or called-off meeting is nobody’s next one, and who joins later comes to the later ones', () => {
    const coreGroups = [
      coreGroup('first', '2026-04-24T14:00', { state: 'missed' }),
      coreGroup('instead', '2026-05-06T14:00', { insteadOf: 'first' }),
    ]
    const members = [
      ...plan().members,
      { participantId: 'gp', from: day('2026-05-20'), until: null, reason: 'asked for' },
    ]
    const situation = closedConference({
      coreGroups: [...coreGroups, coreGroup('later', '2026-06-05T14:00')],
      plan: plan({ members }),
    })
    expect(nextCoreGroup(situation, participantOf(situation, 'mother'), at('2026-04-20T09:00'))?.id).toBe('instead')
    expect(nextCoreGroup(situation, participantOf(situation, 'gp'), at('2026-04-20T09:00'))?.id).toBe('later')
    expect(nextCoreGroup(situation, participantOf(situation, 'chair'), at('2026-04-20T09:00'))).toBeNull()
  })

  test('the lead social worker owes each record until it is finished, and none of a meeting that was missed', () => {
    const owed = (change: Parameters<typeof coreGroup>[2]) =>
      road(
        closedConference({ coreGroups: [coreGroup('first', '2026-04-24T14:00', change)] }),
        'lead',
        '2026-06-01T09:00',
      ).filter((step) => step.startsWith('core-group-record'))
    const due = ['core-group-record 5pm on Friday 1 May']
    expect(owed({})).toEqual(due)
    expect(owed({ state: 'held' })).toEqual(due)
    expect(owed({ state: 'held', recorded: { at: at('2026-04-28T09:00'), by: 'lead' } })).toEqual([])
    expect(owed({ state: 'missed' })).toEqual([])
  })

  test('the lead social worker chooses days, and one for each meeting that was missed, until there is one', () => {
    const missed = coreGroup('first', '2026-04-24T14:00', { state: 'missed' })
    const of = (...coreGroups: Conference['coreGroups']) =>
      road(closedConference({ coreGroups }), 'lead', '2026-06-01T09:00').filter((step) => /choose|rebook/.test(step))
    expect(of(missed)).toEqual(['core-group-rebook Friday 24 April'])
    expect(of(missed, coreGroup('instead', '2026-05-06T14:00', { insteadOf: 'first' }))).toEqual([])
    const unchosen = coreGroup('second', null, { due: day('2026-05-25') })
    expect(of(unchosen)).toEqual(['core-group-choose Monday 25 May'])
    const late = nextSteps(
      closedConference({ coreGroups: [unchosen] }),
      participantOf(closedConference(), 'lead'),
      at('2026-06-01T09:00'),
    )
    expect(late.find(({ what }) => what === 'core-group-choose')?.isLate).toBe(true)
    expect(late.find(({ what }) => what === 'review-by')?.isLate).toBe(false)
  })

  test('what somebody agreed to do stays until it is done, and has no date, is not told here', () => {
    const actions = (change: Partial<Parameters<typeof planAction>[1]>) =>
      road(
        closedConference({ plan: plan({ actions: [planAction('a', change)] }) }),
        'teacher',
        '2026-06-10T09:00',
      ).filter((step) => step.startsWith('action'))
    expect(actions({})).toEqual(['action Friday 8 May'])
    expect(actions({ state: 'done' })).toEqual([])
    expect(actions({ byWhen: null })).toEqual([])
  })
})

describe('the review', () => {
  const review = conference({
    id: 'review',
    number: 1050,
    reference: 'CP-1050',
    kind: 'review',
    reviewOf: 'conference',
    start: zoned('2026-07-14T10:00'),
    bookedAt: at('2026-04-15T13:00'),
    reports: [report('teacher', { requestedAt: at('2026-04-15T13:00') })],
  })
  const followedBy = { id: 'review', start: review.start, closedOn: null }
  const both = (initial: Conference, later: Conference, who: string, when: string) =>
    roadAhead(
      [later, initial].map((one) => ({ conference: one, me: participantOf(one, who) })),
      at(when),
    ).map(({ part, step }) => `${part.conference.reference} ${inWords(step)}`)

  test('once booked says itself when it is, and the conference before says it no more', () => {
    expect(both(closedConference({ followedBy }), review, 'teacher', '2026-05-01T09:00')).toEqual([
      'CP-1042 action Friday 8 May',
      'CP-1042 core-group-day Friday 5 June',
      'CP-1050 report-due 5pm on Friday 10 July',
      'CP-1050 circulate-by 10am on Monday 13 July',
      'CP-1050 review 10am on Tuesday 14 July',
    ])
  })

  test('called off, the conference before says again by when it is held', () => {
    const told = both(closedConference(), { ...review, state: 'called-off' }, 'teacher', '2026-06-30T09:00')
    expect(told).toContain('CP-1042 review-by Wednesday 15 July')
  })

  test('once closed has the plan, and nothing of it is told twice', () => {
    const done = closedConference({ followedBy: { ...followedBy, closedOn: day('2026-07-14') } })
    const action = planAction('copy', { agreedOn: day('2026-04-15'), byWhen: day('2026-08-01') })
    const coreGroups = [coreGroup('after', '2026-08-12T14:00')]
    const closed = closedConference({
      ...review,
      closing: closedConference().closing,
      plan: plan({ actions: [action] }),
      coreGroups,
    })
    expect(both(done, closed, 'teacher', '2026-07-20T09:00')).toEqual([
      'CP-1050 action Saturday 1 August',
      'CP-1050 core-group 2pm on Wednesday 12 August',
      'CP-1050 review-by Wednesday 13 January',
    ])
  })
})

describe('nothing lies before', () => {
  const everyPlanEnded = plan({ ends: ended('2026-05-01', 'ava', 'ben') })
  test.each<[string, string, Conference]>([
    [
      'who has left',
      'teacher',
      closedConference({
        participants: closedConference().participants.map((one) => ({
          ...one,
          left: { at: at('2026-04-20T09:00'), reason: 'New job', successorId: null },
        })),
      }),
    ],
    ['the people of a stopped conference', 'teacher', closedConference({ stopped: true })],
    ['the people of one that was called off', 'teacher', conference({ state: 'called-off' })],
    ['professionals when every plan has ended', 'teacher', closedConference({ plan: everyPlanEnded })],
    ['the chair when every plan has ended', 'chair', closedConference({ plan: everyPlanEnded })],
    [
      'a father when the plan of his own child has ended',
      'father',
      closedConference({ plan: plan({ ends: ended('2026-05-01', 'ava') }) }),
    ],
  ])('%s', (_who, who, situation) => {
    expect(road(situation, who, '2026-05-02T09:00')).toEqual([])
  })

  test('but much before the other parent, and before everybody while one plan goes on', () => {
    const one = closedConference({ plan: plan({ ends: ended('2026-05-01', 'ava') }) })
    expect(road(one, 'mother', '2026-05-02T09:00')).toContain('core-group-day Friday 5 June')
    expect(road(one, 'teacher', '2026-05-02T09:00')).toContain('action Friday 8 May')
  })
})

test('at any instant and however things stand: soonest first, nothing twice, and what is waited for lies ahead', () => {
  const owed = [
    ...['report-due', 'close', 'letter-to-approve', 'full-record', 'core-group-record', 'core-group-rebook'],
    ...['core-group-choose', 'action'],
  ]
  const situations = fc.record({
    closed: fc.boolean(),
    stopped: fc.boolean(),
    hasReview: fc.boolean(),
    endedChildren: fc.subarray(['ava', 'ben']),
    states: fc.array(fc.constantFrom('planned', 'held', 'missed', 'called-off'), { minLength: 3, maxLength: 3 }),
    dates: fc.array(fc.option(fc.integer({ min: 1, max: 200 })), { maxLength: 4 }),
  })
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 200 })
  fc.assert(
    fc.property(
      situations,
      minutes,
      fc.constantFrom('teacher', 'lead', 'chair', 'mother', 'father'),
      (given, offset, who) => {
        const now = at('2026-03-24T10:00').add({ minutes: offset })
        const base = closedConference()
        const dated = (days: number | null) => (days === null ? null : day('2026-04-15').add({ days }))
        const situation: Conference = {
          ...(given.closed ? base : { ...base, closing: null, plan: conference().plan, coreGroups: [] }),
          stopped: given.stopped,
          followedBy: given.hasReview ? { id: 'r', start: zoned('2026-07-14T10:00'), closedOn: null } : null,
          participants: [...base.participants.filter(({ id }) => id !== 'father'), familyParty('father', ['ava'])],
        }
        if (given.closed) {
          situation.plan = plan({
            actions: given.dates.map((days, index) => planAction(`a${index}`, { byWhen: dated(days), whoId: who })),
            ends: ended('2026-05-10', ...given.endedChildren),
          })
          situation.coreGroups = base.coreGroups.map((one, index) => ({
            ...one,
            state: given.states[index] as 'planned',
          }))
        }
        const steps = nextSteps(situation, participantOf(situation, who), now)
        const moments = steps.map(({ at }) => at)
        expect(moments).toEqual(moments.toSorted(Temporal.ZonedDateTime.compare))
        const keys = steps.map(({ what, aboutId }) => `${what} ${aboutId}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { what, at } of steps)
          if (!owed.includes(what)) expect(Temporal.Instant.compare(now, at.toInstant())).toBeLessThan(0)
        if (given.stopped) expect(steps).toEqual([])
        if (given.hasReview) expect(steps.map(({ what }) => what)).not.toContain('review-by')
        expect(
          steps.filter(({ what }) => what === 'core-group' || what === 'core-group-day').length,
        ).toBeLessThanOrEqual(1)
      },
    ),
  )
})
