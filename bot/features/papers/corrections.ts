import type { Conference, Participant } from '../../../conference/conference.ts'
import { mayBeWrittenTo } from '../../../conference/conference.ts'
import { newestCopy } from '../../../conference/papers/own-papers.ts'
import type { Paper, PaperCorrection, PaperSection } from '../../../conference/papers/paper.ts'
import { mayApprovePaper, mayAskForCorrection } from '../../../conference/papers/permissions.ts'
import { approverOf } from '../../../conference/papers/writers.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId } from '../../../conference/permissions.ts'
import { withinHours } from '../../../conference/reminders.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { NewDelivery, Transaction, World } from '../../ports.ts'
import { mayGoOut } from './approve-paper.ts'
import { changedMeanwhile, changePaper, type FoundPaper } from './find-paper.ts'
import { askForCopies } from './send-paper.ts'
import { checkedSections } from './write-paper.ts'

/** "This is wrong": by who has the paper, or by their social worker or the business team on their word. */
export function askForCorrection(
  world: World,
  actor: Actor,
  paperId: string,
  { participantId, text }: { participantId: string; text: string },
) {
  return changePaper(world, paperId, async (tx, { conference, paper }) => {
    const recipient = conference.participants.find(({ id }) => id === participantId)
    if (!recipient) return refusal('not-found', { message: 'There is no such person.' })
    const allowed = mayAskForCorrection(actor, conference, recipient)
    if (!allowed.ok) return allowed
    if (text.trim() === '') return refusal('needs-text', { message: 'Say what is wrong, and what is right.' })
    if (!newestCopy(paper, participantId))
      return refusal('no-copy', { message: 'This person has not had this paper, so there is nothing to put right.' })
    const now = world.clock.now()
    const correction = { id: world.newId(), participantId, text: text.trim(), at: now, settled: null }
    await tx.papers.addCorrection(paperId, correction)
    const entry = { at: now, actor: actorId(actor), action: 'correction-asked', conferenceId: conference.id }
    await tx.audit.write({ ...entry, detail: { paperId, correctionId: correction.id, participantId } })
    await tx.deliveries.claim([notice(world, conference, paper, correction)], now)
    return ok({ correctionId: correction.id })
  })
}

export interface Settlement {
  how: 'put-right' | 'noted'
  /** What is said to who asked. */
  note: string
  /** The paper as it was read, and as it is to read from now on; null: as it stands. */
  version: number
  sections: readonly PaperSection[] | null
  readForOthers: boolean
}

/** Put right, and whoever's copy reads otherwise now gets another; or noted beside the record, with the reason. */
export function settleCorrection(
  world: World,
  actor: Actor,
  paperId: string,
  correctionId: string,
  settlement: Settlement,
) {
  return changePaper(world, paperId, async (tx, found) => {
    const { conference, paper } = found
    const allowed = mayApprovePaper(actor, conference, paper)
    if (!allowed.ok) return allowed
    const correction = paper.corrections.find(({ id }) => id === correctionId)
    if (!correction) return refusal('not-found', { message: 'There is no such correction.' })
    if (correction.settled) return refusal('already-settled', { message: 'This correction is settled already.' })
    const { how, note } = settlement
    if (note.trim() === '') return refusal('needs-note', { message: 'Say what was done, for who asked for it.' })
    if (how === 'put-right') {
      const changed = await putRight(world, tx, actor, found, settlement)
      if (!changed.ok) return changed
      await askForCopies(tx, paperId, correctionId)
    }
    const at = world.clock.now()
    await tx.papers.settleCorrection(correctionId, { at, by: actorId(actor), how, note: note.trim() })
    const entry = { at, actor: actorId(actor), action: 'correction-settled', conferenceId: conference.id }
    await tx.audit.write({ ...entry, detail: { paperId, correctionId, how } })
    await tx.deliveries.claim(answers(world, conference, paper, correction), at)
    return ok({})
  })
}

async function putRight(
  world: World,
  tx: Transaction,
  actor: Actor,
  found: FoundPaper,
  { version, sections, readForOthers }: Settlement,
) {
  const { conference, paper } = found
  if (paper.version !== version) return changedMeanwhile
  const checked = checkedSections(found, sections ?? [])
  if (!checked.ok) return checked
  const before = checkedSections(found, paper.sections)
  if (!sections || JSON.stringify(checked) === JSON.stringify(before))
    return refusal('nothing-changed', { message: 'Change the passage that is wrong, or say that it is noted.' })
  const refused = mayGoOut({ conference, paper: { ...paper, sections: checked.sections } }, readForOthers)
  if (!refused.ok) return refused
  const approved = { at: world.clock.now(), by: actorId(actor) }
  await tx.papers.update(paper.id, { sections: checked.sections, approved })
  return ok({})
}

function notice(world: World, conference: Conference, paper: Paper, { id, at }: PaperCorrection): NewDelivery {
  return {
    id: world.newId(),
    conferenceId: conference.id,
    person: approverOf(conference, paper),
    kind: 'paper-correction',
    deadline: `paper:${paper.id}`,
    occasion: `correction-${id}`,
    sendAt: withinHours(at, conference),
    detail: { paperId: paper.id, correctionId: id },
  }
}

/** To who asked; for whom we may not write to, the lead social worker passes it on. */
function answers(
  world: World,
  conference: Conference,
  paper: Paper,
  { id, participantId }: PaperCorrection,
): NewDelivery[] {
  const recipient = conference.participants.find((one) => one.id === participantId) as Participant
  if (recipient.left) return []
  const byHand = newestCopy(paper, participantId)?.by === 'hand' || !mayBeWrittenTo(conference, recipient)
  return [
    {
      id: world.newId(),
      conferenceId: conference.id,
      person: byHand ? conference.leadSocialWorkerId : participantId,
      kind: byHand ? 'hand-over' : 'paper-answer',
      deadline: `correction:${id}`,
      occasion: 'answer',
      sendAt: withinHours(world.clock.now(), conference),
      detail: { about: 'paper-answer', paperId: paper.id, correctionId: id, partyId: participantId },
    },
  ]
}
