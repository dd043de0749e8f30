import { z } from 'zod'
import { NEXT_STEPS } from '../../conference/next-steps.ts'
import { PAPER_KINDS } from '../../conference/papers/paper.ts'
import { Deadline } from './deadline.ts'
import { Done, endpoint, uploadEndpoint } from './endpoint.ts'

/** A version of one's own report: what reached us, and what became of it. */
export const MyVersion = z.object({
  id: z.string(),
  number: z.int(),
  part: z.enum(['main', 'restricted']),
  state: z.enum(['draft', 'submitted', 'superseded', 'withdrawn', 'refused']),
  source: z.enum(['onedrive', 'chat', 'page', 'mail', 'hand']),
  /** "docx", "pdf"; never the file's name. */
  type: z.string().nullable(),
  receivedAt: z.string(),
  late: z.boolean(),
  refusedBecause: z.string().nullable(),
  note: z.string().nullable(),
  /** What the chair alone may read is in it, and is taken out for everybody else. */
  hasRestricted: z.boolean(),
})
export type MyVersion = z.infer<typeof MyVersion>

export const MyReport = z.object({
  id: z.string(),
  state: z.enum(['requested', 'missing', 'draft', 'submitted', 'accepted', 'returned', 'refused', 'nothing-held']),
  due: Deadline,
  /** "in 6 working days"; null once it has passed. */
  dueIn: z.string().nullable(),
  /** The business team's words when it went back. */
  comment: z.string().nullable(),
  /** Something has arrived and is being looked at. */
  isLookedAt: z.boolean(),
  /** The prepared document, once there is one. */
  document: z.object({ webUrl: z.string(), changedAt: z.string().nullable() }).nullable(),
  /** They put it into their OneDrive themselves, with their own sign-in. */
  mayStart: z.boolean(),
  /** A link to a file of their own OneDrive can be opened. */
  mayLink: z.boolean(),
  asksAboutFamily: z.boolean(),
  may: z.object({
    send: z.boolean(),
    confirm: z.boolean(),
    undo: z.boolean(),
    withdraw: z.boolean(),
    holdNothing: z.boolean(),
  }),
  /** Until then a report or "nothing held" can be taken back. */
  undoUntil: z.string().nullable(),
  /** Newest first. */
  versions: z.array(MyVersion),
})
export type MyReport = z.infer<typeof MyReport>

export const MyPack = z.object({
  id: z.string(),
  /** Leads to the pack in the library, and notes that it was opened. Null where it is not read there. */
  url: z.string().nullable(),
  /** 0 for the pack itself, 1 for the first addition. */
  addition: z.int(),
  pages: z.int(),
  bytes: z.int(),
  /** Whose reports are in it, by agency. */
  reports: z.array(z.object({ agency: z.string(), part: z.enum(['main', 'restricted']) })),
  readAt: z.string().nullable(),
  recalledAt: z.string().nullable(),
})
export type MyPack = z.infer<typeof MyPack>

/** What lies before somebody; `isDay`: at any time on that day. */
export const MyStep = z.object({
  what: z.enum(NEXT_STEPS),
  at: z.string(),
  isDay: z.boolean(),
  aboutId: z.string().nullable(),
  /** They owe it, and its moment has passed. */
  isLate: z.boolean(),
})
export type MyStep = z.infer<typeof MyStep>

export const MyNext = MyStep.extend({ conferenceId: z.string(), reference: z.string() })
export type MyNext = z.infer<typeof MyNext>

/** Something that they agreed to do. Words are null where they would tell them what is kept from them. */
export const MyAction = z.object({
  id: z.string(),
  action: z.string().nullable(),
  outcome: z.string().nullable(),
  byWhen: z.string().nullable(),
  isOverdue: z.boolean(),
  state: z.enum(['open', 'done', 'dropped']),
  settledAt: z.string().nullable(),
  note: z.string(),
})
export type MyAction = z.infer<typeof MyAction>

