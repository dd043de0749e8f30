import { formatMoment } from '../../../conference/civil-time.ts'
import type { Conference } from '../../../conference/conference.ts'
import { mayRunCoreGroup } from '../../../conference/core-group/permissions.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId } from '../../../conference/permissions.ts'
import type { Result } from '../../../conference/result.ts'
import { refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { whyNotChanged } from './find.ts'

export interface BroughtForward {
  start: Temporal.ZonedDateTime
  reason: string
}

/** Holds the booked review earlier, with the reason on record. `move` moves it, as any conference is moved. */
export async function bringReviewForward<T extends Result>(
  world: World,
  actor: Actor,
  conferenceId: string,
  { start, reason }: BroughtForward,
  move: (reviewId: string) => Promise<T>,
) {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!conference) return refusal('not-found', { message: 'There is no such conference.' })
  const allowed = mayRunCoreGroup(actor, conference)
  if (!allowed.ok) return allowed
  const refused = whyNotChanged(conference) ?? whyNotForward(conference, start, reason)
  if (refused) return refused
  const review = conference.followedBy as NonNullable<Conference['followedBy']>
  const moved = await move(review.id)
  if (!moved.ok) return moved
  await world.store.transaction((tx) =>
    tx.audit.write({
      ...{ at: world.clock.now(), actor: actorId(actor), action: 'review-brought-forward', conferenceId },
      detail: { reviewId: review.id, from: review.start.toString(), to: start.toString(), reason: reason.trim() },
    }),
  )
  return moved
}

function whyNotForward({ followedBy }: Conference, start: Temporal.ZonedDateTime, reason: string) {
  if (!followedBy)
    return refusal('no-review', { message: 'No review conference is booked yet. Book it for the earlier day.' })
  if (followedBy.closedOn) return refusal('held', { message: 'The review conference has been held.' })
  if (Temporal.ZonedDateTime.compare(start, followedBy.start) >= 0)
    return refusal('not-earlier', {
      message: `The review conference is booked for ${formatMoment(followedBy.start)}. Choose an earlier time.`,
    })
  return reason.trim() === '' ? refusal('needs-reason', { message: 'Say why it is brought forward.' }) : null
}
