import { isCirculationLate, isFamilyHeld, isOver, overdueReports, type Unreached } from './board.ts'
import { londonDate } from './civil-time.ts'
import type { Conference, Participant } from './conference.ts'
import { deadlineOf, participantOf } from './conference.ts'
import { dayOffOf } from './day-off.ts'
import { BUSINESS_TEAM } from './delivery.ts'
import { openHolds } from './hold.ts'
import { awaitingRelease, packsFor, unansweredQuestions } from './pack.ts'
import type { Actor } from './permissions.ts'
import {
  mayClearHold,
  mayRecordHandOver,
  mayRelease,
  mayResume,
  mayRunConferences,
  mayWithhold,
} from './permissions.ts'
import { needsOfPlan, type PlanNeed } from './plan/needs-of-plan.ts'
import type { Readiness, ReadinessReason } from './readiness.ts'
import { readiness } from './readiness.ts'
import type { Report } from './report.ts'

/** What somebody has to do today, in the order of harm when it is left. */
export const NEEDS_TODAY = [
  'stopped',
  'whereabouts',
  'hold',
  'doubt',
  'no-go',
  'cannot-come',
  'day-off',
  'core-group-day-off',
  'not-circulated',
  'late-report',
  'again-to-book',
  'to-close',
  'paper-late',
  'review-to-book',
  'core-group-missed',
  'circulate',
  'report-overdue',
  'undelivered',
  'stray-mail',
  'request',
  'release',
  'draft',
  'question',
  'accept',
  'core-group-day',
  'core-group-record',
  'paper-to-send',
  'correction',
] as const
export type NeedTodayKind = (typeof NEEDS_TODAY)[number]

/** Where in the conference's page it is done, or on the board itself. */
export const PLACES_OF_NEED = [
  'board',
  'whereabouts',
  'readiness',
  'holds',
  'reports',
  'release',
  'circulation',
  'people',
  'messages',
  'decided',
  'papers',
  'core-groups',
] as const
export type PlaceOfNeed = (typeof PLACES_OF_NEED)[number]

/** Roles, references and telephone numbers, never names: the list stands on a screen that others pass. */
export type WhatIsNeeded =
  | { kind: 'stopped' | 'whereabouts' | 'circulate' | 'not-circulated' | 'late-report' }
  | { kind: 'hold' | 'accept' | 'question' | 'release' | 'stray-mail' | 'request'; amount: number }
  | { kind: 'doubt' | 'draft' | 'undelivered'; role: string }
  | { kind: 'report-overdue'; role: string; since: Temporal.PlainDate }
  | { kind: 'no-go'; because: ReadinessReason }
  | PlanNeed
  | { kind: 'cannot-come'; who: 'chair' | 'lead-social-worker' }
  | { kind: 'day-off'; on: Temporal.PlainDate }

export interface NeedToday {
  /** Null for what is about no conference yet. */
  conference: Pick<Conference, 'id' | 'reference' | 'start'> | null
  what: WhatIsNeeded
  place: PlaceOfNeed
  /** Whom to ring about it, where that is how it is done. */
  call: { role: string; phone: string } | null
}

/**
 * Of everything that these conferences need, what this person can do something about today: the worst harm first, and of
 * equal harm the sooner conference. `besides` is about no conference.
 */
export function needsToday(
  given: { conferences: readonly Conference[]; unreached: readonly Unreached[]; besides: readonly NeedToday[] },
  actor: Actor,
  deputies: readonly string[],
  now: Temporal.Instant,
): NeedToday[] {
  const ofConferences = given.conferences.flatMap((conference) =>
    needsOf(conference, given.unreached, now).filter(({ what }) => concerns(actor, conference, what, deputies)),
  )
  return [...ofConferences, ...given.besides].toSorted((a, b) => rank(a) - rank(b) || compareStarts(a, b))
}

/** What is about no conference yet: mails nobody could file, and what social workers ask to be booked. */
export function needsBesides(waiting: { strayMails: number; requests: number }): NeedToday[] {
  const need = (kind: 'stray-mail' | 'request', amount: number): NeedToday[] =>
    amount > 0 ? [{ conference: null, what: { kind, amount }, place: 'board', call: null }] : []
  return [...need('stray-mail', waiting.strayMails), ...need('request', waiting.requests)]
}

