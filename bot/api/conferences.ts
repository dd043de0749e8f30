import { z } from 'zod'
import { TROUBLES } from '../../conference/board.ts'
import { PLACES_OF_NEED } from '../../conference/needs-today.ts'
import { conferenceKind } from '../../conference/policy.ts'
import { READINESS_REASONS } from '../../conference/readiness.ts'
import { endpoint } from './endpoint.ts'
import { nextPart, pageQuery } from './page-query.ts'

const Share = z.object({ done: z.int(), of: z.int() })

/** One conference as a row of the board. */
export const ConferenceRow = z.object({
  id: z.string(),
  reference: z.string(),
  kind: conferenceKind,
  state: z.enum(['booked', 'called-off']),
  start: z.string(),
  isOver: z.boolean(),
  /** Working days from today to the latest day for it, negative when that has passed. */
  limit: z.object({ date: z.string(), days: z.int(), because: z.array(z.string()) }).nullable(),
  replies: Share,
  reports: Share,
  familySeen: Share,
  /** Null before circulation. */
  reading: Share.nullable(),
  quorum: z.object({ possible: z.boolean(), confirmed: z.int(), needed: z.int(), unconfirmed: z.array(z.string()) }),
  trouble: z.enum(TROUBLES).nullable(),
  /** Null while no plan of this conference is in force. */
  plan: z
    .object({
      children: z.int(),
      coreGroups: Share,
      /** The next core group; `start` is null while nobody has chosen its day. */
      next: z.object({ due: z.string(), start: z.string().nullable() }).nullable(),
      review: z.object({ bookBy: z.string(), booked: z.string().nullable() }),
    })
    .nullable(),
})
export type ConferenceRow = z.infer<typeof ConferenceRow>

const amount = z.int()
const role = z.string()

/** What somebody has to do today: roles and telephone numbers, never names. */
export const NeedToday = z.object({
  conference: z.object({ id: z.string(), reference: z.string() }).nullable(),
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['stopped', 'whereabouts', 'circulate', 'not-circulated', 'late-report']) }),
    z.object({ kind: z.enum(['hold', 'accept', 'question', 'release', 'stray-mail', 'request']), amount }),
    z.object({ kind: z.enum(['doubt', 'draft', 'undelivered']), role }),
    z.object({ kind: z.literal('report-overdue'), role, since: z.string() }),
    z.object({ kind: z.literal('no-go'), because: z.enum(READINESS_REASONS) }),
    z.object({ kind: z.literal('to-close') }),
    z.object({ kind: z.literal('paper-late'), amount, by: z.string() }),
    z.object({ kind: z.literal('review-to-book'), by: z.string() }),
    z.object({ kind: z.enum(['core-group-missed', 'core-group-day', 'core-group-record']), due: z.string() }),
    z.object({ kind: z.enum(['paper-to-send', 'correction']), amount }),
    z.object({ kind: z.enum(['day-off', 'core-group-day-off', 'again-to-book']), on: z.string() }),
    z.object({ kind: z.literal('cannot-come'), who: z.enum(['chair', 'lead-social-worker']) }),
  ]),
  place: z.enum(PLACES_OF_NEED),
  call: z.object({ role, phone: z.string() }).nullable(),
})
export type NeedToday = z.infer<typeof NeedToday>

/** What is first on the board: the worst of what there is to do, and how many conferences there are of each sort. */
export const showBoard = endpoint('GET', '/api/v1/board', {
  body: z.undefined(),
  answer: z.object({
    needs: z.array(NeedToday),
    /** With those that are left out at the end. */
    needed: z.int(),
    counts: z.object({ coming: z.int(), attention: z.int(), plans: z.int(), past: z.int(), calledOff: z.int() }),
    now: z.string(),
  }),
})
export type Board = z.infer<typeof showBoard.answer>

/** "coming": from today on; "attention": what needs somebody today; "plans": held, with a plan in force or still to be closed. */
export const CONFERENCE_FILTERS = ['coming', 'attention', 'plans', 'past', 'called-off'] as const
export type ConferenceFilter = (typeof CONFERENCE_FILTERS)[number]

const listQuery = pageQuery.extend({
  filter: z.enum(CONFERENCE_FILTERS).default('coming'),
  kind: conferenceKind.optional(),
  /** Chaired by the person who asks. */
  mine: z.stringbool().default(false),
  /** By the reference alone ("CP-1042", "1042", or how it begins), among all conferences whatever the filter says. */
  search: z.string().trim().max(20).optional(),
})

export const listConferences = endpoint('GET', '/api/v1/conferences', {
  body: z.undefined(),
  query: listQuery,
  answer: z.object({ conferences: z.array(ConferenceRow), total: z.int(), next: nextPart }),
})

/** Both in one answer, for a first view: what they say is read once. */
export const showOverview = endpoint('GET', '/api/v1/overview', {
  body: z.undefined(),
  query: listQuery.omit({ after: true }),
  answer: z.object({ board: showBoard.answer, list: listConferences.answer }),
})
