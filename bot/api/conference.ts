import { z } from 'zod'
import { MESSAGE_KINDS } from '../../conference/delivery.ts'
import { NEED_KINDS } from '../../conference/needs.ts'
import { PLAN_END_REASONS } from '../../conference/plan/plan.ts'
import { conferenceKind } from '../../conference/policy.ts'
import { READINESS_REASONS } from '../../conference/readiness.ts'
import { TIMELINE_POINTS } from '../../conference/timeline.ts'
import { Deadline } from './deadline.ts'
import { Done, endpoint } from './endpoint.ts'
import { ConferencePart } from './parts.ts'

const Delivery = z.object({
  id: z.string(),
  /** A participant's id, or "business-team". */
  person: z.string(),
  kind: z.enum(MESSAGE_KINDS),
  state: z.enum(['waiting', 'sent', 'held', 'skipped', 'failed']),
  sendAt: z.string(),
  error: z.string().nullable(),
})

const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  agency: z.string(),
  group: z.string(),
  phone: z.string(),
  side: z.enum(['professional', 'family']),
  part: z.enum(['chair', 'lead-social-worker']).nullable(),
  channel: z.enum(['teams', 'mail', 'by-hand']).nullable(),
  safeContactRecordedBy: z.string().nullable(),
  papersOnPage: z.boolean(),
  children: z.array(z.string()),
  apology: z.object({ at: z.string(), instead: z.string() }).nullable(),
  /** To the invitation in their calendar. */
  reply: z.enum(['none', 'accepted', 'tentative', 'declined']),
  /** Gets nothing any more; `successorId` came in their place. */
  left: z.object({ at: z.string(), reason: z.string(), successorId: z.string().nullable() }).nullable(),
})

const Version = z.object({
  id: z.string(),
  number: z.int(),
  part: z.enum(['main', 'restricted']),
  state: z.enum(['draft', 'submitted', 'superseded', 'withdrawn', 'refused']),
  source: z.enum(['onedrive', 'chat', 'page', 'mail', 'hand']),
  type: z.string().nullable(),
  receivedAt: z.string(),
  /** SHA-256 of the bytes as they reached us, to prove which file it was. */
  sha256: z.string(),
  late: z.boolean(),
  refusedBecause: z.string().nullable(),
  note: z.string().nullable(),
  /** It has our marks: its restricted block is taken out, and it can be cut by child. */
  marked: z.boolean(),
  /** Null: nobody has said whether everybody in the family may read it. */
  familyMayRead: z.boolean().nullable(),
  /** What a person has to look at before it is accepted. */
  doubts: z.array(z.enum(['other-reference', 'other-children'])),
  unreadable: z.boolean(),
})

/** `by`: "you", a participant's id, or null for somebody else of the business team. */
const CallNote = z.object({ id: z.string(), at: z.string(), by: z.string().nullable(), text: z.string() })

const Report = z.object({
  id: z.string(),
  participantId: z.string(),
  state: z.enum(['requested', 'draft', 'submitted', 'accepted', 'returned', 'refused', 'nothing-held', 'missing']),
  comment: z.string().nullable(),
  started: z.boolean(),
  editedAt: z.string().nullable(),
  notes: z.array(CallNote),
  versions: z.array(Version),
})

/** A report part by its author, as somebody would get it or has got it. */
const Content = z.object({
  versionId: z.string(),
  authorId: z.string(),
  part: z.enum(['main', 'restricted']),
  /** The children whose sections stay in it; null when it is not cut by child. */
  cutTo: z.array(z.string()).nullable(),
})

const PartyRelease = z.object({
  partyId: z.string(),
  /** `notTheirs`: children of other parties of whom this document may speak, so it is read for them first. */
  awaiting: z.array(Content.extend({ notTheirs: z.array(z.string()) })),
  /** `by`: the participant who let it go. */
  released: z.array(Content.extend({ at: z.string(), by: z.string().nullable() })),
  /** Whole reports that the chair keeps from this party. */
  withheld: z.array(z.object({ reportId: z.string(), authorId: z.string(), at: z.string(), reason: z.string() })),
})

