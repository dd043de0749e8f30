import { z } from 'zod'

/** Problem details (RFC 9457): what every refusal and error of the API looks like. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** A plain sentence for the person: what to do. */
  detail: z.string(),
  /** The refusal's reason, for programs: "needs-reason". */
  reason: z.string(),
  /** Names this request in our logs. */
  requestId: z.string(),
  /** What is wrong with which field of what was sent. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof Problem>
