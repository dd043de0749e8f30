import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AddedDay, addedAfter, datesOf } from './calendar/added-day.ts'
import { isWorkingDay, officeCalendar, statutoryCalendar } from './calendar/working-days.ts'
import { LONDON } from './civil-time.ts'
import { type DeadlineName, type Policy, presetNamed, presetNames } from './policy.ts'
import { bookingProblems, type TimetableInput, timetable } from './timetable.ts'

const day = (date: string) => Temporal.PlainDate.from(date)
const at = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime(LONDON)

function preset(name: string): Policy {
  const policy = presetNamed(name)
  if (!policy) throw new Error(`No preset ${name}`)
  return policy
}

function conference(date: string, overrides: Partial<TimetableInput> = {}): TimetableInput {
  const start = at(`${date}T10:00`)
  return { kind: 'initial', start, policy: preset('portsmouth-2017'), holidays: [], closures: [], ...overrides }
}

function dates(input: TimetableInput, ...names: DeadlineName[]): string[] {
  const { deadlines } = timetable(input)
  return names.flatMap((name) => deadlines.filter((found) => found.name === name).map(({ date }) => date.toString()))
}

describe('the worked examples', () => {
  test.each([
    ['2026-04-07', '2026-04-01', '2026-04-02'],
    ['2026-06-15', '2026-06-11', '2026-06-12'],
    ['2026-12-29', '2026-12-23', '2026-12-24'],
    ['2017-05-02', '2017-04-27', '2017-04-28'],
  ])('conference %s: reports due %s, circulated by %s', (date, reportDue, circulateBy) => {
    expect(dates(conference(date), 'report-due', 'circulate-by')).toEqual([reportDue, circulateBy])
  })

  test('a strategy discussion before Christmas: the conference by 11 January', () => {
    expect(dates(conference('2027-01-08', { strategyDate: day('2026-12-16') }), 'conference-limit')).toEqual([
      '2027-01-11',
    ])
  })

  test('the first core group over Easter', () => {
    expect(dates(conference('2026-03-26'), 'first-core-group')).toEqual(['2026-04-13'])
  })

  test('the first review is booked by the last working day of February', () => {
    expect(dates(conference('2026-11-30'), 'review-book-by', 'review-limit')).toEqual(['2027-02-26', '2027-02-28'])
  })

  test('core groups keep their rhythm over Christmas', () => {
    const review = conference('2026-11-13', { kind: 'review' })
    expect(dates(review, 'core-group')).toEqual(['2026-12-24', '2027-02-05', '2027-03-19', '2027-04-30'])
    expect(dates(conference('2026-10-30'), 'first-core-group', 'core-group')).toEqual(['2026-11-13', '2026-12-24'])
  })
})

test('every deadline has its cut-off and they come in order', () => {
  const { deadlines } = timetable(
    conference('2026-04-07', { start: at('2026-04-07T09:30'), strategyDate: day('2026-03-16') }),
  )
  expect(deadlines.map((deadline) => [deadline.name, deadline.at.toString({ timeZoneName: 'never' })])).toEqual([
    ['report-due', '2026-04-01T17:00:00+01:00'],
    ['circulate-by', '2026-04-02T09:30:00+01:00'],
    ['decision-letter', '2026-04-08T17:00:00+01:00'],
    ['conference-limit', '2026-04-08T23:59:00+01:00'],
    ['first-core-group', '2026-04-21T23:59:00+01:00'],
    ['full-record', '2026-04-28T17:00:00+01:00'],
    ['core-group', '2026-06-02T23:59:00+01:00'],
    ['review-book-by', '2026-07-07T23:59:00+01:00'],
    ['review-limit', '2026-07-07T23:59:00+01:00'],
  ])
})

