import { z } from 'zod'
import { Booking } from '../../conference/booking.ts'
import { MeetingChange } from '../../conference/meeting/change.ts'
import { CLOSING_PROBLEMS } from '../../conference/outcome/problems.ts'
import { PLAN_CATEGORIES } from '../../conference/plan/plan.ts'
import { endpoint } from './endpoint.ts'

const category = z.enum(PLAN_CATEGORIES).nullable()
const date = z.string()
const instant = z.string()
const audience = z.union([z.literal('everyone'), z.array(z.string())])

/** What was decided. Whom each party chose, and the scales that were not shown, stay with those who run the meeting. */
const Decided = z.object({
  decisions: z.array(
    z.object({
      childId: z.string(),
      decision: z.enum(['plan', 'no-plan', 'continue', 'change', 'end']),
      category,
      reasons: z.string(),
    }),
  ),
  views: z.array(
    z.object({
      personId: z.string(),
      childId: z.string(),
      planNeeded: z.boolean(),
      category,
      reasons: z.string(),
    }),
  ),
  dissents: z.array(
    z.object({ personId: z.string(), childId: z.string().nullable(), why: z.string(), formal: z.boolean() }),
  ),
  scales: z.array(z.object({ personId: z.string(), childId: z.string().nullable(), value: z.int() })),
  asks: z.array(z.object({ personId: z.string(), text: z.string(), fromId: z.string().nullable(), from: z.string() })),
  /** No quorum, and the chair went on: why. */
  override: z.string().nullable(),
})
export type Decided = z.output<typeof Decided>

/** What follows from it. Before the conference is closed: what would follow. */
const Follows = z.object({
  children: z.array(z.object({ childId: z.string(), category: z.enum(PLAN_CATEGORIES), startedOn: date })),
  /** Children whose plan ended with this conference. */
  ended: z.array(z.string()),
  actions: z.array(
    z.object({
      id: z.string(),
      childId: z.string().nullable(),
      outcome: z.string(),
      action: z.string(),
      whoId: z.string().nullable(),
      who: z.string(),
      byWhen: date.nullable(),
      howWeWillKnow: z.string(),
      ifItDoesNotWork: z.string(),
      audience,
      /** Agreed at an earlier meeting, and still to be done. */
      isCarriedOn: z.boolean(),
      state: z.enum(['open', 'done', 'dropped', 'carried-on']),
    }),
  ),
  members: z.array(z.string()),
  /** In their order, up to the review. */
  coreGroups: z.array(
    z.object({
      number: z.int(),
      due: date,
      /** Null: a person picks a day near it. */
      start: z.string().nullable(),
      durationMinutes: z.int(),
      place: z.string(),
      because: z.array(z.string()),
    }),
  ),
  /** Null: no child has a plan. */
  review: z
    .object({
      bookBy: date,
      /** What the conference agreed; null: no date yet. */
      agreed: z.object({ start: z.string(), durationMinutes: z.int(), place: z.string() }).nullable(),
      booked: z.object({ id: z.string(), reference: z.string(), start: z.string() }).nullable(),
      /** Why the agreed date could not be booked as it is. */
      whyNot: z.string().nullable(),
    })
    .nullable(),
})
export type Follows = z.output<typeof Follows>

/** One change of mind after closing: who, when, why, and how it stood before. */
const CorrectionView = z.object({ at: instant, by: z.string().nullable(), reason: z.string(), was: Decided })

export const ClosingView = z.object({
  /** 'adjourned': no quorum, and the conference goes on at another date. */
  state: z.enum(['open', 'adjourned', 'closed']),
  closedAt: instant.nullable(),
  /** What stands in the way of closing; empty once it is closed. For those who run the meeting. */
  problems: z.array(z.object({ code: z.enum(CLOSING_PROBLEMS), message: z.string(), childId: z.string().nullable() })),
  /** Null before closing for whoever does not run the meeting. */
  decided: Decided.nullable(),
  follows: Follows.nullable(),
  /** Who came, as it was noted when the conference was closed. */
  attended: z.array(
    z.object({ personId: z.string(), state: z.enum(['here', 'left', 'not-here']), way: z.enum(['room', 'online']) }),
  ),
  adjourned: z.object({ newStart: z.string(), reason: z.string() }).nullable(),
  /** Oldest first. */
  corrections: z.array(CorrectionView),
  may: z.object({ close: z.boolean(), correct: z.boolean(), bookReview: z.boolean(), handOver: z.boolean() }),
  /** Why nothing can be corrected here any more, and what to do instead. */
  whyNotCorrected: z.string().nullable(),
})
export type ClosingView = z.output<typeof ClosingView>

export const showClosing = endpoint('GET', '/api/v1/conferences/:id/closing', {
  body: z.undefined(),
  answer: ClosingView,
})

/** By the chair alone. `version` is the meeting as they saw it: nothing is closed that they have not seen. */
export const closeConference = endpoint('POST', '/api/v1/conferences/:id/close', {
  body: z.object({ version: z.int().min(0) }),
  answer: ClosingView,
})

const words = (missing: string) => z.string().trim().min(1, missing).max(2000, 'is longer than 2,000 characters')

/** A change of mind before the letter goes: the same changes as in the meeting, made to what was decided. */
export const correctClosing = endpoint('POST', '/api/v1/conferences/:id/closing/corrections', {
  body: z.object({
    reason: words('says why it is corrected'),
    changes: z.array(MeetingChange).min(1, 'holds no change').max(50, 'holds too many changes'),
  }),
  answer: ClosingView,
})

/** Where the agreed date could not be booked, or none was agreed: by the business team. */
export const bookReview = endpoint('POST', '/api/v1/conferences/:id/review', {
  body: z.object({
    start: Booking.shape.start,
    durationMinutes: Booking.shape.durationMinutes,
    place: Booking.shape.place,
    exception: Booking.shape.exception,
  }),
  answer: z.object({ conferenceId: z.string(), reference: z.string() }),
})

/** The case system's own record of what was decided, as CSV. */
export const handOverCasePath = '/api/v1/conferences/:id/hand-over.csv'
