import { z } from 'zod'
import { Done, endpoint } from './endpoint.ts'

export const releaseReports = endpoint('POST', '/api/v1/conferences/:id/release', {
  body: z.object({
    partyId: z.string(),
    versionIds: z.array(z.string()).min(1, 'names no report'),
    /** "I have read them for the children that this party is not linked to." */
    readForOthers: z.boolean().default(false),
  }),
  answer: z.object({ released: z.int() }),
})

export const circulate = endpoint('POST', '/api/v1/conferences/:id/circulate', {
  body: z.object({}),
  answer: z.object({ circulated: z.int() }),
})

export const recordHandOver = endpoint('POST', '/api/v1/packs/:id/hand-over', {
  body: z.object({
    how: z.string().trim().min(1, 'says how it was shared').max(500, 'is longer than 500 characters'),
  }),
  answer: Done,
})

/** PDFs: what a recipient was given, and the sheet that the social worker takes to a party reached by hand. */
export const packFilePath = '/api/v1/packs/:id/file'
export const sheetFilePath = '/api/v1/conferences/:id/parties/:partyId/sheet'