/** Something that stops until a second person has seen the exact passage. The passage itself is asked for apart. */
const Hold = z.object({
  id: z.string(),
  recipientId: z.string(),
  thing: z.enum(['version', 'message', 'event', 'paper']),
  versionId: z.string().nullable(),
  reason: z.enum(['protected-detail', 'unreadable']),
  foundAt: z.string(),
  cleared: z.object({ at: z.string(), reason: z.string() }).nullable(),
  /** The person who asked may decide about it. */
  mayClear: z.boolean(),
  /** ... and has seen the passage. */
  seen: z.boolean(),
})

/** The text itself only for whoever may change it. */
const ProtectedDetail = z.object({
  id: z.string(),
  kind: z.enum(['address', 'phone', 'place', 'name']),
  text: z.string().nullable(),
  keptFrom: z.array(z.string()),
})

const Readiness = z.object({
  verdict: z.enum(['go', 'look', 'no-go']),
  /** Worst first. */
  reasons: z.array(z.enum(READINESS_REASONS)),
  /** Participants whose reports are missing. */
  missing: z.array(z.string()),
  /** Reports (by version) that a family party has not had. */
  notSeen: z.array(z.object({ partyId: z.string(), versionIds: z.array(z.string()) })),
  /** Authors of documents of which nobody has said whether the family may read them. */
  unanswered: z.array(z.string()),
  /** Authors of documents that may be about another family. */
  unsettled: z.array(z.string()),
  openHolds: z.int(),
  lateToAnswer: z.array(z.object({ versionId: z.string(), authorId: z.string() })),
  quorum: z.object({
    possible: z.boolean(),
    confirmed: z.int(),
    needed: z.int(),
    counted: z.array(z.string()),
    unconfirmed: z.array(z.string()),
    socialCare: z.boolean(),
  }),
})

const PackRoute = z.enum(['library', 'page', 'hand'])

const Pack = z.object({
  id: z.string(),
  participantId: z.string(),
  by: PackRoute,
  circulation: z.int(),
  pages: z.int(),
  contents: z.array(
    Content.omit({ cutTo: true }).extend({
      /** `by`: a participant; null is the business team. */
      handedOver: z.object({ at: z.string(), by: z.string().nullable(), how: z.string() }).nullable(),
    }),
  ),
  madeAt: z.string(),
  /** Null for family parties, always: opening and reading are tracked for professionals only. */
  openedAt: z.string().nullable(),
  readAt: z.string().nullable(),
  /** In the library: whether its recipient can open it now. */
  hasAccess: z.boolean(),
  recalled: z.object({ at: z.string(), reason: z.string() }).nullable(),
})

const Message = z.object({
  id: z.string(),
  to: z.string(),
  kind: z.enum(MESSAGE_KINDS),
  of: z.array(z.enum(MESSAGE_KINDS)),
  channel: z.enum(['teams', 'mail']),
  subject: z.string(),
  at: z.string(),
  /** What came back about it. */
  problem: z.object({ kind: z.enum(['undelivered', 'auto-reply']), at: z.string() }).nullable(),
})

const TimelinePoint = z.object({
  name: z.enum(TIMELINE_POINTS),
  at: z.string(),
  because: z.array(z.string()),
  state: z.enum(['done', 'now', 'coming', 'missed', 'past', 'skipped']),
  happened: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('sent'), message: z.enum(MESSAGE_KINDS), amount: z.int(), last: z.string() }),
      z.object({ kind: z.literal('undelivered'), amount: z.int() }),
      z.object({ kind: z.literal('reports'), answered: z.int(), asked: z.int(), late: z.int() }),
      z.object({ kind: z.literal('circulated'), at: z.string(), isLate: z.boolean() }),
      z.object({ kind: z.literal('packs'), made: z.int(), readers: z.int(), read: z.int() }),
    ]),
  ),
})

/** How the conference hangs together with those of the same family before and after it, and what follows from it. */
const AfterConference = z.object({
  closed: z.boolean(),
  /** Whose plan is reviewed here, and its report on how it went, once that is drafted. */
  follows: z
    .object({
      ...{ id: z.string(), reference: z.string() },
      progressReport: z
        .object({ id: z.string(), state: z.enum(['draft', 'approved', 'sent']), sentAt: z.string().nullable() })
        .nullable(),
    })
    .nullable(),
  followedBy: z.object({ id: z.string(), start: z.string(), closed: z.boolean() }).nullable(),
  /** Children who have a plan by this conference; `end` once it has ended. */
  plans: z.array(
    z.object({
      ...{ childId: z.string(), startedOn: z.string() },
      end: z.object({ on: z.string(), reason: z.enum(PLAN_END_REASONS) }).nullable(),
    }),
  ),
  /** Meetings of the core group that are still to be held; `start` null while nobody has chosen the day. */
  coreGroups: z.array(z.object({ id: z.string(), due: z.string(), start: z.string().nullable() })),
})

