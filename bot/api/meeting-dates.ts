import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const ids = z.array(z.string())

const Dates = z.object({
  /** "2026-04-29", and why that is the latest day. */
  limit: z.object({ date: z.string(), because: z.array(z.string()) }),
  durationMinutes: z.int(),
  /** Best first. */
  proposals: z.array(
    z.object({
      /** "2026-04-16T09:30:00+01:00[Europe/London]" */
      start: z.string(),
      /** Participants who are busy then, and of whom it is not known. */
      notFree: ids,
      notKnown: ids,
    }),
  ),
  /** Without Microsoft 365 nothing is known of anybody's calendar. */
  calendars: z.enum(['asked', 'unavailable']),
})
export type ProposedDates = z.output<typeof Dates>

/** Days for the first core group and the review, for those who run the meeting and for the business team. */
export const proposeDates = endpoint('GET', '/api/v1/conferences/:id/dates', {
  body: z.undefined(),
  answer: z.object({ firstCoreGroup: Dates.nullable(), review: Dates.nullable() }),
})
