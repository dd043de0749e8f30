import type { BookingException, Conference, Participant } from '../../../conference/conference.ts'
import { handOverDeadline } from '../../../conference/delivery.ts'
import { asSeenBy, isSplit } from '../../../conference/part.ts'
import type { Actor, Forbidden } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { NewDelivery, World } from '../../ports.ts'
import { previewBooking } from './book.ts'

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
    const was = conference.start
    // How long the parts of a split conference are is said where it is split.
    const durationMinutes = isSplit(conference)
      ? conference.durationMinutes
      : (to.durationMinutes ?? conference.durationMinutes)
    await tx.conferences.update(conferenceId, {
      start: to.start,
      durationMinutes,
      place: to.place ?? conference.place,
      exception: to.exception ?? conference.exception,
    })
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
    const detail = { from: was.toString(), to: to.start.toString() }
    const action = 'conference-moved'
    await tx.audit.write({ at: world.clock.now(), actor: by, action, conferenceId, detail })
    return ok({})
  })
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
