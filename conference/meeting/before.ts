import type { Conference } from '../conference.ts'
import { participantOf } from '../conference.ts'
import type { Need } from '../needs.ts'
import { packContents } from '../pack.ts'
import type { Readiness } from '../readiness.ts'
import { readiness } from '../readiness.ts'

/** What the chair looks at before the meeting. People stand here by their ids. */
export interface BeforeMeeting {
  verdict: Readiness['verdict']
  reasons: Readiness['reasons']
  /** Whose report has not come. */
  missing: string[]
  /** Professionals with a pack that they have not said they read. Of the family that is never tracked. */
  unread: string[]
  /** Whose information for the chair alone waits in the chair's pack. */
  restricted: string[]
  /** Family parties that something has not been shared with yet. */
  notSeen: string[]
  apologies: { personId: string; instead: string }[]
  needs: readonly Need[]
  /** The chair's own newest pack. */
  packId: string | null
}

export function beforeMeeting(conference: Conference, now: Temporal.Instant): BeforeMeeting {
  const { verdict, reasons, missing, notSeen } = readiness(conference, now)
  const chair = participantOf(conference, conference.chairId)
  const restricted = packContents(conference, chair)
    .filter(({ part }) => part === 'restricted')
    .map(({ author }) => author.id)
  const standing = conference.packs.filter(({ recalled }) => recalled === null)
  const unread = standing
    .filter(({ participantId: id, readAt }) => readAt === null && id !== chair.id && isProfessional(conference, id))
    .map(({ participantId }) => participantId)
  return {
    verdict,
    reasons,
    missing: missing.map(({ participantId }) => participantId),
    unread: [...new Set(unread)],
    restricted: [...new Set(restricted)],
    notSeen: notSeen.map(({ partyId }) => partyId),
    apologies: conference.participants.flatMap(({ id, apology }) =>
      apology ? [{ personId: id, instead: apology.instead }] : [],
    ),
    needs: conference.needs,
    packId: standing.findLast(({ participantId }) => participantId === chair.id)?.id ?? null,
  }
}

function isProfessional(conference: Conference, id: string): boolean {
  return participantOf(conference, id).side === 'professional'
}
