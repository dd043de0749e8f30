import { LONDON, londonDate, toLondon } from './civil-time.ts'
import type { Conference, Participant } from './conference.ts'
import { deadlineOf, lastEnd, reportOf } from './conference.ts'
import type { CoreGroup } from './core-group/core-group.ts'
import { judgeMeeting, toRebook } from './core-group/judged.ts'
import { childrenOn, membersOn } from './core-group/members.ts'
import { dayOf } from './core-group/record.ts'
import { recordDue } from './core-group/reminders.ts'
import { runsMeeting } from './meeting/permissions.ts'
import type { PaperKind } from './papers/paper.ts'
import { isInForce, openActionsOf } from './plan/actions.ts'
import type { DeadlineName } from './policy.ts'
import { isAnswered } from './report.ts'
import { roleIn } from './role.ts'

/** In the order in which two of one moment are told. */
export const NEXT_STEPS = [
  'report-due',
  'circulate-by',
  'conference',
  'review',
  'close',
  'decision-letter',
  'letter-to-approve',
  'full-record',
  'core-group-record',
  'core-group-rebook',
  'core-group-choose',
  'core-group',
  'core-group-day',
  'action',
  'review-by',
] as const
export type NextStepKind = (typeof NEXT_STEPS)[number]

/** One thing that lies before one person because of one conference. */
export interface NextStep {
  what: NextStepKind
  at: Temporal.ZonedDateTime
  /** Any time on that day. */
  isDay: boolean
  /** The action, the core group, the part of the conference or the paper that it is. */
  aboutId: string | null
  /** They owe it, and its moment has passed. */
  isLate: boolean
}

type Step = Omit<NextStep, 'isLate'>

/**
 * What lies before this person, soonest first: the whole road from the report to the next review. What they owe stays,
 * however late it is; what they wait for goes with its moment. Nothing for who has left, or when the plans of all the
 * children they are here for have ended; what the review took over is said by the review.
 */
export function nextSteps(conference: Conference, person: Participant, now: Temporal.Instant): NextStep[] {
  const { state, stopped } = conference
  if (state !== 'booked' || stopped || person.left || haveAllEnded(conference, person, londonDate(now))) return []
  const owed = [...owedBefore(conference, person, now), ...owedAfterwards(conference, person, now)]
  const awaited = [...awaitedBefore(conference, person), ...awaitedAfterwards(conference, person, now)]
  return [...owed, ...awaited.filter(({ at }) => isAhead(at, now))]
    .map((step) => ({ ...step, isLate: !isAhead(step.at, now) }))
    .toSorted(soonestFirst)
}

/** Everything that lies before somebody in all that they are in: chat and page tell just this. */
export function roadAhead<P extends { conference: Conference; me: Participant }>(
  parts: readonly P[],
  now: Temporal.Instant,
): { part: P; step: NextStep }[] {
  return parts
    .flatMap((part) => nextSteps(part.conference, part.me, now).map((step) => ({ part, step })))
    .toSorted((a, b) => soonestFirst(a.step, b.step) || a.part.conference.number - b.part.conference.number)
}

/** Has it been held? */
export function isOver(conference: Conference, now: Temporal.Instant): boolean {
  return !isAhead(lastEnd(conference), now)
}

/** The meeting of the core group that this person goes to next, whether or not its day has been chosen. */
export function nextCoreGroup(conference: Conference, person: Participant, now: Temporal.Instant): CoreGroup | null {
  const today = londonDate(now)
  if (!isInForce(conference, today)) return null
  const next = conference.coreGroups
    .filter((meeting) => ['to-come', 'no-day'].includes(judgeMeeting(meeting, now)))
    .filter(({ start, due }) => start !== null || Temporal.PlainDate.compare(today, due) <= 0)
    .toSorted((a, b) => Temporal.PlainDate.compare(dayOf(a), dayOf(b)))
    .find((meeting) => membersOn(conference, dayOf(meeting)).some(({ id }) => id === person.id))
  return next ?? null
}

function owedBefore(conference: Conference, { id }: Participant, now: Temporal.Instant): Step[] {
  const report = reportOf(conference, id)
  return report && !isAnswered(report) && !isOver(conference, now) ? [byDeadline(conference, 'report-due')] : []
}

function awaitedBefore(conference: Conference, person: Participant): Step[] {
  const hasPack = conference.packs.some((pack) => pack.participantId === person.id && pack.recalled === null)
  const waits = roleIn(conference, person).getsPack && !hasPack
  return [...(waits ? [byDeadline(conference, 'circulate-by')] : []), ...meetings(conference, person)]
}

/** Of a split conference only the parts that they are in; whoever is in none comes when it begins. */
function meetings({ kind, start, parts }: Conference, { id }: Participant): Step[] {
  const what = kind === 'review' ? 'review' : 'conference'
  const theirs = parts.filter(({ participantIds }) => participantIds.includes(id))
  if (theirs.length === 0) return [{ what, at: start, isDay: false, aboutId: null }]
  return theirs.map((part) => ({ what, at: part.start, isDay: false, aboutId: part.id }))
}

function owedAfterwards(conference: Conference, person: Participant, now: Temporal.Instant): Step[] {
  const isChair = person.id === conference.chairId
  if (conference.closing === null)
    return [...(isChair ? toClose(conference, now) : []), ...actionsDue(conference, person, now)]
  const isLead = person.id === conference.leadSocialWorkerId
  const toWrite = isChair ? !isSent(conference, 'full-record') : !isApproved(conference, 'full-record')
  return [
    ...(isChair && !isSent(conference, 'decision-letter')
      ? [{ ...paperDue(conference, 'decision-letter'), what: 'letter-to-approve' as const }]
      : []),
    ...(runsMeeting(conference, person) && toWrite ? [paperDue(conference, 'full-record')] : []),
    ...(isLead ? [...recordsDue(conference, now), ...daysToChoose(conference, now)] : []),
    ...actionsDue(conference, person, now),
  ]
}

