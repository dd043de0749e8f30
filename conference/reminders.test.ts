import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingTime } from './calendar/working-hours.ts'
import { formatMoment, toLondon } from './civil-time.ts'
import { at, conference, pack, report, version } from './conference.fixture.ts'
import { deliveryKey } from './delivery.ts'
import { nextDueAt, nextSlot, reminders, remindersDue, withinHours } from './reminders.ts'

const about = (situation: ReturnType<typeof conference>, person: string) =>
  reminders(situation)
    .filter((one) => one.person === person)
    .map((one) => `${one.occasion} at ${formatMoment(toLondon(one.at))}`)

describe('a professional who has not answered', () => {
  test('is reminded five working days before, one before, on the day, and once when overdue', () => {
    expect(about(conference(), 'teacher')).toEqual([
      '5wd-1 at 9am on Thursday 2 April',
      '1wd-1 at 9am on Friday 10 April',
      'day-1 at 9am on Monday 13 April',
      'overdue-1 at 9am on Tuesday 14 April',
    ])
  })

  test('who has started is spared the early one', () => {
    const started = conference({ reports: [report('teacher', { started: true })] })
    expect(about(started, 'teacher')[0]).toBe('1wd-1 at 9am on Friday 10 April')
  })

  test('who has sent it, or holds nothing, hears no more', () => {
    for (const state of ['submitted', 'accepted', 'nothing-held'] as const)
      expect(about(conference({ reports: [report('teacher', { state })] }), 'teacher')).toEqual([])
  })

  test('whose report went back is reminded anew, from then on', () => {
    const again = report('teacher', { state: 'returned', request: 2, requestedAt: at('2026-04-10T12:00') })
    expect(about(conference({ reports: [again] }), 'teacher')).toEqual([
      'day-2 at 9am on Monday 13 April',
      'overdue-2 at 9am on Tuesday 14 April',
    ])
  })
})

test('booked at short notice, moments already past are skipped and nobody is called overdue', () => {
  const bookedAt = at('2026-04-13T14:00')
  const late = conference({ bookedAt, reports: [report('teacher', { requestedAt: bookedAt })] })
  expect(about(late, 'teacher').filter((one) => one.startsWith('overdue'))).toEqual([])
  for (const one of reminders(late)) expect(Temporal.Instant.compare(one.at, bookedAt)).toBeGreaterThanOrEqual(0)
})

test('at the cut-off the drafts are collected, unless everybody has answered', () => {
  expect(about(conference(), 'business-team')).toEqual(['cut-off at 5pm on Monday 13 April'])
  expect(about(conference({ reports: [report('gp', { state: 'nothing-held' })] }), 'business-team')).toEqual([])
})

test('the chair gets a summary at 4pm on the working day before', () => {
  expect(about(conference(), 'chair')).toEqual(['summary at 4pm on Tuesday 14 April'])
  const monday = conference({ start: Temporal.ZonedDateTime.from('2026-04-20T10:00[Europe/London]') })
  expect(about(monday, 'chair')).toEqual(['summary at 4pm on Friday 17 April'])
})

describe('an unread pack', () => {
  test.each([
    ['2026-04-13T17:00', '4pm on Tuesday 14 April'],
    ['2026-04-14T10:00', '4pm on Tuesday 14 April'],
    ['2026-04-14T16:00', '8am on Wednesday 15 April'],
  ])('made at %s is asked about at %s', (madeAt, expected) => {
    const situation = conference({ packs: [pack('teacher', { madeAt: at(madeAt) })], reports: [] })
    expect(about(situation, 'teacher')).toEqual([`unread at ${expected}`])
  })

  test('of a parent is never asked about, nor one that was read', () => {
    const packs = [pack('father'), pack('teacher', { readAt: at('2026-04-14T09:00') })]
    const situation = conference({ packs, reports: [] })
    expect([...about(situation, 'father'), ...about(situation, 'teacher')]).toEqual([])
  })
})

test('what is due is due once, and what was overtaken is not sent late', () => {
  const nine = at('2026-04-10T09:00')
  const due = remindersDue(conference(), nine)
  expect(due.map(({ person, occasion }) => `${person} ${occasion}`).toSorted()).toEqual([
    'gp 1wd-1',
    'lead 1wd-1',
    'teacher 1wd-1',
  ])
  const claimed = new Set(due.map(deliveryKey))
  expect(remindersDue(conference({ claimed }), nine)).toEqual([])
})

test('a moved conference needs nothing cancelled: its reminders are new ones', () => {
  const claimed = new Set(reminders(conference()).map(deliveryKey))
  const start = Temporal.ZonedDateTime.from('2026-04-29T10:00[Europe/London]')
  expect(about(conference({ start, claimed }), 'teacher')).toContain('day-1 at 9am on Monday 27 April')
  expect(nextDueAt(conference({ start, claimed }), at('2026-04-15T12:00'))).not.toBeNull()
})

test('a conference that was called off is never due', () => {
  expect(nextDueAt(conference({ state: 'called-off' }), at('2026-03-25T09:00'))).toBeNull()
})

test('at any instant: nothing leaves outside hours, at most four are about one report, and looking later never loses the next moment', () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 30 })
  fc.assert(
    fc.property(minutes, fc.constantFrom(0, 1, 2, 3), (offset, answered) => {
      const now = at('2026-03-24T10:00').add({ minutes: offset })
      const reports = ['lead', 'teacher', 'gp'].map((id, index) =>
        report(id, index < answered ? { state: 'submitted', versions: [version(id)] } : {}),
      )
      const situation = conference({ reports, packs: [pack('teacher')] })
      for (const one of reminders(situation)) expect(isWorkingTime(one.at, situation.office)).toBe(true)
      for (const { participantId } of reports)
        expect(
          reminders(situation).filter((one) => one.person === participantId && one.kind.startsWith('report-')).length,
        ).toBeLessThanOrEqual(4)
      const next = nextDueAt(situation, now)
      const waiting = reminders(situation).filter(({ until }) => Temporal.Instant.compare(now, until) < 0)
      expect(next === null).toBe(waiting.length === 0)
      if (next) for (const one of waiting) expect(Temporal.Instant.compare(next, one.at)).toBeLessThanOrEqual(0)
    }),
  )
})

test('what somebody causes at night or on a holiday waits for the next working morning', () => {
  const { office } = conference()
  const moved = (text: string) => formatMoment(toLondon(withinHours(at(text), { office })))
  expect(moved('2026-04-02T17:30')).toBe('5:30pm on Thursday 2 April')
  expect(moved('2026-04-02T18:30')).toBe('8am on Tuesday 7 April')
  expect(moved('2026-04-08T06:00')).toBe('8am on Wednesday 8 April')
  expect(formatMoment(toLondon(nextSlot(at('2026-04-08T09:01'), { office })))).toBe('4pm on Wednesday 8 April')
})
