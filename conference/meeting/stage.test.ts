import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConferencePart } from '../part.ts'
import { AGENDA } from './agenda.ts'
import { anyChange } from './change.fixture.ts'
import { meetingFrame } from './frame.ts'
import { linesKeptOff, linesOnStage } from './line.ts'
import { type Done, HELD, here, line, meetingAfter, NOW, PEOPLE, tryChange } from './meeting.fixture.ts'
import { attendanceOf, type Meeting, newMeeting, presentIn } from './meeting.ts'
import { meetingPeople } from './people.ts'
import { stageOf } from './stage.ts'

const part = (number: number, participantIds: string[]): ConferencePart => ({
  ...{ id: `part-${number}`, number, start: HELD.start.add({ hours: number - 1 }), durationMinutes: 60 },
  ...{ participantIds, joinUrl: null, chatId: null },
})
const start: Done = { kind: 'start' }
const aunt: Done = {
  ...{ kind: 'add-person', personId: 'aunt', name: 'Jo Example', role: 'aunt', agency: '' },
  ...{ side: 'family', way: 'room' },
}
const stageFor = (meeting: Meeting) => stageOf(meetingPeople(HELD), meetingFrame(HELD, 'chair'), meeting)
const stageAfter = (changes: Done[]) => stageFor(meetingAfter(changes))
const shownIn = (meeting: Meeting) => {
  const { familyWords, written } = stageFor(meeting)
  return [...familyWords, ...written].map(({ text }) => text)
}
const shown = (changes: Done[]) => shownIn(meetingAfter(changes))

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

describe('what a step is about', () => {
  const planLine = (change: Partial<Extract<Done, { kind: 'put-plan-line' }>> = {}): Done => ({
    ...{ kind: 'put-plan-line', lineId: 'plan', version: null, childId: null, outcome: 'Fed', action: 'Breakfast' },
    ...{ whoId: 'teacher', who: '', byWhen: '2026-05-01', howWeWillKnow: '', ifItDoesNotWork: '', audience: 'part' },
    ...change,
  })
  const decided = (childId: string): Done => ({
    ...{ kind: 'decide', decisionId: `for ${childId}`, version: null, childId, decision: 'plan' },
    ...{ category: 'neglect', reasons: 'Ava Example goes hungry' },
  })
  const given = (scaleId: string, personId: string): Done => ({
    ...{ kind: 'give-scale', scaleId, id: `given ${scaleId}`, personId, childId: null, value: 4 },
  })
  const at = (step: number): Done => ({ kind: 'go-to-step', step })
  const agreed = { start: '2026-04-27T14:00', durationMinutes: 60, place: 'Hill School' }

  test('the plan grows line by line in its step, by role and without a name', () => {
    const typed = [start, ...here('mother', 'teacher'), planLine({ childId: 'ava' })]
    expect(stageAfter(typed).plan).toEqual([])
    expect(stageAfter([...typed, at(12)]).plan).toMatchObject([
      { child: 'the older child', who: 'teacher', action: 'Breakfast' },
    ])
    expect(stageAfter([...typed, at(12), planLine({ lineId: 'second' })]).plan).toHaveLength(2)
  })

  test('a line about one child is not for the father of the other, unless somebody says so', () => {
    const both = [start, ...here('mother', 'father'), at(12)]
    expect(stageAfter([...both, planLine({ childId: 'ben' })]).plan).toEqual([])
    expect(stageAfter([...both, planLine({ childId: 'ben', audience: 'everyone' })]).plan).toEqual([])
    expect(stageAfter([...both, planLine({ childId: 'ben', audience: ['mother', 'father'] })]).plan).toHaveLength(1)
    expect(stageAfter([...both, planLine({ childId: 'ava' })]).plan).toHaveLength(1)
  })

  test('a decision is shown without its reasons, and only while everybody here may be told of that child', () => {
    const mothers = [start, ...here('mother', 'lead'), at(11), decided('ava'), decided('ben')]
    expect(stageAfter(mothers).decisions).toEqual([
      { id: 'for ava', child: 'the older child', decision: 'plan', category: 'neglect' },
      { id: 'for ben', child: 'the younger child', decision: 'plan', category: 'neglect' },
    ])
    expect(stageAfter([...mothers, ...here('father')]).decisions).toMatchObject([{ id: 'for ava' }])
    expect(stageAfter([...mothers, aunt]).decisions).toEqual([])
    expect(stageAfter([...mothers, at(12)]).decisions).toEqual([])
  })

  test('a number is shown only when the chair chose to', () => {
    const numbers = [start, ...here('mother', 'gp'), at(10), given('hers', 'mother'), given('his', 'gp')]
    expect(stageAfter(numbers).scales).toEqual([])
    const show: Done = { kind: 'show-scale', scaleId: 'his', version: 'given his', shown: true }
    expect(stageAfter([...numbers, show]).scales).toEqual([{ id: 'his', value: 4, whose: 'GP', child: null }])
  })

  test('agreed dates are shown without their place', () => {
    const was = { firstCoreGroup: null, review: null }
    const dates: Done = { kind: 'agree-dates', was, firstCoreGroup: agreed, review: null }
    expect(stageAfter([start, ...here('mother'), at(13), dates]).dates).toEqual([
      { what: 'firstCoreGroup', start: '2026-04-27T14:00', durationMinutes: 60 },
    ])
  })
})

