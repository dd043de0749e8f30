import type { Conference } from '../conference.ts'
import type { CoreGroup } from '../core-group/core-group.ts'
import type { MeetingChange } from '../meeting/change.ts'
import type { Changing } from '../meeting/change-meeting.ts'
import { changeMeeting } from '../meeting/change-meeting.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { ChildPlan, CoreGroupMember, PlanAction, PlanEnd } from '../plan/plan.ts'
import type { Result } from '../result.ts'
import { ok, refusal } from '../result.ts'
import { coreGroupOf, NEW_ACTION } from './close.ts'
import type { Closing, Correction } from './closing.ts'
import type { AgreedAction, WhatFollows } from './follow.ts'
import { whatFollows } from './follow.ts'
import type { Outcome } from './outcome.ts'
import { whyNotCorrected } from './permissions.ts'
import type { ClosingProblem } from './problems.ts'
import { closingProblems } from './problems.ts'

/** What somebody can have changed their mind about. Who was there and what was said stays as it was. */
const CORRECTABLE: ReadonlySet<MeetingChange['kind']> = new Set([
  ...(['say-view', 'decide', 'dissent', 'withdraw-dissent', 'put-plan-line', 'remove-plan-line'] as const),
  ...(['put-ask', 'remove-ask', 'confirm-core-group', 'agree-dates'] as const),
])

export interface ToCorrect {
  conference: Conference
  meeting: Meeting
  previous: Conference | null
  openPlans: ReadonlyMap<string, { reference: string }>
  changes: readonly MeetingChange[]
  reason: string
  changing: Changing
  newId(): string
}

/** What a correction makes of everything that followed; what happened since, and what others arranged, stays. */
export interface Corrected {
  outcome: Outcome
  correction: Correction
  children: readonly ChildPlan[]
  ends: readonly PlanEnd[]
  /** Children whose plan does not end after all. */
  takenBack: readonly string[]
  actions: readonly PlanAction[]
  members: readonly CoreGroupMember[]
  coreGroups: {
    added: readonly CoreGroup[]
    changed: readonly { before: CoreGroup; after: CoreGroup }[]
    calledOff: readonly CoreGroup[]
  }
  /** Of the conference before: what goes on now, or no longer does. */
  previousActions: readonly PlanAction[]
  /** The review has another date, or there is one or none now. */
  movesReview: boolean
}

type Why = 'not-closed' | 'letter-has-gone' | 'not-correctable' | 'refused-change' | 'cannot-close'

/** A change of mind before the letter goes. The same rules decide as in the meeting and at its closing. */
export function correctionOf(given: ToCorrect): Result<Corrected, Why> & { problems?: readonly ClosingProblem[] } {
  const { conference, meeting, previous, openPlans, changing } = given
  const { closing } = conference
  if (!closing)
    return refusal('not-closed', { message: 'This conference is not closed yet: change it in the meeting itself.' })
  const why = whyNotCorrected(conference)
  if (why) return refusal('letter-has-gone', { message: why })
  const changed = changedOutcome(given, closing)
  if (!changed.ok) return changed
  const { outcome } = changed
  const problems = closingProblems({
    ...{ conference, previous: asAtClosing(previous, closing), openPlans, now: changing.now },
    meeting: { ...meeting, outcome },
  })
  if (problems.length > 0)
    return refusal('cannot-close', { message: problems.map(({ message }) => message).join(' '), problems })
  return ok(consequences(given, closing, outcome))
}

function changedOutcome(
  { meeting, changes, changing }: ToCorrect,
  { outcome }: Closing,
): Result<{ outcome: Outcome }, 'not-correctable' | 'refused-change'> {
  let standing: Meeting = { ...meeting, state: 'under-way', outcome }
  for (const change of changes) {
    if (!CORRECTABLE.has(change.kind))
      return refusal('not-correctable', { message: 'Only what was decided and agreed can be corrected here.' })
    const changed = changeMeeting(standing, change, changing)
    if (!changed.ok) return refusal('refused-change', { message: changed.message ?? '' })
    standing = changed.meeting
  }
  return ok({ outcome: standing.outcome })
}

function consequences(given: ToCorrect, closing: Closing, outcome: Outcome): Corrected {
  const { conference, meeting, reason, changing, newId } = given
  const { by, now } = changing
  const previous = asAtClosing(given.previous, closing)
  const { guests } = meeting
  const was = whatFollows({ conference, outcome: closing.outcome, guests, previous })
  const is = whatFollows({ conference, outcome, guests, previous })
  const heldOn = conference.start.toPlainDate()
  const ended = (childId: string) => conference.plan.ends.some((end) => end.childId === childId)
  return {
    outcome,
    correction: { at: now, by, reason, was: closing.outcome },
    children: is.children,
    ends: is.ended
      .filter((childId) => !ended(childId))
      .map((childId) => ({ childId, on: heldOn, reason: 'decision', note: '', recordedAt: now, recordedBy: by })),
    takenBack: was.ended.filter((childId) => ended(childId) && !is.ended.includes(childId)),
    actions: [
      ...linesAgain(conference, was, is, { at: now, by, note: reason }),
      ...carriedAgain(conference, was, is, { at: now, by, note: reason }, newId),
    ],
    members: membersAgain(conference, was, is, now.toZonedDateTimeISO('Europe/London').toPlainDate(), reason),
    coreGroups: coreGroupsAgain(conference, was, is, newId),
    previousActions: previousAgain(given.previous, was, is),
    movesReview: JSON.stringify(was.review?.agreed ?? was.review) !== JSON.stringify(is.review?.agreed ?? is.review),
  }
}

