import { counterparts } from '../chain.ts'
import type { Conference } from '../conference.ts'
import type { CoreGroup } from '../core-group/core-group.ts'
import { EMPTY_RECORD } from '../core-group/core-group.ts'
import type { CoreGroupSlot } from '../core-group/slots.ts'
import type { CoreGroupMember, Plan, PlanAction } from '../plan/plan.ts'
import { NO_PLAN } from '../plan/plan.ts'
import type { Result } from '../result.ts'
import { ok, refusal } from '../result.ts'
import type { Attended, Closing } from './closing.ts'
import type { WhatFollows } from './follow.ts'
import { agreedActions, londonTime, whatFollows } from './follow.ts'
import type { ClosingGiven, ClosingProblem, MeetingToClose } from './problems.ts'
import { closingProblems } from './problems.ts'

export interface ToClose extends ClosingGiven {
  /** The chair's participant id. */
  by: string
  newId(): string
}

/** Everything that stands once the chair has closed the conference. */
export interface Closed {
  kind: 'closed'
  closing: Omit<Closing, 'corrections'>
  plan: Plan
  coreGroups: readonly CoreGroup[]
  follows: WhatFollows
  /** Of the conference before: what its own plan no longer holds. */
  superseded: Superseded
}

export interface Superseded {
  /** Planned core groups that would fall on the day of this one or after it. */
  coreGroups: readonly CoreGroup[]
  actions: readonly PlanAction[]
  members: readonly CoreGroupMember[]
}

/** No quorum: nothing is decided, and the conference is held again. */
export interface Adjourned {
  kind: 'adjourned'
  newStart: Temporal.ZonedDateTime
  reason: string
  /** The interim plan: what was agreed meanwhile, and what no longer is of an earlier one. */
  actions: readonly PlanAction[]
}

/** From the meeting as it stands to everything that follows from it, or all that has to be put right first. */
export function closingOf(given: ToClose): Result<
  Closed | Adjourned,
  'closed' | 'called-off' | 'stopped' | 'cannot-close'
> & {
  problems?: readonly ClosingProblem[]
} {
  const { conference, meeting } = given
  if (conference.closing) return refusal('closed', { message: 'This conference is closed already.' })
  if (conference.state !== 'booked') return refusal('called-off', { message: 'This conference has been called off.' })
  if (conference.stopped)
    return refusal('stopped', { message: 'This conference has been stopped. A manager has to let it go on first.' })
  const problems = closingProblems(given)
  if (problems.length > 0)
    return refusal('cannot-close', { message: problems.map(({ message }) => message).join(' '), problems })
  const { inquorate } = meeting.outcome
  if (inquorate?.kind !== 'interim') return ok(closed(given))
  const { newStart, reason } = inquorate
  const { outcome, guests } = meeting
  const agreed = agreedActions({ conference, outcome, guests })
  return ok({ kind: 'adjourned', newStart: londonTime(newStart), reason, actions: linesOf(given, agreed) })
}

function closed(given: ToClose): Closed {
  const { conference, meeting, previous, now, by } = given
  const { outcome } = meeting
  const follows = whatFollows({ conference, outcome, guests: meeting.guests, previous })
  const heldOn = conference.start.toPlainDate()
  return {
    kind: 'closed',
    closing: { at: now, by, outcome, attended: attendedIn(meeting) },
    plan: {
      ...NO_PLAN,
      children: follows.children,
      actions: actionsOf(given, follows),
      members: follows.memberIds.map((participantId) => ({ participantId, from: heldOn, until: null, reason: '' })),
      ends: follows.ended.map((childId) => ({
        ...{ childId, on: heldOn, reason: 'decision' as const, note: '', recordedAt: now, recordedBy: by },
      })),
    },
    coreGroups: follows.slots.map((slot) => coreGroupOf(given.newId(), slot, follows, conference)),
    follows,
    superseded: supersededOf(given, follows),
  }
}

function actionsOf(given: ToClose, { agreed, carried }: Pick<WhatFollows, 'agreed' | 'carried'>): PlanAction[] {
  return [
    ...carried.map(({ from: _, ...action }) => ({ ...action, ...NEW_ACTION, id: given.newId() })),
    ...linesOf(given, agreed),
  ]
}

/** What has become of a line since an interim plan stays; a line that was taken away since is no longer to be done. */
function linesOf({ conference, now, by }: ToClose, agreed: WhatFollows['agreed']): PlanAction[] {
  const interim = new Map(conference.plan.actions.map((action) => [action.id, action]))
  const kept = new Set(agreed.map(({ lineId }) => lineId))
  const gone = [...interim.values()].filter(({ id, state }) => state === 'open' && !kept.has(id))
  return [
    ...agreed.map(({ lineId: id, ...action }): PlanAction => {
      const before = interim.get(id)
      return before
        ? { ...before, ...action, version: before.version + 1 }
        : { ...action, ...NEW_ACTION, id, agreedOn: conference.start.toPlainDate() }
    }),
    ...gone.map(
      (action): PlanAction => ({
        ...{ ...action, version: action.version + 1, state: 'dropped' },
        settled: { at: now, by, note: conference.reference },
      }),
    ),
  ]
}

export const NEW_ACTION = { version: 1, coreGroupId: null, state: 'open', settled: null } as const

export function coreGroupOf(
  id: string,
  { number, due, start }: CoreGroupSlot,
  { meetings }: Pick<WhatFollows, 'meetings'>,
  { online }: Pick<Conference, 'online'>,
): CoreGroup {
  return {
    ...{ id, version: 1, number, due, start, ...meetings, online },
    ...{ joinUrl: null, chatId: null, state: 'planned', insteadOf: null, record: EMPTY_RECORD, recorded: null },
  }
}

/** Who came, of those who were invited and those who turned up. */
function attendedIn({ attendance }: MeetingToClose): Attended[] {
  return attendance.map(({ personId, state, way }) => ({ personId, state, way }))
}

/** From the review on its own plan is the one in force: what the one before still holds goes on there, or not at all. */
function supersededOf({ conference, previous, now, by }: ToClose, follows: WhatFollows): Superseded {
  if (!previous) return { coreGroups: [], actions: [], members: [] }
  const heldOn = conference.start.toPlainDate()
  const carried = new Set(follows.carried.map(({ from }) => from))
  const { person } = counterparts(previous, conference)
  return {
    coreGroups: previous.coreGroups.filter(
      ({ state, start, due }) =>
        state === 'planned' && Temporal.PlainDate.compare(start?.toPlainDate() ?? due, heldOn) >= 0,
    ),
    actions: previous.plan.actions
      .filter(({ state }) => state === 'open')
      .map((action) => {
        const state = carried.has(action.id) ? ('carried-on' as const) : ('dropped' as const)
        const settled = { at: now, by, note: conference.reference }
        return { ...action, version: action.version + 1, state, settled }
      }),
    members: previous.plan.members
      .filter(({ until }) => until === null)
      .map((member) => ({
        ...member,
        until: Temporal.PlainDate.compare(member.from, heldOn) > 0 ? member.from : heldOn,
        reason: follows.memberIds.includes(person(member.participantId) ?? '') ? 'carried on' : 'review',
      })),
  }
}