describe('in parts', () => {
  const split = {
    ...HELD,
    parts: [
      part(1, ['chair', 'minutes', 'lead', 'teacher', 'mother']),
      part(2, ['chair', 'minutes', 'lead', 'gp', 'father']),
    ],
  }
  const inParts = (changes: Done[]) =>
    changes.reduce((meeting, change, index) => {
      const now = NOW.add({ minutes: index })
      const changed = tryChange(meeting, change, { conference: split, now })
      if (!changed.ok) throw new Error(changed.message)
      return changed.meeting
    }, newMeeting('conference'))
  const first = [start, ...here('chair', 'mother', 'lead'), line('For her'), line('For all', { audience: 'everyone' })]
  const second: Done = { kind: 'go-to-part', number: 2 }

  test('each begins at the first step, without whoever is not of it', () => {
    const meeting = inParts([...first, { kind: 'next', from: 1 }, second])
    expect(meeting).toMatchObject({ part: 2, step: 1, spoken: [], order: [] })
    expect(presentIn(meeting)).toEqual(['chair', 'lead'])
    expect(attendanceOf(meeting, 'mother')).toMatchObject({ state: 'left', by: 'chair' })
  })

  test('the stage starts blank in each, though everybody here was in the one before', () => {
    expect(shownIn(inParts(first))).toEqual(['For her', 'For all'])
    const meeting = inParts([...first, second])
    expect(shownIn(meeting)).toEqual([])
    expect(linesKeptOff(meeting)).toHaveLength(2)
    expect(shownIn(inParts([...first, second, ...here('father'), line('For him')]))).toEqual(['For him'])
  })

  test('what was written before comes back when somebody says for whom', () => {
    const meeting = inParts([...first, second, ...here('father')])
    const { id: lineId, version } = meeting.lines[1] ?? { id: '', version: '' }
    const audience = ['chair', 'lead', 'father']
    const widen: Done = { kind: 'set-audience', lineId, version, audience }
    const widened = tryChange(meeting, widen, { conference: split, now: NOW.add({ hours: 1 }) })
    expect(widened.ok && shownIn(widened.meeting)).toEqual(['For all'])
  })

  test('a number shown in one is not shown in the next', () => {
    const numbers: Done[] = [
      ...[start, ...here('chair', 'lead')],
      { kind: 'give-scale', id: 'given', scaleId: 'hers', personId: 'mother', childId: null, value: 4 },
      { kind: 'show-scale', scaleId: 'hers', version: 'given', shown: true },
    ]
    const atScales: Done = { kind: 'go-to-step', step: 10 }
    expect(stageFor(inParts([...numbers, atScales])).scales).toHaveLength(1)
    expect(stageFor(inParts([...numbers, second, atScales])).scales).toEqual([])
  })

  test('a line is for the people of its part', () => {
    expect(inParts(first).lines[0]?.audience).toEqual(['chair', 'minutes', 'lead', 'teacher', 'mother'])
  })

  test('there is none but those of the conference, and none where it is not split', () => {
    expect(tryChange(inParts(first), { kind: 'go-to-part', number: 3 }, { conference: split })).toMatchObject({
      reason: 'no-such-part',
    })
    expect(tryChange(newMeeting('conference'), second)).toMatchObject({ reason: 'no-such-part' })
  })

  test('whatever happens, nothing that was not meant for everybody present is shown, and nothing private', () => {
    fc.assert(
      fc.property(
        fc.array(anyChange, { maxLength: 60 }),
        fc.integer({ min: 1, max: AGENDA.length }),
        (changes, step) => {
          let meeting = inParts([start, ...here('mother', 'lead')])
          for (const [index, change] of [...changes, { kind: 'go-to-step', step } as Done].entries()) {
            const now = NOW.add({ minutes: index + 10 })
            const changed = tryChange(meeting, { ...change, id: `change ${index}` } as Done, { conference: split, now })
            if (changed.ok) meeting = changed.meeting
          }
          const stage = stageOf(meetingPeople(split), meetingFrame(split, 'chair'), meeting)
          const { outcome, lines } = meeting
          const present = presentIn(meeting)
          const entries = [...stage.scales, ...stage.decisions, ...stage.plan, ...stage.dates]
          if (present.length === 0 || meeting.state !== 'under-way') {
            expect([...entries, ...stage.familyWords, ...stage.written]).toEqual([])
            return
          }
          const mayKnow = (childId: string | null) =>
            childId === null ||
            present.every((id) => {
              if (id === 'aunt' || id === 'nurse')
                return meeting.guests.find((one) => one.id === id)?.side === 'professional'
              const person = split.participants.find((one) => one.id === id)
              return person?.side === 'professional' || person?.links.some((link) => link.childId === childId)
            })
          for (const { id } of stage.scales) {
            const scale = outcome.scales.find((one) => one.id === id)
            expect(scale?.shown && mayKnow(scale.childId)).toBe(true)
          }
          for (const { id } of stage.decisions)
            expect(mayKnow(outcome.decisions.find((one) => one.id === id)?.childId ?? null)).toBe(true)
          for (const { id } of stage.plan) {
            const { audience = [], childId = null } = outcome.plan.find((one) => one.id === id) ?? {}
            if (audience === 'everyone') expect(mayKnow(childId)).toBe(true)
            else expect(present.filter((one) => !audience.includes(one))).toEqual([])
          }
          for (const { id } of [...stage.familyWords, ...stage.written]) {
            const { kind, audience = [] } = lines.find((one) => one.id === id) ?? {}
            expect(kind).not.toBe('note')
            if (audience !== 'everyone') expect(present.filter((one) => !audience.includes(one))).toEqual([])
          }
          // Names, places, reasons, choices, views and dissents are nowhere on it.
          expect(JSON.stringify(stage)).not.toMatch(/Sam |Example|Secret|CP-1042|chosen|planNeeded|dissent|formal/)
        },
      ),
      { numRuns: 300 },
    )
  })
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
