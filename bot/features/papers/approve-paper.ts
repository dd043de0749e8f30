import { namesOthers } from '../../../conference/papers/cut.ts'
import { mayApprovePaper } from '../../../conference/papers/permissions.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'
import { changedMeanwhile, changePaper, type FoundPaper } from './find-paper.ts'
import { sendNow } from './send-paper.ts'

export interface Approval {
  /** The paper as it was read. */
  version: number
  /** "I have read it for the children that a party is not linked to." */
  readForOthers: boolean
  /** At once, by the same press. */
  send: boolean
}

/** Nothing goes before this, and what goes is what was read. */
export function approvePaper(world: World, actor: Actor, paperId: string, approval: Approval) {
  return changePaper(world, paperId, (tx, found) => approveIn(world, tx, actor, found, approval))
}

/** Within a change that is under way: nobody sees the paper before it is decided whether it goes. */
export async function approveIn(world: World, tx: Transaction, actor: Actor, found: FoundPaper, approval: Approval) {
  const { conference, paper } = found
  const allowed = mayApprovePaper(actor, conference, paper)
  if (!allowed.ok) return allowed
  if (paper.state !== 'draft') return refusal('already-approved', { message: 'This paper is approved already.' })
  if (paper.version !== approval.version) return changedMeanwhile
  const refused = mayGoOut(found, approval.readForOthers)
  if (!refused.ok) return refused
  await approve(world, tx, actor, found)
  const sent = approval.send ? await sendNow(world, tx, actor, found) : 0
  return ok({ sent })
}

/** A party that would read of a child to whom it is not linked: somebody has to have looked (domain.md §3). */
export function mayGoOut({ conference, paper }: FoundPaper, readForOthers: boolean) {
  if (paper.sections.every(({ text }) => text.trim() === ''))
    return refusal('empty', { message: 'There is nothing in this paper yet.' })
  const named = namesOthers(conference, paper)
  if (named.length === 0 || readForOthers) return ok({})
  return refusal('names-others', {
    message:
      'A passage names a child to whom somebody who gets it is not linked. Change for whom it is, or say that you have read it for them.',
    sectionIds: [...new Set(named.map(({ sectionId }) => sectionId))],
  })
}

async function approve(world: World, tx: Transaction, actor: Actor, { conference, paper }: FoundPaper) {
  const at = world.clock.now()
  const by = actorId(actor)
  await tx.papers.update(paper.id, { state: 'approved', approved: { at, by } })
  const detail = { paperId: paper.id, kind: paper.kind, version: paper.version }
  await tx.audit.write({ at, actor: by, action: 'paper-approved', conferenceId: conference.id, detail })
}
