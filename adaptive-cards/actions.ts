import { z } from 'zod'
import { LATE_CHOICES } from '../conference/late-report.ts'

/** What somebody says about something that they agreed to do. */
export const LONGEST_NOTE = 500

const id = z.string().min(1).max(100)
const version = z.number().int().positive().optional()
const forReport = { conferenceId: id, reportId: id }
const forParty = { conferenceId: id, partyId: id }
const forCoreGroup = { conferenceId: id, coreGroupId: id }
const typed = z
  .string()
  .trim()
  .max(200)
  .optional()
  .transform((value) => value || undefined)

const forAction = { conferenceId: id, actionId: id }
const typedNote = z
  .string()
  .trim()
  .max(LONGEST_NOTE)
  .optional()
  .transform((value) => value || undefined)

/** What a person does in a dialog, because it takes their own sign-in. */
export const dialogTasks = ['start', 'send'] as const
export type DialogTask = (typeof dialogTasks)[number]

export const waysOfHandingOver = ['read-together', 'in-person', 'explained'] as const
export type WayOfHandingOver = (typeof waysOfHandingOver)[number]

/** What a tap on a card sends back: `value.action.data` of an Execute, `value` of its Submit fallback. */
const cardAction = z.discriminatedUnion('verb', [
  // `version` names the version that the card showed, so that a tap on an old card never acts on a newer file.
  z.object({ verb: z.literal('submit'), ...forReport, version }),
  // Opens the page that starts or sends the document in the person's own OneDrive.
  z.object({ verb: z.literal('dialog'), ...forReport, task: z.enum(dialogTasks) }),
  z.object({ verb: z.literal('undo'), ...forReport, version }),
  z.object({ verb: z.literal('withdraw'), ...forReport, version }),
  // The answer to the one question about a document that is not our own form.
  z.object({ verb: z.literal('familyMay'), ...forReport, version }),
  z.object({ verb: z.literal('familyMayNot'), ...forReport, version }),
  z.object({ verb: z.literal('nothingHeld'), ...forReport }),
  z.object({ verb: z.literal('confirmNothingHeld'), ...forReport }),
  z.object({ verb: z.literal('back'), ...forReport }),
  z.object({ verb: z.literal('choose'), ...forReport, fileId: id }),
  z.object({ verb: z.literal('haveRead'), conferenceId: id, packId: id }),
  z.object({ verb: z.literal('cantCome'), conferenceId: id, substitute: typed }),
  z.object({ verb: z.literal('canCome'), conferenceId: id }),
  // The versions that the card listed: what arrived later is not released by this tap. `haveLooked` answers its warning.
  z.object({
    verb: z.literal('release'),
    ...forParty,
    versionIds: z.array(id).min(1).max(40),
    haveLooked: z.boolean(),
  }),
  z.object({ verb: z.literal('lateReport'), conferenceId: id, versionId: id, choice: z.enum(LATE_CHOICES) }),
  z.object({
    verb: z.literal('handedOver'),
    ...forParty,
    packId: id.optional(),
    // One copy of one paper, where that is what was handed over.
    paperId: id.optional(),
    copyId: id.optional(),
    how: z.enum(waysOfHandingOver),
    sharedOn: z.iso.date(),
  }),
  z.object({ verb: z.literal('actionDone'), ...forAction, note: typedNote }),
  z.object({ verb: z.literal('actionDropped'), ...forAction, note: typedNote }),
  z.object({ verb: z.literal('actionUndo'), ...forAction }),
  z.object({ verb: z.literal('coreGroupApology'), ...forCoreGroup }),
  // `start` on a London clock, as the card proposed it.
  z.object({ verb: z.literal('coreGroupDay'), ...forCoreGroup, start: z.iso.datetime({ local: true, precision: -1 }) }),
  z.object({ verb: z.literal('coreGroupMissed'), ...forCoreGroup, reason: typed }),
  z.object({ verb: z.literal('why'), conferenceId: id, deadline: id }),
  z.object({ verb: z.literal('who'), conferenceId: id }),
  // The same as typing these words in the chat, so it belongs to no conference.
  z.object({ verb: z.literal('ask'), words: z.string().min(1).max(200) }),
])

export type CardAction = z.infer<typeof cardAction>
export type Verb = CardAction['verb']
export const verbs: readonly Verb[] = cardAction.options.map((option) => option.shape.verb.value)

/** What a card itself puts into the data of an action; the rest is typed by the person. */
export type DataOf<V extends Verb> = Omit<
  Extract<CardAction, { verb: V }>,
  'verb' | 'substitute' | 'how' | 'sharedOn' | 'note' | 'reason'
>

export function parseAction(data: unknown): { ok: true; action: CardAction } | { ok: false; reason: 'unknown-action' } {
  const parsed = cardAction.safeParse(data)
  return parsed.success ? { ok: true, action: parsed.data } : { ok: false, reason: 'unknown-action' }
}