test('a deadline explains itself', () => {
  const because = (date: string, name: DeadlineName) =>
    timetable(conference(date)).deadlines.find((deadline) => deadline.name === name)?.because
  expect(because('2026-04-07', 'circulate-by')).toEqual([
    '1 working day before the conference on Tuesday 7 April 2026',
    'Friday 3 April is Good Friday: not counted',
    'Saturday 4 April is at the weekend: not counted',
    'Sunday 5 April is at the weekend: not counted',
    'Monday 6 April is Easter Monday: not counted',
    'By 10am, the time the conference starts',
  ])
  expect(because('2026-11-30', 'review-book-by')).toEqual([
    '3 months after the conference on Monday 30 November 2026 is Sunday 28 February 2027',
    '91 days after the conference on Monday 30 November 2026 is Monday 1 March 2027',
    'The earliest of these is Sunday 28 February 2027',
    'Saturday 27 February is at the weekend: not counted',
    'Sunday 28 February is at the weekend: not counted',
    'The nearest earlier working day is Friday 26 February',
  ])
  expect(because('2026-10-30', 'core-group')).toEqual([
    '6 weeks after the latest day for the first core group (Friday 13 November 2026) is Friday 25 December 2026',
    'Friday 25 December is Christmas Day: not counted',
    'The nearest earlier working day is Thursday 24 December',
  ])
})

test('a closure moves the office’s dates, an added holiday the statutory ones too', () => {
  const names = ['report-due', 'first-core-group'] as const
  expect(dates(conference('2026-06-15', { closures: [day('2026-06-12')] }), ...names)).toEqual([
    '2026-06-10',
    '2026-06-29',
  ])
  expect(dates(conference('2026-06-15', { holidays: [day('2026-06-12'), day('2026-06-22')] }), ...names)).toEqual([
    '2026-06-10',
    '2026-06-30',
  ])
})

test('a review has no first core group and its next review within six months', () => {
  const review = conference('2026-03-02', { kind: 'review', policy: preset('north-yorkshire') })
  const names = ['report-due', 'first-core-group', 'review-book-by', 'review-limit'] as const
  expect(dates(review, ...names)).toEqual(['2026-02-23', '2026-09-01', '2026-09-02'])
})

test('clear days leave so many whole days between', () => {
  const policy = preset('portsmouth-2017')
  const deadlines = policy.deadlines.map((rule) => ({ ...rule, clearDays: rule.name === 'report-due' }))
  expect(dates(conference('2026-06-18', { policy: { ...policy, deadlines } }), 'report-due', 'circulate-by')).toEqual([
    '2026-06-15',
    '2026-06-17',
  ])
})

describe('the checks on booking', () => {
  const problems = (date: string, overrides: Partial<TimetableInput> = {}) =>
    bookingProblems(conference(date, overrides)).map(({ kind, code }) => `${kind} ${code}`)

  test('an ordinary day is no problem, nor the limit itself', () => {
    expect(problems('2026-04-08', { strategyDate: day('2026-03-16') })).toEqual([])
  })
  test('what is refused', () => {
    expect(problems('2026-04-04')).toEqual(['refused weekend'])
    expect(problems('2026-03-13', { strategyDate: day('2026-03-16') })).toEqual(['refused before-strategy'])
    expect(problems('2026-03-16', { kind: 'review', planStart: day('2026-03-16') })).toEqual([
      'refused review-not-after-plan-start',
    ])
  })
  test('what needs a reason and a manager', () => {
    expect(problems('2026-04-06')).toEqual(['needs-reason bank-holiday'])
    expect(problems('2026-04-01', { holidays: [day('2026-04-01')] })).toEqual(['needs-reason bank-holiday'])
    expect(problems('2026-04-09', { strategyDate: day('2026-03-16') })).toEqual(['needs-reason past-limit'])
  })
  test('the timetable warns of them in words', () => {
    expect(timetable(conference('2026-04-09', { strategyDate: day('2026-03-16') })).warnings).toEqual([
      'The conference on Thursday 9 April 2026 would be past its limit, Wednesday 8 April 2026 (15 working days after the strategy discussion on Monday 16 March 2026). Choose another day, or give the reason and the manager who agreed.',
    ])
  })
})

