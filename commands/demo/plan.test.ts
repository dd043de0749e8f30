import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorkingDay, officeCalendar } from '../../conference/calendar/working-days.ts'
import { LONDON, toLondon } from '../../conference/civil-time.ts'
import { presetNamed } from '../../conference/policy.ts'
import { timetable } from '../../conference/timetable.ts'
import { bookingMoment, handOverMoment, planFor, readingMoment } from './plan.ts'

const day = (date: string) => Temporal.PlainDate.from(date)
const london = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime(LONDON)
const said = (at: Temporal.Instant) => toLondon(at).toPlainDateTime().toString({ smallestUnit: 'minute' })
const policy = presetNamed('portsmouth-2017') as NonNullable<ReturnType<typeof presetNamed>>

/** The plan with the report date that the service would set. */
function plan(strategyDate: Temporal.PlainDate | null, start: Temporal.ZonedDateTime) {
  const bookedAt = bookingMoment({ strategyDate, start })
  const dates = timetable({ kind: 'initial', start, strategyDate, policy, holidays: [], closures: [], bookedAt })
  const reportDue = dates.deadlines.find(({ name }) => name === 'report-due')?.at as Temporal.ZonedDateTime
  return { bookedAt, reportDue, ...planFor({ bookedAt, reportDue, start }) }
}

test('booked at 10am on the first working day after the strategy discussion, reports one working day before they are due', () => {
  const { bookedAt, arrival, circulation, end } = plan(day('2027-03-09'), london('2027-03-31T10:00'))
  expect([bookedAt, arrival, circulation, end].map(said)).toEqual([
    '2027-03-10T10:00',
    '2027-03-24T10:00',
    '2027-03-25T17:00',
    '2027-03-31T09:00',
  ])
  expect(said(bookingMoment({ strategyDate: day('2026-04-02'), start: london('2026-04-20T10:00') }))).toBe(
    '2026-04-07T10:00',
  )
})

test('a review is booked 20 working days before', () => {
  expect(said(bookingMoment({ strategyDate: null, start: london('2026-04-30T10:00') }))).toBe('2026-03-31T10:00')
})

test('at short notice reports arrive one working hour after the booking', () => {
  const { arrival, circulation } = plan(day('2026-06-09'), london('2026-06-11T14:00'))
  expect([arrival, circulation].map(said)).toEqual(['2026-06-10T11:00', '2026-06-10T17:00'])
})

test('the pack is read a working hour later, and taken to the family on the next working morning', () => {
  const friday = london('2026-06-12T17:30').toInstant()
  expect(said(readingMoment(friday))).toBe('2026-06-15T08:30')
  expect(said(handOverMoment(friday, london('2026-06-16T10:00')))).toBe('2026-06-15T09:00')
  expect(said(handOverMoment(friday, london('2026-06-15T09:00')))).toBe('2026-06-15T08:30')
  expect(said(handOverMoment(friday, london('2026-06-12T18:30')))).toBe('2026-06-12T18:00')
})

test('whatever the dates, everything happens between the booking and the start, in order', () => {
  const dates = fc.record({
    strategy: fc.integer({ min: 0, max: 3650 }),
    days: fc.integer({ min: 1, max: 40 }),
    hour: fc.integer({ min: 7, max: 18 }),
  })
  fc.assert(
    fc.property(dates, ({ strategy, days, hour }) => {
      const strategyDate = day('2020-01-01').add({ days: strategy })
      const start = strategyDate.add({ days }).toZonedDateTime({ timeZone: LONDON, plainTime: { hour, minute: 30 } })
      fc.pre(Temporal.Instant.compare(bookingMoment({ strategyDate, start }), start.toInstant()) < 0)
      fc.pre(isWorkingDay(start.toPlainDate(), officeCalendar()))
      const { bookedAt, arrival, circulation, end } = plan(strategyDate, start)
      const inOrder = [bookedAt, arrival, start.toInstant()]
      expect(inOrder.toSorted(Temporal.Instant.compare)).toEqual(inOrder)
      expect(Temporal.Instant.compare(bookedAt, end)).toBe(-1)
      expect(Temporal.Instant.compare(circulation, end)).toBeLessThanOrEqual(0)
      expect(Temporal.Instant.compare(end, start.toInstant())).toBeLessThanOrEqual(0)
    }),
  )
})
