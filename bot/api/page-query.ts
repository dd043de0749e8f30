import { z } from 'zod'

/** The query of a list that is told in parts: `after` is what the part before said is `next`. */
export const pageQuery = z.object({ after: z.string().max(200).optional() })

/** What goes with a part of a list; null when it is the last. */
export const nextPart = z.string().nullable()
