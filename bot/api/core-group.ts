import { z } from 'zod'
import { Booking } from '../../conference/booking.ts'
import { RecordChange } from '../../conference/core-group/change.ts'
import type { CoreGroupRecord } from '../../conference/core-group/core-group.ts'
import type { MissingInRecord } from '../../conference/core-group/record.ts'
import { Done, endpoint } from './endpoint.ts'

const date = z.string()
const instant = z.string()
/** In London. */
const moment = z.string()
const words = z.string().trim().min(1, 'is missing').max(500, 'is longer than 500 characters')
const name = z.string().trim().min(1, 'is missing').max(200, 'is longer than 200 characters')
const email = z.email('is not an e-mail address').transform((address) => address.trim().toLowerCase())
const phone = z.string().trim().max(40).default('')

const JUDGED = ['to-come', 'no-day', 'to-record', 'on-time', 'late', 'missed', 'called-off'] as const

const Person = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  agency: z.string(),
  side: z.enum(['professional', 'family']),
})

/** When one meeting is, was or is due, and how it stands. */
const Meeting = z.object({
  id: z.string(),
  due: date,
  start: moment.nullable(),
  end: moment.nullable(),
  /** Null where it is kept from whoever looks. */
  place: z.string().nullable(),
  online: z.boolean(),
  joinUrl: z.string().nullable(),
  judged: z.enum(JUDGED),
  /** Why this day, or why none. */
  because: z.array(z.string()),
  /** The missed meeting that it is held instead of. */
  insteadOf: z.string().nullable(),
  recordedAt: instant.nullable(),
  /** By when its record is due; null while it has no day. */
  recordDue: instant.nullable(),
})
export type CoreGroupMeeting = z.output<typeof Meeting>

const Action = z.object({
  id: z.string(),
  version: z.int(),
  childId: z.string().nullable(),
  outcome: z.string(),
  action: z.string(),
  whoId: z.string().nullable(),
  who: z.string(),
  byWhen: date.nullable(),
  howWeWillKnow: z.string(),
  ifItDoesNotWork: z.string(),
  audience: z.union([z.literal('everyone'), z.array(z.string())]),
  agreedOn: date,
  state: z.enum(['open', 'done', 'dropped', 'carried-on']),
  note: z.string(),
})
export type CoreGroupAction = z.output<typeof Action>

/** One meeting as one person sees it: its agenda made from the plan, and its record. */
export const CoreGroupPage = Meeting.extend({
  version: z.int(),
  conferenceId: z.string(),
  reference: z.string(),
  /** The participant who looks; null for the business team. */
  me: z.string().nullable(),
  leadSocialWorkerId: z.string(),
  may: z.object({
    /** Write everything, finish the record, choose the day. */
    run: z.boolean(),
    /** Write their own update and scale, say that they cannot come. */
    writeOwn: z.boolean(),
    /** Open the conference's own page. */
    seeConference: z.boolean(),
  }),
  members: z.array(Person),
  children: z.array(z.object({ id: z.string(), name: z.string() })),
  /** The plan line by line, as far as it is for whoever looks. */
  actions: z.array(Action),
  /** What this meeting has agreed. */
  newActions: z.array(Action),
  record: z.custom<CoreGroupRecord>(),
  /** The paper that was made of it, for who may open that. */
  paperId: z.string().nullable(),
  missing: z.array(z.custom<MissingInRecord>()),
  next: Meeting.pick({ id: true, due: true, start: true, place: true }).nullable(),
  review: moment.nullable(),
  now: instant,
})
export type CoreGroupPage = z.output<typeof CoreGroupPage>

/** Those that the caller runs or is a member of, in the order of their days. */
export const listCoreGroups = endpoint('GET', '/api/v1/core-groups', {
  body: z.undefined(),
  answer: z.object({
    coreGroups: z.array(
      Meeting.omit({ because: true }).extend({ conferenceId: z.string(), reference: z.string(), runs: z.boolean() }),
    ),
    now: instant,
  }),
})
export type MyCoreGroups = z.output<(typeof listCoreGroups)['answer']>

export const showCoreGroup = endpoint('GET', '/api/v1/core-groups/:id', { body: z.undefined(), answer: CoreGroupPage })

const Outcome = z.discriminatedUnion('state', [
  z.object({ id: z.string(), state: z.literal('done') }),
  /** `theirs`: what somebody else has written there meanwhile, as it would be sent. */
  z.object({ id: z.string(), state: z.literal('changed-meanwhile'), theirs: z.unknown() }),
  z.object({ id: z.string(), state: z.literal('refused'), message: z.string() }),
])
export type RecordOutcome = z.output<typeof Outcome>

