import { z } from 'zod'
import { PAPER_KINDS } from '../../conference/papers/paper.ts'
import { Done, endpoint } from './endpoint.ts'

const Section = z.object({
  id: z.string().min(1).max(120),
  heading: z.string().trim().min(1, 'has a passage without a heading').max(200, 'has a heading over 200 characters'),
  text: z.string().max(20_000, 'has a passage over 20,000 characters'),
  /** Participants' ids, or everybody who gets the paper. */
  audience: z.union([z.literal('everyone'), z.array(z.uuid())]),
  childId: z.uuid().nullable(),
})
export type SectionView = z.output<typeof Section>
const sections = z.array(Section).max(400, 'has more than 400 passages')

const Copy = z.object({
  id: z.string(),
  /** 1 for the first, counted up with each correction. */
  number: z.int(),
  madeAt: z.string(),
  handedOver: z.object({ at: z.string(), how: z.string() }).nullable(),
})

const Recipient = z.object({
  participantId: z.string(),
  name: z.string(),
  role: z.string(),
  side: z.enum(['professional', 'family']),
  by: z.enum(['page', 'library', 'hand']),
  /** Newest first. */
  copies: z.array(Copy),
  /** 'due': they have not had it as it now reads; 'held': a second person has to look first. */
  state: z.enum(['had', 'due', 'held']),
})

const Correction = z.object({
  id: z.string(),
  participantId: z.string(),
  text: z.string(),
  at: z.string(),
  settled: z.object({ at: z.string(), how: z.enum(['put-right', 'noted']), note: z.string() }).nullable(),
})
export type CorrectionView = z.output<typeof Correction>

/** A paper without its words: how far it is, and who got what when. */
export const PaperView = z.object({
  id: z.string(),
  kind: z.enum(PAPER_KINDS),
  /** When the core group met that it records. */
  coreGroupStart: z.string().nullable(),
  state: z.enum(['draft', 'approved', 'sent']),
  version: z.int(),
  draftedAt: z.string(),
  dueAt: z.string().nullable(),
  approvedAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  recipients: z.array(Recipient),
  /** Oldest first. */
  corrections: z.array(Correction),
  may: z.object({
    write: z.boolean(),
    approve: z.boolean(),
    send: z.boolean(),
    recordHandOver: z.boolean(),
    /** Whose copies may be looked at before they go, by participant. */
    preview: z.array(z.string()),
    askFor: z.array(z.string()),
  }),
})
export type PaperView = z.output<typeof PaperView>

export const PaperDraft = PaperView.extend({
  now: z.string(),
  conferenceId: z.string(),
  reference: z.string(),
  kindOfConference: z.enum(['initial', 'review']),
  start: z.string(),
  /** Null for who does not write it. */
  sections: z.array(Section).nullable(),
  /** Everybody for whom a passage can be. */
  readers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      side: z.enum(['professional', 'family']),
      /** The chair, for whom every passage is. */
      readsAll: z.boolean(),
      /** Of a core group's record its members, of anything else all. */
      getsIt: z.boolean(),
      /** The children about whom one of the family may read. */
      linkedTo: z.array(z.string()),
    }),
  ),
  children: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What a passage would tell somebody whom it is for, as it was saved. */
  warnings: z.array(
    z.object({
      sectionId: z.string(),
      participantId: z.string(),
      what: z.enum(['names-child', 'kept-from-them']),
    }),
  ),
  isChair: z.boolean(),
  approver: z.object({ name: z.string(), isMe: z.boolean() }),
  /** Who writes it before it is approved, where somebody does. */
  minuteTakers: z.array(z.string()),
  /** Whether its conference's page opens for this person. */
  seesConference: z.boolean(),
})
export type PaperDraft = z.output<typeof PaperDraft>

export const listPapers = endpoint('GET', '/api/v1/conferences/:id/papers', {
  body: z.undefined(),
  answer: z.object({ papers: z.array(PaperView) }),
})

export const showPaper = endpoint('GET', '/api/v1/papers/:id', { body: z.undefined(), answer: PaperDraft })

/** `version` is the paper as its writer saw it: nobody writes over another's words. */
export const writePaper = endpoint('PUT', '/api/v1/papers/:id', {
  body: z.object({ version: z.int(), sections }),
  answer: z.object({ version: z.int() }),
})

export const approvePaper = endpoint('POST', '/api/v1/papers/:id/approve', {
  body: z.object({
    version: z.int(),
    /** "I have read it for the children that a party is not linked to." */
    readForOthers: z.boolean().default(false),
    send: z.boolean().default(false),
  }),
  /** For how many people a copy is made. */
  answer: z.object({ sent: z.int() }),
})

export const sendPaper = endpoint('POST', '/api/v1/papers/:id/send', {
  body: z.object({}),
  answer: z.object({ sent: z.int() }),
})

export const LONGEST_CORRECTION = 2000
const words = (missing: string) =>
  z.string().trim().min(1, missing).max(LONGEST_CORRECTION, 'is longer than 2,000 characters')

export const askForCorrection = endpoint('POST', '/api/v1/papers/:id/corrections', {
  body: z.object({ participantId: z.uuid(), text: words('says what is wrong') }),
  answer: z.object({ correctionId: z.string() }),
})

export const settleCorrection = endpoint('POST', '/api/v1/papers/:id/corrections/:correctionId/settle', {
  body: z.object({
    how: z.enum(['put-right', 'noted']),
    /** Said to who asked for it. */
    note: words('says what was done'),
    version: z.int(),
    sections: sections.nullable().default(null),
    readForOthers: z.boolean().default(false),
  }),
  answer: Done,
})

export const recordPaperHandOver = endpoint('POST', '/api/v1/papers/:id/copies/:copyId/hand-over', {
  body: z.object({ how: z.string().trim().min(1, 'says how it was shared').max(500, 'is longer than 500 characters') }),
  answer: Done,
})

/** The very pages that would leave now for this person. */
export const previewPaperPath = '/api/v1/papers/:id/preview/:participantId'
/** One's own copy, or one to take to somebody by hand: pages to print, or a Word document. */
export const copyPdfPath = '/api/v1/papers/:id/copies/:copyId/file.pdf'
export const copyDocxPath = '/api/v1/papers/:id/copies/:copyId/file.docx'
