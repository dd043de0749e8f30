import type { Conference } from './conference.ts'
import type { DeliveryKey } from './delivery.ts'
import { BUSINESS_TEAM } from './delivery.ts'
import type { HeldThing, Hold } from './hold.ts'
import { detailsKeptFrom, findDetails } from './protected-detail.ts'

/** What stops something on its way to one person: a detail that is kept from them, or pages that cannot be searched. */
export type Finding = Pick<Hold, 'reason' | 'detailId' | 'passage'>

export const UNREADABLE: Finding = { reason: 'unreadable', detailId: null, passage: '' }

/** What these texts would tell this person that is kept from them: one finding for each detail, with all its passages. */
export function findingsIn(conference: Conference, recipientId: string, texts: readonly string[]): Finding[] {
  const details = detailsKeptFrom(conference, recipientId)
  const hits = texts.flatMap((text) => findDetails(text, details))
  return [...Map.groupBy(hits, ({ detail }) => detail.id)].map(([detailId, found]) => ({
    reason: 'protected-detail' as const,
    detailId,
    passage: [...new Set(found.map(({ passage }) => passage))].join('\n'),
  }))
}

/** Has a second person let this go already? What is written anew (an event, a paper) can say something new, so its words count too. */
export function isCleared(conference: Conference, recipientId: string, thing: HeldThing, finding: Finding): boolean {
  return conference.holds.some(
    (hold) =>
      hold.cleared !== null &&
      hold.recipientId === recipientId &&
      hold.reason === finding.reason &&
      hold.detailId === finding.detailId &&
      isSameThing(hold.thing, thing) &&
      ((thing.kind !== 'event' && thing.kind !== 'paper') || hold.passage === finding.passage),
  )
}

function isSameThing(one: HeldThing, other: HeldThing): boolean {
  if (one.kind === 'version') return other.kind === 'version' && one.versionId === other.versionId
  if (one.kind === 'message') return other.kind === 'message' && one.deliveryId === other.deliveryId
  if (one.kind === 'paper') return other.kind === 'paper' && one.paperId === other.paperId
  return other.kind === 'event'
}

/** `raisedBy` is who wanted it to go; null when it was on its way by itself. */
export function holdFor(
  finding: Finding,
  about: Pick<Hold, 'id' | 'recipientId' | 'thing' | 'foundAt' | 'raisedBy'>,
): Hold {
  return { ...about, ...finding, seenBy: [], cleared: null }
}

/** Who hears that something is held: those who can decide at once, and the business team. A later message stands for an earlier one. */
export function holdNotices(conference: Conference, occasion: string): (DeliveryKey & { kind: 'hold' })[] {
  return [conference.chairId, conference.leadSocialWorkerId, BUSINESS_TEAM].map((person) => ({
    person,
    kind: 'hold',
    deadline: 'holds',
    occasion,
  }))
}
