import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetingFrame } from './frame.ts'
import { linesKeptOff, linesOnStage } from './line.ts'
import { type Done, HELD, here, line, meetingAfter, PEOPLE } from './meeting.fixture.ts'
import { type Meeting, newMeeting, presentIn } from './meeting.ts'
import { meetingPeople } from './people.ts'
import { stageOf } from './stage.ts'

const start: Done = { kind: 'start' }
const aunt: Done = {
  ...{ kind: 'add-person', personId: 'aunt', name: 'Jo Example', role: 'aunt', agency: '' },
  ...{ side: 'family', way: 'room' },
}
const stageFor = (meeting: Meeting) => stageOf(meetingPeople(HELD), meetingFrame(HELD, 'chair'), meeting)
const stageAfter = (changes: Done[]) => stageFor(meetingAfter(changes))
const shown = (changes: Done[]) => {
  const { familyWords, written } = stageAfter(changes)
  return [...familyWords, ...written].map(({ text }) => text)
}

test('the stage starts blank, and stays so until it is known who is here', () => {
  expect(stageFor(newMeeting('conference'))).toMatchObject({ state: 'not-started', written: [] })
  expect(shown([start, line('Safe')])).toEqual([])
  expect(shown([start, line('Safe'), ...here('mother')])).toEqual(['Safe'])
  expect(shown([line('Safe'), ...here('mother')])).toEqual([])
})

test('a note never reaches it', () => {
  expect(
    shown([start, ...here('mother'), line('Worried about him', { lineKind: 'note', audience: 'everyone' })]),
  ).toEqual([])
})

test('a note counts neither as shown nor as kept off', () => {
  const noted = meetingAfter([start, ...here('mother'), line('Mine', { lineKind: 'note', audience: 'everyone' })])
  expect(linesOnStage(noted)).toEqual([])
  expect(linesKeptOff(noted)).toEqual([])
})

test('one who turns up is not shown what was written before, until somebody says so', () => {
  const before = [start, ...here('mother'), line('Safe'), aunt]
  expect(shown(before)).toEqual([])
  expect(linesKeptOff(meetingAfter(before))).toHaveLength(1)
  expect(shown([...before, line('Later')])).toEqual(['Later'])
  expect(shown([...before, { kind: 'mark', personId: 'aunt', state: 'left', way: 'room' }])).toEqual(['Safe'])
  const meeting = meetingAfter(before)
  const [{ id: lineId, version } = { id: '', version: '' }] = meeting.lines
  const widened = meetingAfter([{ kind: 'set-audience', lineId, version, audience: ['mother', 'aunt'] }], meeting)
  expect(stageFor(widened).written).toHaveLength(1)
})

test('what is for some only is shown while they are among themselves', () => {
  const forMother = [start, ...here('mother', 'chair'), line('For her', { audience: ['mother', 'chair'] })]
  expect(shown(forMother)).toEqual(['For her'])
  expect(shown([...forMother, ...here('father')])).toEqual([])
})

test('the family’s words stand as theirs, by their role and never by name', () => {
  const said = line('I was scared', { lineKind: 'family-words', whose: 'mother' })
  const stage = stageAfter([start, ...here('mother'), said])
  expect(stage.familyWords).toEqual([{ id: 'I was scared', text: 'I was scared', whose: 'mother' }])
  expect(JSON.stringify(stage)).not.toMatch(/Sam|CP-1042|Example/)
})

test('it shows what is written in the step where the meeting is', () => {
  expect(shown([start, ...here('mother'), line('Safe'), { kind: 'next', from: 1 }])).toEqual([])
})

test('whatever happens, no note and no line that is not meant for somebody present is shown', () => {
  const someone = fc.constantFrom(...PEOPLE)
  const change: fc.Arbitrary<Done> = fc.oneof(
    fc.record({
      kind: fc.constant('mark' as const),
      personId: someone,
      state: fc.constantFrom('here' as const, 'not-here' as const, 'left' as const),
      way: fc.constant('room' as const),
    }),
    fc.record({
      kind: fc.constant('add-line' as const),
      lineId: fc.uuid(),
      step: fc.constant(1),
      lineKind: fc.constantFrom('note' as const, 'shown' as const, 'family-words' as const),
      text: fc.string({ minLength: 1 }),
      whose: fc.constant(null),
      audience: fc.oneof(fc.constantFrom('part' as const, 'everyone' as const), fc.array(someone, { minLength: 1 })),
    }),
    fc.constantFrom<Done>({ kind: 'start' }, { kind: 'end' }, aunt),
  )
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const meeting = meetingAfter(changes)
      const { familyWords, written } = stageFor(meeting)
      for (const { id } of [...familyWords, ...written]) {
        const source = meeting.lines.find((one) => one.id === id)
        expect(source?.kind).not.toBe('note')
        const left =
          source?.audience === 'everyone' ? [] : presentIn(meeting).filter((one) => !source?.audience.includes(one))
        expect(left).toEqual([])
        expect(presentIn(meeting)).not.toEqual([])
      }
    }),
  )
})
