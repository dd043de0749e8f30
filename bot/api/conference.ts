import { z } from 'zod'
import { MESSAGE_KINDS } from '../../conference/delivery.ts'
import { conferenceKind } from '../../conference/policy.ts'
import { Deadline } from './deadline.ts'
import { Done, endpoint } from './endpoint.ts'

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
  phone: z.string(),
  side: z.enum(['professional', 'family']),
  part: z.enum(['chair', 'lead-social-worker']).nullable(),
  channel: z.enum(['teams', 'mail', 'by-hand']).nullable(),
  safeContactRecordedBy: z.string().nullable(),
  children: z.array(z.string()),
  apology: z.object({ at: z.string(), instead: z.string() }).nullable(),
})

const Version = z.object({
  id: z.string(),
  number: z.int(),
  part: z.enum(['main', 'restricted']),
  state: z.enum(['draft', 'submitted', 'superseded', 'withdrawn', 'refused']),
  source: z.enum(['onedrive', 'chat', 'page', 'hand']),
  receivedAt: z.string(),
  late: z.boolean(),
  refusedBecause: z.string().nullable(),
  note: z.string().nullable(),
})

const Report = z.object({
  id: z.string(),
  participantId: z.string(),
  state: z.enum(['requested', 'draft', 'submitted', 'accepted', 'returned', 'refused', 'nothing-held', 'missing']),
  comment: z.string().nullable(),
  versions: z.array(Version),
})

/** A report part by its author, as somebody would get it or has got it. */
const Content = z.object({
  versionId: z.string(),
  authorId: z.string(),
  part: z.enum(['main', 'restricted']),
})

const PartyRelease = z.object({
  partyId: z.string(),
  awaiting: z.array(Content),
  released: z.array(Content.extend({ at: z.string() })),
  /** Children this party is not linked to: the reports cover them too, so they are read for these children first. */
  notTheirs: z.array(z.string()),
})

const Pack = z.object({
  id: z.string(),
  participantId: z.string(),
  by: z.enum(['page', 'hand']),
  pages: z.int(),
  contents: z.array(Content),
  madeAt: z.string(),
  /** Null for family parties, always: reading is tracked for professionals only. */
  readAt: z.string().nullable(),
  handedOver: z.object({ at: z.string(), by: z.string(), how: z.string() }).nullable(),
})

const Message = z.object({
  id: z.string(),
  to: z.string(),
  kind: z.enum(MESSAGE_KINDS),
  of: z.array(z.enum(MESSAGE_KINDS)),
  channel: z.enum(['teams', 'mail']),
  subject: z.string(),
  at: z.string(),
})

export const ConferenceStatus = z.object({
  id: z.string(),
  reference: z.string(),
  kind: conferenceKind,
  state: z.enum(['booked', 'called-off']),
  stopped: z.boolean(),
  strategyDate: z.string().nullable(),
  start: z.string(),
  end: z.string(),
  durationMinutes: z.int(),
  place: z.string(),
  online: z.boolean(),
  joinUrl: z.string().nullable(),
  whereabouts: z.enum(['yes', 'no', 'unknown']),
  exception: z.object({ reason: z.string(), manager: z.string() }).nullable(),
  circulatedAt: z.string().nullable(),
  children: z.array(z.object({ id: z.string(), name: z.string(), born: z.string() })),
  people: z.array(Person),
  deadlines: z.array(Deadline),
  reports: z.array(Report),
  releases: z.array(PartyRelease),
  /** What circulating now would send to whom. */
  toCirculate: z.array(
    z.object({ participantId: z.string(), by: z.enum(['page', 'hand']), contents: z.array(Content) }),
  ),
  packs: z.array(Pack),
  deliveries: z.array(Delivery),
  messages: z.array(Message),
  /** What the person who asked may do here. */
  may: z.object({ run: z.boolean(), release: z.boolean(), recordHandOver: z.boolean(), resume: z.boolean() }),
  /** The service's own time when it answered. */
  now: z.string(),
})
export type ConferenceStatus = z.infer<typeof ConferenceStatus>

const words = (missing: string) => z.string().trim().min(1, missing).max(2000, 'is longer than 2,000 characters')

export const showConference = endpoint('GET', '/api/v1/conferences/:id', {
  body: z.undefined(),
  answer: ConferenceStatus,
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
