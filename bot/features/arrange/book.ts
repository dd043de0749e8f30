import type { Booking } from '../../../conference/booking.ts'
import { HolidaysUnknown } from '../../../conference/calendar/bank-holidays.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { presetNamed } from '../../../conference/policy.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { BookingProblem, Timetable } from '../../../conference/timetable.ts'
import { bookingProblems, timetable } from '../../../conference/timetable.ts'
import type { NewConference, Transaction, World } from '../../ports.ts'
import { newConference } from './new-conference.ts'

type Proposal = Pick<Booking, 'kind' | 'start' | 'strategyDate' | 'transferIn' | 'preset'>

/** Every deadline that this booking would cause, and what stands in its way. Stores and sends nothing. */
export async function previewBooking(world: World, proposal: Proposal) {
  const policy = presetNamed(proposal.preset)
  if (!policy) return refusal('unknown-preset', { message: `There is no policy preset "${proposal.preset}".` })
  const known = await world.store.transaction((tx) => tx.holidays.list())
  const input = {
    kind: proposal.kind,
    start: proposal.start,
    strategyDate: proposal.strategyDate,
    transferIn: proposal.transferIn,
    policy,
    holidays: known.proclaimed.map(({ date }) => date),
    closures: known.closures.map(({ date }) => date),
    bookedAt: world.clock.now(),
  }
  try {
    const dates: Timetable = timetable(input)
    const problems: BookingProblem[] = [...bookingProblems(input), ...inThePast(world, proposal)]
    return ok({ deadlines: dates.deadlines, problems })
  } catch (cause) {
    if (cause instanceof HolidaysUnknown) return refusal('refused', { message: cause.message, problems: [] })
    throw cause
  }
}

/**
 * Books a conference: stored together with the work it causes, so that both happen or neither. What it was asked for by
 * (`requestId`) is booked with it, once.
 */
export async function book(world: World, actor: Actor, booking: Booking, requestId: string | null = null) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  const preview = await previewBooking(world, booking)
  if (!preview.ok) return preview
  const refused = preview.problems.filter((problem) => problem.kind === 'refused')
  if (refused.length > 0) return refusal('refused', { message: sentences(refused), problems: refused })
  const unexplained = booking.exception ? [] : preview.problems
  if (unexplained.length > 0) return refusal('needs-reason', { message: sentences(unexplained), problems: unexplained })

  return world.store.transaction(async (tx) => {
    const request = requestId ? await tx.requests.find(requestId) : null
    if (requestId && request?.state !== 'sent') return notWaiting(tx, request?.conferenceId ?? null)
    const conference = newConference(world, actorId(actor), booking)
    const { reference } = await tx.conferences.add(conference)
    const conferenceId = conference.id
    if (conference.kind === 'review') await linkReview(tx, conferenceId)
    if (request) {
      const changedAt = world.clock.now()
      await tx.requests.change(request.id, { state: 'booked', conferenceId, changedAt })
    }
    await enqueueBooking(tx, conference)
    await tx.audit.write({
      at: world.clock.now(),
      actor: actorId(actor),
      action: 'conference-booked',
      conferenceId,
      detail: { start: conference.start.toString(), exception: booking.exception !== null, requestId },
    })
    return ok({ conferenceId, reference })
  })
}

/** A review that is booked by hand is of the conference by which its children have their plan, where we know that one. */
async function linkReview(tx: Transaction, conferenceId: string) {
  const open = await tx.plans.openElsewhere(conferenceId)
  const [reviewed, ...others] = new Set(open.map((plan) => plan.conferenceId))
  if (!reviewed || others.length > 0 || (await tx.conferences.reviewOf(reviewed))) return
  await tx.conferences.update(conferenceId, { reviewOf: reviewed })
}

/** Everybody hears of a new conference, and has it in their calendar. */
export async function enqueueBooking(tx: Transaction, { id: conferenceId, participants }: NewConference) {
  await tx.queue.enqueue([
    { name: 'create-events', key: `create-events:${conferenceId}`, data: { conferenceId } },
    ...participants.map(({ id: participantId }) => ({
      ...{ name: 'reach-participant' as const, key: `reach-participant:${participantId}` },
      data: { conferenceId, participantId },
    })),
  ])
}

async function notWaiting(tx: Transaction, conferenceId: string | null) {
  const booked = conferenceId ? await tx.conferences.find(conferenceId) : null
  const what = booked ? `It is booked already, as ${booked.reference}.` : 'It was given back or closed meanwhile.'
  return refusal('not-waiting', { message: `This request is not waiting any more. ${what}` })
}

function inThePast(world: World, { start }: Proposal): BookingProblem[] {
  if (Temporal.Instant.compare(start.toInstant(), world.clock.now()) > 0) return []
  return [{ kind: 'refused', code: 'in-the-past', message: 'That time has already passed. Choose a later one.' }]
}

function sentences(problems: BookingProblem[]): string {
  return problems.map(({ message }) => message).join(' ')
}
