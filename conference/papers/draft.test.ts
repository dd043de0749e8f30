import { describe, expect, test } from 'vitest'
import { at, pack, packed, person, report, version } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import { draftPaper, papersAfterClosing, sectionsOf } from './draft.ts'
import { sectionsAgain } from './draft-again.ts'
import { closed, draftFrom, outcome, paperSection, stageLine } from './papers.fixture.ts'
import { mayBeNamedTo } from './readers.ts'

const words = (conference: Conference, kind: Parameters<typeof sectionsOf>[0], from = draftFrom()) =>
  sectionsOf(kind, conference, from)
    .map(({ heading, text }) => `${heading}\n${text}`)
    .join('\n\n')

const withDecisions = (...decisions: (typeof outcome.decisions)[number][]) => {
  const base = closed()
  return closed({ closing: { ...base.closing, outcome: { ...outcome, decisions } } })
}
const decided = (change: Partial<(typeof outcome.decisions)[number]>) => ({
  ...(outcome.decisions[0] as (typeof outcome.decisions)[number]),
  ...change,
})

describe('what follows a closing', () => {
  test('is a letter and a record, and a plan where a child has one', () => {
    expect(papersAfterClosing(closed())).toEqual(['decision-letter', 'outline-plan', 'full-record'])
    const none = withDecisions(decided({ decision: 'no-plan' }))
    expect(papersAfterClosing(none)).toEqual(['decision-letter', 'full-record'])
    expect(papersAfterClosing({ ...closed(), closing: null })).toEqual([])
  })

  test('is a draft, due on the office’s own days', () => {
    const made = draftPaper('decision-letter', closed(), { id: 'p', now: at('2026-04-15T12:05'), from: draftFrom() })
    expect(made).toMatchObject({ state: 'draft', approved: null, sentAt: null, copies: [] })
    expect(made.dueAt?.equals(at('2026-04-16T17:00'))).toBe(true)
  })
})

describe('the letter', () => {
  test.each([
    ['plan', 'Ava needs a child protection plan. It starts on Wednesday 15 April 2026. The worry is about neglect.'],
    ['no-plan', 'Ava does not need a child protection plan.'],
    ['continue', 'The child protection plan for Ava goes on. The worry is about neglect.'],
    ['change', 'The child protection plan for Ava goes on. The worry is now about neglect.'],
    ['end', 'The child protection plan for Ava has ended.'],
  ] as const)('says in plain words what was decided: %s', (decision, sentence) => {
    expect(words(withDecisions(decided({ decision })), 'decision-letter')).toContain(sentence)
  })

  test('tells the family how to comment, compliment and complain, and professionals how to dissent and by when', () => {
    const sections = sectionsOf('decision-letter', closed(), draftFrom())
    const say = sections.find(({ id }) => id === 'say')
    expect(say?.text).toMatch(/complaint[\s\S]*will not be held against you/)
    expect(say?.audience).toEqual(['mother', 'father'])
    const route = sections.find(({ id }) => id === 'dissent-route')
    expect(route?.text).toContain('within 72 hours of the conference')
    expect(route?.audience).not.toContain('mother')
    const unset = draftFrom({ authority: { ...draftFrom().authority, dissentWithin: null } })
    expect(words(closed(), 'decision-letter', unset)).toContain('by your partnership’s procedure')
  })

  test('says who disagreed to professionals alone', () => {
    const dissent = sectionsOf('decision-letter', closed(), draftFrom()).find(({ id }) => id === 'dissent:x1')
    expect(dissent?.text).toContain('has raised it formally')
    expect(dissent?.audience).not.toContain('mother')
  })
})

describe('the record', () => {
  const meeting = {
    guests: [{ id: 'guest', name: 'Gwen Guest', role: 'supporter', agency: '', side: 'family' as const }],
    lines: [
      stageLine('own', { kind: 'family-words', whose: 'mother', text: 'I was afraid.' }),
      stageLine('note', { kind: 'note', text: 'Ring the GP' }),
      stageLine('few', { text: 'Only for two', audience: ['mother', 'lead'] }),
    ],
  }
  const sections = sectionsOf('full-record', closed(), draftFrom({ meeting }))
  const holding = (text: string) => sections.find((one) => one.text.includes(text))

  test('keeps the family’s own words as theirs, for those who heard them', () => {
    expect(holding('I was afraid')?.text).toContain('“I was afraid.” (mother)')
    expect(holding('I was afraid')?.audience).toContain('teacher')
    expect(holding('I was afraid')?.audience).not.toContain('father')
  })

  test('keeps notes for those who run the meeting, and lines for whom they were meant', () => {
    expect(holding('Ring the GP')?.audience).toEqual(['chair', 'minutes'])
    expect(holding('Only for two')?.audience).toEqual(['lead', 'mother'])
  })

  test('holds a scale only where the chair has shown it', () => {
    expect(holding('The mother: 4')).toBeDefined()
    expect(holding('teacher: 3')).toBeUndefined()
  })

  test('tells a party of the reports that it had, and of no other', () => {
    const had = pack('mother', { by: 'page', contents: [packed('v-teacher')] })
    const conference = closed({
      packs: [had],
      reports: [
        report('teacher', { state: 'accepted', versions: [version('v-teacher')] }),
        report('gp', { state: 'accepted', versions: [version('v-gp')] }),
      ],
    })
    const mine = sectionsOf('full-record', conference, draftFrom()).filter(
      ({ audience }) => audience !== 'everyone' && audience.length === 1 && audience[0] === 'mother',
    )
    const said = mine.map(({ text }) => text).join()
    expect(said).toContain('Agency of the teacher: you had it from Monday 13 April 2026 on.')
    expect(said).not.toContain('gp')
  })

  test('names a guest of the family to professionals alone', () => {
    const base = closed()
    const attended = [...base.closing.attended, { personId: 'guest', state: 'here' as const, way: 'room' as const }]
    const conference = closed({ closing: { ...base.closing, attended } })
    const named = sectionsOf('full-record', conference, draftFrom({ meeting })).filter(({ text }) =>
      text.includes('Gwen Guest'),
    )
    for (const { audience } of named) expect(audience).not.toContain('mother')
  })
})

