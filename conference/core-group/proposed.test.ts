import { describe, expect, test } from 'vitest'
import { at } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import { closedConference, coreGroup, day, london } from './core-group.fixture.ts'
import type { CoreGroup } from './core-group.ts'
import { explainMeeting } from './explain.ts'
import { proposedTimes } from './proposed.ts'

const christmas = coreGroup('second', { number: 2, due: day('2026-12-25'), start: null })
const overChristmas = (change: Partial<Conference> = {}) =>
  closedConference({
    start: london('2026-10-30T10:00'),
    coreGroups: [coreGroup('first', { due: day('2026-11-13'), start: london('2026-11-13T13:30') }), christmas],
    ...change,
  })
const times = (conference: Conference, meeting: CoreGroup, now: string) =>
  proposedTimes(conference, meeting, at(now)).map(
    ({ start, late }) => `${start.toPlainDateTime().toString({ smallestUnit: 'minute' })}${late ? ' late' : ''}`,
  )

describe('days to choose from', () => {
  test('are near the rhythm’s own, at the time at which the group usually meets', () => {
    expect(times(overChristmas(), christmas, '2026-11-20T10:00').slice(0, 4)).toEqual([
      '2026-12-24T13:30',
      '2026-12-23T13:30',
      '2026-12-22T13:30',
      '2026-12-29T13:30 late',
    ])
  })

  test('come after the meeting before, are still to come, and come before the review', () => {
    const review = { id: 'review', start: london('2026-12-30T10:00'), closedOn: null }
    const between = overChristmas({
      followedBy: review,
      coreGroups: [coreGroup('first', { start: london('2026-12-22T10:00') }), christmas],
    })
    expect(times(between, christmas, '2026-11-20T10:00')).toEqual([
      '2026-12-24T10:00',
      '2026-12-23T10:00',
      '2026-12-29T10:00 late',
    ])
    expect(times(between, christmas, '2026-12-23T10:00')).toEqual(['2026-12-24T10:00', '2026-12-29T10:00 late'])
  })

  test('for a missed meeting are the nearest that can still be', () => {
    const missed = coreGroup('first', { state: 'missed' })
    expect(times(closedConference({ coreGroups: [missed] }), missed, '2026-04-30T10:00')).toEqual([
      '2026-05-01T10:00 late',
      '2026-05-05T10:00 late',
      '2026-05-06T10:00 late',
    ])
  })
})

describe('a meeting explains its day', () => {
  const first = coreGroup('first')
  const second = coreGroup('second', { due: day('2026-06-10'), start: london('2026-06-10T10:00') })
  const explained = (meeting: CoreGroup, ...others: CoreGroup[]) =>
    explainMeeting(closedConference({ coreGroups: [...others, meeting] }), meeting).filter(
      (line) => !/weekend/.test(line),
    )

  test.each<[string, string[], string[]]>([
    [
      'the first by its limit',
      explained(first),
      ['10 working days after the conference on Wednesday 15 April 2026 is Wednesday 29 April 2026'],
    ],
    [
      'the others by the rhythm',
      explained(second, first),
      ['6 weeks after Wednesday 29 April 2026, the day of the meeting before by the rhythm, is Wednesday 10 June 2026'],
    ],
    [
      'that somebody has chosen another',
      explained({ ...second, start: london('2026-06-09T10:00') }, first).slice(1),
      ['10am on Tuesday 9 June was chosen'],
    ],
    [
      'that none is booked, and why',
      explainMeeting(overChristmas(), christmas).slice(1),
      [
        'Friday 25 December is Christmas Day: nothing is booked on it',
        'The nearest earlier working day is Thursday 24 December',
      ],
    ],
    [
      'that none is booked for want of a time',
      explained({ ...second, start: null }, first).slice(1),
      ['No time of day has been agreed'],
    ],
    [
      'that it is held instead of another',
      explained(
        { ...first, id: 'instead', insteadOf: 'first', start: london('2026-05-06T10:00') },
        { ...first, state: 'missed' },
      ),
      ['The meeting at 10am on Wednesday 29 April did not take place', '10am on Wednesday 6 May was chosen'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })
})
