import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingDay, officeCalendar } from './calendar/working-days.ts'
import { LONDON } from './civil-time.ts'
import { candidateDays, type DaySearch, limitOf, type PersonalCalendar, proposeDays } from './free-days.ts'
import { presetNamed } from './policy.ts'

const policy = presetNamed('portsmouth-2017')
if (!policy) throw new Error('The preset is gone')

const search = (change: Partial<DaySearch> = {}): DaySearch => ({
  kind: 'initial',
  policy,
  strategyDate: Temporal.PlainDate.from('2026-03-16'),
  holidays: [],
  closures: [],
  now: Temporal.Instant.from('2026-03-17T10:00:00Z'),
  durationMinutes: 120,
  ...change,
})
const london = (text: string) => Temporal.ZonedDateTime.from(`${text}[${LONDON}]`)
const busy = (email: string, ...times: [string, string][]): PersonalCalendar => ({
  email,
  busy: times.map(([start, end]) => ({ start: london(start).toInstant(), end: london(end).toInstant() })),
})
const allDay = (email: string, ...days: string[]) =>
  busy(email, ...days.map((day): [string, string] => [`${day}T00:00`, `${day}T23:59`]))
const when = (proposals: { start: Temporal.ZonedDateTime }[]) =>
  proposals.map(({ start }) => start.toPlainDateTime().toString({ smallestUnit: 'minute' }))

describe('the days that are looked at', () => {
  test('begin when reports have their usual time and end with the limit', () => {
    const days = candidateDays(search()).map(String)
    expect(days[0]).toBe('2026-03-20')
    expect(days.at(-1)).toBe('2026-04-08')
    expect(String(limitOf(search())?.date)).toBe('2026-04-08')
  })

  test('leave out Easter, weekends and days when the office is closed', () => {
    const days = candidateDays(search({ closures: [Temporal.PlainDate.from('2026-04-07')] })).map(String)
    for (const day of ['2026-03-21', '2026-04-03', '2026-04-06', '2026-04-07']) expect(days).not.toContain(day)
  })

  test('are at short notice when the limit leaves no other', () => {
    const late = search({ now: Temporal.Instant.from('2026-04-07T08:00:00Z') })
    expect(candidateDays(late).map(String)).toEqual(['2026-04-08'])
    expect(proposeDays(late, [])).toMatchObject([{ shortNotice: true, daysBeforeLimit: 0 }])
  })

  test('lie past the limit only when it cannot be kept any more', () => {
    const past = search({ now: Temporal.Instant.from('2026-04-08T15:00:00Z') })
    const [first] = proposeDays(past, [])
    expect(String(first?.start.toPlainDate())).toBe('2026-04-09')
    expect(first?.daysBeforeLimit).toBe(-1)
  })

  test('of a review have no limit', () => {
    const review = search({ kind: 'review', strategyDate: null })
    expect(limitOf(review)).toBeUndefined()
    expect(proposeDays(review, [])[0]).toMatchObject({ daysBeforeLimit: null, shortNotice: false })
  })

  test('of a conference whose strategy discussion is still to come begin with it', () => {
    const days = candidateDays(search({ strategyDate: Temporal.PlainDate.from('2026-05-11') }))
    expect(String(days[0])).toBe('2026-05-11')
  })
})

