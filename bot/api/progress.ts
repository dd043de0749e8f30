import { z } from 'zod'
import { PROGRESS } from '../../conference/core-group/core-group.ts'
import { endpoint } from './endpoint.ts'

/** What core groups have brought since a conference, so far. People and children by their ids in it. */
export const showProgress = endpoint('GET', '/api/v1/conferences/:id/progress', {
  body: z.undefined(),
  answer: z.object({
    slots: z.array(
      z.object({
        due: z.string(),
        judged: z.enum(['on-time', 'late', 'missed', 'open', 'called-off']),
        heldOn: z.string().nullable(),
      }),
    ),
    /** Of professionals alone. */
    attendance: z.array(z.object({ personId: z.string(), came: z.int(), of: z.int() })),
    outcomes: z.array(
      z.object({
        childId: z.string().nullable(),
        outcome: z.string(),
        done: z.int(),
        actions: z.array(
          z.object({
            id: z.string(),
            action: z.string(),
            state: z.enum(['open', 'done', 'dropped', 'carried-on']),
            now: z.enum(PROGRESS).nullable(),
          }),
        ),
      }),
    ),
    /** One person's numbers for one child, or for all of them, oldest first. */
    scales: z.array(
      z.object({
        personId: z.string(),
        childId: z.string().nullable(),
        points: z.array(z.object({ on: z.string(), value: z.int() })),
      }),
    ),
  }),
})
