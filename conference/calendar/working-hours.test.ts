import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONDON, toLondon } from '../civil-time.ts'
import { officeCalendar } from './working-days.ts'
import { addWorkingHours, isWorkingTime, workingHoursBetween } from './working-hours.ts'

const office = officeCalendar([], [Temporal.PlainDate.from('2026-12-29')])
const london = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime(LONDON).toInstant()
const plus = (time: string, hours: number) =>
  toLondon(addWorkingHours(london(time), hours, office))
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

test('working hours run from 8am to 6pm on working days of the office', () => {
  expect(plus('2026-06-10T10:00', 4)).toBe('2026-06-10T14:00')
  expect(plus('2026-06-10T16:30', 4)).toBe('2026-06-11T10:30')
  expect(plus('2026-06-10T14:00', 4)).toBe('2026-06-10T18:00')
  expect(plus('2026-06-10T05:00', 1)).toBe('2026-06-10T09:00')
  expect(plus('2026-06-12T19:00', 0)).toBe('2026-06-15T08:00')
  expect(plus('2026-12-24T17:00', 4)).toBe('2026-12-30T11:00')
})

test('the clock change between two working days costs nobody an hour', () => {
  expect(plus('2026-03-27T17:00', 2)).toBe('2026-03-30T09:00')
  expect(plus('2026-10-23T17:00', 2)).toBe('2026-10-26T09:00')
})

test('outside the window nothing is sent', () => {
  const working = (time: string) => isWorkingTime(london(time), office)
  expect(['2026-06-10T08:00', '2026-06-10T18:00'].map(working)).toEqual([true, true])
  expect(['2026-06-10T07:59', '2026-06-10T18:01', '2026-06-13T10:00', '2026-12-29T10:00'].map(working)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

test('hours between undo hours added, wherever the clock stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 24 * 400 }), fc.integer({ min: 0, max: 200 }), (minutes, quarters) => {
      const from = london('2026-01-05T00:00').add({ minutes })
      const to = addWorkingHours(from, quarters / 4, office)
      expect(isWorkingTime(to, office)).toBe(true)
      expect(workingHoursBetween(from, to, office)).toBe(quarters / 4)
    }),
  )
})
