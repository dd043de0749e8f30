import type { Conference } from '../../../conference/conference.ts'
import { BUSINESS_TEAM } from '../../../conference/delivery.ts'
import { londonTime } from '../../../conference/outcome/follow.ts'
import { reviewDateProblems } from '../../../conference/outcome/review-date.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { withinHours } from '../../../conference/reminders.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Jobs, Transaction, World } from '../../ports.ts'
import { enqueueBooking } from './book.ts'
import { callOffIn } from './call-off.ts'
import { move } from './move.ts'
import { type ReviewAt, reviewConference } from './review-conference.ts'

/** Where the conference agreed no date, or one that could not be booked: the business team books the review. */
export async function bookReview(world: World, actor: Actor, conferenceId: string, at: ReviewAt) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  return world.store.change(conferenceId, async (tx, conference) => {
    if (!goesOn(conference))
      return refusal('no-plan', { message: 'No review follows from this conference: no child has a plan by it.' })
    if (conference.followedBy) return refusal('booked', { message: 'Its review is booked already.' })
    const problems = reviewDateProblems(conference, at.start, world.clock.now())
    const standing = problems.filter(({ kind }) => kind === 'refused' || !at.exception)
    if (standing.length > 0) {
      const reason = standing.some(({ kind }) => kind === 'refused') ? 'refused' : 'needs-reason'
      return refusal(reason, { message: standing.map(({ message }) => message).join(' '), problems: standing })
    }
    return ok(await addReview(world, tx, conference, at, actorId(actor)))
  })
}

/**
 * Books the review on the day that the conference agreed, once; a day that was corrected moves it, and when no plan goes on
 * after all it is called off. What booking would refuse, or would ask a reason for, is left to a person, who is told.
 */
export async function bookAgreedReview(world: World, { conferenceId }: Jobs['book-review']) {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!conference?.closing) return
  if (!goesOn(conference)) return callOffReview(world, conference)
  const agreed = conference.closing.outcome.dates.review
  if (!agreed) return
  const { durationMinutes, place } = agreed
  const at: ReviewAt = { start: londonTime(agreed.start), durationMinutes, place, exception: null }
  const { by } = conference.closing
  const problems = reviewDateProblems(conference, at.start, world.clock.now())
  if (problems.length > 0) return leaveToTeam(world, conferenceId)
  if (conference.followedBy) return moveReview(world, conference.followedBy.id, at, by)
  await world.store.change(conferenceId, async (tx, current) => {
    if (goesOn(current) && !current.followedBy) await addReview(world, tx, current, at, by)
  })
}

async function addReview(world: World, tx: Transaction, conference: Conference, at: ReviewAt, bookedBy: string) {
  const review = reviewConference(world, conference, at, bookedBy)
  const { reference } = await tx.conferences.add(review)
  await enqueueBooking(tx, review)
  await tx.audit.write({
    ...{ at: world.clock.now(), actor: bookedBy, action: 'review-booked', conferenceId: review.id },
    detail: { reviewOf: conference.id, start: at.start.toString(), exception: at.exception !== null },
  })
  return { conferenceId: review.id, reference }
}

async function moveReview(world: World, reviewId: string, at: ReviewAt, by: string) {
  const review = await world.store.transaction((tx) => tx.conferences.find(reviewId))
  if (!review || review.closing || Temporal.ZonedDateTime.compare(review.start, at.start) === 0) return
  const { start, durationMinutes, place } = at
  await move(world, by, reviewId, { start, durationMinutes, ...(place && { place }) })
}

async function callOffReview(world: World, { closing, followedBy }: Conference) {
  if (!closing || !followedBy) return
  await world.store.change(followedBy.id, async (tx, review) => {
    if (review.state !== 'booked' || review.closing) return
    await callOffIn(world, tx, review)
    await tx.audit.write({
      ...{ at: world.clock.now(), actor: closing.by, action: 'conference-called-off', conferenceId: review.id },
      detail: { reason: 'no-plan' },
    })
  })
}

/** One mail to the business team, however often it is tried. */
async function leaveToTeam(world: World, conferenceId: string) {
  const now = world.clock.now()
  await world.store.change(conferenceId, async (tx, conference) => {
    const agreed = conference.closing?.outcome.dates.review?.start
    await tx.deliveries.claim(
      [
        {
          ...{ id: world.newId(), conferenceId, person: BUSINESS_TEAM, kind: 'date-to-book', deadline: 'review' },
          ...{
            occasion: `agreed:${agreed}`,
            sendAt: withinHours(now, conference),
            detail: { about: 'review', start: agreed ?? '' },
          },
        },
      ],
      now,
    )
  })
}

/** Has any child a plan by this conference that has not ended? */
function goesOn({ closing, plan }: Conference): boolean {
  const ended = new Set(plan.ends.map(({ childId }) => childId))
  return closing !== null && plan.children.some(({ childId }) => !ended.has(childId))
}
