import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { ReportFile } from './reports-folder.ts'

/** How somebody of the shipped family differs from sending what they have a day before it is due. */
const BehaviourFile = z.record(
  z.email(),
  z.strictObject({
    /** Sends nothing until they hear that it is overdue. */
    sends: z.literal('when-overdue').optional(),
    /** Never says that they have read their pack. */
    reads: z.literal('never').optional(),
    holdsNothing: z.literal(true).optional(),
    /** A file beside behaviour.json that cannot be taken; then they send the good one. */
    triesFirst: z.string().optional(),
  }),
)

export type Behaviour = Omit<z.output<typeof BehaviourFile>[string], 'triesFirst'> & { triesFirst?: ReportFile }

/** By the person's address. */
export async function readBehaviour(file: URL): Promise<Map<string, Behaviour>> {
  const given = BehaviourFile.parse(JSON.parse(await readFile(file, 'utf8')))
  const entries = Object.entries(given).map(async ([email, { triesFirst, ...rest }]): Promise<[string, Behaviour]> => {
    if (!triesFirst) return [email, rest]
    const bytes = await readFile(new URL(triesFirst, file))
    return [email, { ...rest, triesFirst: { name: `Report.${triesFirst.split('.').pop()}`, bytes } }]
  })
  return new Map(await Promise.all(entries))
}
