import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingTime } from './calendar/working-hours.ts'
import { formatMoment, toLondon } from './civil-time.ts'
import { at, conference, hold, pack, packed, report, version } from './conference.fixture.ts'
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

const team = (situation: ReturnType<typeof conference>) =>
  reminders(situation)
    .filter((one) => one.person === 'business-team')
    .map((one) => `${one.kind} at ${formatMoment(toLondon(one.at))}`)
const accepted = (id: string, change = {}) => report(id, { state: 'accepted', versions: [version(`${id}-1`, change)] })
const lateBundles = ['late-bundle at 4pm on Tuesday 14 April', 'late-bundle at 8:30am on Wednesday 15 April']
const goOrNoGo = 'go-or-no-go at 8am on Tuesday 14 April'
const anyway = 'circulate-anyway at 10am on Tuesday 14 April'
const circulatedAt = at('2026-04-13T17:30')
const everybody = ['chair', 'lead', 'teacher', 'gp']

test('at the cut-off the drafts are collected, unless everybody has answered', () => {
  expect(team(conference())).toContain('collect-drafts at 5pm on Monday 13 April')
  const answered = conference({ reports: [report('gp', { state: 'nothing-held' })] })
  expect(team(answered).filter((one) => one.startsWith('collect'))).toEqual([])
})

describe('the business team', () => {
  test('is asked at 8am on the day of circulation, and clean packs go at its cut-off if nobody acts', () => {
    expect(team(conference({ reports: [accepted('lead')] }))).toEqual([goOrNoGo, anyway, ...lateBundles])
  })

  test('nothing goes by itself when there is nothing to circulate', () => {
    expect(team(conference({ reports: [report('gp', { state: 'nothing-held' })] }))).toEqual([goOrNoGo, ...lateBundles])
  })

  test('of what waits for the family alone a person hears at the cut-off', () => {
    const packs = everybody.map((id) => pack(id, { contents: [packed('lead-1')] }))
    const family = (change: object, more = {}) =>
      team(conference({ reports: [accepted('lead', change)], packs, ...more })).includes(anyway)
    expect(family({})).toBe(true)
    expect(family({ familyMayRead: null })).toBe(true)
    expect(family({ familyMayRead: false })).toBe(false)
    expect(family({ familyMayRead: false }, { holds: [hold('father', 'lead-1')] })).toBe(true)
  })

  test('is left alone when everything was circulated, and late additions wait for the bundles', () => {
    const versionId = 'lead-1'
    const releases = ['mother', 'father'].map((partyId) => ({
      partyId,
      versionId,
      releasedBy: 'lead',
      releasedAt: circulatedAt,
    }))
    const packs = [...everybody, 'mother', 'father'].map((id) =>
      pack(id, { contents: [packed(versionId)], readAt: circulatedAt }),
    )
    const done = { circulatedAt, releases, packs }
    expect(team(conference({ ...done, reports: [accepted('lead')] }))).toEqual(lateBundles)
    expect(team(conference({ ...done, reports: [accepted('lead'), accepted('gp')] }))).toEqual([
      goOrNoGo,
      ...lateBundles,
    ])
    expect(team(conference({ ...done, reports: [accepted('lead'), report('gp')] }))).toContain(goOrNoGo)
  })

  test('booked three days ahead, has its moments after the booking and none of them at once', () => {
    const bookedAt = at('2026-04-13T14:00')
    const start = Temporal.ZonedDateTime.from('2026-04-16T10:00[Europe/London]')
    const reports = [accepted('lead')]
    const late = conference({ bookedAt, start, reports })
    expect(remindersDue(late, bookedAt)).toEqual([])
    expect(team(late)).toContain('circulate-anyway at 10am on Wednesday 15 April')
    const today = conference({ bookedAt: at('2026-04-16T08:30'), start, reports })
    expect(remindersDue(today, at('2026-04-16T08:30'))).toEqual([])
    // What is asked afterwards is asked of the chair alone.
    for (const one of reminders(today).filter(({ kind }) => kind !== 'close-conference'))
      expect(Temporal.Instant.compare(one.at, start.toInstant())).toBeLessThanOrEqual(0)
  })
})

test('access to packs ends four weeks after the conference, when there is any', () => {
  const access = { permissionId: 'p', webUrl: 'https://northshire.sharepoint.example/pack' }
  const situation = conference({ reports: [], packs: [pack('teacher', { access })] })
  expect(team(situation)).toContain('close-access at midday on Wednesday 13 May')
  expect(team(conference({ reports: [], packs: [pack('teacher')] })).filter((one) => one.startsWith('close'))).toEqual(
    [],
  )
  expect(remindersDue(situation, at('2026-05-20T09:00')).map(({ kind }) => kind)).toEqual(['close-access'])
})

test('the chair gets a summary at 4pm on the working day before', () => {
  const summaries = (situation: ReturnType<typeof conference>) =>
    about(situation, 'chair').filter((one) => one.startsWith('summary'))
  expect(summaries(conference())).toEqual(['summary at 4pm on Tuesday 14 April'])
  const monday = conference({ start: Temporal.ZonedDateTime.from('2026-04-20T10:00[Europe/London]') })
  expect(summaries(monday)).toEqual(['summary at 4pm on Friday 17 April'])
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

  test('of a parent is never asked about, nor one that was read or recalled', () => {
    const recalled = { at: at('2026-04-14T09:00'), by: 'team', reason: 'Wrong version.' }
    const packs = [pack('father'), pack('teacher', { readAt: at('2026-04-14T09:00') }), pack('gp', { recalled })]
    const situation = conference({ packs, reports: [] })
    for (const { participantId } of packs) expect(about(situation, participantId)).toEqual([])
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
