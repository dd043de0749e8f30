import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyChange } from './change.fixture.ts'
import type { DecisionBy } from './frame.ts'
import { type Done, HELD, here, meetingAfter, tryChange } from './meeting.fixture.ts'
import type { Meeting } from './meeting.ts'
import { newMeeting } from './meeting.ts'

const started = meetingAfter([{ kind: 'start' }, ...here('chair', 'mother')])
const startedWith = (...changes: Done[]) => meetingAfter(changes, started)
const trying = (meeting: Meeting, change: Done) => {
  const changed = tryChange(meeting, change)
  return changed.ok ? 'done' : (changed.message ?? changed.reason)
}

const view = (change: Partial<Extract<Done, { kind: 'say-view' }>> = {}): Done => ({
  ...{ kind: 'say-view', viewId: 'view', version: null, personId: 'teacher', childId: 'ava' },
  ...{ planNeeded: true, category: 'neglect', reasons: 'Hungry at school' },
  ...change,
})
const decision = (change: Partial<Extract<Done, { kind: 'decide' }>> = {}): Done => ({
  ...{ kind: 'decide', decisionId: 'decision', version: null, childId: 'ava' },
  ...{ decision: 'plan', category: 'neglect', reasons: 'Nobody sees to the meals' },
  ...change,
})
const planLine = (change: Partial<Extract<Done, { kind: 'put-plan-line' }>> = {}): Done => ({
  ...{ kind: 'put-plan-line', lineId: 'plan-line', version: null, childId: null, outcome: 'Fed', action: 'Breakfast' },
  ...{ whoId: 'teacher', who: '', byWhen: '2026-05-01', howWeWillKnow: '', ifItDoesNotWork: '', audience: 'part' },
  ...change,
})
const scale = (change: Partial<Extract<Done, { kind: 'give-scale' }>> = {}): Done => ({
  ...{ kind: 'give-scale', scaleId: 'scale', personId: 'mother', childId: 'ava', value: 4 },
  ...change,
})
const ask = (change: Partial<Extract<Done, { kind: 'put-ask' }>> = {}): Done => ({
  ...{ kind: 'put-ask', askId: 'ask', version: null, personId: 'mother', text: 'Help', fromId: 'gp', from: '' },
  ...change,
})
const dissent = (change: Partial<Extract<Done, { kind: 'dissent' }>> = {}): Done => ({
  ...{
    kind: 'dissent',
    dissentId: 'dissent',
    version: null,
    personId: 'gp',
    childId: 'ava',
    why: 'Safe',
    formal: false,
  },
  ...change,
})
const choice = (...chosenIds: string[]): Done => ({
  ...{ kind: 'choose', choiceId: 'choice', version: null, personId: 'mother', chosenIds },
})
const NO_DATES = { firstCoreGroup: null, review: null }
const on = (start: string) => ({ start, durationMinutes: 60, place: 'Civic Offices' })
const dates = (start: string): Done => ({
  ...{ kind: 'agree-dates', was: NO_DATES, firstCoreGroup: on(start), review: null },
})
const interim = (newStart: string): Done => ({
  ...{ kind: 'inquorate', was: null, inquorate: { kind: 'interim', newStart, reason: 'No health' } },
})

