import { describe, expect, test } from 'vitest'
import { conference } from './conference.fixture.ts'
import type { ConferencePart } from './part.ts'
import { asSeenBy, meet, partsWith } from './part.ts'
import { partsFrom, problemsWithParts, type WantedPart, warningsAboutParts } from './split.ts'

const at = (time: string) => Temporal.ZonedDateTime.from(`${time}[Europe/London]`)
const part = (time: string, ...participantIds: string[]): WantedPart => ({
  ...{ start: at(`2026-04-15T${time}`), durationMinutes: 60, participantIds },
})
const PROFESSIONALS = ['chair', 'lead', 'teacher', 'gp', 'interpreter']
const hers = part('10:00', ...PROFESSIONALS, 'mother')
const his = part('11:00', 'chair', 'lead', 'gp', 'father')
let made = 0
const newId = () => `new-${++made}`
const parts = (...wanted: WantedPart[]): ConferencePart[] =>
  wanted.map((one, index) => ({
    ...one,
    id: `part-${index + 1}`,
    number: index + 1,
    joinUrl: `link-${index + 1}`,
    chatId: null,
  }))
const split = conference({ parts: parts(hers, his), joinUrl: null })

test.each<[string, WantedPart[], RegExp | null]>([
  ['two in their order', [hers, his], null],
  ['one alone', [part('10:00', ...PROFESSIONALS, 'mother', 'father')], /two parts at least/],
  ['one that begins later than the conference', [part('10:30', ...hers.participantIds), his], /at 10am/],
  ['two at once', [hers, part('10:30', ...his.participantIds)], /Part 2 begins before part 1 is over/],
  ['one on another day', [hers, { ...his, start: at('2026-04-16T11:00') }], /Part 2 is on another day/],
  ['one without the chair', [hers, part('11:00', 'lead', 'gp', 'father')], /chair has to be in part 2/],
  ['somebody of another conference', [hers, part('11:00', 'chair', 'father', 'aunt')], /not in this conference/],
  ['somebody in no part', [part('10:00', ...PROFESSIONALS), his], /In no part: Sam mother/],
])('a conference is split into %s', (_, wanted, problem) => {
  const problems = problemsWithParts(conference(), wanted).join(' ')
  if (problem) expect(problems).toMatch(problem)
  else expect(problems).toBe('')
})

describe('who would meet', () => {
  const kept = (...keptFrom: string[]) =>
    conference({ protectedDetails: [{ id: 'detail', kind: 'address', text: '14 Harbour View', keptFrom }] })
  const together = [part('10:00', ...PROFESSIONALS, 'mother', 'father')]

  test('though something is kept from one of them is said, and refused by nobody', () => {
    expect(warningsAboutParts(kept('father'), together)).toEqual([
      'Something is kept from Sam father, who would meet Sam mother in part 1. Is that right?',
    ])
    expect(warningsAboutParts(kept('father'), [hers, his])).toEqual([])
    expect(warningsAboutParts(kept('father', 'mother'), together)).toEqual([])
  })
})

describe('a part', () => {
  test('that keeps everybody keeps its meeting; one that somebody is taken out of has a new one', () => {
    const more = part('10:00', ...hers.participantIds, 'father')
    const fewer = part('11:00', 'chair', 'lead', 'father')
    expect(partsFrom(split, [more, fewer], newId)).toMatchObject([
      { id: 'part-1', number: 1, joinUrl: 'link-1' },
      { id: expect.stringMatching(/^new-/), number: 2, joinUrl: null },
    ])
  })

  test('of somebody who left is their successor’s', () => {
    const passed = partsWith(split.parts, 'teacher', 'new-teacher')
    expect(passed.map(({ participantIds }) => participantIds.includes('new-teacher'))).toEqual([true, false])
  })
})

describe('in a split conference', () => {
  test.each([
    ['mother', '10:00', 60, 'link-1'],
    ['father', '11:00', 60, 'link-2'],
    ['chair', '10:00', 120, null],
  ])('the %s comes at %s for %i minutes, by %s', (id, time, minutes, link) => {
    const seen = asSeenBy(split, id)
    expect([seen.start.toPlainTime().toString().slice(0, 5), seen.durationMinutes, seen.joinUrl]).toEqual([
      ...[time, minutes, link],
    ])
  })

  test('those meet who share a part', () => {
    expect([meet(split, 'mother', 'gp'), meet(split, 'mother', 'father'), meet(split, 'father', 'teacher')]).toEqual([
      ...[true, false, false],
    ])
    expect(meet(conference(), 'mother', 'father')).toBe(true)
  })

  test('put together again everybody has the one time and the one link, whoever came later too', () => {
    const again = conference({ parts: parts(part('10:00', 'chair', 'mother')) })
    expect(asSeenBy(again, 'father').joinUrl).toBe('link-1')
  })
})