test('in a split conference nobody of the family reads of those who were in the other part', () => {
  const base = closed()
  const start = base.start
  const part = (number: number, participantIds: string[]) => ({
    ...{ id: `part-${number}`, number, start, durationMinutes: 60, participantIds, joinUrl: null, chatId: null },
  })
  const conference = closed({
    parts: [part(1, ['chair', 'lead', 'mother', 'refuge', 'minutes']), part(2, ['chair', 'lead', 'father', 'teacher'])],
    closing: {
      ...base.closing,
      attended: base.closing.attended.map((one) => (one.personId === 'father' ? { ...one, state: 'here' } : one)),
    },
  })
  const forFather = sectionsOf('full-record', conference, draftFrom()).filter(
    ({ id, audience }) => id.startsWith('there') && (audience === 'everyone' || audience.includes('father')),
  )
  const said = forFather.map(({ text }) => text).join('\n')
  expect(said).toContain('Sam teacher')
  expect(said).not.toMatch(/Rita|Mother|refuge/)
})

test('two fathers are told apart by a number, and no paper names a child by a role', () => {
  const base = closed()
  const dad = person('dad', { role: 'father', side: 'family', links: [{ childId: 'ben', mayReceive: true }] })
  const aunt = person('aunt', { role: 'Ava’s aunt', side: 'family', links: [{ childId: 'ben', mayReceive: true }] })
  const conference = closed({ participants: [...base.participants, dad, aunt] })
  const said = words(conference, 'full-record')
  expect(said).toContain('Sam father, father 1')
  expect(said).toContain('Sam dad, father 2')
  expect(said).not.toContain('Ava’s aunt')
})

describe('a draft after a correction', () => {
  const before = [paperSection('decision', { text: 'a plan' }), paperSection('about'), paperSection('gone')]
  const after = [paperSection('decision', { text: 'no plan' }), paperSection('about')]

  test('takes what the source says now, and keeps what was written elsewhere', () => {
    const standing = [
      paperSection('decision', { text: 'a plan' }),
      paperSection('about', { text: 'mine' }),
      paperSection('own'),
    ]
    const again = sectionsAgain(standing, before, after, ['chair'])
    expect(again.map(({ id, text }) => [id, text])).toEqual([
      ['decision', 'no plan'],
      ['about', 'mine'],
      ['own', 'Text own'],
    ])
  })

  test('loses nothing that somebody typed: it stays beside it, for the writers alone', () => {
    const standing = [
      paperSection('decision', { text: 'a plan, because we all think so' }),
      paperSection('gone', { text: 'typed' }),
    ]
    const again = sectionsAgain(standing, before, after, ['chair'])
    expect(again.filter(({ id }) => id.startsWith('earlier:'))).toMatchObject([
      { text: 'a plan, because we all think so', audience: ['chair'] },
      { text: 'typed', audience: ['chair'] },
    ])
    expect(again.find(({ id }) => id === 'decision')?.text).toBe('no plan')
  })
})

describe('who reads what', () => {
  test('nobody of the family is told of a professional who did not come, though they came themselves', () => {
    expect(mayBeNamedTo(closed(), 'mother', 'gp')).toBe(false)
    expect(mayBeNamedTo(closed(), 'mother', 'refuge')).toBe(true)
    expect(mayBeNamedTo(closed(), 'father', 'refuge')).toBe(false)
  })

  test('that a report was kept from somebody, and why, stands in the chair’s copy alone', () => {
    const kept = {
      partyId: 'father',
      reportId: 'r',
      reason: 'He would find her.',
      at: at('2026-04-10T10:00'),
      by: 'chair',
    }
    const reports = [{ ...report('teacher'), id: 'r' }]
    const sections = sectionsOf('full-record', closed({ reports, withholdings: [kept as never] }), draftFrom())
    const found = sections.filter(({ text }) => text.includes('He would find her.'))
    expect(found.map(({ audience }) => audience)).toEqual([['chair']])
  })

  test.each([
    ['transfer', true],
    ['death', false],
  ] as const)('the letter that a plan has ended by %s speaks of help to come and of complaints: %s', (reason, does) => {
    const end = { childId: 'ava', on: Temporal.PlainDate.from('2026-06-01'), reason, note: '' }
    const recorded = { ...end, recordedAt: at('2026-06-01T10:00'), recordedBy: 'lead' }
    const base = closed()
    const one = closed({ plan: { ...base.plan, ends: [recorded] } })
    const sections = sectionsOf('ending-letter', one, draftFrom({ childId: 'ava' }))
    expect(sections.map(({ id }) => id).includes('support')).toBe(does)
    const say = sections.find(({ id }) => id === 'say')
    expect(say?.audience ?? null).toEqual(does ? ['mother', 'father'] : null)
  })
})
