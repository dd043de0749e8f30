import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addWorkingDays,
  describeNotCounted,
  explainNextWorkingDay,
  explainWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  officeCalendar,
  previousWorkingDay,
  statutoryCalendar,
  subtractWorkingDays,
  whyNotWorking,
  workingDaysUntil,
} from './working-days.ts'

const day = (date: string) => Temporal.PlainDate.from(date)
const compare = Temporal.PlainDate.compare

const anyDate = fc.integer({ min: 0, max: 31_000 }).map((days) => day('2014-01-01').add({ days }))
const nearby = fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 12 })
const steps = fc.integer({ min: 1, max: 25 })
const scene = fc
  .record({ date: anyDate, added: nearby, closed: nearby, n: steps })
  .map(({ date, added, closed, n }) => ({
    date,
    n,
    office: officeCalendar(
      added.map((days) => date.add({ days })),
      closed.map((days) => date.add({ days })),
    ),
  }))

test('each day that is passed over is explained, in order', () => {
  const { date, notCounted } = explainWorkingDays(day('2026-04-07'), -2, statutoryCalendar())
  expect(date.toString()).toBe('2026-04-01')
  expect(notCounted.map(describeNotCounted)).toEqual([
    'Friday 3 April is Good Friday: not counted',
    'Saturday 4 April is at the weekend: not counted',
    'Sunday 5 April is at the weekend: not counted',
    'Monday 6 April is Easter Monday: not counted',
  ])
})

test('an added holiday counts in neither calendar, a closure only in the statutory one', () => {
  const wednesday = day('2026-04-01')
  expect(whyNotWorking(wednesday, statutoryCalendar([wednesday]))).toBe('an added bank holiday')
  expect(whyNotWorking(wednesday, officeCalendar([wednesday]))).toBe('an added bank holiday')
  expect(whyNotWorking(wednesday, officeCalendar([], [wednesday]))).toBe('a day when the office is closed')
  expect(isWorkingDay(wednesday, statutoryCalendar())).toBe(true)
})

test('on or before, on or after', () => {
  const statutory = statutoryCalendar()
  expect(previousWorkingDay(day('2026-12-28'), statutory).toString()).toBe('2026-12-24')
  expect(nextWorkingDay(day('2026-12-25'), statutory).toString()).toBe('2026-12-29')
  expect(nextWorkingDay(day('2026-12-29'), statutory).toString()).toBe('2026-12-29')
  expect(explainNextWorkingDay(day('2026-12-25'), statutory).notCounted).toHaveLength(4)
})

test.each([-1, 1.5, Number.NaN])('%s is no number of working days', (days) => {
  expect(() => addWorkingDays(day('2026-04-01'), days, statutoryCalendar())).toThrow(RangeError)
})

describe('for any date and any calendar', () => {
  test('counting ends on a working day, after exactly that many working days', () => {
    fc.assert(
      fc.property(scene, ({ date, n, office }) => {
        const end = addWorkingDays(date, n, office)
        expect(isWorkingDay(end, office)).toBe(true)
        let counted = 0
        for (let at = date.add({ days: 1 }); compare(at, end) <= 0; at = at.add({ days: 1 })) {
          if (isWorkingDay(at, office)) counted++
        }
        expect(counted).toBe(n)
        expect(isWorkingDay(subtractWorkingDays(date, n, office), office)).toBe(true)
      }),
    )
  })

  test('counting is monotone', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 0, max: 30 }), ({ date, n, office }, days) => {
        const other = date.add({ days })
        expect(compare(addWorkingDays(date, n, office), addWorkingDays(other, n, office))).toBeLessThanOrEqual(0)
        expect(
          compare(subtractWorkingDays(date, n, office), subtractWorkingDays(other, n, office)),
        ).toBeLessThanOrEqual(0)
        expect(compare(addWorkingDays(date, n, office), addWorkingDays(date, n + 1, office))).toBeLessThan(0)
      }),
    )
  })

  test('subtracting undoes adding, from a working day', () => {
    fc.assert(
      fc.property(scene, ({ date, n, office }) => {
        const from = nextWorkingDay(date, office)
        expect(subtractWorkingDays(addWorkingDays(from, n, office), n, office)).toEqual(from)
        expect(addWorkingDays(subtractWorkingDays(from, n, office), n, office)).toEqual(from)
      }),
    )
  })

  test('another holiday never makes a backward date later or a forward date earlier', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: -60, max: 60 }), ({ date, n, office }, days) => {
        const more = { ...office, holidays: new Set([...office.holidays, date.add({ days }).toString()]) }
        expect(compare(subtractWorkingDays(date, n, more), subtractWorkingDays(date, n, office))).toBeLessThanOrEqual(0)
        expect(compare(previousWorkingDay(date, more), previousWorkingDay(date, office))).toBeLessThanOrEqual(0)
        expect(compare(addWorkingDays(date, n, more), addWorkingDays(date, n, office))).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('counting up to a date undoes counting to it, in either direction', () => {
    fc.assert(
      fc.property(scene, ({ date, n, office }) => {
        expect(workingDaysUntil(date, addWorkingDays(date, n, office), office)).toBe(n)
        expect(workingDaysUntil(date, subtractWorkingDays(date, n, office), office)).toBe(-n)
        expect(workingDaysUntil(date, date, office)).toBe(0)
      }),
    )
  })
})
