import { expect, test } from 'vitest'
import { paperDraft } from '../bot/http/views/paper-view.ts'
import { at } from '../conference/conference.fixture.ts'
import { cutFor } from '../conference/papers/cut.ts'
import type { PaperKind } from '../conference/papers/paper.ts'
import { closed, paper, paperSection } from '../conference/papers/papers.fixture.ts'
import { isReadBy } from '../tab/board/papers/readers.ts'

// The page says beside each passage who will read it: by the rule by which copies are cut, or it would promise too much.

const conference = closed()
const { participants, children } = conference
const audiences = ['everyone' as const, [], ...participants.map(({ id }) => [id]), participants.map(({ id }) => id)]
const sections = audiences.flatMap((audience, index) =>
  [null, ...children.map(({ id }) => id)].map((childId) =>
    paperSection(`${index} ${childId}`, { heading: `${index} ${childId}`, audience, childId }),
  ),
)

test.each<PaperKind>(['full-record', 'core-group-record'])(
  'who is said to read each passage of a %s is who gets it in their copy',
  (kind) => {
    const written = paper({ kind, sections })
    const chair = participants.find(({ id }) => id === conference.chairId)
    const actor = { kind: 'signed-in' as const, entraId: chair?.entraId ?? '', name: 'Chair', roles: [] }
    const shown = paperDraft(conference, written, actor, at('2026-04-15T13:00'))
    const said = shown.readers.map((reader) => [
      reader.id,
      shown.sections?.filter((section) => isReadBy(section, reader)).map(({ id }) => id),
    ])
    const got = shown.readers.map(({ id }) => {
      const person = participants.find((one) => one.id === id) as (typeof participants)[number]
      return [id, (cutFor(conference, written, person)?.parts ?? []).map(({ heading }) => heading)]
    })
    expect(shown.sections).toHaveLength(sections.length)
    expect(said).toEqual(got)
  },
)

test('a passage that holds what is kept from its reader, or names a child to who is not linked to it, warns', () => {
  const kept = { id: 'detail', kind: 'address' as const, text: '14 Harbour View, PO4 8QX', keptFrom: ['father'] }
  const conference = closed({ protectedDetails: [kept] })
  const everyone = [
    paperSection('address', { text: 'They live at 14 Harbour View now.' }),
    paperSection('name', { text: 'Ben is well.' }),
    paperSection('plain', { text: 'We met.' }),
  ]
  const forMother = everyone.map((one) => ({ ...one, audience: ['mother'] }))
  const chair = conference.participants.find(({ id }) => id === conference.chairId)
  const actor = { kind: 'signed-in' as const, entraId: chair?.entraId ?? '', name: 'Chair', roles: [] }
  const warned = (sections: typeof everyone) =>
    paperDraft(conference, paper({ sections }), actor, at('2026-04-15T13:00')).warnings.filter(
      ({ participantId }) => participantId === 'father',
    )
  expect(warned(everyone)).toEqual([
    { sectionId: 'name', participantId: 'father', what: 'names-child' },
    { sectionId: 'address', participantId: 'father', what: 'kept-from-them' },
  ])
  expect(warned(forMother as typeof everyone)).toEqual([])
})
