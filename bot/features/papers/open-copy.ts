import type { Conference } from '../../../conference/conference.ts'
import { participantOf } from '../../../conference/conference.ts'
import type { Paper, PaperCopy } from '../../../conference/papers/paper.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRecordHandOver, participantActing } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { findPaper, noSuchPaper, withPaper } from './find-paper.ts'
import { copyFileName } from './make-paper-copies.ts'

export type CopyType = 'pdf' | 'docx'

/** A copy for its own recipient, or for whoever takes it to them by hand. */
export async function openCopy(world: World, actor: Actor, paperId: string, copyId: string, type: CopyType) {
  const found = await findCopy(world, paperId, copyId)
  if (!found) return noSuchPaper
  const { conference, paper, copy } = found
  const allowed = mayOpen(actor, found)
  if (!allowed.ok) return allowed
  const recipient = participantOf(conference, copy.participantId)
  const file = type === 'pdf' ? copy.pdf : copy.docx
  if (!file) return noSuchPaper
  const bytes = await world.library.read(file)
  // What a parent opens is never tracked (domain.md §4); what somebody takes out to bring it to one is on record.
  if (recipient.side === 'professional' || participantActing(actor, conference)?.id !== recipient.id) {
    const entry = { at: world.clock.now(), actor: actorId(actor), action: 'paper-opened', conferenceId: conference.id }
    await world.store.transaction((tx) => tx.audit.write({ ...entry, detail: { paperId, copyId } }))
  }
  return ok({ bytes, fileName: `${copyFileName(conference, paper, recipient, copy.number)}.${type}` })
}

export interface FoundCopy {
  conference: Conference
  paper: Paper
  copy: PaperCopy
}

export async function findCopy(world: World, paperId: string, copyId: string): Promise<FoundCopy | null> {
  const found = await findPaper(world, paperId)
  const copy = found?.paper.copies.find(({ id }) => id === copyId)
  return found && copy ? { ...found, copy } : null
}

export function withCopy(conference: Conference, paperId: string, copyId: string): FoundCopy | null {
  const found = withPaper(conference, paperId)
  const copy = found?.paper.copies.find(({ id }) => id === copyId)
  return found && copy ? { ...found, copy } : null
}

function mayOpen(actor: Actor, { conference, copy }: FoundCopy) {
  const person = participantActing(actor, conference)
  const isTheirs = person?.id === copy.participantId && person.left === null
  const isBearer = copy.by === 'hand' && mayRecordHandOver(actor, conference).ok
  if (!isTheirs && !isBearer) return refusal('not-allowed', { message: 'This paper is for somebody else.' })
  if (conference.stopped)
    return refusal('stopped', { message: 'This paper is not available at the moment. Ring the business team.' })
  return ok({})
}
