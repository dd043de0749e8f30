import { expect, it } from 'vitest'
import { calendarAt, calendarItem } from './calendar-item.ts'

const own = 'priya@council.example'

it('an event in one’s own calendar is named by its id, one in a shared calendar by that calendar too', () => {
  for (const [owner, id] of [
    [own, 'AAMk='],
    [own, ''],
    ['team@council.example', 'AAMk='],
    ['team@council.example', ''],
  ] as const)
    expect(calendarAt(calendarItem(owner, id, own), own)).toEqual({ owner, id })
  expect(calendarItem(own, 'AAMk=', own)).toBe('AAMk=')
})
