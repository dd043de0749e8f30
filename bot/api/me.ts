import { z } from 'zod'
import type { BookingInput } from '../../conference/booking.ts'
import { APP_ROLES } from '../../conference/permissions.ts'
import { endpoint } from './endpoint.ts'

export const Me = z.object({
  name: z.string(),
  roles: z.array(z.enum(APP_ROLES)),
  /** Whom to ask when something does not work. */
  team: z.object({ name: z.string(), phone: z.string() }),
  /** The authority's own policy preset. */
  preset: z.string(),
  /** Beside the stand-in only: a synthetic family to try the booking with. */
  example: z.custom<BookingInput>().nullable(),
})
export type Me = z.infer<typeof Me>

export const showMe = endpoint('GET', '/api/v1/me', { body: z.undefined(), answer: Me })