describe('the days that are proposed', () => {
  test('are the earliest when everybody is free, with the working days left to the limit', () => {
    const proposals = proposeDays(search(), [busy('chair@a.example')])
    expect(when(proposals)).toEqual([
      ...['2026-03-20T09:30', '2026-03-23T09:30', '2026-03-24T09:30'],
      ...['2026-03-25T09:30', '2026-03-26T09:30', '2026-03-27T09:30'],
    ])
    expect(proposals.map(({ daysBeforeLimit }) => daysBeforeLimit)).toEqual([11, 10, 9, 8, 7, 6])
  })

  test('start when the day has two hours free for everybody', () => {
    const chair = busy('chair@a.example', ['2026-03-20T09:00', '2026-03-20T11:15'])
    const lead = busy('lead@a.example', ['2026-03-20T14:00', '2026-03-20T15:00'])
    expect(when(proposeDays(search(), [chair, lead]))[0]).toBe('2026-03-20T11:30')
  })

  test('put a day when everybody is free before an earlier one when somebody is not', () => {
    const chair = allDay('chair@a.example', '2026-03-20', '2026-03-23')
    const proposals = proposeDays(search(), [chair, busy('lead@a.example')])
    expect(when(proposals)[0]).toBe('2026-03-24T09:30')
    expect(proposals.every(({ notFree }) => notFree.length === 0)).toBe(true)
  })

  test('say who is not free when no day suits everybody', () => {
    const days = candidateDays(search()).map(String)
    const proposals = proposeDays(search(), [allDay('chair@a.example', ...days), busy('lead@a.example')])
    expect(proposals[0]).toMatchObject({ notFree: ['chair@a.example'], notKnown: [] })
    expect(when(proposals)[0]).toBe('2026-03-20T09:30')
  })

  test('say of whom nothing is known, and count them neither way', () => {
    const proposals = proposeDays(search(), [{ email: 'gp@surgery.example', busy: null }])
    expect(proposals[0]).toMatchObject({ notFree: [], notKnown: ['gp@surgery.example'] })
  })

  test('touch what ends or begins at the same minute', () => {
    const chair = busy(
      'chair@a.example',
      ['2026-03-20T08:00', '2026-03-20T09:30'],
      ['2026-03-20T11:30', '2026-03-20T17:00'],
    )
    expect(when(proposeDays(search(), [chair]))[0]).toBe('2026-03-20T09:30')
  })

  test('are in London’s time on both sides of the change of clocks', () => {
    const proposals = proposeDays(search({ now: Temporal.Instant.from('2026-03-24T10:00:00Z') }), [])
    expect(proposals.map(({ start }) => start.offset)).toEqual([
      '+00:00',
      '+01:00',
      '+01:00',
      '+01:00',
      '+01:00',
      '+01:00',
    ])
    expect(proposals.every(({ start }) => start.toPlainTime().toString() === '09:30:00')).toBe(true)
  })

  test('keep within the office day and to what the law counts, whatever is asked', () => {
    const office = officeCalendar()
    const anyDay = fc.integer({ min: 0, max: 700 }).map((days) => Temporal.PlainDate.from('2025-01-06').add({ days }))
    const anyBusy = fc.array(
      fc.record({ after: fc.integer({ min: 0, max: 60 * 24 * 30 }), minutes: fc.integer({ min: 5, max: 900 }) }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 15, max: 400 }),
        anyBusy,
        (day, waited, minutes, taken) => {
          const now = day.add({ days: waited }).toZonedDateTime({ timeZone: LONDON, plainTime: '10:00' }).toInstant()
          const asked = search({ strategyDate: day, now, durationMinutes: minutes })
          const times = taken.map(({ after, minutes: long }) => {
            const start = now.add({ minutes: after })
            return { start, end: start.add({ minutes: long }) }
          })
          const proposals = proposeDays(asked, [{ email: 'chair@a.example', busy: times }])
          expect(proposals.length).toBeGreaterThan(0)
          expect(proposals.length).toBeLessThanOrEqual(6)
          const limit = limitOf(asked)?.date as Temporal.PlainDate
          const isPast = proposals.map(({ start }) => Temporal.PlainDate.compare(start.toPlainDate(), limit) > 0)
          expect(new Set(isPast).size).toBe(1)
          for (const { start, notFree } of proposals) {
            expect(isWorkingDay(start.toPlainDate(), office)).toBe(true)
            expect(Temporal.Instant.compare(start.toInstant(), now)).toBe(1)
            expect(start.minute % 30).toBe(0)
            expect(Temporal.PlainTime.compare(start.toPlainTime(), '09:30')).toBeGreaterThanOrEqual(0)
            expect(Temporal.PlainTime.compare(start.add({ minutes }).toPlainTime(), '16:30')).toBeLessThanOrEqual(0)
            const end = start.add({ minutes }).toInstant()
            const isTaken = times.some(
              (one) =>
                Temporal.Instant.compare(one.start, end) < 0 &&
                Temporal.Instant.compare(start.toInstant(), one.end) < 0,
            )
            expect(notFree).toEqual(isTaken ? ['chair@a.example'] : [])
          }
        },
      ),
      { numRuns: 50 },
    )
  })
})
