import { z } from 'zod'
import { Done, endpoint } from './endpoint.ts'

export const acceptReport = endpoint('POST', '/api/v1/reports/:id/accept', { body: z.object({}), answer: Done })

export const sendBackReport = endpoint('POST', '/api/v1/reports/:id/send-back', {
  body: z.object({
    comment: z
      .string()
      .trim()
      .min(1, 'says what the author should change')
      .max(2000, 'is longer than 2,000 characters'),
  }),
  answer: Done,
})

/** The file itself is the request's body; these go into the address. */
export const FilingByHand = z.object({
  name: z.string().trim().min(1, 'is missing').max(200, 'is longer than 200 characters'),
  part: z.enum(['main', 'restricted']).default('main'),
  /** Who it came from and how: "by post from the surgery". */
  note: z.string().trim().min(1, 'says who it came from and how').max(500, 'is longer than 500 characters'),
})
export type FilingByHand = z.input<typeof FilingByHand>

/** The largest file that anybody can hand over. */
export const LARGEST_FILE_BYTES = 25_000_000

export const fileByHand = {
  path: '/api/v1/reports/:id/files',
  query: FilingByHand,
  answer: z.object({ fileId: z.string() }),
} as const
