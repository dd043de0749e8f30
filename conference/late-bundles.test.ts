import { expect, test } from 'vitest'
import { formatMoment, toLondon } from './civil-time.ts'
import { at, conference } from './conference.fixture.ts'
import { lateBundles, packsLeaveAt } from './late-bundles.ts'

const starting = (start: string, bookedAt = '2026-03-24T10:00') =>
  conference({ start: Temporal.ZonedDateTime.from(`${start}[Europe/London]`), bookedAt: at(bookedAt) })
const said = (moment: ReturnType<typeof packsLeaveAt>) =>
  moment instanceof Temporal.Instant ? formatMoment(toLondon(moment)) : moment

test.each([
  ['2026-04-15T10:00', ['4pm on Tuesday 14 April', '8:30am on Wednesday 15 April']],
  ['2026-04-20T10:00', ['4pm on Friday 17 April', '8:30am on Monday 20 April']],
  ['2026-04-07T14:00', ['4pm on Thursday 2 April', '8:30am on Tuesday 7 April']],
  ['2026-04-15T08:30', ['4pm on Tuesday 14 April']],
  ['2026-04-15T17:00', ['8:30am on Wednesday 15 April']],
])('what comes too late for a conference on %s leaves at %j', (start, expected) => {
  expect(lateBundles(starting(start)).map(said)).toEqual(expected)
})

test('booked at short notice, only the bundles after circulation are left', () => {
  const late = starting('2026-04-15T14:00', '2026-04-14T15:00')
  for (const moment of lateBundles(late)) expect(Temporal.Instant.compare(moment, at('2026-04-14T15:00'))).toBe(1)
  expect(lateBundles(starting('2026-04-15T14:00', '2026-04-15T09:00'))).toEqual([])
})

test.each([
  ['2026-04-14T09:59', null, 'now'],
  ['2026-04-14T15:00', null, 'now'],
  ['2026-04-14T09:59', '2026-04-13T17:30', 'now'],
  ['2026-04-14T10:00', '2026-04-13T17:30', 'now'],
  ['2026-04-14T10:01', '2026-04-13T17:30', '4pm on Tuesday 14 April'],
  ['2026-04-14T16:00', '2026-04-13T17:30', '8:30am on Wednesday 15 April'],
  ['2026-04-15T08:29', '2026-04-13T17:30', '8:30am on Wednesday 15 April'],
  ['2026-04-15T08:30', '2026-04-13T17:30', null],
])('what is asked for at %s, first circulated at %s, leaves at %s', (now, first, expected) => {
  const circulatedAt = first === null ? null : at(first)
  expect(said(packsLeaveAt(conference({ circulatedAt }), at(now)))).toBe(expected)
})