/** The conference before as it stood when this one was closed, which is what its closing was worked out from. */
function asAtClosing(previous: Conference | null, { at }: Closing): Conference | null {
  if (!previous) return null
  const isOfClosing = ({ settled }: PlanAction) => settled !== null && Temporal.Instant.compare(settled.at, at) === 0
  const actions = previous.plan.actions.map(
    (action): PlanAction => (isOfClosing(action) ? { ...action, state: 'open', settled: null } : action),
  )
  return { ...previous, plan: { ...previous.plan, actions } }
}

type Settled = NonNullable<PlanAction['settled']>

function linesAgain(conference: Conference, was: WhatFollows, is: WhatFollows, settled: Settled): PlanAction[] {
  const made = new Map(conference.plan.actions.map((action) => [action.id, action]))
  const before = new Map(was.agreed.map((line) => [line.lineId, line]))
  const put = is.agreed.flatMap(({ lineId: id, ...action }): PlanAction[] => {
    const standing = made.get(id)
    if (!standing) return [{ ...action, ...NEW_ACTION, id, agreedOn: conference.start.toPlainDate() }]
    const line = before.get(id)
    if (line && isSame(line, action)) return []
    const back = standing.state === 'dropped' && !line ? ({ state: 'open', settled: null } as const) : {}
    return [{ ...standing, ...action, ...back, version: standing.version + 1 }]
  })
  const kept = new Set(is.agreed.map(({ lineId }) => lineId))
  const gone = was.agreed.flatMap(({ lineId }) => (kept.has(lineId) ? [] : (made.get(lineId) ?? [])))
  return [...put, ...dropped(gone, settled)]
}

function carriedAgain(
  conference: Conference,
  was: WhatFollows,
  is: WhatFollows,
  settled: Settled,
  newId: () => string,
): PlanAction[] {
  const isIn = (list: WhatFollows['carried'], from: string) => list.some((one) => one.from === from)
  const added = is.carried
    .filter(({ from }) => !isIn(was.carried, from))
    .map(({ from: _, ...action }): PlanAction => ({ ...action, ...NEW_ACTION, id: newId() }))
  const gone = was.carried
    .filter(({ from }) => !isIn(is.carried, from))
    .flatMap((carried) => conference.plan.actions.find((action) => isSame(carried, action)) ?? [])
  return [...added, ...dropped(gone, settled)]
}

function dropped(actions: readonly PlanAction[], settled: Settled): PlanAction[] {
  return actions
    .filter(({ state }) => state === 'open')
    .map((action) => ({ ...action, version: action.version + 1, state: 'dropped', settled }))
}

function isSame(one: AgreedAction, other: AgreedAction): boolean {
  const text = ({
    childId,
    outcome,
    action,
    whoId,
    who,
    byWhen,
    howWeWillKnow,
    ifItDoesNotWork,
    audience,
  }: AgreedAction) =>
    JSON.stringify([childId, outcome, action, whoId, who, byWhen, howWeWillKnow, ifItDoesNotWork, audience])
  return text(one) === text(other)
}

/** Who joined or left by other ways stays as they are. */
function membersAgain(
  { plan }: Conference,
  was: WhatFollows,
  is: WhatFollows,
  today: Temporal.PlainDate,
  reason: string,
): CoreGroupMember[] {
  const current = plan.members.filter(({ until }) => until === null)
  const added = is.memberIds
    .filter((id) => !was.memberIds.includes(id) && current.every(({ participantId }) => participantId !== id))
    .map((participantId): CoreGroupMember => ({ participantId, from: today, until: null, reason }))
  const gone = current
    .filter(({ participantId: id }) => was.memberIds.includes(id) && !is.memberIds.includes(id))
    .map((member): CoreGroupMember => ({ ...member, until: today, reason }))
  return [...added, ...gone]
}

/** A meeting that was held, or whose day somebody chose since, is changed only when its own date was corrected. */
function coreGroupsAgain(
  conference: Conference,
  was: WhatFollows,
  is: WhatFollows,
  newId: () => string,
): Corrected['coreGroups'] {
  const planned = conference.coreGroups.filter(({ state, insteadOf }) => state === 'planned' && insteadOf === null)
  const numbered = (number: number) => planned.find((one) => one.number === number)
  const before = new Map(was.slots.map((slot) => [slot.number, slot]))
  const text = (slot: WhatFollows['slots'][number] | undefined, { meetings }: WhatFollows) =>
    JSON.stringify([slot?.due, slot?.start, meetings])
  const changed = is.slots.flatMap((slot) => {
    const standing = numbered(slot.number)
    if (!standing || text(before.get(slot.number), was) === text(slot, is)) return []
    const { due, start } = slot
    return [{ before: standing, after: { ...standing, version: standing.version + 1, due, start, ...is.meetings } }]
  })
  const known = new Set(conference.coreGroups.filter(({ state }) => state !== 'called-off').map(({ number }) => number))
  return {
    changed,
    added: is.slots
      .filter(({ number }) => !known.has(number))
      .map((slot) => coreGroupOf(newId(), slot, is, conference)),
    calledOff: was.slots
      .filter(({ number }) => is.slots.every((slot) => slot.number !== number))
      .flatMap(({ number }) => numbered(number) ?? []),
  }
}

function previousAgain(previous: Conference | null, was: WhatFollows, is: WhatFollows): PlanAction[] {
  const isCarried = ({ carried }: WhatFollows, id: string) => carried.some(({ from }) => from === id)
  return (previous?.plan.actions ?? [])
    .filter(({ id }) => isCarried(was, id) !== isCarried(is, id))
    .map((action) => {
      const state = isCarried(is, action.id) ? ('carried-on' as const) : ('dropped' as const)
      return { ...action, version: action.version + 1, state }
    })
}
