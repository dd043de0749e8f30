import { z } from 'zod'
import { PLAN_CATEGORIES } from '../plan/plan.ts'
import { audience, change, id } from './change-parts.ts'

/** Of a new entry null; else what the person saw: an edit of what it was before is refused. */
const version = id.nullable()
/** May be empty: which words an entry cannot do without is a rule's to say, so that the others sent with it get through. */
const words = z.string().trim().max(4000, 'is longer than 4,000 characters')
const name = z.string().trim().max(200, 'is longer than 200 characters')
const category = z.enum(PLAN_CATEGORIES).nullable()
const isoDate = z.iso.date('is not a date like 2026-04-07')
const londonTime = z.iso
  .datetime({ local: true, precision: -1, error: 'is not a date and time like 2026-04-07T10:00' })
  .refine((text) => !text.endsWith('Z'), 'is not a time in London')

const appointment = z
  .object({
    start: londonTime,
    durationMinutes: z.int('has to be whole minutes').min(15, 'is under 15 minutes').max(720, 'is over 12 hours'),
    place: name,
  })
  .nullable()
const dates = z.object({ firstCoreGroup: appointment, review: appointment })
const inquorate = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('interim'), newStart: londonTime, reason: words }),
    z.object({ kind: z.literal('override'), reason: words }),
  ])
  .nullable()
const people = z.array(id).max(100)

/** What is decided and agreed. Where an entry has no version, `was` is what the person saw. */
export const outcomeChanges = [
  /** A second number of one person for one child is none: the first is taken back before. */
  change('give-scale', { scaleId: id, personId: id, childId: id.nullable(), value: z.int().min(0).max(10) }),
  change('show-scale', { scaleId: id, version: id, shown: z.boolean() }),
  change('take-scale-back', { scaleId: id }),
  change('say-view', {
    viewId: id,
    version,
    personId: id,
    childId: id,
    planNeeded: z.boolean(),
    category,
    reasons: words,
  }),
  change('decide', {
    decisionId: id,
    version,
    childId: id,
    decision: z.enum(['plan', 'no-plan', 'continue', 'change', 'end']),
    category,
    reasons: words,
  }),
  change('dissent', { dissentId: id, version, personId: id, childId: id.nullable(), why: words, formal: z.boolean() }),
  change('withdraw-dissent', { dissentId: id, version: id }),
  change('put-plan-line', {
    lineId: id,
    version,
    childId: id.nullable(),
    outcome: words,
    action: words,
    whoId: id.nullable(),
    who: name,
    byWhen: isoDate.nullable(),
    howWeWillKnow: words,
    ifItDoesNotWork: words,
    audience,
  }),
  change('remove-plan-line', { lineId: id, version: id }),
  change('put-ask', { askId: id, version, personId: id, text: words, fromId: id.nullable(), from: name }),
  change('remove-ask', { askId: id, version: id }),
  change('choose', { choiceId: id, version, personId: id, chosenIds: people }),
  change('confirm-core-group', { was: people.nullable(), memberIds: people }),
  change('agree-dates', { was: dates, ...dates.shape }),
  change('inquorate', { was: inquorate, inquorate }),
  change('go-to-part', { number: z.int().min(1).max(20) }),
] as const
