import { z } from 'zod'
import { Done, endpoint } from './endpoint.ts'

/** Mails in the conference mailbox that a person has to read: we keep none of their words. */
export const listStrayMail = endpoint('GET', '/api/v1/stray-mail', {
  body: z.undefined(),
  answer: z.object({
    mails: z.array(
      z.object({
        id: z.string(),
        /** The conference it seems to be about. */
        reference: z.string().nullable(),
        reason: z.enum([
          'unknown-sender',
          'not-authenticated',
          'no-attachment',
          'several-attachments',
          'several-conferences',
          'no-report-asked',
          'refused',
          'undelivered',
        ]),
        receivedAt: z.string(),
        /** Where it can be read in Outlook. */
        webUrl: z.string(),
      }),
    ),
  }),
})

export const settleStrayMail = endpoint('POST', '/api/v1/stray-mail/:id/settle', { body: z.object({}), answer: Done })
