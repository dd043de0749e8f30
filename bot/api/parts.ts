import { z } from 'zod'
import { Booking } from '../../conference/booking.ts'
import { endpoint } from './endpoint.ts'

/** One part of a split conference, as the business team sees it. */
export const ConferencePart = z.object({
  id: z.string(),
  number: z.int(),
  start: z.string(),
  end: z.string(),
  participantIds: z.array(z.string()),
  joinUrl: z.string().nullable(),
})

/** Who is in which part, in the order in which they are held; none puts the conference together again. */
export const splitConference = endpoint('PUT', '/api/v1/conferences/:id/parts', {
  body: z.object({
    parts: z
      .array(
        z.object({
          start: Booking.shape.start,
          durationMinutes: Booking.shape.durationMinutes,
          participantIds: z.array(z.uuid()).min(1, 'names nobody').max(100, 'names too many people'),
        }),
      )
      .max(10, 'are more than 10 parts'),
    /** Nothing is kept: what would be warned of is said. */
    onlyCheck: z.boolean().default(false),
  }),
  /** Each a sentence: who would meet though something is kept from one of them. */
  answer: z.object({ warnings: z.array(z.string()) }),
  versioned: true,
})
