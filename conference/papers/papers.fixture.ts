import { at, conference, familyParty, person } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import type { Line } from '../meeting/line.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { NO_OUTCOME } from '../outcome/outcome.ts'
import type { Closed } from './closed.ts'
import type { DraftFrom } from './draft.ts'
import type { Paper, PaperSection } from './paper.ts'

const entry = (id: string) => ({ id, version: id, by: 'chair', at: '2026-04-15T11:40:00Z' })

/** Ava has a plan, Ben has none; the mother came, the father did not; the refuge worker was there with the mother. */
export const outcome: Outcome = {
  ...NO_OUTCOME,
  scales: [
    { ...entry('s1'), personId: 'mother', childId: 'ava', value: 4, shown: true },
    { ...entry('s2'), personId: 'teacher', childId: 'ava', value: 3, shown: false },
  ],
  views: [
    {
      ...entry('v1'),
      personId: 'teacher',
      childId: 'ava',
      planNeeded: true,
      category: 'neglect',
      reasons: 'She comes to school hungry.',
    },
    { ...entry('v2'), personId: 'refuge', childId: 'ben', planNeeded: false, category: null, reasons: 'He is safe.' },
  ],
  decisions: [
    { ...entry('d1'), childId: 'ava', decision: 'plan', category: 'neglect', reasons: 'Ava has gone without food.' },
    { ...entry('d2'), childId: 'ben', decision: 'no-plan', category: null, reasons: 'Ben is cared for well.' },
  ],
  dissents: [{ ...entry('x1'), personId: 'gp', childId: 'ben', why: 'He has lost weight.', formal: true }],
  plan: [
    {
      ...entry('l1'),
      childId: 'ava',
      outcome: 'Ava has eaten',
      action: 'Breakfast club every school day',
      whoId: 'teacher',
      who: 'teacher',
      byWhen: '2026-04-20',
      howWeWillKnow: 'The school’s list',
      ifItDoesNotWork: 'We meet early',
      audience: 'everyone',
    },
    {
      ...entry('l2'),
      childId: null,
      outcome: 'Both are safe at home',
      action: 'Tuesdays at 10am at the children’s centre',
      whoId: 'refuge',
      who: 'refuge worker',
      byWhen: null,
      howWeWillKnow: '',
      ifItDoesNotWork: '',
      audience: ['mother', 'refuge', 'lead'],
    },
    {
      ...entry('l3'),
      childId: 'ava',
      outcome: 'Ava sleeps',
      action: 'A bed of her own',
      whoId: 'refuge',
      who: 'refuge worker',
      byWhen: null,
      howWeWillKnow: '',
      ifItDoesNotWork: '',
      audience: 'everyone',
    },
  ],
  asks: [{ ...entry('a1'), personId: 'mother', text: 'Somebody to ring at night', fromId: 'refuge', from: '' }],
  coreGroup: ['lead', 'teacher', 'mother', 'refuge'],
  dates: {
    firstCoreGroup: { start: '2026-04-27T10:00', durationMinutes: 60, place: 'Harbour School' },
    review: { start: '2026-07-08T10:00', durationMinutes: 120, place: 'Civic Offices' },
  },
}

export function closed(change: Partial<Conference> = {}): Closed {
  const base = conference(change)
  const participants = change.participants ?? [
    ...base.participants.filter(({ id }) => id !== 'father'),
    person('minutes', { role: 'minute-taker', group: '' }),
    person('refuge', { name: 'Rita Refuge', role: 'refuge worker', agency: 'Women’s refuge', entraId: null }),
    familyParty('father', ['ava'], {
      channel: 'mail',
      safeContact: { recordedBy: 'lead', recordedAt: base.bookedAt },
    }),
  ]
  const came = ['chair', 'lead', 'teacher', 'minutes', 'refuge', 'mother']
  const closing = {
    at: at('2026-04-15T12:00'),
    by: 'chair',
    outcome,
    attended: participants.map(({ id }) => ({
      personId: id,
      state: came.includes(id) ? ('here' as const) : ('not-here' as const),
      way: id === 'teacher' ? ('online' as const) : ('room' as const),
    })),
    corrections: [],
  }
  return { ...base, participants, ...change, closing: change.closing ?? closing }
}

export function stageLine(id: string, change: Partial<Line> = {}): Line {
  return {
    id,
    version: id,
    step: 3,
    kind: 'shown',
    text: `Line ${id}`,
    whose: null,
    audience: 'everyone',
    by: 'chair',
    at: at('2026-04-15T10:20'),
    changedBy: 'chair',
    changedAt: at('2026-04-15T10:20'),
    ...change,
  }
}

export function draftFrom(change: Partial<DraftFrom> = {}): DraftFrom {
  const authority = { teamName: 'SQT Business Team', phone: '023 9284 0000', dissentWithin: '72 hours' }
  return { authority, meeting: null, coreGroupId: null, childId: null, ...change }
}

export function paperSection(id: string, change: Partial<PaperSection> = {}): PaperSection {
  return { id, heading: `Heading ${id}`, text: `Text ${id}`, audience: 'everyone', childId: null, ...change }
}

export function paper(change: Partial<Paper> = {}): Paper {
  return {
    id: 'paper',
    version: 1,
    kind: 'decision-letter',
    coreGroupId: null,
    state: 'draft',
    sections: [],
    draftedAt: at('2026-04-15T12:00'),
    dueAt: at('2026-04-16T17:00'),
    approved: null,
    sentAt: null,
    copies: [],
    corrections: [],
    ...change,
  }
}
