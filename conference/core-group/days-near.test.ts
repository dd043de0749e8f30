import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { officeCalendar } from '../calendar/working-days.ts'
import { LONDON } from '../civil-time.ts'
import { type DaysNearSearch, daysNear, timesOn } from './days-near.ts'
import { whyNotBooked } from './slots.ts'

const day = (date: string) => Temporal.PlainDate.from(date)
const moment = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime(LONDON).toInstant()

const near = (due: string, change: Partial<DaysNearSearch> = {}): DaysNearSearch => ({
  due: day(due),
  office: officeCalendar(),
  feasts: [],
  from: day(due).subtract({ days: 40 }),
  before: null,
  ...change,
})

describe('days near the rhythm’s own', () => {
  test.each<[string, DaysNearSearch, string[]]>([
    [
      'Christmas Day on a Friday: the days before it first, then those after the weekend and its bank holiday',
      near('2026-12-25'),
      ['2026-12-24', '2026-12-23', '2026-12-22', '2026-12-29', '2026-12-30', '2026-12-31'],
    ],
    [
      'a day that counts is proposed itself',
      near('2027-02-05'),
      ['2027-02-05', '2027-02-04', '2027-02-03', '2027-02-02', '2027-02-08', '2027-02-09', '2027-02-10'],
    ],
    [
      'Good Friday',
      near('2026-04-03'),
      ['2026-04-02', '2026-04-01', '2026-03-31', '2026-04-07', '2026-04-08', '2026-04-09'],
    ],
    [
      'no day that is gone, none on which the office is closed, no feast',
      near('2026-12-25', {
        from: day('2026-12-23'),
        office: officeCalendar([], [day('2026-12-29')]),
        feasts: [{ date: day('2026-12-24'), name: 'a feast' }],
      }),
      ['2026-12-23', '2026-12-30', '2026-12-31', '2027-01-04'],
    ],
    [
      'none on the day of the review or after it',
      near('2026-12-25', { before: day('2026-12-30') }),
      ['2026-12-24', '2026-12-23', '2026-12-22', '2026-12-29'],
    ],
    [
      'long past its day: the nearest that can still be',
      near('2026-12-25', { from: day('2027-02-06') }),
      ['2027-02-08', '2027-02-09', '2027-02-10'],
    ],
  ])('%s', (_, search, expected) => {
    expect(daysNear(search).map(String)).toEqual(expected)
  })

  test('every proposed day counts, is still to come, and comes once, the earlier ones first', () => {
    const anySearch = fc
      .record({
        due: fc.integer({ min: 0, max: 25_000 }),
        from: fc.integer({ min: -20, max: 40 }),
        feast: fc.integer(),
      })
      .map(({ due, from, feast }) => {
        const date = day('2016-01-04').add({ days: due })
        const feasts = [{ date: date.subtract({ days: Math.abs(feast) % 5 }), name: 'a feast' }]
        return near(date.toString(), { from: date.add({ days: from }), feasts })
      })
    fc.assert(
      fc.property(anySearch, (search) => {
        const days = daysNear(search)
        expect(days.length).toBeGreaterThan(0)
        expect(new Set(days.map(String)).size).toBe(days.length)
        for (const one of days) {
          expect(whyNotBooked(one, search)).toBeUndefined()
          expect(Temporal.PlainDate.compare(search.from, one)).toBeLessThanOrEqual(0)
        }
        const isLate = days.map((one) => Temporal.PlainDate.compare(search.due, one) < 0)
        expect(isLate).toEqual(isLate.toSorted())
      }),
    )
  })
})

describe('the time of day', () => {
  const usual = { due: day('2026-12-25'), time: Temporal.PlainTime.from('10:00'), durationMinutes: 60 }
  const busy = (email: string, from: string, to: string) => ({
    email,
    busy: [{ start: moment(from), end: moment(to) }],
  })
  const said = (days: string[], calendars: Parameters<typeof timesOn>[2]) =>
    timesOn(days.map(day), usual, calendars).map(
      ({ start, notFree, late }) => `${start.toPlainDateTime()} ${notFree.join()} ${late ? 'late' : 'in time'}`,
    )

  test('is the usual one when everybody is free, whoever’s calendar is not known', () => {
    expect(said(['2026-12-24', '2026-12-29'], [{ email: 'a', busy: null }])).toEqual([
      '2026-12-24T10:00:00  in time',
      '2026-12-29T10:00:00  late',
    ])
  })

  test('gives way to a time at which fewer are busy, and says who still is', () => {
    const morning = busy('a', '2026-12-24T09:00', '2026-12-24T12:00')
    const day = busy('b', '2026-12-24T00:00', '2026-12-25T00:00')
    expect(said(['2026-12-24'], [morning])).toEqual(['2026-12-24T12:00:00  in time'])
    expect(said(['2026-12-24'], [morning, day])).toEqual(['2026-12-24T12:00:00 b in time'])
  })
})
