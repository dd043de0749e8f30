import { counterparts } from '../chain.ts'
import { LONDON } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import { deadlineOf } from '../conference.ts'
import type { CoreGroup } from '../core-group/core-group.ts'
import type { CoreGroupSlot } from '../core-group/slots.ts'
import { coreGroupSlots, weeksBetween } from '../core-group/slots.ts'
import type { Guest } from '../meeting/meeting.ts'
import type { ChildPlan, PlanAction, PlanCategory } from '../plan/plan.ts'
import type { Decision, IsoLondonTime, Outcome, PlanLine } from './outcome.ts'

/** What an agreed action is, without its place in a plan. */
export type AgreedAction = Pick<
  PlanAction,
  'childId' | 'outcome' | 'action' | 'whoId' | 'who' | 'byWhen' | 'howWeWillKnow' | 'ifItDoesNotWork' | 'audience'
>

/** What follows from an outcome, before anything of it has an id of its own. Pure: a correction works it out again. */
export interface WhatFollows {
  /** Everybody with a plan by this conference, those too whose plan it ends. */
  children: readonly ChildPlan[]
  /** Children whose plan ends with this conference. */
  ended: readonly string[]
  /** From the outline plan, by the id of its line. */
  agreed: readonly (AgreedAction & { lineId: string })[]
  /** Open actions of the conference before that go on; `from` is the action there. */
  carried: readonly (AgreedAction & { from: string; agreedOn: Temporal.PlainDate })[]
  /** The lead social worker first. Nobody, when no plan goes on. */
  memberIds: readonly string[]
  slots: readonly CoreGroupSlot[]
  meetings: { durationMinutes: number; place: string }
  /** When the review is, or has to be booked by; null: no plan goes on. */
  review: { bookBy: Temporal.PlainDate; agreed: Outcome['dates']['review'] } | null
}

/** Where the conference does not agree on another length. */
export const CORE_GROUP_MINUTES = 60

export interface FollowGiven {
  conference: Conference
  outcome: Outcome
  guests: readonly Guest[]
  /** The conference that this one reviews, as it stood when it was closed. */
  previous: Conference | null
}

export function whatFollows(given: FollowGiven): WhatFollows {
  const { conference, outcome } = given
  const heldOn = conference.start.toPlainDate()
  const children = childPlans(given)
  const ended = children
    .filter(({ childId }) => decisionFor(outcome, childId)?.decision === 'end')
    .map(({ childId }) => childId)
  const goingOn = children.map(({ childId }) => childId).filter((id) => !ended.includes(id))
  const first = outcome.dates.firstCoreGroup
  const meetings = {
    durationMinutes: first?.durationMinutes ?? CORE_GROUP_MINUTES,
    place: first?.place || conference.place,
  }
  if (goingOn.length === 0)
    return { children, ended, agreed: [], carried: [], memberIds: [], slots: [], meetings, review: null }
  const bookBy = deadlineOf(conference, 'review-book-by').date
  const agreedReview = outcome.dates.review
  return {
    ...{ children, ended, meetings },
    agreed: agreedActions(given).filter(({ childId }) => childId === null || goingOn.includes(childId)),
    carried: carriedOn(given, goingOn),
    memberIds: membersOf(given),
    slots: coreGroupSlots({
      conference: heldOn,
      first: first && londonTime(first.start),
      goesOnFrom: conference.kind === 'review' ? lastBefore(given, heldOn) : null,
      review: agreedReview ? londonTime(agreedReview.start).toPlainDate() : bookBy,
      office: conference.office,
      feasts: conference.feasts,
      preset: conference.preset,
    }),
    review: { bookBy, agreed: agreedReview },
  }
}

/** Of whom this conference decides: of a review, whoever had a plan that has not ended before. */
export function childrenToDecide(conference: Conference, previous: Conference | null): readonly string[] {
  const all = conference.children.map(({ id }) => id)
  if (conference.kind === 'initial' || !previous) return all
  const here = counterparts(previous, conference)
  const before = openPlansOf(previous).map(({ childId }) => here.child(childId))
  return all.filter((id) => before.includes(id))
}

export function decisionFor({ decisions }: Pick<Outcome, 'decisions'>, childId: string): Decision | undefined {
  return decisions.find((decision) => decision.childId === childId)
}

export function londonTime(text: IsoLondonTime): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(LONDON)
}

/** The category that stands for a child: "continue" keeps the one before where the chair says no other. */
export function categoryFor(decision: Decision, before: ChildPlan | undefined): PlanCategory | null {
  return decision.category ?? (decision.decision === 'plan' ? null : (before?.category ?? null))
}

/** What the conference before has decided of these children, by their ids here. */
export function plansBefore(conference: Conference, previous: Conference | null): Map<string, ChildPlan> {
  if (!previous) return new Map()
  const here = counterparts(previous, conference)
  return new Map(
    openPlansOf(previous).flatMap((plan) => {
      const childId = here.child(plan.childId)
      return childId ? [[childId, { ...plan, childId }] as const] : []
    }),
  )
}

