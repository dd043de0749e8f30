import { z } from 'zod'
import { Done, endpoint, uploadEndpoint } from './endpoint.ts'

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

const note = z.string().trim().min(1, 'says who said so, and when').max(500, 'is longer than 500 characters')

/** The business team has looked: it is the right family's after all. */
export const settleDoubts = endpoint('POST', '/api/v1/reports/:id/settle', { body: z.object({}), answer: Done })

/** On the author's word: may everybody in the family read it? */
export const answerFamilyQuestion = endpoint('POST', '/api/v1/reports/:id/family-question', {
  body: z.object({ mayRead: z.boolean(), note }),
  answer: Done,
})

/** The draft we hold is the report after all, as its author said by telephone. */
export const confirmDraft = endpoint('POST', '/api/v1/reports/:id/confirm', { body: z.object({ note }), answer: Done })

export const withdrawReport = endpoint('POST', '/api/v1/reports/:id/withdraw', { body: z.object({}), answer: Done })

/** What was said on the telephone: "rang 10.12, sending by 2pm". */
export const addCallNote = endpoint('POST', '/api/v1/reports/:id/notes', {
  body: z.object({ text: z.string().trim().min(1, 'says what was said').max(500, 'is longer than 500 characters') }),
  answer: Done,
})

/** One version as it reached us, to look at before it is accepted. */
export const versionFilePath = '/api/v1/reports/:id/versions/:versionId/file'

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

export const fileByHand = uploadEndpoint('/api/v1/reports/:id/files', {
  query: FilingByHand,
  answer: z.object({ fileId: z.string() }),
})
