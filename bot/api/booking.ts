import { z } from 'zod'
import { Booking } from '../../conference/booking.ts'
import { Deadline } from './deadline.ts'
import { Done, endpoint } from './endpoint.ts'

/** What proposed days depend on. */
export const WantedDays = z.object({
  kind: Booking.shape.kind,
  strategyDate: Booking.shape.strategyDate,
  transferIn: Booking.shape.transferIn,
  preset: Booking.shape.preset,
  durationMinutes: Booking.shape.durationMinutes,
  /** Addresses of the professionals chosen so far. */
  people: z.array(z.email('is not an e-mail address').toLowerCase()).max(60, 'are more than 60 people').default([]),
})

export const proposeDays = endpoint('POST', '/api/v1/free-days', {
  body: WantedDays,
  answer: z.object({
    /** Null for a review, or before the strategy date is known. */
    limit: z.object({ date: z.string(), because: z.array(z.string()) }).nullable(),
    /** Best first. */
    proposals: z.array(
      z.object({
        /** "2026-03-24T09:30:00+00:00[Europe/London]" */
        start: z.string(),
        notFree: z.array(z.string()),
        notKnown: z.array(z.string()),
        /** Working days; negative past the limit, null where there is none. */
        daysBeforeLimit: z.int().nullable(),
        shortNotice: z.boolean(),
      }),
    ),
    /** Without Microsoft 365 nothing is known of anybody's calendar. */
    calendars: z.enum(['asked', 'unavailable']),
  }),
})

/** What the deadlines depend on: enough of a booking to show them before the rest is filled in. */
export const Proposal = z.object({
  kind: Booking.shape.kind,
  strategyDate: Booking.shape.strategyDate,
  transferIn: Booking.shape.transferIn,
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
  /** `requestId`: what it was booked from, if anything. */
  body: Booking.and(z.object({ requestId: z.uuid().nullable().default(null) })),
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
  // It writes over the day, time and place that somebody else may just have set. Every other change adds something or
  // is refused by the state of things.
  versioned: true,
})