describe('what is said in a meeting', () => {
  test.each<[string, Done, string]>([
    ['a view of the teacher', view(), 'done'],
    ['a view without reasons', view({ reasons: '' }), 'done'],
    ['a view of the mother, who asks and chooses instead', view({ personId: 'mother' }), 'not part of the conference'],
    ['a view about another child', view({ childId: 'cat' }), 'not about this child'],
    ['a decision', decision(), 'done'],
    ['a decision for a plan without a category', decision({ category: null }), 'which category'],
    ['a decision without reasons', decision({ reasons: '' }), 'Say why'],
    ['a decision that only a review can make', decision({ decision: 'continue' }), 'whether there is to be a plan'],
    ['a line of the plan', planLine(), 'done'],
    ['a line with nothing in it', planLine({ outcome: '', action: '' }), 'what will be done'],
    ['a line to be done before today', planLine({ byWhen: '2026-04-14' }), 'has passed'],
    ['a line for nobody we know', planLine({ whoId: 'stranger' }), 'not part of the conference'],
    ['a number', scale(), 'done'],
    ['a number of nobody we know', scale({ personId: 'stranger' }), 'not part of the conference'],
    ['a dissent', dissent(), 'done'],
    ['a dissent that says nothing', dissent({ why: '' }), 'do not agree'],
    ['what the mother asks for', ask(), 'done'],
    ['the mother’s choice', choice('teacher', 'gp'), 'done'],
    ['a professional’s choice', { ...choice('gp'), personId: 'teacher' } as Done, 'The family chooses'],
    ['a date after the conference', dates('2026-04-27T14:00'), 'done'],
    ['a date on the day of the conference', dates('2026-04-15T14:00'), 'not after this conference'],
    ['another date, for there is no quorum', interim('2026-04-29T10:00'), 'done'],
    ['another date that is too late', interim('2026-04-30T10:00'), 'by Wednesday 29 April 2026'],
    ['another date at the weekend', interim('2026-04-25T10:00'), 'is at the weekend'],
  ])('%s', (_, change, expected) => {
    expect(trying(started, change)).toContain(expected)
  })

  test('before the meeting is started nothing is decided, and nothing more once the conference is closed', () => {
    expect(tryChange(newMeeting('conference'), decision())).toMatchObject({ reason: 'not-under-way' })
    const closing = { at: HELD.bookedAt, by: 'chair', outcome: started.outcome, attended: [], corrections: [] }
    const closed = { conference: { ...HELD, closing } }
    expect(tryChange(started, decision(), closed)).toMatchObject({ reason: 'closed' })
    const note: Done = {
      ...{ kind: 'add-line', lineId: 'note', step: 1, lineKind: 'note', text: 'Later' },
      ...{ whose: null, audience: 'part' },
    }
    expect(tryChange(started, note, closed).ok).toBe(true)
  })

  test('a review decides whether the plan goes on, changes or ends', () => {
    const review = { conference: { ...HELD, kind: 'review' as const } }
    expect(tryChange(started, decision({ decision: 'end', category: null }), review).ok).toBe(true)
    expect(tryChange(started, decision({ decision: 'continue' }), review).ok).toBe(true)
    expect(tryChange(started, decision(), review)).toMatchObject({ reason: 'not-so' })
  })

  test('no plan has no category', () => {
    const { outcome } = startedWith(decision({ decision: 'no-plan' }), view({ planNeeded: false }))
    expect(outcome).toMatchObject({ decisions: [{ category: null }], views: [{ category: null }] })
  })

  test.each<[DecisionBy, string[], Done, boolean]>([
    ['chair', ['lead', 'gp'], decision({ decision: 'no-plan' }), true],
    ['professionals', ['lead', 'gp'], decision({ decision: 'no-plan' }), false],
    ['professionals', ['lead', 'gp'], decision(), true],
    ['professionals', ['lead'], decision({ decision: 'no-plan' }), true],
  ])('who decides is a setting: by the %s, a plan needed for %s and not for the teacher', (by, needed, change, may) => {
    const views = needed.map((personId) => view({ viewId: personId, personId }))
    const said = startedWith(...views, view({ planNeeded: false }))
    expect(tryChange(said, change, { decisionBy: by }).ok).toBe(may)
  })
})

