import type { StoredFile } from '../report.ts'

/** What goes out after a conference or a core group, cut anew for each recipient. */
export const PAPER_KINDS = [
  'outline-plan',
  'decision-letter',
  'full-record',
  'core-group-record',
  'progress-report',
  'ending-letter',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** One passage of a paper, and whom it is for. */
export interface PaperSection {
  id: string
  heading: string
  text: string
  /** Participants' ids, or everybody who gets the paper. */
  audience: 'everyone' | readonly string[]
  /** Only for who is linked to this child; null: about no one child. */
  childId: string | null
}

/** One recipient's own document, as it went to them. */
export interface PaperCopy {
  id: string
  participantId: string
  /** 1 for the first that went to this person, counted up with each correction. */
  number: number
  docx: StoredFile
  pdf: StoredFile | null
  sha256: string
  by: 'page' | 'library' | 'hand'
  madeAt: Temporal.Instant
  /** For who is reached by hand: what the worker shared, when, how. */
  handedOver: { at: Temporal.Instant; by: string; how: string } | null
}

/** A draft is for those who write it; nothing goes before the chair has approved it. */
export interface Paper {
  id: string
  version: number
  kind: PaperKind
  /** The core group meeting that it records; null: of the conference. */
  coreGroupId: string | null
  /** 'sent' from the moment its copies were asked for. An ending letter is drafted and never sends itself. */
  state: 'draft' | 'approved' | 'sent'
  sections: readonly PaperSection[]
  draftedAt: Temporal.Instant
  /** By its deadline, in London; null: none. */
  dueAt: Temporal.Instant | null
  approved: { at: Temporal.Instant; by: string } | null
  sentAt: Temporal.Instant | null
  copies: readonly PaperCopy[]
  /** What recipients asked to have put right, by the family's route or by mail. Oldest first. */
  corrections: readonly PaperCorrection[]
}

export interface PaperCorrection {
  id: string
  participantId: string
  text: string
  at: Temporal.Instant
  /** What became of it: put right, or noted beside the record with the reason. */
  settled: { at: Temporal.Instant; by: string; how: 'put-right' | 'noted'; note: string } | null
}