export const writeRecord = endpoint('POST', '/api/v1/core-groups/:id/changes', {
  body: z.object({ changes: z.array(RecordChange).min(1).max(100) }),
  answer: z.object({ coreGroup: CoreGroupPage, outcomes: z.array(Outcome) }),
})

/**
 * It says everything that it must: from now on it stands, and its paper goes to the members. `whyNot`: why that paper waits for
 * somebody.
 */
export const finishRecord = endpoint('POST', '/api/v1/core-groups/:id/finish', {
  body: z.object({}),
  answer: z.object({ paperId: z.string().nullable(), sent: z.int(), whyNot: z.string().nullable() }),
})

/** Days near the rhythm's own, earlier ones first. */
export const proposeCoreGroupDays = endpoint('GET', '/api/v1/core-groups/:id/days', {
  body: z.undefined(),
  answer: z.object({
    days: z.array(
      z.object({
        start: moment,
        /** It would count as late. */
        late: z.boolean(),
        /** Names of the professionals who are busy then, and of those of whom it is not known. */
        notFree: z.array(z.string()),
        notKnown: z.array(z.string()),
      }),
    ),
    calendars: z.enum(['asked', 'unavailable']),
  }),
})
export type ProposedDays = z.output<(typeof proposeCoreGroupDays)['answer']>

/** The first day, another, or for a missed meeting the day of one instead, whose id comes back. */
export const setCoreGroupDay = endpoint('POST', '/api/v1/core-groups/:id/day', {
  body: z.object({
    start: Booking.shape.start,
    durationMinutes: Booking.shape.durationMinutes.optional(),
    place: Booking.shape.place.optional(),
    online: z.boolean().optional(),
  }),
  answer: z.object({ coreGroupId: z.string() }),
})

export const sayMissed = endpoint('POST', '/api/v1/core-groups/:id/missed', {
  body: z.object({ reason: words }),
  answer: Done,
})

/** All meetings of one conference, and who is in its core group. */
export const showCoreGroups = endpoint('GET', '/api/v1/conferences/:id/core-groups', {
  body: z.undefined(),
  answer: z.object({
    coreGroups: z.array(Meeting),
    /** What came of each day of the rhythm. */
    slots: z.array(
      z.object({
        due: date,
        judged: z.enum(['on-time', 'late', 'missed', 'open', 'called-off']),
        coreGroupIds: z.array(z.string()),
      }),
    ),
    members: z.array(Person.extend({ from: date, until: date.nullable(), reason: z.string(), isLead: z.boolean() })),
    /** Of the conference, and not in its core group: whoever can join. */
    others: z.array(Person),
    children: z.array(z.object({ id: z.string(), name: z.string() })),
    feasts: z.array(z.object({ date, name: z.string() })),
    review: z.object({ id: z.string(), start: moment, held: z.boolean() }).nullable(),
    closed: z.boolean(),
    may: z.object({ run: z.boolean() }),
    now: instant,
  }),
})
export type CoreGroupsOfConference = z.output<(typeof showCoreGroups)['answer']>

const Joining = z.discriminatedUnion('side', [
  z.object({ side: z.literal('known'), participantId: z.uuid() }),
  z.object({ side: z.literal('professional'), email, name, role: name, agency: name, group: name, phone }),
  z.object({
    side: z.literal('family'),
    /** Only where somebody knows that writing there is safe; null: everything goes by hand. */
    email: email.nullable(),
    name,
    role: name,
    phone,
    childIds: z.array(z.uuid()).max(30),
  }),
])

export const joinCoreGroup = endpoint('POST', '/api/v1/conferences/:id/core-group-members', {
  body: z.object({ who: Joining, reason: z.string().trim().max(500).default('') }),
  answer: z.object({ participantId: z.string() }),
})

export const leaveCoreGroup = endpoint('POST', '/api/v1/conferences/:id/core-group-members/:participantId/leave', {
  body: z.object({ reason: words }),
  answer: Done,
})

/** The days on which this family does not meet, all of them anew. */
export const setFeasts = endpoint('POST', '/api/v1/conferences/:id/feasts', {
  body: z.object({ feasts: z.array(z.object({ date: z.iso.date('is not a date'), name })).max(60) }),
  answer: z.object({ withoutDay: z.int() }),
})

export const bringReviewForward = endpoint('POST', '/api/v1/conferences/:id/bring-review-forward', {
  body: z.object({ start: Booking.shape.start, reason: words }),
  answer: Done,
})