describe('short notice', () => {
  const booked = (time: string) =>
    timetable(conference('2026-06-12', { bookedAt: at(time).toInstant() })).deadlines.slice(0, 2)
  const when = (time: string) =>
    booked(time).map((deadline) => [deadline.at.toPlainDateTime().toString(), deadline.compressed])

  test('booked with a working day to spare, nothing changes', () => {
    expect(when('2026-06-09T19:00')).toEqual([
      ['2026-06-10T17:00:00', false],
      ['2026-06-11T10:00:00', false],
    ])
  })
  test('a tight report gets a day’s work, and the circulation stays where it can', () => {
    expect(when('2026-06-10T09:30')).toEqual([
      ['2026-06-10T17:30:00', true],
      ['2026-06-11T10:00:00', false],
    ])
  })
  test('with little time left it is shared between writing, circulating and reading', () => {
    expect(when('2026-06-11T15:05')).toEqual([
      ['2026-06-11T17:30:00', true],
      ['2026-06-12T08:45:00', true],
    ])
    expect(booked('2026-06-11T15:05')[0]?.because.slice(0, 3)).toEqual([
      'Booked at short notice, at 3:05pm on Thursday 11 June: the usual 5pm on Wednesday 10 June leaves too little time',
      'A report gets 8 working hours, or half of the working time left before the conference if that is less',
      '2 working days before the conference on Friday 12 June 2026',
    ])
  })
  test('booked after it started, everything is due at its start', () => {
    expect(when('2026-06-13T10:00')).toEqual([
      ['2026-06-12T10:00:00', true],
      ['2026-06-12T10:00:00', true],
    ])
  })
})

describe('a day that is added when dates have been announced', () => {
  // Conference on Monday 15 June: reports by Thursday 11, circulation by Friday 12 June.
  const told = (addedAt: string, ...added: string[]) => {
    const moment = at(addedAt).toInstant()
    const days = added.map((date): AddedDay => ({ kind: 'proclaimed', date: day(date), name: '', addedAt: moment }))
    const bookedAt = at('2026-06-01T10:00').toInstant()
    const holidays = added.map(day)
    return timetable(conference('2026-06-15', { bookedAt, holidays, addedSince: [days] })).deadlines.slice(0, 2)
  }
  const when = (...given: Parameters<typeof told>) =>
    told(...given).map((deadline) => [deadline.at.toPlainDateTime().toString().slice(0, 16), deadline.compressed])

  test('in good time, they are counted anew', () => {
    expect(when('2026-06-04T10:00', '2026-06-12')).toEqual([
      ['2026-06-10T17:00', false],
      ['2026-06-11T10:00', false],
    ])
  })
  test('at the last moment, a date moves earlier only as far as there is time for it', () => {
    expect(when('2026-06-10T15:00', '2026-06-12')).toEqual([
      ['2026-06-11T12:30', true],
      ['2026-06-11T14:30', true],
    ])
    expect(told('2026-06-10T15:00', '2026-06-12')[0]?.because[0]).toBe(
      'Friday 12 June was added as a day that does not count, at 3pm on Wednesday 10 June: the usual 5pm on Wednesday 10 June leaves too little time',
    )
  })
  test('it is never later than it was announced, unless that day counts no more', () => {
    expect(when('2026-06-11T10:00', '2026-06-12')).toEqual([
      ['2026-06-11T15:00', true],
      ['2026-06-11T17:00', true],
    ])
    expect(when('2026-06-11T16:30', '2026-06-12')).toEqual([
      ['2026-06-11T17:00', true],
      ['2026-06-15T08:30', true],
    ])
  })
  test('what had passed stays as it was', () => {
    expect(when('2026-06-12T09:00', '2026-06-12')[0]).toEqual(['2026-06-11T17:00', false])
    expect(when('2026-06-12T11:00', '2026-06-12', '2026-06-11')).toEqual([
      ['2026-06-11T17:00', false],
      ['2026-06-12T10:00', false],
    ])
  })
})