function actionsDue(conference: Conference, { id: personId }: Participant, now: Temporal.Instant): Step[] {
  return openActionsOf(conference, personId, londonDate(now)).flatMap(({ id, byWhen }) =>
    byWhen === null ? [] : [onDay('action', byWhen, id)],
  )
}

/** For as long as what follows from it could still be in time: then it was closed somewhere else. */
function toClose(conference: Conference, now: Temporal.Instant): Step[] {
  if (conference.adjournedTo) return []
  if (!isOver(conference, now) || !isAhead(deadlineOf(conference, 'full-record').at, now)) return []
  return [{ what: 'close', at: lastEnd(conference), isDay: false, aboutId: null }]
}

function recordsDue(conference: Conference, now: Temporal.Instant): Step[] {
  return conference.coreGroups.flatMap((meeting) => {
    const due = recordDue(conference, meeting)
    if (due === null || meeting.recorded !== null) return []
    if (meeting.state !== 'held' && judgeMeeting(meeting, now) !== 'to-record') return []
    return [{ what: 'core-group-record', at: toLondon(due), isDay: false, aboutId: meeting.id }]
  })
}

/** For the lead social worker: what the rhythm's own day could not be, and what has to be held instead of a missed one. */
function daysToChoose(conference: Conference, now: Temporal.Instant): Step[] {
  if (!isInForce(conference, londonDate(now))) return []
  const without = conference.coreGroups.filter((meeting) => judgeMeeting(meeting, now) === 'no-day')
  return [
    ...without.map(({ id, due }) => onDay('core-group-choose', due, id)),
    ...toRebook(conference).map((missed) => onDay('core-group-rebook', dayOf(missed), missed.id)),
  ]
}

function awaitedAfterwards(conference: Conference, person: Participant, now: Temporal.Instant): Step[] {
  if (!isOver(conference, now) && conference.closing === null) return []
  const meeting = nextCoreGroup(conference, person, now)
  const getsLetter = roleIn(conference, person).getsPack && mayReceive(person) && person.id !== conference.chairId
  return [
    ...(getsLetter && !isSent(conference, 'decision-letter') ? [byDeadline(conference, 'decision-letter')] : []),
    ...(meeting && (meeting.start || person.id !== conference.leadSocialWorkerId) ? [meets(meeting)] : []),
    ...(waitsForReview(conference, person, now) ? [onDay('review-by', reviewBy(conference), null)] : []),
  ]
}

function meets({ id, start, due }: CoreGroup): Step {
  return start ? { what: 'core-group', at: start, isDay: false, aboutId: id } : onDay('core-group-day', due, id)
}

/** While none is booked; once it is, the review itself says when. */
function waitsForReview(conference: Conference, { id }: Participant, now: Temporal.Instant): boolean {
  const today = londonDate(now)
  if (conference.followedBy || !isInForce(conference, today) || childrenOn(conference, today).length === 0) return false
  return id === conference.chairId || membersOn(conference, today).some((member) => member.id === id)
}

function reviewBy(conference: Conference): Temporal.PlainDate {
  return deadlineOf(conference, 'review-book-by').date
}

function mayReceive({ side, links }: Participant): boolean {
  return side === 'professional' || links.some((link) => link.mayReceive)
}

function isSent({ papers }: Conference, kind: PaperKind): boolean {
  return papers.some((paper) => paper.kind === kind && paper.state === 'sent')
}

function isApproved({ papers }: Conference, kind: PaperKind): boolean {
  return papers.some((paper) => paper.kind === kind && paper.state !== 'draft')
}

/** Of every child with a plan; for somebody of the family, of every one that they are linked to. */
function haveAllEnded(conference: Conference, { side, links }: Participant, on: Temporal.PlainDate): boolean {
  const theirs = conference.plan.children.filter(
    ({ childId }) => side === 'professional' || links.some((link) => link.childId === childId),
  )
  const going = new Set(childrenOn(conference, on).map(({ id }) => id))
  return theirs.length > 0 && theirs.every(({ childId }) => !going.has(childId))
}

function byDeadline(conference: Conference, name: NextStepKind & DeadlineName): Step {
  return { what: name, at: deadlineOf(conference, name).at, isDay: false, aboutId: null }
}

/** For those who write it; drafts of both come with the closing. */
function paperDue(conference: Conference, kind: 'decision-letter' | 'full-record'): Step {
  const paper = conference.papers.find((one) => one.kind === kind)
  return { ...byDeadline(conference, kind), aboutId: paper?.id ?? null }
}

function onDay(what: NextStepKind, day: Temporal.PlainDate, aboutId: string | null): Step {
  return { what, at: day.toZonedDateTime({ timeZone: LONDON, plainTime: '23:59' }), isDay: true, aboutId }
}

function soonestFirst(a: NextStep, b: NextStep): number {
  return Temporal.ZonedDateTime.compare(a.at, b.at) || NEXT_STEPS.indexOf(a.what) - NEXT_STEPS.indexOf(b.what)
}

function isAhead(moment: Temporal.ZonedDateTime, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, moment.toInstant()) < 0
}
