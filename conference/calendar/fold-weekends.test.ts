import { expect, test } from 'vitest'
import { foldWeekends } from './fold-weekends.ts'
import { describeNotCounted, explainWorkingDays, officeCalendar } from './working-days.ts'

const day = (date: string) => Temporal.PlainDate.from(date)
const passedOver = (from: string, days: number, calendar = officeCalendar()) =>
  explainWorkingDays(day(from), days, calendar).notCounted.map(describeNotCounted)

test('weekends are counted in one line, and bank holidays and closures are named', () => {
  const closed = officeCalendar([], [day('2026-04-08')])
  expect(foldWeekends(['Ten after', ...passedOver('2026-04-02', 5, closed), 'By 5pm'])).toEqual([
    'Ten after',
    'Friday 3 April is Good Friday: not counted',
    '4 weekend days not counted',
    'Monday 6 April is Easter Monday: not counted',
    'Wednesday 8 April is a day when the office is closed: not counted',
    'By 5pm',
  ])
})

test('one day of a weekend is one day, and without any nothing changes', () => {
  expect(foldWeekends(['Sunday 28 February is at the weekend: not counted'])).toEqual(['1 weekend day not counted'])
  expect(foldWeekends(passedOver('2026-04-13', 3))).toEqual([])
  expect(foldWeekends(['By 10am'])).toEqual(['By 10am'])
})
