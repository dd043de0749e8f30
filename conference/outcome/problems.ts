import { formatDate, formatShortDate, londonDate } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import { quorumNow, quorumPeople } from '../meeting/live-quorum.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { categoryFor, childrenToDecide, decisionFor, londonTime, plansBefore } from './follow.ts'

/** What can stand in the way of closing a conference, in the order in which a chair puts it right. */
export const CLOSING_PROBLEMS = [
  'not-started',
  'another-day',
  'inquorate',
  'interim-date-passed',
  'no-decision',
  'no-category',
  'second-plan',
  'core-group-not-confirmed',
  'first-core-group-not-after',
  'review-not-after-plan-start',
] as const
export type ClosingProblemCode = (typeof CLOSING_PROBLEMS)[number]

/** One thing that has to be put right first; the sentence says how. */
export interface ClosingProblem {
  code: ClosingProblemCode
  message: string
  /** Null: about no one child. */
  childId: string | null
}

export type MeetingToClose = Pick<Meeting, 'state' | 'startedAt' | 'endedAt' | 'attendance' | 'guests' | 'outcome'>

export interface ClosingGiven {
  conference: Conference
  meeting: MeetingToClose
  /** The conference that this one reviews. */
  previous: Conference | null
  /** Of these children another family's conference, or an earlier one of this, has an open plan: by the child's id here. */
  openPlans: ReadonlyMap<string, { reference: string }>
  now: Temporal.Instant
}

export function closingProblems(given: ClosingGiven): ClosingProblem[] {
  const { conference, meeting } = given
  if (meeting.state === 'not-started')
    return [problem('not-started', 'The meeting has not been started. Start it, and note who is here.')]
  const { inquorate } = meeting.outcome
  if (inquorate?.kind === 'interim') return interimProblems(conference, londonTime(inquorate.newStart), given.now)
  return [...dayProblems(given), ...quorumProblems(given), ...decisionProblems(given), ...followProblems(given)]
}

function problem(code: ClosingProblemCode, message: string, childId: string | null = null): ClosingProblem {
  return { code, message, childId }
}

/** A plan starts on the day of its initial conference (domain.md §2), which therefore has to be the day on which it was held. */
function dayProblems({ conference, meeting, now }: ClosingGiven): ClosingProblem[] {
  const booked = conference.start.toPlainDate()
  const from = londonDate(meeting.startedAt ?? now)
  const to = londonDate(meeting.endedAt ?? now)
  if (isBy(from, booked) && isBy(booked, to)) return []
  const held = formatDate(isBy(from, booked) ? to : from)
  const message = `It is booked for ${formatDate(booked)}, and was held on ${held}. Plans start on the day of the conference: ask the business team to move it to the day on which it was held, then close it.`
  return [problem('another-day', message)]
}

/** Whoever left before the end was there for the decision to be made with them. */
function quorumProblems({ conference, meeting }: ClosingGiven): ClosingProblem[] {
  if (meeting.outcome.inquorate) return []
  const came = meeting.attendance.filter(({ state }) => state !== 'not-here').map(({ personId }) => personId)
  const quorum = quorumNow(quorumPeople(conference), came)
  if (quorum.met) return []
  const message =
    'There was no quorum. Choose another date and hold it again, or go on and give the reason, which is recorded.'
  return [problem('inquorate', message)]
}

function interimProblems(
  conference: Conference,
  newStart: Temporal.ZonedDateTime,
  now: Temporal.Instant,
): ClosingProblem[] {
  const isAhead =
    Temporal.Instant.compare(newStart.toInstant(), now) > 0 &&
    Temporal.ZonedDateTime.compare(newStart, conference.start) > 0
  if (isAhead) return []
  const message =
    'The new date for holding it again has come. Where there is a quorum now, take the note about it back; else choose a later date.'
  return [problem('interim-date-passed', message)]
}

function decisionProblems({ conference, meeting, previous, openPlans }: ClosingGiven): ClosingProblem[] {
  const before = plansBefore(conference, previous)
  return childrenToDecide(conference, previous).flatMap((childId): ClosingProblem[] => {
    const name = conference.children.find(({ id }) => id === childId)?.name ?? ''
    const decision = decisionFor(meeting.outcome, childId)
    if (!decision) return [problem('no-decision', `Nothing is decided for ${name} yet.`, childId)]
    const hasPlan = decision.decision !== 'no-plan'
    if (hasPlan && !categoryFor(decision, before.get(childId)))
      return [problem('no-category', `Choose the category of the plan for ${name}.`, childId)]
    const other = decision.decision === 'plan' ? openPlans.get(childId) : undefined
    if (!other) return []
    const message = `${name} has a plan already, by ${other.reference}. A child has one plan: it goes on or ends there.`
    return [problem('second-plan', message, childId)]
  })
}

function followProblems({ conference, meeting, previous }: ClosingGiven): ClosingProblem[] {
  const { outcome } = meeting
  const goesOn = childrenToDecide(conference, previous).some((childId) => {
    const decision = decisionFor(outcome, childId)?.decision
    return decision === 'plan' || decision === 'continue' || decision === 'change'
  })
  if (!goesOn) return []
  const { firstCoreGroup, review } = outcome.dates
  const problems: ClosingProblem[] = []
  if (outcome.coreGroup === null && !previous)
    problems.push(problem('core-group-not-confirmed', 'Confirm who is in the core group.'))
  if (firstCoreGroup && Temporal.ZonedDateTime.compare(londonTime(firstCoreGroup.start), conference.start) <= 0)
    problems.push(
      problem(
        'first-core-group-not-after',
        'The first core group has to be after this conference. Choose a later time.',
      ),
    )
  const heldOn = conference.start.toPlainDate()
  if (review && isBy(londonTime(review.start).toPlainDate(), heldOn)) {
    const day = formatShortDate(londonTime(review.start))
    const message = `The review on ${day} would not be after the start of the plan. Choose a later day.`
    problems.push(problem('review-not-after-plan-start', message))
  }
  return problems
}

function isBy(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) <= 0
}
