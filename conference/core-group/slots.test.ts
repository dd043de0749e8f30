import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWorkingDays, officeCalendar, statutoryCalendar } from '../calendar/working-days.ts'
import { LONDON } from '../civil-time.ts'
import type { Feast } from './feast.ts'
import { coreGroupSlots, type RhythmSearch, whyNotBooked } from './slots.ts'

const day = (date: string) => Temporal.PlainDate.from(date)
const at = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime(LONDON)

const search = (conference: string, first: string | null, change: Partial<RhythmSearch> = {}): RhythmSearch => ({
  conference: day(conference),
  first: first === null ? null : at(first),
  goesOnFrom: null,
  review: day(conference).add({ months: 3 }),
  office: officeCalendar(),
  feasts: [],
  preset: 'portsmouth-2017',
  ...change,
})

/** "2026-12-25 → nobody yet", "2027-02-05 → 2027-02-05T10:00" */
const dates = (asked: RhythmSearch) =>
  coreGroupSlots(asked).map(
    ({ due, start }) =>
      `${due} → ${start ? start.toPlainDateTime().toString({ smallestUnit: 'minute' }) : 'nobody yet'}`,
  )

describe('the worked example', () => {
  const overChristmas = search('2026-10-30', '2026-11-13T10:00', { review: day('2027-05-01') })

  test('core groups from Friday 13 November keep their rhythm over Christmas, and nothing is booked on it', () => {
    expect(dates(overChristmas)).toEqual([
      '2026-11-13 → 2026-11-13T10:00',
      '2026-12-25 → nobody yet',
      '2027-02-05 → 2027-02-05T10:00',
      '2027-03-19 → 2027-03-19T10:00',
      '2027-04-30 → 2027-04-30T10:00',
    ])
  })

  test('each slot explains itself', () => {
    expect(coreGroupSlots(overChristmas).map(({ because }) => because)).toEqual([
      [
        '10 working days after the conference on Friday 30 October 2026 is Friday 13 November 2026',
        'Saturday 31 October is at the weekend: not counted',
        'Sunday 1 November is at the weekend: not counted',
        'Saturday 7 November is at the weekend: not counted',
        'Sunday 8 November is at the weekend: not counted',
        'The conference agreed 10am on Friday 13 November',
      ],
      [
        '6 weeks after Friday 13 November 2026, the day of the meeting before by the rhythm, is Friday 25 December 2026',
        'Friday 25 December is Christmas Day: nothing is booked on it',
        'The nearest earlier working day is Thursday 24 December',
      ],
      ['6 weeks after Friday 25 December 2026, the day of the meeting before by the rhythm, is Friday 5 February 2027'],
      ['6 weeks after Friday 5 February 2027, the day of the meeting before by the rhythm, is Friday 19 March 2027'],
      ['6 weeks after Friday 19 March 2027, the day of the meeting before by the rhythm, is Friday 30 April 2027'],
    ])
  })
})

const eid: Feast = { date: day('2027-03-10'), name: 'Eid al-Fitr' }

describe('the first meeting', () => {
  test.each<[string, RhythmSearch, string[]]>([
    ['is due within 10 working days, over Easter too', search('2026-03-26', null), ['2026-04-13 → nobody yet']],
    [
      'counts bank holidays only: a closed office does not put it off',
      search('2026-10-30', null, { office: officeCalendar([], [day('2026-11-05')]) }),
      ['2026-11-13 → nobody yet'],
    ],
    [
      'is put off by a bank holiday that was proclaimed since',
      search('2026-10-30', null, { office: officeCalendar([day('2026-11-05')]) }),
      ['2026-11-16 → nobody yet'],
    ],
    [
      'when held early starts the six weeks early',
      search('2026-10-30', '2026-11-06T13:30'),
      ['2026-11-13 → 2026-11-06T13:30', '2026-12-18 → 2026-12-18T13:30'],
    ],
    [
      'when agreed late does not delay the others',
      search('2026-10-30', '2026-11-20T13:30'),
      ['2026-11-13 → 2026-11-20T13:30', '2026-12-25 → nobody yet'],
    ],
  ])('%s', (_, asked, expected) => {
    expect(dates(asked).slice(0, expected.length)).toEqual(expected)
  })
})

