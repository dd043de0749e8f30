import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Paper, PaperCopy, PaperCorrection } from '../../conference/papers/paper.ts'
import type { Transaction } from '../ports.ts'
import { pick } from './pick.ts'
import type { PaperCopyRow, PaperCorrectionRow, PaperRow } from './schema.ts'

type PaperChange = Parameters<Transaction['papers']['update']>[1]

export function toPaper(
  row: Selectable<PaperRow>,
  copies: Selectable<PaperCopyRow>[],
  corrections: Selectable<PaperCorrectionRow>[],
): Paper {
  const { conferenceId: _, approvedAt: at, approvedBy: by, ...same } = row
  return {
    ...same,
    approved: at === null || by === null ? null : { at, by },
    copies: copies.map(toCopy),
    corrections: corrections.map(toCorrection),
  }
}

export function fromPaper(conferenceId: string, paper: Paper): Insertable<PaperRow> {
  return {
    ...pick(paper, 'id', 'version', 'kind', 'coreGroupId', 'state', 'draftedAt', 'dueAt', 'sentAt'),
    ...fromApproved(paper.approved),
    conferenceId,
    sections: JSON.stringify(paper.sections),
  }
}

export function fromPaperChange(change: PaperChange): Updateable<PaperRow> {
  return {
    ...pick(change, 'state', 'sentAt', 'dueAt'),
    ...(change.sections !== undefined && { sections: JSON.stringify(change.sections) }),
    ...(change.approved !== undefined && fromApproved(change.approved)),
  }
}

function fromApproved(approved: Paper['approved']) {
  return { approvedAt: approved?.at ?? null, approvedBy: approved?.by ?? null }
}

function toCopy(row: Selectable<PaperCopyRow>): PaperCopy {
  const { docxDriveId, docxItemId, pdfDriveId, pdfItemId, handedOverAt: at, handedOverBy: by, handedOverHow: how } = row
  return {
    ...pick(row, 'id', 'participantId', 'number', 'sha256', 'by', 'madeAt'),
    docx: { driveId: docxDriveId, itemId: docxItemId },
    pdf: pdfDriveId === null || pdfItemId === null ? null : { driveId: pdfDriveId, itemId: pdfItemId },
    handedOver: at === null || by === null || how === null ? null : { at, by, how },
  }
}

export function fromCopy(conferenceId: string, paperId: string, copy: PaperCopy): Insertable<PaperCopyRow> {
  return {
    ...pick(copy, 'id', 'participantId', 'number', 'sha256', 'by', 'madeAt'),
    ...fromCopyHandOver(copy.handedOver),
    conferenceId,
    paperId,
    docxDriveId: copy.docx.driveId,
    docxItemId: copy.docx.itemId,
    pdfDriveId: copy.pdf?.driveId ?? null,
    pdfItemId: copy.pdf?.itemId ?? null,
  }
}

export function fromCopyHandOver(handedOver: PaperCopy['handedOver']) {
  return {
    handedOverAt: handedOver?.at ?? null,
    handedOverBy: handedOver?.by ?? null,
    handedOverHow: handedOver?.how ?? null,
  }
}

function toCorrection(row: Selectable<PaperCorrectionRow>): PaperCorrection {
  const { settledAt: at, settledBy: by, settledHow: how, settledNote: note } = row
  return {
    ...pick(row, 'id', 'participantId', 'text', 'at'),
    settled: at === null || by === null || how === null || note === null ? null : { at, by, how, note },
  }
}

export function fromPaperCorrection(
  conferenceId: string,
  paperId: string,
  correction: PaperCorrection,
): Insertable<PaperCorrectionRow> {
  return {
    ...pick(correction, 'id', 'participantId', 'text', 'at'),
    ...fromSettled(correction.settled),
    conferenceId,
    paperId,
  }
}

export function fromSettled(settled: PaperCorrection['settled']) {
  return {
    settledAt: settled?.at ?? null,
    settledBy: settled?.by ?? null,
    settledHow: settled?.how ?? null,
    settledNote: settled?.note ?? null,
  }
}
