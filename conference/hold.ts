import type { Conference } from './conference.ts'

/** What a hold stops: a version of a report, a message of ours, the invitation in somebody's calendar, somebody's copy of a paper. */
export type HeldThing =
  | { kind: 'version'; versionId: string }
  | { kind: 'message'; deliveryId: string }
  | { kind: 'event'; eventId: string | null }
  | { kind: 'paper'; paperId: string }

/**
 * Something that leaves would reach somebody it must be kept from (a hit), or cannot be searched. It stops until a
 * second person of standing has seen the exact passage and given a reason (domain.md §4).
 */
export interface Hold {
  id: string
  recipientId: string
  thing: HeldThing
  reason: 'protected-detail' | 'unreadable'
  /** The detail that was found; null when pages cannot be searched. */
  detailId: string | null
  /** The exact words with a little around them, for the second person alone. Empty when there are none to read. */
  passage: string
  foundAt: Temporal.Instant
  /** The first person, who wanted it to go; null when nobody did. They cannot also be the second. */
  raisedBy: string | null
  /** Who has been shown the passage: nobody decides unseen. */
  seenBy: readonly string[]
  cleared: { by: string; at: Temporal.Instant; reason: string } | null
}

export function openHolds(conference: Conference, recipientId?: string): Hold[] {
  return conference.holds.filter(
    (hold) => hold.cleared === null && (recipientId === undefined || hold.recipientId === recipientId),
  )
}

/** Is this version stopped for this recipient? */
export function isHeld(conference: Conference, recipientId: string, versionId: string): boolean {
  return openHolds(conference, recipientId).some(
    ({ thing }) => thing.kind === 'version' && thing.versionId === versionId,
  )
}
