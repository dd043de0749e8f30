import { expect, it } from 'vitest'
import { dayAndTime, fromField, shortly, time, toField } from './dates.ts'

it('dates are written as GOV.UK writes them, in London time', () => {
  expect(dayAndTime('2027-03-31T09:00:00Z')).toBe('Wednesday 31 March 2027, 10am')
  expect(time('2027-03-18T16:12:40Z')).toBe('4:12pm')
  expect(time('2027-03-18T12:00:00Z')).toBe('midday')
  expect(time('2027-03-18T00:00:00Z')).toBe('midnight')
  expect(time('2027-03-18T00:05:00Z')).toBe('12:05am')
})

it('a list shows the time of what is from today, and else the day', () => {
  const now = '2027-06-01T22:30:00Z'
  expect(shortly('2027-05-31T23:10:00Z', now)).toBe('12:10am')
  expect(shortly('2027-05-31T22:50:00Z', now)).toBe('Mon 31 May')
})

it('what is typed into the clock is London time, in summer too', () => {
  expect(toField('2027-06-01T09:00:00Z')).toBe('2027-06-01T10:00')
  expect(fromField('2027-06-01T10:00')).toBe('2027-06-01T09:00:00Z')
  expect(fromField('2027-01-04T10:00')).toBe('2027-01-04T10:00:00Z')
})
