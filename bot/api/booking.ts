import { z } from 'zod'
import { Booking } from '../../conference/booking.ts'
import { Deadline } from './deadline.ts'
import { Done, endpoint } from './endpoint.ts'

/** What the deadlines depend on: enough of a booking to show them before the rest is filled in. */
export const Proposal = z.object({
  kind: Booking.shape.kind,
  strategyDate: Booking.shape.strategyDate,
  start: Booking.shape.start,
  preset: Booking.shape.preset,
})

export const previewDeadlines = endpoint('POST', '/api/v1/timetable', {
  body: Proposal,
  answer: z.object({
    deadlines: z.array(Deadline),
    /** What booking would refuse, or would ask a reason and a manager for. */
    problems: z.array(z.object({ kind: z.enum(['refused', 'needs-reason']), code: z.string(), message: z.string() })),
  }),
})

export const bookConference = endpoint('POST', '/api/v1/conferences', {
  body: Booking,
  answer: z.object({ conferenceId: z.string(), reference: z.string() }),
})

export const moveConference = endpoint('POST', '/api/v1/conferences/:id/move', {
  body: z.object({
    start: Booking.shape.start,
    durationMinutes: Booking.shape.durationMinutes.optional(),
    place: Booking.shape.place.optional(),
    exception: Booking.shape.exception,
  }),
  answer: Done,
})
