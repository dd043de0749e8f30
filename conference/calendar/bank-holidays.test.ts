import { expect, test } from 'vitest'
import { bankHolidayName, bankHolidays, HolidaysUnknown } from './bank-holidays.ts'

const published: Record<number, string> = {
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
}

test.each(Object.entries(published))(
  'the bank holidays of %s are those published for England and Wales',
  (year, days) => {
    expect([...bankHolidays(Number(year)).keys()]).toEqual(days.split(' ').map((day) => `${year}-${day}`))
  },
)

test('a substitute day is named after the holiday it stands for', () => {
  const name = (date: string) => bankHolidayName(Temporal.PlainDate.from(date))
  expect(name('2022-12-26')).toBe('Boxing Day')
  expect(name('2022-12-27')).toBe('Christmas Day (substitute day)')
  expect(name('2026-12-26')).toBeUndefined()
  expect(name('2026-12-28')).toBe('Boxing Day (substitute day)')
  expect(name('2100-03-26')).toBe('Good Friday')
})

test('every year has its eight holidays or more, all Monday to Friday', () => {
  for (let year = 2013; year <= 2100; year++) {
    const days = [...bankHolidays(year).keys()].map((day) => Temporal.PlainDate.from(day))
    expect(days.length).toBeGreaterThanOrEqual(8)
    expect(days.every((day) => day.dayOfWeek <= 5)).toBe(true)
  }
})

test.each([2012, 2101])('the holidays of %s are unknown', (year) => {
  expect(() => bankHolidays(year)).toThrow(HolidaysUnknown)
})