export const ConferenceStatus = z.object({
  id: z.string(),
  /** Counted up by every change; a change that must not overwrite another says which one it was made from. */
  version: z.int(),
  reference: z.string(),
  kind: conferenceKind,
  state: z.enum(['booked', 'called-off']),
  stopped: z.boolean(),
  strategyDate: z.string().nullable(),
  transferIn: z.boolean(),
  start: z.string(),
  end: z.string(),
  durationMinutes: z.int(),
  place: z.string(),
  online: z.boolean(),
  joinUrl: z.string().nullable(),
  /** Empty: not split. */
  parts: z.array(ConferencePart),
  whereabouts: z.enum(['yes', 'no', 'unknown']),
  exception: z.object({ reason: z.string(), manager: z.string() }).nullable(),
  circulatedAt: z.string().nullable(),
  /** `born` of a child who is still expected is the day on which it is. */
  children: z.array(z.object({ id: z.string(), name: z.string(), born: z.string(), unborn: z.boolean() })),
  people: z.array(Person),
  after: AfterConference,
  /** What people need so that they can take part; null: for nobody in particular. */
  needs: z.array(z.object({ kind: z.enum(NEED_KINDS), participantId: z.string().nullable(), detail: z.string() })),
  timeline: z.array(TimelinePoint),
  deadlines: z.array(Deadline),
  reports: z.array(Report),
  releases: z.array(PartyRelease),
  /** What circulating now would send to whom. */
  toCirculate: z.array(z.object({ participantId: z.string(), by: PackRoute, contents: z.array(Content) })),
  /** When what is circulated now leaves: at once, with a bundle of late additions, or (null) too late for any. */
  leavesAt: z.union([z.literal('now'), z.string(), z.null()]),
  packs: z.array(Pack),
  /** While packs are being made: how far it is. Null when none are. */
  circulating: z.object({ of: z.int(), made: z.int(), sent: z.int() }).nullable(),
  holds: z.array(Hold),
  protectedDetails: z.array(ProtectedDetail),
  readiness: Readiness,
  deliveries: z.array(Delivery),
  messages: z.array(Message),
  /** What the person who asked may do here. */
  may: z.object({
    run: z.boolean(),
    release: z.boolean(),
    recordHandOver: z.boolean(),
    resume: z.boolean(),
    withhold: z.boolean(),
    protect: z.boolean(),
    answerLate: z.boolean(),
    runMeeting: z.boolean(),
    /** Who leaves, a birth, the end of a plan. */
    recordChanges: z.boolean(),
    seeProgress: z.boolean(),
  }),
  /** The service's own time when it answered. */
  now: z.string(),
})
export type ConferenceStatus = z.infer<typeof ConferenceStatus>

const words = (missing: string) => z.string().trim().min(1, missing).max(2000, 'is longer than 2,000 characters')

export const showConference = endpoint('GET', '/api/v1/conferences/:id', {
  body: z.undefined(),
  answer: ConferenceStatus,
  versioned: true,
})

export const callOff = endpoint('POST', '/api/v1/conferences/:id/call-off', {
  body: z.object({ reason: words('says why the conference is called off') }),
  answer: Done,
})

export const stopConference = endpoint('POST', '/api/v1/conferences/:id/stop', { body: z.object({}), answer: Done })
export const resumeConference = endpoint('POST', '/api/v1/conferences/:id/resume', { body: z.object({}), answer: Done })

export const answerWhereabouts = endpoint('POST', '/api/v1/conferences/:id/whereabouts', {
  body: z.object({ answer: z.enum(['yes', 'no']) }),
  answer: Done,
})

export const sayCannotCome = endpoint('POST', '/api/v1/conferences/:id/cannot-come', {
  /** Who comes instead; empty when nobody does. */
  body: z.object({ instead: z.string().trim().max(200) }),
  answer: Done,
})
