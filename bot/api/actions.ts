import { z } from 'zod'
import { Done, endpoint } from './endpoint.ts'

export const LONGEST_NOTE = 500

/** Something that somebody agreed to do is done, or will not be done and why. */
export const settleAction = endpoint('POST', '/api/v1/actions/:id/settle', {
  body: z.object({
    how: z.enum(['done', 'dropped']),
    note: z.string().trim().max(LONGEST_NOTE, `is longer than ${LONGEST_NOTE} characters`).default(''),
  }),
  answer: Done,
})

/** It is open again. */
export const reopenAction = endpoint('POST', '/api/v1/actions/:id/reopen', { body: z.object({}), answer: Done })