describe('two who write at one entry', () => {
  test.each<[string, Done, (version: string | null) => Done, string]>([
    ['view', view(), (version) => view({ version, reasons: 'Mine' }), 'view'],
    ['decision', decision(), (version) => decision({ version, reasons: 'Mine' }), 'decision'],
    ['line of the plan', planLine(), (version) => planLine({ version, action: 'Mine' }), 'plan-line'],
    ['dissent', dissent(), (version) => dissent({ version, why: 'Mine' }), 'dissent'],
    ['request', ask(), (version) => ask({ version, text: 'Mine' }), 'ask'],
    ['choice', choice('gp'), (version) => ({ ...choice('teacher'), version }) as Done, 'choice'],
  ])('%s: the second is refused and sees what the first left', (_, first, edit, of) => {
    const written = meetingAfter([{ ...first, id: 'made' } as Done], started)
    const edited = meetingAfter([{ ...edit('made'), id: 'edited' } as Done], written)
    expect(edited).not.toBe(written)
    expect(tryChange(edited, { ...first, version: 'made' } as Done)).toMatchObject({
      ...{ reason: 'changed-meanwhile', theirs: { of, entry: { version: 'edited' } } },
    })
    expect(meetingAfter([edit('made')], edited)).toBe(edited)
    expect(trying(started, edit('made'))).toContain('took this away')
  })

  test.each<[string, Done, Done]>([
    ['view of one professional about one child', view(), view({ viewId: 'other', reasons: 'Other' })],
    ['decision for one child', decision(), decision({ decisionId: 'other', reasons: 'Other' })],
    ['number of one person about one child', scale(), scale({ scaleId: 'other', value: 9 })],
    ['choice of one party', choice('gp'), { ...choice('teacher'), choiceId: 'other' } as Done],
  ])('there is one %s: who comes second sees the first', (_, first, second) => {
    expect(tryChange(startedWith(first), second)).toMatchObject({ reason: 'changed-meanwhile' })
  })

  test.each<[string, Done, Done]>([
    ['view', view(), view({ viewId: 'other' })],
    ['decision', decision(), decision({ decisionId: 'other' })],
    ['number', scale(), scale({ scaleId: 'other' })],
  ])('who says the same %s loses nothing', (_, first, second) => {
    const said = startedWith(first)
    expect(meetingAfter([second], said)).toBe(said)
  })

  test('what was confirmed, agreed or settled is changed only by who saw it', () => {
    const confirm = (was: string[] | null, ...memberIds: string[]): Done => ({
      ...{ kind: 'confirm-core-group', was, memberIds },
    })
    const confirmed = startedWith(confirm(null, 'teacher'))
    expect(tryChange(confirmed, confirm(null, 'gp'))).toMatchObject({ theirs: { of: 'core-group' } })
    expect(startedWith(confirm(null, 'teacher'), confirm(['teacher', 'lead'], 'gp')).outcome.coreGroup).toEqual([
      'lead',
      'gp',
    ])
    expect(tryChange(startedWith(dates('2026-04-27T14:00')), dates('2026-04-28T14:00'))).toMatchObject({
      theirs: { of: 'dates', entry: { firstCoreGroup: { start: '2026-04-27T14:00' } } },
    })
    const settled = startedWith(interim('2026-04-29T10:00'))
    expect(tryChange(settled, interim('2026-04-28T10:00'))).toMatchObject({ theirs: { of: 'inquorate' } })
    const { inquorate } = settled.outcome
    expect(meetingAfter([{ kind: 'inquorate', was: inquorate, inquorate: null }], settled).outcome.inquorate).toBe(null)
  })
})

describe('the core group', () => {
  test('always has the lead social worker, and nobody who only turned up', () => {
    const confirm = (...memberIds: string[]): Done => ({ kind: 'confirm-core-group', was: null, memberIds })
    expect(startedWith(confirm('mother')).outcome.coreGroup).toEqual(['mother', 'lead'])
    const aunt = { name: 'Jo', role: 'aunt', agency: '', side: 'family', way: 'room' } as const
    const came = startedWith({ kind: 'add-person', personId: 'aunt', ...aunt })
    expect(trying(came, confirm('aunt'))).toContain('not in the conference yet')
    expect(trying(came, confirm('stranger'))).toContain('not part of the conference')
  })

  test('is nothing that one who turned up holds an action in by name', () => {
    const nurse = { name: 'Jo', role: 'nurse', agency: 'Health', side: 'professional', way: 'room' } as const
    const came = startedWith({ kind: 'add-person', personId: 'nurse', ...nurse }, planLine({ whoId: 'nurse' }))
    expect(came.outcome.plan).toMatchObject([{ whoId: null, who: 'nurse' }])
  })
})

