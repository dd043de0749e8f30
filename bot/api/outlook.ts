import { z } from 'zod'
import { ConferenceRow, NeedToday } from './conferences.ts'
import { Deadline } from './deadline.ts'
import { endpoint } from './endpoint.ts'
import { MyPart } from './my-work.ts'

/** What the signed-in person may see of the conference whose number stands in an appointment's subject. */
export const showAppointment = endpoint('GET', '/api/v1/outlook/appointment', {
  body: z.undefined(),
  query: z.object({ number: z.coerce.number('is not a number like 1042').int().positive().max(9_999_999) }),
  answer: z.object({
    now: z.string(),
    /** For whoever may see the conference on the board. */
    whole: z
      .object({
        row: ConferenceRow,
        /** Worst first. */
        needs: z.array(NeedToday),
        deadlines: z.array(Deadline),
      })
      .nullable(),
    /** For whoever is in it. */
    part: MyPart.nullable(),
  }),
})
export type ShownAppointment = z.infer<typeof showAppointment.answer>
