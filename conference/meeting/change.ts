import { z } from 'zod'
import { AGENDA } from './agenda.ts'
import { audience, change, id } from './change-parts.ts'
import { LINE_KINDS } from './line.ts'
import { outcomeChanges } from './outcome-changes.ts'

const step = z.int().min(1).max(AGENDA.length)
const text = z.string().trim().min(1, 'has no words').max(4000, 'is longer than 4,000 characters')
const word = z.string().trim().min(1, 'is missing').max(200, 'is longer than 200 characters')

/** One thing that somebody who runs the meeting does. */
export const MeetingChange = z.discriminatedUnion('kind', [
  change('start', {}),
  change('end', {}),
  change('go-to-step', { step }),
  /** From the step that the person saw: pressed by two people at once it goes one step on. */
  change('next', { from: step }),
  change('mark', {
    personId: id,
    state: z.enum(['here', 'not-here', 'left']),
    way: z.enum(['room', 'online']),
  }),
  change('add-person', {
    personId: id,
    name: word,
    role: word,
    agency: z.string().trim().max(200, 'is longer than 200 characters'),
    side: z.enum(['professional', 'family']),
    way: z.enum(['room', 'online']),
  }),
  change('reorder', { order: z.array(id).max(100) }),
  change('mark-spoken', { personId: id, step, spoken: z.boolean() }),
  change('add-line', {
    lineId: id,
    step,
    lineKind: z.enum(LINE_KINDS),
    text,
    whose: id.nullable(),
    audience,
  }),
  change('edit-line', { lineId: id, version: id, text }),
  change('set-audience', { lineId: id, version: id, audience }),
  change('remove-line', { lineId: id, version: id }),
  ...outcomeChanges,
])
export type MeetingChange = z.output<typeof MeetingChange>
