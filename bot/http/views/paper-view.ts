import type { z } from 'zod'
import type { Conference } from '../../../conference/conference.ts'
import { findingsIn } from '../../../conference/finding.ts'
import { openHolds } from '../../../conference/hold.ts'
import { packRoute } from '../../../conference/pack.ts'
import { audienceNow, cutsOf, isLinked, isMeantFor, isRecipient, namesOthers } from '../../../conference/papers/cut.ts'
import { newestCopy } from '../../../conference/papers/own-papers.ts'
import type { Paper } from '../../../conference/papers/paper.ts'
import {
  mayApprovePaper,
  mayAskForCorrection,
  mayPreviewPaper,
  maySendPaper,
  mayWritePaper,
} from '../../../conference/papers/permissions.ts'
import { readersOf } from '../../../conference/papers/readers.ts'
import { dueOf } from '../../../conference/papers/reminders.ts'
import { approverOf, minuteTakersOf } from '../../../conference/papers/writers.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { mayRecordHandOver, maySee, participantActing } from '../../../conference/permissions.ts'
import type * as api from '../../api/papers.ts'
import { withoutCopy } from '../../features/papers/copies.ts'

/** A paper without its words, as this person may know of it. */
export function paperView(conference: Conference, paper: Paper, actor: Actor): z.input<typeof api.PaperView> {
  const cuts = cutsOf(conference, paper)
  const due = new Set(withoutCopy(conference, paper).map(({ recipient }) => recipient.id))
  const coreGroup = conference.coreGroups.find(({ id }) => id === paper.coreGroupId)
  const had = paper.copies.map(({ participantId }) => participantId)
  const recipients = conference.participants.filter(
    ({ id }) => had.includes(id) || cuts.some(({ recipient }) => recipient.id === id),
  )
  const isHeld = (participantId: string) =>
    openHolds(conference, participantId).some(({ thing }) => thing.kind === 'paper' && thing.paperId === paper.id)
  return {
    id: paper.id,
    kind: paper.kind,
    coreGroupStart: coreGroup?.start?.toString() ?? null,
    state: paper.state,
    version: paper.version,
    draftedAt: paper.draftedAt.toString(),
    dueAt: dueOf(conference, paper)?.toString() ?? null,
    approvedAt: paper.approved?.at.toString() ?? null,
    sentAt: paper.sentAt?.toString() ?? null,
    recipients: recipients.map((person) => ({
      participantId: person.id,
      name: person.name,
      role: person.role,
      side: person.side,
      by: newestCopy(paper, person.id)?.by ?? packRoute(person),
      copies: paper.copies
        .filter(({ participantId }) => participantId === person.id)
        .toSorted((a, b) => b.number - a.number)
        .map(({ id, number, madeAt, handedOver }) => ({
          ...{ id, number },
          madeAt: madeAt.toString(),
          handedOver: handedOver && { at: handedOver.at.toString(), how: handedOver.how },
        })),
      state: isHeld(person.id) ? 'held' : due.has(person.id) ? 'due' : 'had',
    })),
    corrections: paper.corrections.map(({ id, participantId, text, at, settled }) => ({
      ...{ id, participantId, text },
      at: at.toString(),
      settled: settled && { at: settled.at.toString(), how: settled.how, note: settled.note },
    })),
    may: {
      write: mayWritePaper(actor, conference, paper).ok,
      approve: mayApprovePaper(actor, conference, paper).ok,
      send: maySendPaper(actor, conference, paper).ok,
      recordHandOver: mayRecordHandOver(actor, conference).ok,
      preview: cuts
        .filter(({ recipient }) => mayPreviewPaper(actor, conference, paper, recipient).ok)
        .map(({ recipient }) => recipient.id),
      askFor: recipients
        .filter((person) => newestCopy(paper, person.id) && mayAskForCorrection(actor, conference, person).ok)
        .map(({ id }) => id),
    },
  }
}

/** With its words, for those who write it. */
export function paperDraft(
  conference: Conference,
  paper: Paper,
  actor: Actor,
  now: Temporal.Instant,
): z.input<typeof api.PaperDraft> {
  const me = participantActing(actor, conference)?.id
  const approver = conference.participants.find(({ id }) => id === approverOf(conference, paper))
  const takers = paper.kind === 'full-record' ? minuteTakersOf(conference) : []
  const mayWrite = mayWritePaper(actor, conference, paper).ok
  return {
    ...paperView(conference, paper, actor),
    now: now.toString(),
    conferenceId: conference.id,
    reference: conference.reference,
    kindOfConference: conference.kind,
    start: conference.start.toString(),
    sections: mayWrite
      ? paper.sections.map((section) => {
          const audience = audienceNow(conference, section.audience)
          return { ...section, audience: audience === 'everyone' ? audience : [...audience] }
        })
      : null,
    readers: readersOf(conference).map((person) => ({
      ...{ id: person.id, name: person.name, role: person.role, side: person.side },
      readsAll: person.id === conference.chairId,
      getsIt: isRecipient(conference, paper, person),
      linkedTo: conference.children.filter(({ id }) => isLinked(person, id)).map(({ id }) => id),
    })),
    children: conference.children.map(({ id, name }) => ({ id, name })),
    warnings: mayWrite ? warningsOf(conference, paper) : [],
    isChair: me === conference.chairId,
    approver: { name: approver?.name ?? '', isMe: me === approver?.id },
    minuteTakers: conference.participants.filter(({ id }) => takers.includes(id)).map(({ name }) => name),
    seesConference: maySee(actor, conference),
  }
}

/** What a person has to look at before it is approved, passage by passage. */
function warningsOf(conference: Conference, paper: Paper): z.input<typeof api.PaperDraft>['warnings'] {
  const named = namesOthers(conference, paper).map(({ sectionId, partyId }) => ({
    ...{ sectionId, participantId: partyId },
    what: 'names-child' as const,
  }))
  const kept = cutsOf(conference, paper).flatMap(({ recipient }) =>
    paper.sections
      .filter((section) => section.text.trim() !== '' && isMeantFor(conference, section, recipient))
      .filter(({ heading, text }) => findingsIn(conference, recipient.id, [`${heading}\n${text}`]).length > 0)
      .map(({ id }) => ({ sectionId: id, participantId: recipient.id, what: 'kept-from-them' as const })),
  )
  return [...named, ...kept]
}
