import { describe, expect, test } from 'vitest'
import { at } from '../conference.fixture.ts'
import { nextDueAt, remindersDue } from '../reminders.ts'
import type { Paper } from './paper.ts'
import { closed, paper } from './papers.fixture.ts'
import { paperReminders } from './reminders.ts'

const when = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO('Europe/London').toPlainDateTime().toString().slice(0, 16)
const told = (papers: Paper[]) =>
  paperReminders(closed({ papers }))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(({ person, kind, occasion, at: leaves }) => [when(leaves), person, kind, occasion.split('-')[0]])

// The conference is on Wednesday 15 April 2026.
const letter = paper({ id: 'letter' })
const plan = paper({ id: 'plan', kind: 'outline-plan' })
const record = paper({ id: 'record', kind: 'full-record' })
const approved = { at: at('2026-04-15T16:00'), by: 'chair' }

describe('the letter and the outline plan', () => {
  test('wait for the chair at once, and are asked for on the next working day and when it has passed', () => {
    expect(told([letter, plan])).toEqual([
      ['2026-04-15T12:00', 'chair', 'paper-waiting', 'drafted'],
      ['2026-04-16T09:00', 'chair', 'paper-due', 'day'],
      ['2026-04-17T09:00', 'chair', 'paper-due', 'overdue'],
    ])
  })

  test('are told of once, and asked for apart once one of them has gone', () => {
    const sent = { ...letter, state: 'sent' as const, approved, sentAt: at('2026-04-15T17:00') }
    expect(told([sent, plan]).map(([, person, kind]) => [person, kind])).toEqual([
      ['chair', 'paper-due'],
      ['chair', 'paper-due'],
    ])
    expect(told([sent, { ...plan, state: 'sent', approved, sentAt: sent.sentAt }])).toEqual([])
  })

  test('go to the business team when they are approved and nobody has sent them within the hour', () => {
    const ready = { ...letter, state: 'approved' as const, approved }
    expect(told([ready, { ...plan, state: 'approved', approved }])).toEqual([
      ['2026-04-15T17:00', 'business-team', 'paper-waiting', 'unsent'],
    ])
  })
})

test('the full record is chased to its date: its minute-taker first, the chair at the end', () => {
  expect(told([record])).toEqual([
    ['2026-04-15T12:00', 'minutes', 'paper-waiting', 'drafted'],
    ['2026-04-29T09:00', 'minutes', 'paper-due', '5wd'],
    ['2026-05-06T09:00', 'minutes', 'paper-due', '1wd'],
    ['2026-05-06T09:00', 'chair', 'paper-due', '1wd'],
    ['2026-05-07T09:00', 'chair', 'paper-due', 'day'],
    ['2026-05-08T09:00', 'chair', 'paper-due', 'overdue'],
  ])
})

test('without a minute-taker the chair alone is asked for the record', () => {
  const conference = closed()
  const participants = conference.participants.filter(({ id }) => id !== 'minutes')
  const people = paperReminders({ ...conference, participants, papers: [record] }).map(({ person }) => person)
  expect(new Set(people)).toEqual(new Set(['chair']))
})

test('a core group record is asked of the lead social worker within five working days of the meeting', () => {
  const start = Temporal.ZonedDateTime.from('2026-04-27T10:00[Europe/London]')
  const coreGroups = [{ id: 'cg1', start }] as ReturnType<typeof closed>['coreGroups']
  const made = paper({ id: 'cg', kind: 'core-group-record', coreGroupId: 'cg1', draftedAt: at('2026-04-28T10:00') })
  const reminders = paperReminders(closed({ coreGroups, papers: [made] }))
  // Monday 4 May is a bank holiday: the fifth working day after Monday 27 April is Tuesday 5 May.
  expect(reminders.map(({ person, at: leaves }) => [person, when(leaves)])).toEqual([
    ['lead', '2026-04-28T10:00'],
    ['lead', '2026-05-01T09:00'],
    ['lead', '2026-05-05T09:00'],
    ['lead', '2026-05-06T09:00'],
  ])
})

test('an ending letter waits for a person and is never due', () => {
  const ending = paper({ id: 'end', kind: 'ending-letter', dueAt: null })
  expect(told([ending])).toEqual([['2026-04-15T12:00', 'chair', 'paper-waiting', 'drafted']])
})

test('what is due comes by the conference’s own look at the clock', () => {
  const conference = closed({ papers: [letter] })
  const due = remindersDue(conference, at('2026-04-16T09:00')).filter(({ kind }) => kind === 'paper-due')
  expect(due).toHaveLength(1)
  expect(nextDueAt(conference, at('2026-04-16T09:00'))).not.toBeNull()
})

test('only the record of a conference is asked for five working days before: its writer needs the days', () => {
  const progress = paper({
    id: 'p',
    kind: 'progress-report',
    dueAt: at('2026-07-03T17:00'),
    draftedAt: at('2026-06-01T09:00'),
  })
  expect(told([progress]).map(([, , , occasion]) => occasion)).not.toContain('5wd')
  expect(told([record]).map(([, , , occasion]) => occasion)).toContain('5wd')
})
