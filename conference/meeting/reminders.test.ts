import { describe, expect, test } from 'vitest'
import { formatMoment, toLondon } from '../civil-time.ts'
import { conference } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import { closing } from '../plan/plan.fixture.ts'
import { chairPrompts } from './reminders.ts'

const said = (change: Partial<Conference> = {}) =>
  chairPrompts(conference(change)).map(({ kind, at }) => `${kind} at ${formatMoment(toLondon(at))}`)
const from = (text: string) => ({ start: Temporal.ZonedDateTime.from(`${text}[Europe/London]`) })

describe('the chair', () => {
  test('gets the way into the meeting on its morning, and is asked to close it in the evening and the next morning', () => {
    expect(said()).toEqual([
      'meeting-today at 8am on Wednesday 15 April',
      'close-conference at 4pm on Wednesday 15 April',
      'close-conference at 8am on Thursday 16 April',
    ])
  })

  test.each([
    ['2026-04-15T14:00', 'close-conference at 4pm on Wednesday 15 April'],
    ['2026-04-15T14:30', 'close-conference at 5pm on Wednesday 15 April'],
    ['2026-04-15T16:00', 'close-conference at 8am on Thursday 16 April'],
    ['2026-04-17T16:00', 'close-conference at 8am on Monday 20 April'],
  ])('of a meeting of two hours from %s is asked first: %s', (start, expected) => {
    expect(said(from(start))[1]).toBe(expected)
  })

  test('is asked to close when the last part of a split conference is over', () => {
    const part = { id: 'p', number: 2, participantIds: [], joinUrl: null, chatId: null }
    const parts = [{ ...part, ...from('2026-04-15T14:30'), durationMinutes: 90 }]
    expect(said({ parts })[1]).toBe('close-conference at 4pm on Wednesday 15 April')
    expect(said({ parts: [{ ...part, ...from('2026-04-15T15:00'), durationMinutes: 90 }] })[1]).toBe(
      'close-conference at 5pm on Wednesday 15 April',
    )
  })

  test('who has closed it is asked nothing', () => {
    expect(said({ closing: closing() })).toEqual(['meeting-today at 8am on Wednesday 15 April'])
  })

  test('is written to on no bank holiday', () => {
    expect(said(from('2026-05-04T10:00'))).toEqual(['close-conference at 8am on Tuesday 5 May'])
  })
})
