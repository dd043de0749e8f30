import type { Conference } from '../../../conference/conference.ts'
import { releaseRequests } from '../../../conference/release-request.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { Transaction, World } from '../../ports.ts'

/** Asks whoever may release to the family: anew, or, where a request stands unanswered, by bringing its card up to date. */
export async function askForRelease(world: World, tx: Transaction, conferenceId: string) {
  const conference = (await tx.conferences.find(conferenceId)) as Conference
  const now = world.clock.now()
  const person = conference.leadSocialWorkerId
  const requests = releaseRequests(conference)
  await tx.deliveries.claim(
    requests.map(({ partyId, deadline, occasion }) => ({
      id: world.newId(),
      conferenceId,
      person,
      kind: 'release-request' as const,
      deadline,
      occasion,
      sendAt: withinHours(now, conference),
      detail: { partyId },
    })),
    now,
  )
  await tx.queue.enqueue(
    requests.map(({ partyId }) => ({
      name: 'refresh-release-request' as const,
      key: `refresh-release-request:${partyId}:${world.newId()}`,
      data: { conferenceId, partyId },
    })),
  )
}
