import { londonDate } from '../../../conference/civil-time.ts'
import type { BookingException, Conference, Participant } from '../../../conference/conference.ts'
import { coreGroupsForReview } from '../../../conference/core-group/review-moved.ts'
import { handOverDeadline } from '../../../conference/delivery.ts'
import { asSeenBy, isSplit } from '../../../conference/part.ts'
import type { Actor, Forbidden } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { NewDelivery, Transaction, World } from '../../ports.ts'
import { previewBooking } from './book.ts'
import { coreGroupJob } from './stop-core-groups.ts'

export interface Move {
  start: Temporal.ZonedDateTime
  durationMinutes?: number
  place?: string
  exception?: BookingException | null
}

/**
 * Moves a conference. Its deadlines follow by themselves; calendars and people are told once. `allowed` where another
 * rule than the usual one says who may.
 */
export async function moveConference(
  world: World,
  actor: Actor,
  conferenceId: string,
  to: Move,
  allowed: Result<object, Forbidden> = mayRunConferences(actor),
) {
  return allowed.ok ? move(world, actorId(actor), conferenceId, to) : allowed
}

/** The same, for what a conference itself has agreed. */
export async function move(world: World, by: string, conferenceId: string, to: Move) {
  const current = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!current) return refusal('not-found', { message: 'There is no such conference.' })
  if (current.closing) return held()
  const { kind, strategyDate, transferIn, preset } = current
  const preview = await previewBooking(world, { kind, strategyDate, transferIn, preset, start: to.start })
  if (!preview.ok) return preview
  const standing = preview.problems.filter((problem) => problem.kind === 'refused' || !to.exception)
  if (standing.length > 0) {
    const reason = standing.some((problem) => problem.kind === 'refused') ? 'refused' : 'needs-reason'
    return refusal(reason, { message: standing.map(({ message }) => message).join(' '), problems: standing })
  }
  return world.store.change(conferenceId, async (tx, conference) => {
    if (conference.state !== 'booked')
      return refusal('called-off', { message: 'This conference was called off. Book a new one.' })
    if (conference.stopped)
      return refusal('stopped', { message: 'This conference is stopped. A manager has to resume it first.' })
    if (conference.closing) return held()
    const was = conference.start
    // How long the parts of a split conference are is said where it is split.
    const durationMinutes = isSplit(conference)
      ? conference.durationMinutes
      : (to.durationMinutes ?? conference.durationMinutes)
    const place = to.place ?? conference.place
    await tx.conferences.update(conferenceId, {
      ...{ start: to.start, durationMinutes, place, exception: to.exception ?? conference.exception },
      movedAt: world.clock.now(),
    })
    const detail = { from: was.toString(), to: to.start.toString() }
    const entry = { at: world.clock.now(), actor: by, conferenceId, detail }
    // Set again, with the reason for a day that does not count any more: nobody has anything to learn.
    const isSame = Temporal.ZonedDateTime.compare(was, to.start) === 0
    if (isSame && durationMinutes === conference.durationMinutes && place === conference.place) {
      await tx.audit.write({ ...entry, action: 'conference-day-kept' })
      return ok({})
    }
    const later = conference.start.until(to.start)
    if (conference.parts.length > 0)
      await tx.parts.set(
        conferenceId,
        conference.parts.map((part) => ({
          ...{ ...part, start: part.start.add(later) },
          ...(!isSplit(conference) && { durationMinutes }),
        })),
      )
    // Moved there and back, and there again: each is work of its own.
    const key = `change-events:${conferenceId}:${to.start}:${conference.version}`
    await tx.queue.enqueue([{ name: 'change-events', key, data: { conferenceId, change: 'moved' } }])
    const told = conference.participants.flatMap((person) =>
      tellPeople(world, conference, [person], 'moved', { was: asSeenBy(conference, person.id).start.toString() }),
    )
    await tx.deliveries.claim(told, world.clock.now())
    await moveCoreGroups(world, tx, conference, to.start)
    await tx.audit.write({ ...entry, action: 'conference-moved' })
    return ok({})
  })
}

const held = () => refusal('closed', { message: 'This conference has been held and closed, so its day stays.' })

/** Core groups are planned up to the review: with its day some of them are too late, or others follow. */
async function moveCoreGroups(
  world: World,
  tx: Transaction,
  { id: reviewId, reviewOf }: Conference,
  start: Temporal.ZonedDateTime,
) {
  const reviewed = reviewOf && (await tx.conferences.find(reviewOf))
  if (!reviewed || reviewed.followedBy?.id !== reviewId) return
  const { calledOff, added } = coreGroupsForReview(reviewed, start.toPlainDate(), {
    today: londonDate(world.clock.now()),
    newId: () => world.newId(),
  })
  for (const { id } of calledOff) await tx.coreGroups.update(id, { state: 'called-off' })
  for (const coreGroup of added) await tx.coreGroups.add(reviewed.id, coreGroup)
  const job = (change: 'create' | 'called-off') => (coreGroup: { id: string }) => coreGroupJob(coreGroup.id, change)
  await tx.queue.enqueue([...calledOff.map(job('called-off')), ...added.map(job('create'))])
}

/** One message to everybody who was told of the conference. */
export function tellEverybody(
  world: World,
  conference: Conference,
  kind: 'moved' | 'called-off',
  detail: Record<string, string>,
): NewDelivery[] {
  return tellPeople(world, conference, conference.participants, kind, detail)
}

/**
 * One message to each; a party reached by hand hears it from the social worker. The family has heard nothing yet while the
 * whereabouts question is open.
 */
export function tellPeople(
  world: World,
  conference: Conference,
  people: readonly Participant[],
  kind: 'moved' | 'called-off',
  detail: Record<string, string>,
): NewDelivery[] {
  const now = world.clock.now()
  const told = people.filter(({ side }) => side === 'professional' || conference.whereabouts !== 'unknown')
  return told.map((person) => {
    const byHand = person.channel === 'by-hand'
    return {
      id: world.newId(),
      conferenceId: conference.id,
      person: byHand ? conference.leadSocialWorkerId : person.id,
      kind: byHand ? 'hand-over' : kind,
      deadline: byHand ? handOverDeadline(person.id) : 'conference',
      occasion: `${kind}:${now}`,
      sendAt: withinHours(now, conference),
      detail: byHand ? { ...detail, partyId: person.id, about: kind } : detail,
    }
  })
}
