import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AGENDA, stepAt } from './agenda.ts'
import { type Done, here, line, meetingAfter, tryChange } from './meeting.fixture.ts'
import type { Meeting } from './meeting.ts'
import { newMeeting, presentIn } from './meeting.ts'

const textsOf = (meeting: Meeting) => meeting.lines.map(({ text }) => text)
const lineNamed = (meeting: Meeting, id: string) => {
  const found = meeting.lines.find((one) => one.id === id)
  if (!found) throw new Error(`No line ${id}`)
  return found
}

describe('the agenda', () => {
  test('lets the family speak before any professional, wherever both do', () => {
    for (const { speakers } of AGENDA.filter((step) => step.speakers.includes('professionals')))
      expect([...speakers].indexOf('family')).toBeLessThan([...speakers].indexOf('professionals'))
    expect(AGENDA.find(({ speakers }) => !speakers.includes('chair'))?.speakers[0]).toBe('family')
  })

  test('fits into the two hours of a conference', () => {
    expect(AGENDA.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(120)
  })

  test('has the headings of the agenda that people are sent, asked in one sentence each', () => {
    expect(AGENDA).toHaveLength(14)
    expect(() => stepAt(15)).toThrow()
    for (const { prompt } of AGENDA) expect(prompt).toMatch(/^[A-Z][^.?]*[.?]$/)
  })
})

describe('a meeting goes on', () => {
  test('one step, however many press "next" on the same step', () => {
    const started = meetingAfter([{ kind: 'start' }, { kind: 'next', from: 1 }, { kind: 'next', from: 1 }])
    expect(started).toMatchObject({ state: 'under-way', step: 2, spoken: [] })
  })

  test('not before it is started, nor after it has ended', () => {
    expect(tryChange(newMeeting('conference'), { kind: 'next', from: 1 })).toMatchObject({ reason: 'not-under-way' })
    const ended = meetingAfter([{ kind: 'start' }, { kind: 'end' }])
    expect(tryChange(ended, { kind: 'go-to-step', step: 3 })).toMatchObject({ reason: 'not-under-way' })
    expect(meetingAfter([{ kind: 'start' }], ended)).toMatchObject({ state: 'under-way', endedAt: null })
  })

  test('with everybody’s turn to come again in the next step', () => {
    const spoken = meetingAfter([
      { kind: 'start' },
      ...here('mother'),
      { kind: 'mark-spoken', personId: 'mother', step: 1, spoken: true },
    ])
    expect(spoken.spoken).toEqual(['mother'])
    expect(meetingAfter([{ kind: 'next', from: 1 }], spoken).spoken).toEqual([])
  })
})

describe('who is here', () => {
  test('is what was last said, by whom', () => {
    const meeting = meetingAfter([
      ...here('mother', 'lead'),
      { kind: 'mark', personId: 'lead', state: 'left', way: 'room' },
    ])
    expect(presentIn(meeting)).toEqual(['mother'])
    expect(meeting.attendance.find(({ personId }) => personId === 'lead')).toMatchObject({ state: 'left', by: 'chair' })
  })

  test('is only said of people of the conference, and of those who turned up', () => {
    const mark: Done = { kind: 'mark', personId: 'aunt', state: 'here', way: 'room' }
    expect(tryChange(newMeeting('conference'), mark)).toMatchObject({ reason: 'unknown-person' })
    const aunt = { name: 'Jo', role: 'aunt', agency: '', side: 'family', way: 'room' } as const
    const came = meetingAfter([{ kind: 'add-person', personId: 'aunt', ...aunt }])
    expect(presentIn(came)).toEqual(['aunt'])
    expect(meetingAfter([{ kind: 'add-person', personId: 'aunt', ...aunt }], came)).toBe(came)
  })
})

describe('two who write', () => {
  const written = meetingAfter([line('We want him safe')])
  const { version } = lineNamed(written, 'We want him safe')
  const edit = (text: string): Done => ({ kind: 'edit-line', lineId: 'We want him safe', version, text })

  test('at one line: the second is refused and sees what the first left', () => {
    const first = meetingAfter([edit('We want them safe')], written)
    const second = tryChange(first, edit('We want Ava safe'), { by: 'minutes' })
    expect(second).toMatchObject({
      ok: false,
      reason: 'changed-meanwhile',
      theirs: { of: 'line', entry: { text: 'We want them safe' } },
    })
  })

  test('the same words: nothing is refused, for nothing would be lost', () => {
    const first = meetingAfter([edit('We want them safe')], written)
    expect(tryChange(first, edit('We want them safe'), { by: 'minutes' })).toEqual({ ok: true, meeting: first })
  })

  test('where one takes the line away: the other’s words are not lost with it', () => {
    const gone = meetingAfter([{ kind: 'remove-line', lineId: 'We want him safe', version }], written)
    expect(tryChange(gone, edit('We want them safe'))).toMatchObject({ reason: 'changed-meanwhile', theirs: null })
    const edited = meetingAfter([edit('We want them safe')], written)
    const remove: Done = { kind: 'remove-line', lineId: 'We want him safe', version }
    expect(tryChange(edited, remove)).toMatchObject({ reason: 'changed-meanwhile' })
  })

  test('a second edit on top of one that was refused does not slip through', () => {
    const theirs = meetingAfter([edit('Theirs')], written)
    const mine = tryChange(written, { ...edit('Mine'), id: 'my-first' } as Done)
    if (!mine.ok) throw new Error('My own edit is possible')
    const again: Done = {
      kind: 'edit-line',
      lineId: 'We want him safe',
      version: lineNamed(mine.meeting, 'We want him safe').version,
      text: 'Mine, better',
    }
    expect(tryChange(theirs, edit('Mine'))).toMatchObject({ reason: 'changed-meanwhile' })
    expect(tryChange(theirs, again)).toMatchObject({ reason: 'changed-meanwhile' })
  })

  test('what is sent again is done once', () => {
    expect(meetingAfter([line('We want him safe')], written)).toBe(written)
  })

  /** Two who see the meeting as it was some changes ago, as those do who have no connection. */
  const writer = fc.record({
    by: fc.constantFrom('chair', 'minutes'),
    seenAgo: fc.nat({ max: 4 }),
    lineId: fc.constantFrom('a', 'b', 'c'),
    what: fc.constantFrom('add', 'edit', 'edit', 'remove', 'next'),
  })

  test('lose no words, in whatever order they come, but those that somebody who saw them changed or took away', () => {
    fc.assert(
      fc.property(fc.array(writer, { maxLength: 40 }), (writers) => {
        const history = [meetingAfter([{ kind: 'start' }])]
        /** Words that somebody had before their eyes when they replaced or removed them. */
        const letGo = new Set<string>()
        const accepted = new Set<string>()
        for (const [index, { by, seenAgo, lineId, what }] of writers.entries()) {
          const now = history.at(-1) as Meeting
          const seen = history.at(Math.max(-history.length, -1 - seenAgo)) as Meeting
          const known = seen.lines.find(({ id }) => id === lineId)
          const text = `words ${index}`
          const id = `change ${index}`
          const change =
            what === 'next'
              ? { id, kind: 'next' as const, from: seen.step }
              : what === 'add' || !known
                ? { id, ...line(text, { lineId: what === 'add' ? `${lineId}${index}` : lineId }) }
                : what === 'edit'
                  ? { id, kind: 'edit-line' as const, lineId, version: known.version, text }
                  : { id, kind: 'remove-line' as const, lineId, version: known.version }
          const changed = tryChange(now, change as Done, { by })
          if (!changed.ok || changed.meeting === now) continue
          history.push(changed.meeting)
          if ('text' in change) accepted.add(text)
          if (known && (change.kind === 'edit-line' || change.kind === 'remove-line')) letGo.add(known.text)
        }
        const standing = new Set(textsOf(history.at(-1) as Meeting))
        for (const text of accepted) expect(standing.has(text) || letGo.has(text)).toBe(true)
      }),
    )
  })
})
