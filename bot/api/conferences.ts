import { z } from 'zod'
import { conferenceKind } from '../../conference/policy.ts'
import { endpoint } from './endpoint.ts'

/** One conference as a row of the list. */
export const ConferenceRow = z.object({
  id: z.string(),
  reference: z.string(),
  kind: conferenceKind,
  state: z.enum(['booked', 'called-off']),
  stopped: z.boolean(),
  start: z.string(),
  circulated: z.boolean(),
  reports: z.object({ asked: z.int(), answered: z.int(), missing: z.int() }),
  /** Family parties who wait for somebody to release a report to them. */
  awaitingRelease: z.int(),
  /** Professionals only: whether a parent read anything is never tracked. */
  read: z.object({ packs: z.int(), read: z.int() }),
})
export type ConferenceRow = z.infer<typeof ConferenceRow>

export const listConferences = endpoint('GET', '/api/v1/conferences', {
  body: z.undefined(),
  answer: z.object({ conferences: z.array(ConferenceRow) }),
})
