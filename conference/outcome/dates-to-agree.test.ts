import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorkingDay, officeCalendar } from '../calendar/working-days.ts'
import { LONDON } from '../civil-time.ts'
import { at, conference } from '../conference.fixture.ts'
import type { PersonalCalendar } from '../free-days.ts'
import { presetNamed } from '../policy.ts'
import { timetable } from '../timetable.ts'
import { type DateSearch, datesToAgree, proposeDates } from './dates-to-agree.ts'

const allDay = (email: string, ...days: string[]): PersonalCalendar => ({
  email,
  busy: days.map((day) => ({ start: at(`${day}T00:00`), end: at(`${day}T23:59`) })),
})
const dates = (proposals: { start: Temporal.ZonedDateTime }[]) =>
  proposals.map(({ start }) => String(start.toPlainDate()))
const inTheMeeting = at('2026-04-15T11:30')
const firstCoreGroup = (now = inTheMeeting) => datesToAgree(conference(), now).firstCoreGroup as DateSearch
const review = (now = inTheMeeting) => datesToAgree(conference(), now).review as DateSearch

test('the first core group is proposed from the day after the conference up to its limit', () => {
  const { days, limit } = firstCoreGroup()
  expect(String(limit.date)).toBe('2026-04-29')
  expect(days.map(String)).toEqual([
    ...['2026-04-16', '2026-04-17', '2026-04-20', '2026-04-21', '2026-04-22', '2026-04-23'],
    ...['2026-04-24', '2026-04-27', '2026-04-28', '2026-04-29'],
  ])
  expect(dates(proposeDates(firstCoreGroup(), []))[0]).toBe('2026-04-16')
})

test('the review is proposed near its book-by date, the latest day first', () => {
  const { days, limit } = review()
  expect(String(limit.date)).toBe('2026-07-15')
  expect(days).toHaveLength(15)
  expect(dates(proposeDates(review(), []))).toEqual([
    ...['2026-07-15', '2026-07-14', '2026-07-13', '2026-07-10', '2026-07-09'],
  ])
})

test('a day on which somebody is busy comes after those that suit everybody, and says who', () => {
  const chair = allDay('chair@a.example', '2026-07-15', '2026-07-14')
  const proposals = proposeDates(review(), [chair, { email: 'gp@surgery.example', busy: null }])
  expect(dates(proposals)[0]).toBe('2026-07-13')
  expect(proposals.every(({ notKnown }) => notKnown.join() === 'gp@surgery.example')).toBe(true)
  const never = proposeDates(firstCoreGroup(), [allDay('lead@a.example', ...firstCoreGroup().days.map(String))])
  expect(never[0]).toMatchObject({ notFree: ['lead@a.example'] })
})

test('written up weeks later, days are still proposed: the nearest there are', () => {
  expect(dates(proposeDates(firstCoreGroup(at('2026-05-01T10:00')), []))[0]).toBe('2026-05-05')
})

test('of a review the next core group falls by the rhythm', () => {
  const agreed = datesToAgree(conference({ kind: 'review' }), inTheMeeting)
  expect(String(agreed.firstCoreGroup?.limit.date)).toBe('2026-05-27')
  expect(String(agreed.review?.limit.date)).toBe('2026-10-15')
})

test('no proposed day is a weekend, a holiday, a closure, or past a limit that can be kept', () => {
  const policy = presetNamed('portsmouth-2017')
  if (!policy) throw new Error('The preset is gone')
  const anyDay = fc.integer({ min: 0, max: 1_500 }).map((days) => Temporal.PlainDate.from('2025-01-06').add({ days }))
  fc.assert(
    fc.property(
      anyDay,
      fc.array(anyDay, { maxLength: 5 }),
      fc.integer({ min: 0, max: 60 }),
      (day, closures, waited) => {
        const office = officeCalendar([], closures)
        const start = day.toZonedDateTime({ timeZone: LONDON, plainTime: '10:00' })
        const held = {
          ...conference({ start, office }),
          timetable: timetable({ kind: 'initial', start, policy, holidays: [], closures }),
        }
        const now = start.add({ days: waited }).toInstant()
        const today = start.add({ days: waited }).toPlainDate()
        for (const search of Object.values(datesToAgree(held, now)) as DateSearch[]) {
          expect(search.days.length).toBeGreaterThan(0)
          for (const one of search.days) {
            expect(isWorkingDay(one, office)).toBe(true)
            expect(Temporal.PlainDate.compare(one, today)).toBe(1)
          }
          const isLate = search.days.filter((one) => Temporal.PlainDate.compare(one, search.limit.date) > 0)
          expect([0, search.days.length]).toContain(isLate.length)
        }
      },
    ),
    { numRuns: 100 },
  )
})