function compareStarts(a: NeedToday, b: NeedToday): number {
  return a.conference && b.conference ? Temporal.ZonedDateTime.compare(a.conference.start, b.conference.start) : 0
}

function rank({ what }: NeedToday): number {
  return NEEDS_TODAY.indexOf(what.kind)
}

const OF_PAPERS: readonly NeedTodayKind[] = ['paper-late', 'paper-to-send', 'correction']
const OF_THE_CHAIR: readonly NeedTodayKind[] = ['to-close', ...OF_PAPERS]
const OF_THE_TEAM: readonly NeedTodayKind[] = ['review-to-book', 'again-to-book']
const OF_THE_LEAD: readonly NeedTodayKind[] = [
  'core-group-missed',
  'core-group-day',
  'core-group-day-off',
  'core-group-record',
]

/** The business team sees to everything; everybody else hears of what they alone may decide. */
function concerns(actor: Actor, conference: Conference, what: WhatIsNeeded, deputies: readonly string[]): boolean {
  if (mayRunConferences(actor).ok) return true
  if (what.kind === 'stopped') return mayResume(actor).ok
  if (what.kind === 'hold')
    return openHolds(conference).some((hold) => mayClearHold(actor, conference, hold, deputies).ok)
  if (what.kind === 'release') return mayRelease(actor, conference).ok
  if (what.kind === 'late-report') return mayWithhold(actor, conference).ok
  if (OF_THE_CHAIR.includes(what.kind)) return mayWithhold(actor, conference).ok
  if (OF_THE_LEAD.includes(what.kind)) return mayRecordHandOver(actor, conference).ok
  return what.kind === 'no-go' && mayRelease(actor, conference).ok
}

function needsOf(conference: Conference, unreached: readonly Unreached[], now: Temporal.Instant): NeedToday[] {
  if (conference.state !== 'booked') return []
  if (isOver(conference, now)) return needsAfter(conference, now)
  const need = (what: WhatIsNeeded, place: PlaceOfNeed, person: Participant | null = null): NeedToday => ({
    ...{ conference, what, place },
    call: person?.phone ? { role: person.role, phone: person.phone } : null,
  })
  // Nothing else can be done until a manager resumes it.
  if (conference.stopped) return [need({ kind: 'stopped' }, 'readiness')]
  const found = readiness(conference, now)
  const dayOff = dayOffOf(conference, now)
  const chair = participantOf(conference, conference.chairId)
  const lead = participantOf(conference, conference.leadSocialWorkerId)
  const about = (report: Report) => participantOf(conference, report.participantId)
  const overdue = overdueReports(conference, now).filter((report) => !wasCalledToday(report, now))
  const due = deadlineOf(conference, 'report-due')
  const isDue = Temporal.Instant.compare(due.at.toInstant(), now) < 0
  const because = isDecisionTime(conference, now) ? worstReason(found) : undefined
  const release = awaitingRelease(conference).flatMap(({ contents }) => contents)
  const questions = unansweredQuestions(conference)
  const toAccept = found.toAccept.filter((id) => found.doubts.every(({ participantId }) => participantId !== id))
  return [
    ...(isFamilyHeld(conference) ? [need({ kind: 'whereabouts' }, 'whereabouts', lead)] : []),
    ...some(openHolds(conference).length, (amount) => need({ kind: 'hold', amount }, 'holds', chair)),
    ...found.doubts.map(({ participantId }) => {
      const author = participantOf(conference, participantId)
      return need({ kind: 'doubt', role: author.role }, 'reports')
    }),
    ...(because
      ? [need({ kind: 'no-go', because }, 'readiness', because === 'lead-report-missing' ? lead : chair)]
      : []),
    ...(hasDeclined(chair) ? [need({ kind: 'cannot-come', who: 'chair' }, 'people', chair)] : []),
    ...(hasDeclined(lead) ? [need({ kind: 'cannot-come', who: 'lead-social-worker' }, 'people', lead)] : []),
    ...(dayOff ? [need({ kind: 'day-off', on: dayOff.date }, 'readiness')] : []),
    ...toCirculate(conference, now).map((kind) => need({ kind }, 'circulation')),
    ...found.lateReports.slice(0, 1).map(() => need({ kind: 'late-report' }, 'readiness', chair)),
    ...overdue.map((report) =>
      need({ kind: 'report-overdue', role: about(report).role, since: due.date }, 'reports', about(report)),
    ),
    ...unreached
      .filter((one) => one.conferenceId === conference.id && one.person !== BUSINESS_TEAM)
      .map(({ person }) => participantOf(conference, person))
      .map((person) => need({ kind: 'undelivered', role: person.role }, 'messages', person)),
    ...some(release.length, (amount) => need({ kind: 'release', amount }, 'release', lead)),
    ...conference.reports
      .filter((report) => isDue && report.state === 'draft' && !wasCalledToday(report, now))
      .map((report) => need({ kind: 'draft', role: about(report).role }, 'reports', about(report))),
    ...some(questions.length, (amount) => need({ kind: 'question', amount }, 'reports', questions[0]?.author ?? null)),
    ...some(toAccept.length, (amount) => need({ kind: 'accept', amount }, 'reports')),
  ]
}

