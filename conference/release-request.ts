import type { Conference } from './conference.ts'
import { awaitingRelease } from './pack.ts'

/**
 * Whom the lead social worker is to be asked about, and the occasion: one request stands for one party until something
 * was released to it, so that ten reports accepted in a row are one card that grows, not ten messages.
 */
export function releaseRequests(conference: Conference): { partyId: string; deadline: string; occasion: string }[] {
  return awaitingRelease(conference).map(({ party }) => {
    const released = conference.releases.filter(({ partyId }) => partyId === party.id).length
    return { partyId: party.id, deadline: releaseDeadline(party.id), occasion: `after-${released}` }
  })
}

export function releaseDeadline(partyId: string): string {
  return `party:${partyId}`
}
