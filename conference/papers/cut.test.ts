import fc from 'fast-check'
import { expect, test } from 'vitest'
import { familyParty, person } from '../conference.fixture.ts'
import { audienceNow, cutFor, cutsOf, namesOthers } from './cut.ts'
import { sectionsOf } from './draft.ts'
import { closed, draftFrom, paper, paperSection } from './papers.fixture.ts'

const wordsFor = (conference: ReturnType<typeof closed>, made: ReturnType<typeof paper>, id: string) => {
  const recipient = conference.participants.find((one) => one.id === id)
  const cut = recipient && cutFor(conference, made, recipient)
  return cut ? cut.parts.map(({ heading, text }) => `${heading}\n${text}`).join('\n\n') : null
}

const ids = ['chair', 'lead', 'teacher', 'gp', 'minutes', 'interpreter', 'mother', 'father', 'gone', 'after']
const children = ['ava', 'ben']

const anySection = fc.record({
  audience: fc.oneof(fc.constant('everyone' as const), fc.subarray(ids)),
  childId: fc.option(fc.constantFrom(...children)),
  text: fc.constantFrom('', '  ', 'Words'),
})

const anyWorld = fc.record({
  sections: fc.array(anySection, { minLength: 1, maxLength: 8 }),
  links: fc.tuple(fc.subarray(children), fc.subarray(children)),
  receives: fc.tuple(fc.boolean(), fc.boolean()),
  left: fc.boolean(),
})

test('no passage reaches anybody outside its audience, nor anybody of the family who is not linked to its child', () => {
  fc.assert(
    fc.property(anyWorld, ({ sections, links, receives, left }) => {
      const [motherLinks, fatherLinks] = links
      const party = (id: string, childIds: string[], mayReceive: boolean) =>
        familyParty(id, [], { links: childIds.map((childId) => ({ childId, mayReceive })) })
      const conference = closed({
        participants: [
          ...['chair', 'lead', 'teacher', 'gp'].map((id) => person(id)),
          person('minutes', { role: 'minute-taker' }),
          person('interpreter'),
          person('gone', {
            left: left
              ? { at: Temporal.Instant.from('2026-04-16T09:00Z'), reason: 'new job', successorId: 'after' }
              : null,
          }),
          person('after'),
          party('mother', motherLinks, receives[0]),
          party('father', fatherLinks, receives[1]),
        ],
      })
      const made = paper({ sections: sections.map((one, index) => paperSection(String(index), one)) })
      for (const { recipient, parts } of cutsOf(conference, made)) {
        expect(['interpreter', ...(left ? ['gone'] : [])]).not.toContain(recipient.id)
        const got = parts.map(({ heading }) => made.sections.find((one) => one.heading === heading))
        for (const section of got) {
          expect(section?.text.trim()).not.toBe('')
          if (recipient.id === 'chair') continue
          const stands = [recipient.id, ...(left && recipient.id === 'after' ? ['gone'] : [])]
          if (section?.audience !== 'everyone') expect(stands.some((id) => section?.audience.includes(id))).toBe(true)
          if (recipient.side === 'family' && section?.childId)
            expect(recipient.links).toContainEqual({ childId: section.childId, mayReceive: true })
        }
        if (recipient.side === 'family') expect(recipient.links.some(({ mayReceive }) => mayReceive)).toBe(true)
      }
      // The chair's copy misses nothing that somebody has written.
      const written = made.sections.filter(({ text }) => text.trim() !== '').length
      const chair = cutsOf(conference, made).find(({ recipient }) => recipient.id === 'chair')
      expect(chair?.parts.length ?? 0).toBe(written)
    }),
  )
})

test('whoever has nothing of a paper gets no copy of it', () => {
  const conference = closed()
  const made = paper({
    sections: [paperSection('ben', { childId: 'ben' }), paperSection('mum', { audience: ['mother'] })],
  })
  expect(wordsFor(conference, made, 'father')).toBeNull()
  expect(wordsFor(conference, made, 'interpreter')).toBeNull()
  expect(wordsFor(conference, made, 'mother')).toContain('Text mum')
  expect(wordsFor(conference, made, 'teacher')).not.toContain('Text mum')
})

test('the chair reads everything, and of each passage for whom it is', () => {
  const conference = closed()
  const chair = conference.participants.find(({ id }) => id === 'chair')
  const made = paper({
    sections: [
      paperSection('all'),
      paperSection('mum', { audience: ['mother'] }),
      paperSection('pros', { audience: ['lead', 'teacher', 'gp', 'minutes', 'refuge'] }),
      paperSection('notes', { audience: ['chair'] }),
    ],
  })
  expect(chair && cutFor(conference, made, chair)?.parts.map(({ onlyFor }) => onlyFor)).toEqual([
    null,
    'Only for: mother',
    'Only for: the professionals',
    'Only for you',
  ])
})

test('a core group record reaches its members of that day and the chair, and nobody else', () => {
  const day = Temporal.PlainDate.from('2026-04-15')
  const member = (participantId: string, until: string | null = null) => ({
    participantId,
    from: day,
    until: until ? Temporal.PlainDate.from(until) : null,
    reason: '',
  })
  const conference = closed()
  const start = Temporal.ZonedDateTime.from('2026-04-27T10:00[Europe/London]')
  conference.plan = { ...conference.plan, members: [member('lead'), member('mother'), member('teacher', '2026-04-20')] }
  conference.coreGroups = [{ id: 'cg1', start } as (typeof conference.coreGroups)[number]]
  const made = paper({ kind: 'core-group-record', coreGroupId: 'cg1', sections: [paperSection('all')] })
  expect(cutsOf(conference, made).map(({ recipient }) => recipient.id)).toEqual(['chair', 'lead', 'mother'])
})

test('a passage that names a child to whom a party is not linked is pointed out, by party', () => {
  const conference = closed()
  const made = paper({ sections: [paperSection('one', { text: 'Ben’s father rang.' }), paperSection('two')] })
  expect(namesOthers(conference, made)).toEqual([{ sectionId: 'one', partyId: 'father', childIds: ['ben'] }])
})

test('each family party reads of its own children alone, and of nobody whom it has not met', () => {
  const conference = closed()
  for (const kind of ['decision-letter', 'outline-plan', 'full-record'] as const) {
    const made = paper({ kind, sections: sectionsOf(kind, conference, draftFrom()) })
    const father = wordsFor(conference, made, 'father') ?? ''
    expect(father).toContain('Ava')
    for (const kept of [
      'Ben',
      'Rita',
      'refuge',
      'Tuesdays',
      'Harbour School',
      'lost weight',
      'Sam teacher',
      'at night',
    ])
      expect(father).not.toContain(kept)
    const mother = wordsFor(conference, made, 'mother') ?? ''
    expect(mother).not.toContain('Sam father')
    expect(namesOthers(conference, made)).toEqual([])
  }
})

test('who has come in somebody’s place is among those whom a passage is for, when it is written anew too', () => {
  const conference = closed({
    participants: [
      person('chair'),
      person('gone', {
        left: { at: Temporal.Instant.from('2026-04-16T09:00Z'), reason: 'new job', successorId: 'after' },
      }),
      person('after'),
      familyParty('mother', ['ava']),
    ],
  })
  expect(audienceNow(conference, ['gone', 'mother'])).toEqual(['after', 'mother'])
  expect(audienceNow(conference, 'everyone')).toBe('everyone')
})