/** Once it was held: what waits of decisions, plan, core groups and papers, and whom to ring about it. */
function needsAfter(conference: Conference, now: Temporal.Instant): NeedToday[] {
  const needs = needsOfPlan(conference, now)
  // Nothing leaves until a manager resumes it.
  if (conference.stopped)
    return some(needs.length, () => ({ conference, what: { kind: 'stopped' }, place: 'readiness', call: null }))
  const chair = participantOf(conference, conference.chairId)
  const lead = participantOf(conference, conference.leadSocialWorkerId)
  // What was held before it is past; a copy of a paper still waits for a second person.
  const held = openHolds(conference).filter(({ thing }) => thing.kind === 'paper')
  const found = [...some(held.length, (amount) => ({ kind: 'hold' as const, amount })), ...needs]
  return found.map((what) => {
    const isOfCoreGroup = OF_THE_LEAD.includes(what.kind)
    const person = isOfCoreGroup ? lead : OF_THE_TEAM.includes(what.kind) ? null : chair
    const call = person?.phone ? { role: person.role, phone: person.phone } : null
    return { conference, what, place: placeAfter(what), call }
  })
}

function placeAfter({ kind }: WhatIsNeeded): PlaceOfNeed {
  if (kind === 'hold') return 'holds'
  if (kind === 'again-to-book') return 'readiness'
  if (OF_THE_LEAD.includes(kind)) return 'core-groups'
  return OF_PAPERS.includes(kind) ? 'papers' : 'decided'
}

function some<Need>(amount: number, need: (amount: number) => Need): Need[] {
  return amount > 0 ? [need(amount)] : []
}

/** Said by themselves or by their calendar, and nobody named who comes instead. */
function hasDeclined({ apology, reply }: Participant): boolean {
  return apology ? apology.instead === '' : reply === 'declined'
}

/** From the day on which circulation is due, somebody has to decide whether it goes ahead. */
function isDecisionTime(conference: Conference, now: Temporal.Instant): boolean {
  const { date } = deadlineOf(conference, 'circulate-by')
  return Temporal.PlainDate.compare(date, londonDate(now)) <= 0
}

function worstReason({ verdict, reasons }: Readiness): ReadinessReason | undefined {
  return verdict === 'no-go' ? reasons[0] : undefined
}

function toCirculate(conference: Conference, now: Temporal.Instant): ('circulate' | 'not-circulated')[] {
  if (isCirculationLate(conference, now)) return ['not-circulated']
  const isToday = conference.circulatedAt === null && isDecisionTime(conference, now)
  return isToday && packsFor(conference).length > 0 ? ['circulate'] : []
}

/** Rung today already: what was said is on record, and tomorrow it is asked again. */
function wasCalledToday({ notes }: Report, now: Temporal.Instant): boolean {
  return notes.some(({ at }) => londonDate(at).equals(londonDate(now)))
}