describe('a number from 0 to 10', () => {
  test('is not shown before the chair says so, and goes when it is taken back', () => {
    const given = meetingAfter([{ ...scale(), id: 'given' } as Done], started)
    expect(given.outcome.scales).toMatchObject([{ shown: false, value: 4 }])
    const shown = meetingAfter([{ kind: 'show-scale', scaleId: 'scale', version: 'given', shown: true }], given)
    expect(shown.outcome.scales).toMatchObject([{ shown: true }])
    expect(meetingAfter([scale()], shown)).toBe(shown)
    expect(tryChange(shown, { kind: 'show-scale', scaleId: 'scale', version: 'given', shown: false })).toMatchObject({
      theirs: { of: 'scale' },
    })
    expect(meetingAfter([{ kind: 'take-scale-back', scaleId: 'scale' }], shown).outcome.scales).toEqual([])
  })
})

describe('without a quorum', () => {
  test('the chair goes on with a reason, or holds it again; with one there is nothing to decide', () => {
    const goOn: Done = { kind: 'inquorate', was: null, inquorate: { kind: 'override', reason: 'The GP wrote' } }
    expect(trying(started, goOn)).toBe('done')
    expect(trying(started, { ...goOn, inquorate: { kind: 'override', reason: '' } } as Done)).toBe('Say why.')
    const quorate = meetingAfter(here('lead', 'teacher', 'gp'), started)
    expect(trying(quorate, goOn)).toContain('There is a quorum now')
    const late = meetingAfter(here('lead', 'teacher', 'gp'), startedWith(goOn))
    expect(
      trying(late, { kind: 'inquorate', was: { kind: 'override', reason: 'The GP wrote' }, inquorate: null }),
    ).toBe('done')
  })
})

describe('whatever is sent in whatever order', () => {
  test('the same again is no change, and leaves the very same meeting', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 25 }), (changes) => {
        let meeting = started
        for (const [index, change] of changes.entries()) {
          const whole = { ...change, id: `change ${index}` } as Done
          const once = tryChange(meeting, whole)
          if (!once.ok) continue
          meeting = once.meeting
          const twice = tryChange(meeting, whole)
          expect(twice.ok && twice.meeting).toBe(meeting)
        }
      }),
    )
  })

  test('a refusal changes nothing, and what was refused says why', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 25 }), (changes) => {
        let meeting = started
        for (const change of changes) {
          const before = JSON.stringify(meeting)
          const changed = tryChange(meeting, change)
          expect(JSON.stringify(meeting)).toBe(before)
          if (changed.ok) meeting = changed.meeting
          else expect(changed.message).toMatch(/^[A-Z].*\.$/)
        }
      }),
    )
  })

  test('each person has one view and one number about a child, each child one decision, and the lead is in the core group', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 40 }), (changes) => {
        const { outcome } = changes.reduce((meeting, change, index) => {
          const changed = tryChange(meeting, { ...change, id: `change ${index}` } as Done)
          return changed.ok ? changed.meeting : meeting
        }, started)
        const once = (keys: string[]) => expect(new Set(keys).size).toBe(keys.length)
        once(outcome.views.map(({ personId, childId }) => `${personId} ${childId}`))
        once(outcome.scales.map(({ personId, childId }) => `${personId} ${childId}`))
        once(outcome.decisions.map(({ childId }) => childId))
        once(outcome.choices.map(({ personId }) => personId))
        expect(outcome.coreGroup ?? ['lead']).toContain('lead')
        for (const { decision: decided, category } of outcome.decisions)
          expect(category === null).toBe(decided === 'no-plan')
      }),
    )
  })
})
