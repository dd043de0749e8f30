import { z } from 'zod'
import { PROGRESS, QUESTIONS } from './core-group.ts'

const id = z.uuid()
const text = z.string().trim().max(4000, 'is longer than 4,000 characters')
const words = z.string().trim().min(1, 'has no words').max(2000, 'is longer than 2,000 characters')
const date = z.iso.date('is not a date')
const side = z.enum(['family', 'professionals'])

/** A value as whoever writes saw it, and as it is to be. What another has written meanwhile is not written over. */
const value = <Value extends z.ZodType>(of: Value) => ({ was: of, now: of })

const change = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ id, kind: z.literal(kind), ...shape })

const action = {
  childId: id.nullable(),
  outcome: text,
  action: words,
  whoId: id.nullable(),
  who: text,
  byWhen: date.nullable(),
  howWeWillKnow: text,
  ifItDoesNotWork: text,
  audience: z.union([z.literal('everyone'), z.array(id).min(1, 'names nobody').max(100)]),
}

/** One thing that somebody writes in or after a core group. Empty words, and null, take away what was written. */
export const RecordChange = z.discriminatedUnion('kind', [
  change('attendance', {
    personId: id,
    ...value(z.object({ state: z.enum(['here', 'apologies', 'absent']), way: z.enum(['room', 'online']) }).nullable()),
  }),
  change('child-seen', {
    childId: id,
    ...value(z.object({ seenOn: date.nullable(), alone: z.boolean(), words: text }).nullable()),
  }),
  change('update', { personId: id, ...value(text) }),
  change('progress', { actionId: id, ...value(z.enum(PROGRESS).nullable()) }),
  change('progress-words', { actionId: id, side, ...value(text) }),
  change('question', { question: z.enum(QUESTIONS), side, ...value(text) }),
  change('scale', { personId: id, childId: id.nullable(), ...value(z.int().min(0).max(10).nullable()) }),
  change('childs-view', { childId: id, ...value(text) }),
  change('parents-view', { personId: id, ...value(text) }),
  change('add-action', { actionId: id, ...action }),
  /** `version`: as whoever edits it saw it. */
  change('edit-action', { actionId: id, version: z.int(), ...action }),
  change('settle-action', { actionId: id, version: z.int(), state: z.enum(['open', 'done', 'dropped']), note: text }),
])
export type RecordChange = z.output<typeof RecordChange>

/** What changes the plan, and not the record of one meeting. */
export type ActionChange = Extract<RecordChange, { kind: 'add-action' | 'edit-action' | 'settle-action' }>
export type WrittenChange = Exclude<RecordChange, ActionChange>

export function isActionChange(change: RecordChange): change is ActionChange {
  return change.kind === 'add-action' || change.kind === 'edit-action' || change.kind === 'settle-action'
}
