import { expect, test } from 'vitest'
import {
  formatDate,
  formatMoment,
  formatShortDate,
  formatTime,
  formatTimeRange,
  londonDate,
  toLondon,
} from './civil-time.ts'

const at = (time: string) => Temporal.PlainTime.from(time)

test('an instant falls on the date that London’s clocks show', () => {
  expect(londonDate(Temporal.Instant.from('2026-06-09T22:59:30Z')).toString()).toBe('2026-06-09')
  expect(londonDate(Temporal.Instant.from('2026-06-09T23:00:30Z')).toString()).toBe('2026-06-10')
  expect(toLondon(Temporal.Instant.from('2026-01-09T17:00:00Z')).toString()).toBe(
    '2026-01-09T17:00:00+00:00[Europe/London]',
  )
})

test('dates and times are written in GOV.UK style', () => {
  const date = Temporal.PlainDate.from('2026-04-07')
  expect(formatDate(date)).toBe('Tuesday 7 April 2026')
  expect(formatShortDate(date)).toBe('Tuesday 7 April')
  expect(
    ['10:00', '11:30', '12:00', '12:05', '00:00', '00:05', '16:12', '23:59'].map((time) => formatTime(at(time))),
  ).toEqual(['10am', '11:30am', 'midday', '12:05pm', 'midnight', '12:05am', '4:12pm', '11:59pm'])
  expect(formatTimeRange(at('10:00'), at('12:00'))).toBe('10am to midday')
  expect(formatMoment(Temporal.ZonedDateTime.from('2027-03-25T17:00[Europe/London]'))).toBe('5pm on Thursday 25 March')
})
