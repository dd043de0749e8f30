import { z } from 'zod'
import { deadlineName } from '../../conference/policy.ts'

export const Deadline = z.object({
  name: deadlineName,
  who: z.string(),
  /** "2026-04-01" */
  date: z.string(),
  /** "2026-04-01T17:00:00+01:00[Europe/London]" */
  at: z.string(),
  because: z.array(z.string()),
  compressed: z.boolean(),
  past: z.boolean(),
})
export type Deadline = z.infer<typeof Deadline>