/** The core group that they go to next. While no day is chosen, `start` is null and it meets by `due`. */
export const MyCoreGroup = z.object({
  id: z.string(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  due: z.string(),
  /** Null where it would tell them what is kept from them. */
  place: z.string().nullable(),
  online: z.boolean(),
  joinUrl: z.string().nullable(),
  /** The professionals whom they may know of; the family is always invited. */
  professionals: z.array(z.object({ name: z.string(), role: z.string(), agency: z.string() })),
})
export type MyCoreGroup = z.infer<typeof MyCoreGroup>

/** Their own copy of what follows a conference on paper; the newest of each. */
export const MyPaper = z.object({
  paperId: z.string(),
  copyId: z.string(),
  kind: z.enum(PAPER_KINDS),
  /** When the core group met that it records. */
  coreGroupStart: z.string().nullable(),
  /** 1 for the first; later ones were put right. */
  number: z.int(),
  madeAt: z.string(),
  /** When the copy was made that this one replaces. */
  replacesOf: z.string().nullable(),
  /** Who settles what they say is wrong; null: they do it themselves. */
  settledBy: z.enum(['chair', 'lead']).nullable(),
  /** What they asked to have put right, and what became of it. */
  corrections: z.array(
    z.object({
      at: z.string(),
      text: z.string(),
      /** The answer is null where it would tell them what is kept from them. */
      settled: z
        .object({ at: z.string(), how: z.enum(['put-right', 'noted']), note: z.string().nullable() })
        .nullable(),
    }),
  ),
})
export type MyPaper = z.infer<typeof MyPaper>

/** One conference as the signed-in person is in it. */
export const MyPart = z.object({
  conferenceId: z.string(),
  /** Theirs, as somebody of this conference. */
  participantId: z.string(),
  reference: z.string(),
  kind: z.enum(['initial', 'review']),
  stage: z.enum(['to-come', 'over', 'called-off']),
  start: z.string(),
  end: z.string(),
  /** Null where it would tell them what is kept from them. */
  place: z.string().nullable(),
  online: z.boolean(),
  joinUrl: z.string().nullable(),
  role: z.string(),
  children: z.array(z.object({ id: z.string(), name: z.string(), born: z.string() })),
  /** Soonest first. */
  next: z.array(MyStep),
  /** They said that they cannot come; `instead` is empty when nobody does. */
  apology: z.object({ at: z.string(), instead: z.string() }).nullable(),
  /** What is open soonest first, then what was settled since the plan began. */
  actions: z.array(MyAction),
  coreGroup: MyCoreGroup.nullable(),
  report: MyReport.nullable(),
  packs: z.array(MyPack),
  /** Newest first. */
  papers: z.array(MyPaper),
  /** The chair and the lead social worker see the whole conference on the board. */
  maySeeAll: z.boolean(),
})
export type MyPart = z.infer<typeof MyPart>

/** Everything that is asked of the signed-in person, soonest first. */
export const showMyWork = endpoint('GET', '/api/v1/my-work', {
  body: z.undefined(),
  answer: z.object({
    now: z.string(),
    parts: z.array(MyPart),
    /** Over all of them, soonest first: just what the chat says. */
    next: z.array(MyNext),
  }),
})

// What its author does about their own report. Each acts as that participant, whatever roles they hold.

export const startMyReport = endpoint('POST', '/api/v1/my-reports/:id/start', {
  body: z.object({}),
  answer: z.object({ webUrl: z.string() }),
})

/** The prepared document as it lies in their OneDrive. */
export const submitMyDocument = endpoint('POST', '/api/v1/my-reports/:id/submit', { body: z.object({}), answer: Done })

export const submitMyLink = endpoint('POST', '/api/v1/my-reports/:id/link', {
  body: z.object({ url: z.string().trim().min(1, 'is missing').max(2000, 'is longer than 2,000 characters') }),
  answer: Done,
})

/** The draft that we hold is the report after all. */
export const confirmMyDraft = endpoint('POST', '/api/v1/my-reports/:id/confirm', { body: z.object({}), answer: Done })

/** Said with the children's names and dates of birth in view. */
export const holdNothing = endpoint('POST', '/api/v1/my-reports/:id/nothing-held', {
  body: z.object({}),
  answer: Done,
})

export const undoMyReport = endpoint('POST', '/api/v1/my-reports/:id/undo', { body: z.object({}), answer: Done })

export const withdrawMyReport = endpoint('POST', '/api/v1/my-reports/:id/withdraw', {
  body: z.object({}),
  answer: Done,
})

export const sayWhetherFamilyMayRead = endpoint('POST', '/api/v1/my-reports/:id/family-question', {
  body: z.object({ mayRead: z.boolean() }),
  answer: Done,
})

/** The file itself is the request's body; these go into the address. */
export const MyFile = z.object({
  name: z.string().trim().min(1, 'is missing').max(200, 'is longer than 200 characters'),
  part: z.enum(['main', 'restricted']).default('main'),
  intent: z.enum(['submit', 'draft']).default('submit'),
})
export type MyFile = z.input<typeof MyFile>

export const myFile = uploadEndpoint('/api/v1/my-reports/:id/files', {
  query: MyFile,
  answer: z.object({ fileId: z.string() }),
})

/** "I can come after all." */
export const sayCanCome = endpoint('POST', '/api/v1/conferences/:id/can-come', { body: z.object({}), answer: Done })

/** "I have read it." */
export const readPack = endpoint('POST', '/api/v1/packs/:id/read', { body: z.object({}), answer: Done })
