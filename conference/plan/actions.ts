import type { Conference, Participant } from '../conference.ts'
import { childrenOn } from '../core-group/members.ts'
import type { Actor } from '../permissions.ts'
import { actorId, mayRunConferences, participantActing } from '../permissions.ts'
import { ok, type Result, refusal } from '../result.ts'
import type { PlanAction } from './plan.ts'

/** Is this the plan that people work by on this day? A review that was closed has its own. */
export function isInForce({ state, closing, followedBy }: Conference, on: Temporal.PlainDate): boolean {
  if (state !== 'booked' || closing === null) return false
  const until = followedBy?.closedOn
  return !until || Temporal.PlainDate.compare(on, until) < 0
}

/** There was no quorum, and nothing is decided: what was agreed meanwhile holds until the conference is held again. */
export function isInterim({ state, closing, plan }: Conference): boolean {
  return state === 'booked' && closing === null && plan.actions.length > 0
}

/** What of the plan in force, or of an interim one, this person may be shown, soonest first; without a date comes last. */
export function actionsShownTo(conference: Conference, personId: string, on: Temporal.PlainDate): PlanAction[] {
  const person = conference.participants.find(({ id }) => id === personId)
  if (!person || person.left || !holds(conference, on)) return []
  const meant = isInterim(conference) ? conference.children : childrenOn(conference, on)
  const going = new Set(meant.map(({ id }) => id))
  return conference.plan.actions
    .filter(({ state }) => state !== 'carried-on')
    .filter((action) => isFor(action, personId))
    .filter((action) => childrenMeant(person, action, going).some((childId) => going.has(childId)))
    .toSorted(soonestActionFirst)
}

function holds(conference: Conference, on: Temporal.PlainDate): boolean {
  return isInForce(conference, on) || isInterim(conference)
}

/** What is said of a child is for those of the family who may receive about that child, and for who agreed to do it. */
function childrenMeant(
  { id, side, links }: Participant,
  { childId, whoId }: PlanAction,
  going: ReadonlySet<string>,
): string[] {
  if (side === 'professional') return childId === null ? [...going] : [childId]
  if (childId === null) return links.map((link) => link.childId)
  return whoId === id || links.some((link) => link.childId === childId && link.mayReceive) ? [childId] : []
}

/** What this person agreed to do, done or not. */
export function actionsOf(conference: Conference, personId: string, on: Temporal.PlainDate): PlanAction[] {
  return actionsShownTo(conference, personId, on).filter(({ whoId }) => whoId === personId)
}

/** What this person agreed to do and has not done. */
export function openActionsOf(conference: Conference, personId: string, on: Temporal.PlainDate): PlanAction[] {
  return actionsOf(conference, personId, on).filter(({ state }) => state === 'open')
}

export function isOverdue({ state, byWhen }: PlanAction, on: Temporal.PlainDate): boolean {
  return state === 'open' && byWhen !== null && Temporal.PlainDate.compare(byWhen, on) < 0
}

/** A line that is not for somebody is not shown to them even when it names them. */
function isFor({ audience }: PlanAction, personId: string): boolean {
  return audience === 'everyone' || audience.includes(personId)
}

export function soonestActionFirst(a: PlanAction, b: PlanAction): number {
  if (a.byWhen === null || b.byWhen === null) return (a.byWhen === null ? 1 : 0) - (b.byWhen === null ? 1 : 0)
  return Temporal.PlainDate.compare(a.byWhen, b.byWhen)
}

/** What became of an action; why it will not be done is always said. */
export interface Settling {
  how: 'done' | 'dropped'
  note: string
}

type NotNow = 'not-in-force' | 'already-settled' | 'not-settled' | 'needs-note'

/** Whoever agreed to it, the lead social worker, or the business team on their word. */
export function maySettle(actor: Actor, conference: Conference, action: PlanAction): Result<object, 'not-allowed'> {
  const person = participantActing(actor, conference)
  const isTheirs = person && !person.left && person.id === action.whoId && isFor(action, person.id)
  const isLead = person && !person.left && person.id === conference.leadSocialWorkerId
  return isTheirs || isLead || mayRunConferences(actor).ok
    ? ok({})
    : refusal('not-allowed', {
        message: 'Only who agreed to do it, the lead social worker or the business team can note this.',
      })
}

/** The action as it then stands. */
export function settled(
  conference: Conference,
  action: PlanAction,
  actor: Actor,
  { how, note }: Settling,
  now: Temporal.ZonedDateTime,
): Result<{ action: PlanAction }, NotNow> {
  if (!holds(conference, now.toPlainDate())) return notInForce()
  if (action.state !== 'open')
    return refusal('already-settled', { message: 'Somebody has noted this already. Look again to see what they said.' })
  if (how === 'dropped' && note.trim() === '')
    return refusal('needs-note', { message: 'Say in a few words why it will not be done.' })
  const by = { at: now.toInstant(), by: actorId(actor), note: note.trim() }
  return ok({ action: { ...action, state: how, settled: by, version: action.version + 1 } })
}

/** A slip is put right: the action is open again. */
export function reopened(
  conference: Conference,
  action: PlanAction,
  now: Temporal.ZonedDateTime,
): Result<{ action: PlanAction }, NotNow> {
  if (!holds(conference, now.toPlainDate())) return notInForce()
  if (action.state !== 'done' && action.state !== 'dropped')
    return refusal('not-settled', { message: 'This is still to be done, so there is nothing to undo.' })
  return ok({ action: { ...action, state: 'open', settled: null, version: action.version + 1 } })
}

function notInForce() {
  return refusal('not-in-force', {
    message: 'This plan is not the one in force any more. The newest conference has what still has to be done.',
  })
}
