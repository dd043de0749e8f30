import type { Conference } from '../../../conference/conference.ts'
import type { Meeting } from '../../../conference/meeting/meeting.ts'
import { draftPaper, papersAfterClosing, sectionsOf } from '../../../conference/papers/draft.ts'
import { isSame, sectionsAgain } from '../../../conference/papers/draft-again.ts'
import { writersOf } from '../../../conference/papers/readers.ts'
import { presetNamed } from '../../../conference/policy.ts'
import type { Transaction, World } from '../../ports.ts'

/** Letter, outline plan and full record wait for the chair: nothing of them goes before it is approved. */
export async function draftPapers(world: World, tx: Transaction, closed: Conference) {
  const from = fromOf(world, closed, await tx.meetings.find(closed.id))
  for (const kind of papersAfterClosing(closed))
    await tx.papers.add(closed.id, draftPaper(kind, closed, { id: world.newId(), now: world.clock.now(), from }))
}

/** After a correction: what has not gone says what is decided now, and waits for the chair again. */
export async function draftAgain(
  world: World,
  tx: Transaction,
  { before, after, meeting }: { before: Conference; after: Conference; meeting: Meeting },
) {
  const from = fromOf(world, after, meeting)
  const kinds = papersAfterClosing(after)
  for (const paper of after.papers.filter(({ kind, state }) => isOfClosing(kind) && state !== 'sent')) {
    if (!kinds.includes(paper.kind)) {
      await tx.papers.remove(paper.id)
      continue
    }
    const [was, is] = [before, after].map((conference) => sectionsOf(paper.kind, conference, from))
    const sections = sectionsAgain(paper.sections, was ?? [], is ?? [], writersOf(after))
    const isChanged =
      sections.length !== paper.sections.length ||
      sections.some((section, index) => !paper.sections[index] || !isSame(section, paper.sections[index]))
    if (isChanged) await tx.papers.update(paper.id, { state: 'draft', approved: null, sections })
  }
  const missing = kinds.filter((kind) => after.papers.every((paper) => paper.kind !== kind))
  for (const kind of missing)
    await tx.papers.add(after.id, draftPaper(kind, after, { id: world.newId(), now: world.clock.now(), from }))
}

function isOfClosing(kind: string): boolean {
  return kind === 'decision-letter' || kind === 'outline-plan' || kind === 'full-record'
}

function fromOf(world: World, { preset }: Conference, meeting: Meeting) {
  const { teamName, phone } = world.settings.authority
  const hours = presetNamed(preset)?.formalDissentHours
  const authority = { teamName, phone, dissentWithin: hours ? `${hours} hours` : null }
  return { authority, meeting, coreGroupId: null, childId: null }
}