describe('for any conference', () => {
  const closeBy = fc.array(fc.integer({ min: -30, max: 200 }), { maxLength: 10 })
  const inputs = fc
    .record({
      days: fc.integer({ min: 0, max: 20_000 }),
      minute: fc.integer({ min: 0, max: 1439 }),
      kind: fc.constantFrom('initial', 'review'),
      name: fc.constantFrom(...presetNames),
      added: closeBy,
      closed: closeBy,
    })
    .map(({ days, minute, kind, name, added, closed }): TimetableInput => {
      const date = day('2014-01-06').add({ days })
      const time = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60)
      const start = date.toZonedDateTime({ timeZone: LONDON, plainTime: time })
      const near = (offsets: number[]) => offsets.map((offset) => date.add({ days: offset }))
      return { kind, start, policy: preset(name), holidays: near(added), closures: near(closed) }
    })

  test('every counted date is a working day of its calendar, in order, at its London hour', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const calendars = {
          statutory: statutoryCalendar(input.holidays),
          office: officeCalendar(input.holidays, input.closures),
        }
        const { deadlines } = timetable(input)
        for (const deadline of deadlines.filter(({ name }) => name !== 'review-limit')) {
          const rule = input.policy.deadlines.find(({ name }) => name === deadline.name)
          expect(isWorkingDay(deadline.date, calendars[rule?.calendar ?? 'office'])).toBe(true)
          expect(deadline.at.toPlainDate()).toEqual(deadline.date)
          if (deadline.name === 'report-due') expect(deadline.at.hour).toBe(17)
        }
        const moments = deadlines.map((deadline) => deadline.at.epochMilliseconds)
        expect(moments).toEqual(moments.toSorted((one, other) => one - other))
        const bookBy = deadlines.find(({ name }) => name === 'review-book-by')
        const coreGroups = deadlines.filter(({ name }) => name === 'core-group')
        expect(coreGroups.every(({ date }) => bookBy && Temporal.PlainDate.compare(date, bookBy.date) <= 0)).toBe(true)
      }),
    )
  })

  test('another holiday never makes a backward deadline later', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: -30, max: 200 }), (input, days) => {
        const holidays = [...input.holidays, input.start.toPlainDate().add({ days })]
        for (const name of ['report-due', 'circulate-by', 'review-book-by'] as const) {
          const [[before], [after]] = [dates(input, name), dates({ ...input, holidays }, name)]
          expect(String(after) <= String(before)).toBe(true)
        }
      }),
    )
  })

  test('days added later move no date into the past, nor one that has passed, and circulation follows the report', () => {
    const additions = fc.uniqueArray(
      fc.record({ days: fc.integer({ min: -12, max: 3 }), hoursBefore: fc.integer({ min: 1, max: 300 }) }),
      { minLength: 1, maxLength: 3, selector: ({ days }) => days },
    )
    fc.assert(
      fc.property(inputs, additions, fc.boolean(), (given, adds, closed) => {
        const start = given.start.toInstant()
        const kind = closed ? ('closure' as const) : ('proclaimed' as const)
        const added = adds
          .toSorted((a, b) => b.hoursBefore - a.hoursBefore)
          .map(({ days, hoursBefore }): AddedDay => {
            const date = given.start.toPlainDate().add({ days })
            return { kind, date, name: '', addedAt: start.subtract({ hours: hoursBefore }) }
          })
        const isNew = (date: Temporal.PlainDate) => !added.some((one) => one.date.equals(date))
        const input = {
          ...{ ...given, bookedAt: start.subtract({ hours: 400 }) },
          ...{ holidays: given.holidays.filter(isNew), closures: given.closures.filter(isNew) },
        }
        const known = (days: AddedDay[]) => ({
          ...input,
          holidays: [...input.holidays, ...datesOf(days, 'proclaimed')],
          closures: [...input.closures, ...datesOf(days, 'closure')],
          addedSince: addedAfter(days, input.bookedAt),
        })
        for (let amount = 1; amount <= added.length; amount++) {
          const now = added[amount - 1]?.addedAt as Temporal.Instant
          const both = [added.slice(0, amount - 1), added.slice(0, amount)].map((days) => {
            const { deadlines } = timetable(known(days))
            return (['report-due', 'circulate-by'] as const).map(
              (name) => deadlines.find((one) => one.name === name)?.at,
            )
          })
          const [before, after] = both as [Temporal.ZonedDateTime[], Temporal.ZonedDateTime[]]
          const isBy = (one: Temporal.ZonedDateTime, other: Temporal.Instant) =>
            Temporal.Instant.compare(one.toInstant(), other) <= 0
          const allAtOnce = added[amount - 2]?.addedAt?.equals(now) || added[amount]?.addedAt?.equals(now)
          for (const [index, was] of before.entries()) {
            const is = after[index] as Temporal.ZonedDateTime
            if (!allAtOnce && isBy(was, now)) expect(is.equals(was)).toBe(true)
            else if (!isBy(was, now)) expect(isBy(is, now)).toBe(false)
            expect(isBy(is, start)).toBe(true)
          }
          const [report, circulation] = after as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
          expect(isBy(report, circulation.toInstant())).toBe(true)
        }
      }),
    )
  })

  test('a later conference never has an earlier deadline', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 20 }), (input, days) => {
        const start = input.start.add({ days })
        for (const name of [
          'report-due',
          'circulate-by',
          'decision-letter',
          'full-record',
          'review-book-by',
        ] as const) {
          const [[earlier], [later]] = [dates(input, name), dates({ ...input, start }, name)]
          expect(String(earlier) <= String(later)).toBe(true)
        }
      }),
    )
  })

  test('the zone in which a start is given changes nothing', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom('Pacific/Kiritimati', 'America/Adak', 'UTC'), (input, zone) => {
        expect(timetable({ ...input, start: input.start.withTimeZone(zone) })).toEqual(timetable(input))
      }),
    )
  })

  test('at short notice: booked, then reports, then circulation, then the conference', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 60 * 24 * 14 }), (input, minutes) => {
        const bookedAt = input.start.toInstant().subtract({ minutes })
        const { deadlines } = timetable({ ...input, bookedAt })
        const ordinary = timetable(input).deadlines
        const moment = (name: DeadlineName, among = deadlines) =>
          among.find((deadline) => deadline.name === name)?.at.epochMilliseconds ?? Number.NaN
        const order = [
          bookedAt.epochMilliseconds,
          moment('report-due'),
          moment('circulate-by'),
          input.start.epochMilliseconds,
        ]
        expect(order).toEqual(order.toSorted((one, other) => one - other))
        expect(moment('report-due')).toBeGreaterThanOrEqual(moment('report-due', ordinary))
        expect(moment('circulate-by')).toBeGreaterThanOrEqual(moment('circulate-by', ordinary))
      }),
    )
  })
})

test('a family that has moved in has the same limit, counted from the written notice, and the limit says so', () => {
  const policy = presetNamed('portsmouth-2017')
  if (!policy) throw new Error('No preset')
  const input = {
    ...{ kind: 'initial' as const, policy, holidays: [], closures: [], transferIn: true },
    strategyDate: Temporal.PlainDate.from('2026-12-16'),
    start: Temporal.ZonedDateTime.from('2027-01-12T10:00[Europe/London]'),
  }
  const limit = timetable(input).deadlines.find(({ name }) => name === 'conference-limit')
  expect(limit?.date.toString()).toBe('2027-01-11')
  expect(limit?.because[0]).toContain('the written notice on Wednesday 16 December 2026')
  expect(bookingProblems(input).map(({ code }) => code)).toEqual(['past-limit'])
  const before = { ...input, start: Temporal.ZonedDateTime.from('2026-12-15T10:00[Europe/London]') }
  expect(bookingProblems(before)[0]?.message).toContain('would be before its written notice')
})
