import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/** Which documents an authority has put in the place of ours, and what is wrong with those we cannot use. */
export const listTemplates = endpoint('GET', '/api/v1/templates', {
  body: z.undefined(),
  answer: z.object({
    templates: z.array(
      z.object({
        /** The file's name in the library's Templates folder. */
        file: z.string(),
        source: z.enum(['ours', 'own']),
        problem: z.string().nullable(),
      }),
    ),
  }),
})
