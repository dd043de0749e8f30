import { audienceNow } from '../../../conference/papers/cut.ts'
import type { PaperSection } from '../../../conference/papers/paper.ts'
import { mayWritePaper } from '../../../conference/papers/permissions.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { changedMeanwhile, changePaper, type FoundPaper } from './find-paper.ts'

/**
 * The draft as it now reads. `version` is the paper as its writer saw it: nobody writes over another's words. What was
 * approved has to be approved again; what has been sent is changed by a correction only.
 */
export function writePaper(
  world: World,
  actor: Actor,
  paperId: string,
  { version, sections }: { version: number; sections: readonly PaperSection[] },
) {
  return changePaper(world, paperId, async (tx, found) => {
    const { conference, paper } = found
    const allowed = mayWritePaper(actor, conference, paper)
    if (!allowed.ok) return allowed
    if (paper.state === 'sent')
      return refusal('sent', { message: 'This paper has been sent. Change it by settling a correction.' })
    if (paper.version !== version) return changedMeanwhile
    const checked = checkedSections(found, sections)
    if (!checked.ok) return checked
    await tx.papers.update(paperId, { sections: checked.sections, state: 'draft', approved: null })
    const entry = { at: world.clock.now(), actor: actorId(actor), action: 'paper-written', conferenceId: conference.id }
    await tx.audit.write({ ...entry, detail: { paperId, version: version + 1 } })
    return ok({ version: version + 1 })
  })
}

/** For people and children of this conference alone; each passage has an id of its own. */
export function checkedSections({ conference }: FoundPaper, sections: readonly PaperSection[]) {
  const children = new Set(conference.children.map(({ id }) => id))
  const isStrange = ({ audience, childId }: PaperSection) =>
    (childId !== null && !children.has(childId)) ||
    (audience !== 'everyone' && audience.some((id) => !conference.participants.some((person) => person.id === id)))
  if (sections.some(isStrange))
    return refusal('not-of-this-conference', { message: 'A passage is for somebody who is not in this conference.' })
  if (new Set(sections.map(({ id }) => id)).size !== sections.length)
    return refusal('same-passage', { message: 'Two passages are the same one. Look at the paper again.' })
  // Whoever gets no papers any more is no reader, and nobody's name stands where nobody reads it.
  const kept = sections.map((section) => ({
    ...section,
    audience: audienceNow(conference, section.audience),
  }))
  return ok({ sections: kept })
}
