import { expect, test } from 'vitest'
import type { MeetingChange } from '../../../conference/meeting/change.ts'
import { type Done, meetingAfter, tryChange } from '../../../conference/meeting/meeting.fixture.ts'
import { NO_OUTCOME } from '../../../conference/outcome/outcome.ts'
import { inWords, madeAnew, standingFor } from './in-words.ts'

const children = [{ id: 'ava', name: 'Ava', words: 'the child' }]
const NAMES: Record<string, string> = { lead: 'Tom (social worker)', gp: 'Dr Rees (GP)', mother: 'Kelly (mother)' }
const nameOf = (id: string | null, words = '') => NAMES[id ?? ''] ?? words
const wordsOf = (entry: object) => inWords(entry, { children }, nameOf)

const view = { kind: 'say-view', viewId: 'v', version: null, personId: 'lead', childId: 'ava' } as const
const decision = { kind: 'decide', decisionId: 'd', version: null, childId: 'ava' } as const
const dissent = { kind: 'dissent', dissentId: 'x', version: null, personId: 'gp', childId: null } as const
const byWhom = { whoId: null, who: 'Housing', byWhen: '2026-04-30', howWeWillKnow: '', ifItDoesNotWork: '' } as const
const plan = { kind: 'put-plan-line', lineId: 'p', version: null, childId: 'ava', audience: 'everyone' } as const
const line = { ...plan, ...byWhom, outcome: '' } as const
const ask = { kind: 'put-ask', askId: 'a', version: null, personId: 'mother', fromId: 'gp', from: '' } as const
const choice = { kind: 'choose', choiceId: 'c', version: null, personId: 'mother' } as const
const interim = { kind: 'interim', newStart: '2026-04-20T10:00', reason: 'Nobody of health' } as const
const review = { start: '2026-07-10T10:00', durationMinutes: 120, place: 'Room 4' }

/** What somebody else was quicker with, what this person wanted, and how that reads. */
const rivals: [string, Done, Done, string[]][] = [
  [
    'a view',
    { ...view, viewId: 'theirs', planNeeded: false, category: null, reasons: '' },
    { ...view, planNeeded: true, category: 'neglect', reasons: 'Missed meals' },
    ['Tom (social worker), Ava', 'Plan needed: neglect', 'Missed meals'],
  ],
  [
    'a decision',
    { ...decision, decisionId: 'theirs', decision: 'no-plan', category: null, reasons: 'Help works' },
    { ...decision, decision: 'plan', category: 'emotional', reasons: 'It does not' },
    ['Ava', 'A child protection plan: emotional abuse', 'It does not'],
  ],
  [
    'a dissent',
    { ...dissent, why: 'Too soon', formal: false },
    { ...dissent, why: 'Too late', formal: true },
    ['Dr Rees (GP)', 'Too late', 'Formal'],
  ],
  [
    'a line of the plan',
    { ...line, action: 'Mend the boiler' },
    { ...line, action: 'Mend the boiler and the roof' },
    ['Ava', 'Mend the boiler and the roof', 'Housing', 'Thursday 30 April 2026'],
  ],
  [
    'what somebody asks for',
    { ...ask, text: 'A number to ring' },
    { ...ask, text: 'A visit' },
    ['Kelly (mother)', 'A visit', 'Dr Rees (GP)'],
  ],
  [
    'a choice',
    { ...choice, chosenIds: ['gp'] },
    { ...choice, chosenIds: ['gp', 'lead'] },
    ['Kelly (mother)', 'Dr Rees (GP) and Tom (social worker)'],
  ],
  [
    'the core group',
    { kind: 'confirm-core-group', was: null, memberIds: ['lead', 'gp'] },
    { kind: 'confirm-core-group', was: null, memberIds: ['mother', 'lead'] },
    ['Kelly (mother) and Tom (social worker)'],
  ],
  [
    'the dates',
    {
      kind: 'agree-dates',
      was: NO_OUTCOME.dates,
      firstCoreGroup: null,
      review: { ...review, start: '2026-07-09T10:00' },
    },
    { kind: 'agree-dates', was: NO_OUTCOME.dates, firstCoreGroup: null, review },
    ['Review conference: 10am on Friday 10 July'],
  ],
  [
    'what is done without a quorum',
    { kind: 'inquorate', was: null, inquorate: { kind: 'override', reason: 'All are agreed' } },
    { kind: 'inquorate', was: null, inquorate: interim },
    ['Interim plan. The conference meets again at 10am on Monday 20 April.', 'Nobody of health'],
  ],
]

test.each(rivals)(
  '%s of somebody quicker stands beside this person’s, and theirs can be put in its place',
  (_, theirs, mine, said) => {
    const meeting = meetingAfter([{ kind: 'start' }, theirs])
    const change = { ...mine, id: 'mine' } as MeetingChange
    expect(tryChange(meeting, mine)).toMatchObject({ ok: false, reason: 'changed-meanwhile' })
    const standing = standingFor(meeting, change)
    expect(wordsOf(standing as object)).not.toEqual([])
    expect(wordsOf(change)).toEqual(said)
    const anew = tryChange(meeting, madeAnew(meeting, change) as Done)
    expect(anew.ok && wordsOf(standingFor(anew.meeting, change) as object)).toEqual(said)
  },
)

test('what was taken away meanwhile can be put back, but not taken away once more', () => {
  const meeting = meetingAfter([{ kind: 'start' }])
  const mine = { ...line, id: 'mine', version: 'seen', action: 'Mend it' } as MeetingChange
  expect(standingFor(meeting, mine)).toBeNull()
  expect(tryChange(meeting, mine)).toMatchObject({ reason: 'changed-meanwhile' })
  expect(tryChange(meeting, madeAnew(meeting, mine) as Done).ok).toBe(true)
  const gone = { kind: 'remove-plan-line', id: 'mine', lineId: 'p', version: 'seen' } as MeetingChange
  expect(madeAnew(meeting, gone)).toBeNull()
})
