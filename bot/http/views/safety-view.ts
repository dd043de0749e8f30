import type { Conference } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayClearHold, mayProtect } from '../../../conference/permissions.ts'
import { readiness } from '../../../conference/readiness.ts'
import type { ConferenceStatus } from '../../api/conference.ts'

/** What is held, without the passage: that is asked for by itself, and goes on record. */
export function holdsView(
  conference: Conference,
  actor: Actor,
  deputies: readonly string[],
): ConferenceStatus['holds'] {
  return conference.holds.map((hold) => ({
    id: hold.id,
    recipientId: hold.recipientId,
    thing: hold.thing.kind,
    versionId: hold.thing.kind === 'version' ? hold.thing.versionId : null,
    reason: hold.reason,
    foundAt: hold.foundAt.toString(),
    cleared: hold.cleared && { at: hold.cleared.at.toString(), reason: hold.cleared.reason },
    mayClear: hold.cleared === null && mayClearHold(actor, conference, hold, deputies).ok,
    seen: hold.seenBy.includes(actorId(actor)),
  }))
}

export function protectedDetailsView(conference: Conference, actor: Actor): ConferenceStatus['protectedDetails'] {
  const mayRead = mayProtect(actor, conference).ok
  return conference.protectedDetails.map(({ id, kind, text, keptFrom }) => ({
    ...{ id, kind },
    text: mayRead ? text : null,
    keptFrom: [...keptFrom],
  }))
}

/** Go or no-go. */
export function readinessView(conference: Conference, now: Temporal.Instant): ConferenceStatus['readiness'] {
  const found = readiness(conference, now)
  return {
    verdict: found.verdict,
    reasons: found.reasons,
    missing: found.missing.map(({ participantId }) => participantId),
    notSeen: found.notSeen.map(({ partyId, versionIds }) => ({ partyId, versionIds: [...versionIds] })),
    unanswered: found.unansweredQuestions.map(({ author }) => author.id),
    unsettled: found.doubts.map(({ participantId }) => participantId),
    openHolds: found.openHolds.length,
    lateToAnswer: found.lateReports.map(({ participantId, versionId }) => ({ versionId, authorId: participantId })),
    quorum: found.quorum,
  }
}
