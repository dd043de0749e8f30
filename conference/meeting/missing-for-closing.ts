import { whyNotWorking } from '../calendar/working-days.ts'
import { formatDate } from '../civil-time.ts'
import { chosenCoreGroup, holdersNotIn } from '../outcome/chosen.ts'
import type { AgreedDates } from '../outcome/outcome.ts'
import type { MeetingFrame } from './frame.ts'
import { officeOf } from './frame.ts'
import { quorumNow } from './live-quorum.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingPerson } from './people.ts'
import { childrenWithPlan, majority, needsPlan } from './views.ts'

export type MissingWhat =
  | 'not-started'
  | 'quorum'
  | 'decision'
  | 'category'
  | 'decision-against-views'
  | 'view'
  | 'plan'
  | 'core-group'
  | 'needed-in-core-group'
  | 'first-core-group'
  | 'review'
  | 'date'

/** Something that is still open, or that somebody should look at, before the chair closes the conference. */
export interface Missing {
  what: MissingWhat
  /** For the page of those who run the meeting: names stand in it. */
  words: string
  childId: string | null
  personId: string | null
  /** Whether the conference cannot be closed before it is settled (`closingProblems` says so in the end). */
  blocks: boolean
}

/** In the order of the agenda. It needs no connection: the service looks again before anything is closed. */
export function missingForClosing(
  frame: MeetingFrame,
  people: readonly MeetingPerson[],
  meeting: Pick<Meeting, 'state' | 'attendance' | 'outcome'>,
): Missing[] {
  const { outcome } = meeting
  if (meeting.state === 'not-started')
    return [missing('not-started', 'The meeting has not been started. Start it, and note who is here.')]
  if (outcome.inquorate?.kind === 'interim') return []
  return [
    ...(outcome.inquorate || wasQuorate(people, meeting) ? [] : [noQuorum]),
    ...frame.children.flatMap((child) => missingForChild(child, frame, people, meeting)),
    ...(childrenWithPlan(outcome).length > 0 ? missingForPlan(frame, people, meeting) : []),
  ]
}

/** Professionals who hold an action of the outline plan, and whom nobody chose or confirmed for the core group. */
export function notChosenButNeeded(
  outcome: Pick<Meeting['outcome'], 'plan' | 'choices' | 'coreGroup'>,
  { leadSocialWorkerId }: Pick<MeetingFrame, 'leadSocialWorkerId'>,
  people: readonly MeetingPerson[],
): { id: string; actions: number }[] {
  const members = outcome.coreGroup ?? chosenCoreGroup(outcome, people, leadSocialWorkerId)
  return holdersNotIn(outcome, members).filter(({ id }) => people.some((one) => one.id === id))
}

function missingForChild(
  { id: childId, name }: MeetingFrame['children'][number],
  { decisionBy }: MeetingFrame,
  people: readonly MeetingPerson[],
  { attendance, outcome }: Pick<Meeting, 'attendance' | 'outcome'>,
): Missing[] {
  const came = new Set(attendance.filter(({ state }) => state !== 'not-here').map(({ personId }) => personId))
  const said = new Set(outcome.views.filter((view) => view.childId === childId).map(({ personId }) => personId))
  const notHeard = people
    .filter(({ id, side, speaks }) => side === 'professional' && speaks && came.has(id) && !said.has(id))
    .map(({ id: personId, name: who }) => ({
      ...missing('view', `What ${who} thinks is needed for ${name} is not noted.`, false),
      ...{ childId, personId },
    }))
  const decision = outcome.decisions.find((one) => one.childId === childId)
  if (!decision) return [...notHeard, { ...missing('decision', `Nothing is decided for ${name} yet.`), childId }]
  const found: Missing[] = [...notHeard]
  if (needsPlan(decision.decision) && decision.category === null)
    found.push({ ...missing('category', `Choose the category of the plan for ${name}.`), childId })
  const most = majority(outcome, childId)
  if (decisionBy === 'professionals' && most !== null && most !== needsPlan(decision.decision)) {
    const words = `Most professionals now say otherwise than what is decided for ${name}.`
    found.push({ ...missing('decision-against-views', words, false), childId })
  }
  return found
}

function missingForPlan(
  frame: MeetingFrame,
  people: readonly MeetingPerson[],
  { outcome }: Pick<Meeting, 'outcome'>,
): Missing[] {
  const { firstCoreGroup, review } = outcome.dates
  const found: Missing[] = []
  if (outcome.plan.length === 0) found.push(missing('plan', 'The outline plan has no line yet.', false))
  if (outcome.coreGroup === null)
    found.push(missing('core-group', 'Confirm who is in the core group.', frame.kind === 'initial'))
  for (const { id: personId } of notChosenButNeeded(outcome, frame, people)) {
    const who = people.find(({ id }) => id === personId)?.name ?? ''
    const words = `${who} has something to do in the plan, and is not in the core group.`
    found.push({ ...missing('needed-in-core-group', words, false), personId })
  }
  if (!firstCoreGroup && frame.kind === 'initial')
    found.push(missing('first-core-group', 'No date is agreed for the first core group.', false))
  if (!review) found.push(missing('review', 'No date is agreed for the review.', false))
  return [...found, ...troubleWithDates(frame, outcome.dates).map((words) => missing('date', words, false))]
}

/** What speaks against the agreed dates: past the limit, or on a day that does not count. */
export function troubleWithDates(frame: MeetingFrame, { firstCoreGroup, review }: AgreedDates): string[] {
  const limits = [
    ['The first core group', firstCoreGroup, frame.dates.firstCoreGroupBy],
    ['The review', review, frame.dates.reviewBy],
  ] as const
  return limits.flatMap(([what, agreed, limit]) => {
    if (!agreed) return []
    const day = Temporal.PlainDate.from(agreed.start)
    const why = whyNotWorking(day, officeOf(frame))
    const isLate = limit !== null && day.toString() > limit
    return [
      ...(why ? [`${what} would be on ${formatDate(day)}, which is ${why}.`] : []),
      ...(isLate ? [`${what} would be after ${formatDate(Temporal.PlainDate.from(limit))}, its last day.`] : []),
    ]
  })
}

/** Whoever left before the end was there for the decision to be made with them. */
function wasQuorate(people: readonly MeetingPerson[], { attendance }: Pick<Meeting, 'attendance'>): boolean {
  const came = attendance.filter(({ state }) => state !== 'not-here').map(({ personId }) => personId)
  return quorumNow(people, came).met
}

function missing(what: MissingWhat, words: string, blocks = true): Missing {
  return { what, words, childId: null, personId: null, blocks }
}

const noQuorum = missing('quorum', 'There was no quorum. Choose another date, or go on and give the reason.')