function openPlansOf({ plan }: Conference): readonly ChildPlan[] {
  return plan.children.filter(({ childId }) => plan.ends.every((end) => end.childId !== childId))
}

/** A plan starts on the day of its initial conference; a review never starts one (domain.md §2). */
function childPlans({ conference, outcome, previous }: FollowGiven): ChildPlan[] {
  const before = plansBefore(conference, previous)
  return childrenToDecide(conference, previous).flatMap((childId) => {
    const decision = decisionFor(outcome, childId)
    if (!decision || decision.decision === 'no-plan') return []
    const category = categoryFor(decision, before.get(childId))
    const startedOn = before.get(childId)?.startedOn ?? conference.start.toPlainDate()
    return category ? [{ childId, category, startedOn }] : []
  })
}

/** Every line of the outline plan as something that somebody has agreed to do. */
export function agreedActions(
  given: Pick<FollowGiven, 'conference' | 'guests' | 'outcome'>,
): (AgreedAction & { lineId: string })[] {
  return given.outcome.plan.map((line) => ({ lineId: line.id, ...agreedAction(given, line) }))
}

function agreedAction(
  { conference, guests }: Pick<FollowGiven, 'conference' | 'guests'>,
  line: PlanLine,
): AgreedAction {
  const { childId, outcome, action, howWeWillKnow, ifItDoesNotWork } = line
  const isBooked = (id: string) => conference.participants.some((person) => person.id === id)
  // Whoever turned up without being invited is nobody whom we can tell: their name stands for them.
  const guest = guests.find(({ id }) => id === line.whoId)
  return {
    ...{ childId, outcome, action, howWeWillKnow, ifItDoesNotWork },
    whoId: line.whoId && isBooked(line.whoId) ? line.whoId : null,
    who: line.who || (guest?.name ?? ''),
    byWhen: line.byWhen === null ? null : Temporal.PlainDate.from(line.byWhen),
    audience: line.audience === 'everyone' ? 'everyone' : line.audience.filter(isBooked),
  }
}

function carriedOn({ conference, previous }: FollowGiven, goingOn: readonly string[]): WhatFollows['carried'] {
  if (!previous) return []
  const here = counterparts(previous, conference)
  return previous.plan.actions.flatMap((action) => {
    const childId = action.childId && here.child(action.childId)
    if (action.state !== 'open' || (action.childId && !(childId && goingOn.includes(childId)))) return []
    const whoId = action.whoId && here.person(action.whoId)
    const was = previous.participants.find(({ id }) => id === action.whoId)
    const { outcome, byWhen, howWeWillKnow, ifItDoesNotWork, agreedOn } = action
    return [
      {
        ...{
          from: action.id,
          childId,
          outcome,
          action: action.action,
          byWhen,
          howWeWillKnow,
          ifItDoesNotWork,
          agreedOn,
        },
        whoId,
        who: whoId || !was ? action.who : [was.name, was.agency].filter(Boolean).join(', '),
        audience:
          action.audience === 'everyone'
            ? ('everyone' as const)
            : action.audience.flatMap((id) => here.person(id) ?? []),
      },
    ]
  })
}

/** As the chair confirmed it, with the lead social worker always. A review that confirms none keeps who was in it. */
function membersOf({ conference, outcome, previous }: FollowGiven): string[] {
  const stays = (id: string) => conference.participants.some((person) => person.id === id && person.left === null)
  const confirmed = outcome.coreGroup ?? membersBefore(conference, previous)
  const lead = conference.leadSocialWorkerId
  return [lead, ...new Set(confirmed.filter((id) => id !== lead && stays(id)))]
}

function membersBefore(conference: Conference, previous: Conference | null): string[] {
  if (!previous) return []
  const here = counterparts(previous, conference)
  return previous.plan.members
    .filter(({ until }) => until === null)
    .flatMap(({ participantId }) => here.person(participantId) ?? [])
}

/** The rhythm of six weeks goes on over a review: from the last meeting before it, or, where none is known, from the review. */
function lastBefore({ conference, previous }: FollowGiven, heldOn: Temporal.PlainDate) {
  const before = (previous?.coreGroups ?? [])
    .filter(({ state, due }) => state !== 'called-off' && Temporal.PlainDate.compare(due, heldOn) < 0)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.due, b.due))
  const last = before.at(-1)
  const time = before.findLast(({ start }) => start)?.start?.toPlainTime() ?? null
  if (!last) return { due: heldOn, time: null }
  const weeks = weeksBetween(conference.preset)
  let due = rhythmOf(last)
  // What should have been held in between and was not is no meeting of the review's.
  while (Temporal.PlainDate.compare(due.add({ weeks }), heldOn) <= 0) due = due.add({ weeks })
  return { due, time }
}

/** A first meeting that was agreed early has started the six weeks early. */
function rhythmOf({ number, start, due }: CoreGroup): Temporal.PlainDate {
  const day = start?.toPlainDate()
  return number === 1 && day && Temporal.PlainDate.compare(day, due) < 0 ? day : due
}