describe('the meetings after it', () => {
  test.each<[string, RhythmSearch, string[]]>([
    [
      'stop before the review',
      search('2026-01-05', '2026-01-19T10:00', { review: day('2026-03-02') }),
      ['2026-01-19 → 2026-01-19T10:00'],
    ],
    [
      'go on over the 29th of February',
      search('2028-01-04', '2028-01-18T10:00', { review: day('2028-04-30') }),
      ['2028-01-18 → 2028-01-18T10:00', '2028-02-29 → 2028-02-29T10:00', '2028-04-11 → 2028-04-11T10:00'],
    ],
    [
      'are never booked on Good Friday',
      search('2026-02-06', '2026-02-20T10:00', { review: day('2026-05-30') }),
      ['2026-02-20 → 2026-02-20T10:00', '2026-04-03 → nobody yet', '2026-05-15 → 2026-05-15T10:00'],
    ],
    [
      'are never booked on a day that is a feast for the family',
      search('2027-01-13', '2027-01-27T10:00', { review: day('2027-05-01'), feasts: [eid] }),
      ['2027-01-27 → 2027-01-27T10:00', '2027-03-10 → nobody yet', '2027-04-21 → 2027-04-21T10:00'],
    ],
    [
      'are never booked on a proclaimed bank holiday, nor while the office is closed',
      search('2027-01-13', '2027-01-27T10:00', {
        review: day('2027-05-01'),
        office: officeCalendar([day('2027-03-10')], [day('2027-04-21')]),
      }),
      ['2027-01-27 → 2027-01-27T10:00', '2027-03-10 → nobody yet', '2027-04-21 → nobody yet'],
    ],
    [
      'keep their hour when the clocks change',
      search('2026-02-20', '2026-03-02T16:00', { review: day('2026-05-20') }),
      ['2026-03-06 → 2026-03-02T16:00', '2026-04-13 → 2026-04-13T16:00'],
    ],
    [
      'go on after a review from the last day of the rhythm before it',
      search('2027-02-01', null, {
        goesOnFrom: { due: day('2026-12-25'), time: Temporal.PlainTime.from('10:00') },
        review: day('2027-05-01'),
      }),
      ['2027-02-05 → 2027-02-05T10:00', '2027-03-19 → 2027-03-19T10:00', '2027-04-30 → 2027-04-30T10:00'],
    ],
    [
      'wait for a person where no time of day was ever agreed',
      search('2026-10-30', null, { review: day('2027-01-30') }),
      ['2026-11-13 → nobody yet', '2026-12-25 → nobody yet'],
    ],
  ])('%s', (_, asked, expected) => {
    expect(dates(asked)).toEqual(expected)
  })

  test('a feast is named where a slot explains itself', () => {
    const asked = search('2027-01-13', '2027-01-27T10:00', { review: day('2027-05-01'), feasts: [eid] })
    expect(coreGroupSlots(asked)[1]?.because.at(-1)).toBe('Wednesday 10 March is Eid al-Fitr: nothing is booked on it')
  })
})

describe('whatever the conference', () => {
  const anyDay = fc
    .integer({ min: 0, max: 365 * 80 })
    .map((days) => day('2015-01-05').add({ days }))
    .filter((date) => date.dayOfWeek <= 5)
  const offset = fc.integer({ min: 0, max: 400 })
  const anySearch = fc
    .record({
      conference: anyDay,
      firstAfter: fc.option(fc.integer({ min: 1, max: 20 })),
      reviewAfter: fc.integer({ min: 30, max: 183 }),
      holidays: fc.array(offset, { maxLength: 4 }),
      closures: fc.array(offset, { maxLength: 4 }),
      feasts: fc.array(offset, { maxLength: 4 }),
    })
    .map(({ conference, firstAfter, reviewAfter, holidays, closures, feasts }): RhythmSearch => {
      const daysLater = (days: number) => conference.add({ days })
      return {
        conference,
        first:
          firstAfter === null ? null : daysLater(firstAfter).toZonedDateTime({ timeZone: LONDON, plainTime: '10:00' }),
        goesOnFrom: null,
        review: daysLater(reviewAfter),
        office: officeCalendar(holidays.map(daysLater), closures.map(daysLater)),
        feasts: feasts.map((days) => ({ date: daysLater(days), name: 'a feast' })),
        preset: 'portsmouth-2017',
      }
    })

  test('the rhythm is six weeks from the first, to the day, up to the review', () => {
    fc.assert(
      fc.property(anySearch, (asked) => {
        const slots = coreGroupSlots(asked)
        const limit = addWorkingDays(asked.conference, 10, statutoryCalendar([...asked.office.holidays].map(day)))
        const firstDay = asked.first?.toPlainDate() ?? limit
        const rhythm = Temporal.PlainDate.compare(firstDay, limit) < 0 ? firstDay : limit
        const inRhythm = Array.from({ length: slots.length + 1 }, (_, index) => rhythm.add({ weeks: 6 * index }))
        const due = [limit, ...inRhythm.slice(1)]
        expect(slots.map((slot) => String(slot.due))).toEqual(due.slice(0, slots.length).map(String))
        expect(slots.map(({ number }) => number)).toEqual(slots.map((_, index) => index + 1))
        expect(slots.every((slot) => Temporal.PlainDate.compare(slot.due, asked.review) < 0)).toBe(true)
        expect(
          Temporal.PlainDate.compare(due[slots.length] as Temporal.PlainDate, asked.review),
        ).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('what nobody chose is booked on its own day or not at all, and never on a day that does not count', () => {
    fc.assert(
      fc.property(anySearch, (asked) => {
        for (const { number, due, start, because } of coreGroupSlots(asked)) {
          expect(because.length).toBeGreaterThan(0)
          if (number === 1 && asked.first) continue
          const isFree = whyNotBooked(due, asked) === undefined
          expect(start?.toPlainDate().toString()).toBe(isFree && asked.first ? due.toString() : undefined)
        }
      }),
    )
  })
})
