import { z } from 'zod'
import { APP_ROLES } from '../../conference/permissions.ts'
import { endpoint } from './endpoint.ts'

export const Me = z.object({
  name: z.string(),
  roles: z.array(z.enum(APP_ROLES)),
  /** Whom to ask when something does not work. */
  team: z.object({ name: z.string(), phone: z.string() }),
  /** The authority's own policy preset. */
  preset: z.string(),
})
export type Me = z.infer<typeof Me>

export const showMe = endpoint('GET', '/api/v1/me', { body: z.undefined(), answer: Me })
