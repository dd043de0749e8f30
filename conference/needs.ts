/** What somebody needs so that they can come and take part. */
export const NEED_KINDS = [
  'interpreter',
  'signer',
  'large-print',
  'childcare',
  'separate-waiting',
  'step-free',
  'other',
] as const
export type NeedKind = (typeof NEED_KINDS)[number]

export interface Need {
  kind: NeedKind
  /** Null: not for one person, as childcare for the children. */
  participantId: string | null
  /** "Kurdish Sorani", "for two children under five". Never an interpreter who is a relative (domain.md §3). */
  detail: string
}
