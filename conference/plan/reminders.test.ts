import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingTime } from '../calendar/working-hours.ts'
import { formatMoment, toLondon } from '../civil-time.ts'
import { at, familyParty, person } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import { closedConference, ended, plan, planAction } from './plan.fixture.ts'
import type { PlanAction } from './plan.ts'
import { actionReminders } from './reminders.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const said = (conference: Conference) =>
  actionReminders(conference).map(({ kind, occasion, at }) => `${kind} ${occasion} at ${formatMoment(toLondon(at))}`)
const of = (change: Partial<PlanAction>, more: Partial<Conference> = {}) =>
  said(closedConference({ plan: plan({ actions: [planAction('a', change)] }), ...more }))

describe('whoever agreed to do something', () => {
  test('is reminded five working days before, on the day, and once when overdue', () => {
    // Monday 4 May is a bank holiday.
    expect(of({})).toEqual([
      'action-due 5wd at 9am on Thursday 30 April',
      'action-due day at 9am on Friday 8 May',
      'action-overdue overdue at 9am on Monday 11 May',
    ])
  })

  test('by a day on which nobody works, hears of it on the working day before', () => {
    expect(of({ byWhen: day('2026-05-25') })).toEqual([
      'action-due 5wd at 9am on Monday 18 May',
      'action-due day at 9am on Friday 22 May',
      'action-overdue overdue at 9am on Tuesday 26 May',
    ])
  })

  test.each<[string, string, string[]]>([
    ['the same day', '2026-04-15', []],
    [
      'the next day',
      '2026-04-16',
      ['action-due day at 9am on Thursday 16 April', 'action-overdue overdue at 9am on Friday 17 April'],
    ],
    ['a day long past', '2026-04-01', []],
  ])(
    'by %s, is not reminded of what was agreed just now, nor called overdue for what they could not meet',
    (_when, byWhen, expected) => {
      expect(of({ byWhen: day(byWhen) })).toEqual(expected)
    },
  )

  test('in a core group, is reminded from then on', () => {
    expect(of({ agreedOn: day('2026-05-07'), coreGroupId: 'first' })).toEqual([
      'action-due day at 9am on Friday 8 May',
      'action-overdue overdue at 9am on Monday 11 May',
    ])
  })
})

describe('nobody is reminded', () => {
  test.each<[string, Partial<PlanAction>]>([
    ['of what has no date', { byWhen: null }],
    ['of what nobody of the conference does', { whoId: null, who: 'Housing' }],
    ['of what is done', { state: 'done' }],
    ['of what is not for them', { audience: ['lead'] }],
  ])('%s', (_what, change) => {
    expect(of(change)).toEqual([])
  })

  const left = { at: at('2026-04-20T09:00'), reason: 'New job', successorId: null }
  const safeContact = { recordedBy: 'lead', recordedAt: at('2026-03-24T10:00') }
  test.each<[string, Partial<Conference>]>([
    ['when the conference is stopped', { stopped: true }],
    ['who has left', { participants: [person('teacher', { left })] }],
    ['who is reached by hand', { participants: [person('teacher', { channel: 'by-hand' })] }],
    ['of the family without safe contact', { participants: [familyParty('teacher', ['ava'])] }],
    [
      'of the family while somebody’s whereabouts are unknown',
      { whereabouts: 'unknown', participants: [familyParty('teacher', ['ava'], { safeContact })] },
    ],
  ])('%s', (_who, change) => {
    expect(of({}, change)).toEqual([])
  })

  test('of the family, but where it is safe to write to them', () => {
    const participants = [familyParty('teacher', ['ava'], { safeContact, channel: 'mail' })]
    expect(of({}, { participants })).toHaveLength(3)
  })

  test('from the day on which the plan ends or a review is closed', () => {
    const actions = [planAction('a')]
    expect(said(closedConference({ plan: plan({ actions, ends: ended('2026-05-08', 'ava', 'ben') }) }))).toEqual([
      'action-due 5wd at 9am on Thursday 30 April',
    ])
    const start = Temporal.ZonedDateTime.from('2026-05-11T10:00[Europe/London]')
    const followedBy = { id: 'r', start, closedOn: day('2026-05-11') }
    expect(of({}, { followedBy })).toHaveLength(2)
  })
})

test('whatever was agreed: at most three about one action, all in working hours, each overtaken by the next', () => {
  const dates = fc.integer({ min: -30, max: 400 }).map((days) => day('2026-04-15').add({ days }))
  fc.assert(
    fc.property(dates, dates, (byWhen, agreedOn) => {
      const situation = closedConference({ plan: plan({ actions: [planAction('a', { byWhen, agreedOn })] }) })
      const all = actionReminders(situation)
      expect(all.length).toBeLessThanOrEqual(3)
      for (const [index, one] of all.entries()) {
        expect(isWorkingTime(one.at, situation.office)).toBe(true)
        expect(Temporal.Instant.compare(one.at, one.until)).toBeLessThan(0)
        const next = all[index + 1]
        if (next) expect(Temporal.Instant.compare(one.until, next.at)).toBeLessThanOrEqual(0)
      }
    }),
  )
})
