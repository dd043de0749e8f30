import type { Conference, Participant } from './conference.ts'
import type { Hold } from './hold.ts'
import type { Result } from './result.ts'
import { ok, refusal } from './result.ts'

/** Entra app roles; they exist only behind a validated token. */
export const APP_ROLES = ['business-team', 'chair', 'manager', 'administrator'] as const
export type AppRole = (typeof APP_ROLES)[number]

/** Who is doing something. In chat and on the personal page a person acts only as a participant. */
export type Actor =
  | { kind: 'signed-in'; entraId: string; name: string; roles: readonly AppRole[] }
  | { kind: 'participant'; participantId: string }

export type Forbidden = 'not-allowed'

/** For the audit trail: an id, never a name. */
export function actorId(actor: Actor): string {
  return actor.kind === 'signed-in' ? actor.entraId : actor.participantId
}

/** The participant of this conference that the actor is, if any; whoever has left is none any more. */
export function participantActing(actor: Actor, conference: Conference): Participant | undefined {
  return conference.participants.find(
    (participant) =>
      !participant.left &&
      (actor.kind === 'participant' ? participant.id === actor.participantId : participant.entraId === actor.entraId),
  )
}

/** Booking, accepting, circulating, filing by hand, stopping: the business team (domain.md §3, §4). */
export function mayRunConferences(actor: Actor): Result<object, Forbidden> {
  return hasRole(actor, 'business-team') ? ok({}) : notAllowed('Only the business team can do this.')
}

/** Content goes to a family party only by the lead social worker or the chair of that conference (domain.md §4). */
export function mayRelease(actor: Actor, conference: Conference): Result<object, Forbidden> {
  const person = participantActing(actor, conference)
  const standing = person && (person.id === conference.leadSocialWorkerId || person.id === conference.chairId)
  return standing
    ? ok({})
    : notAllowed('Only the lead social worker or the chair of this conference can release reports.')
}

/** A whole report is kept from a party by the chair alone, with a reason on record (domain.md §4). */
export function mayWithhold(actor: Actor, conference: Conference): Result<object, Forbidden> {
  const isChair = participantActing(actor, conference)?.id === conference.chairId
  return isChair ? ok({}) : notAllowed('Only the chair of this conference can keep a report from somebody.')
}

/** What must be kept from whom: the business team, the lead social worker and the chair, who know it (domain.md §3). */
export function mayProtect(actor: Actor, conference: Conference): Result<object, Forbidden> {
  const allowed = mayRunConferences(actor).ok || mayRelease(actor, conference).ok
  return allowed ? ok({}) : notAllowed('Only the business team, the lead social worker or the chair can change this.')
}

/**
 * The second person of standing: the chair, the lead social worker, a manager or a deputy whom the authority named, and
 * never the person who wanted it to go (domain.md §4). `deputies` are object ids in Entra.
 */
export function mayClearHold(
  actor: Actor,
  conference: Conference,
  hold: Pick<Hold, 'raisedBy'>,
  deputies: readonly string[],
): Result<object, Forbidden> {
  const person = participantActing(actor, conference)
  const ofConference = person && (person.id === conference.chairId || person.id === conference.leadSocialWorkerId)
  const isDeputy = actor.kind === 'signed-in' && deputies.includes(actor.entraId)
  if (!ofConference && !isDeputy && !hasRole(actor, 'manager'))
    return notAllowed('Only the chair, the lead social worker, a manager or a named deputy can decide this.')
  const same = [actorId(actor), person?.id, person?.entraId].some((id) => id && id === hold.raisedBy)
  return same ? notAllowed('Somebody else has to decide this: you are the person who wanted it to go.') : ok({})
}

/** What was shared by hand is recorded by the lead social worker who took it, or by the business team on their word. */
export function mayRecordHandOver(actor: Actor, conference: Conference): Result<object, Forbidden> {
  const isLead = participantActing(actor, conference)?.id === conference.leadSocialWorkerId
  return isLead || hasRole(actor, 'business-team') ? ok({}) : notAllowed('Only the lead social worker can record this.')
}

/** Who leaves, and who comes in their place: the business team, or the lead social worker who knows first. */
export function mayReplacePeople(actor: Actor, conference: Conference): Result<object, Forbidden> {
  const isLead = participantActing(actor, conference)?.id === conference.leadSocialWorkerId
  return isLead || hasRole(actor, 'business-team')
    ? ok({})
    : notAllowed('Only the business team or the lead social worker can change this.')
}

/** Any member of the business team can stop a conference; only a manager lets it go on. */
export function mayResume(actor: Actor): Result<object, Forbidden> {
  return hasRole(actor, 'manager') ? ok({}) : notAllowed('Only a manager can resume a stopped conference.')
}

/**
 * A conference as a whole names every party and what each was sent: it is for those who run or oversee conferences, and
 * for its own chair and lead social worker. Everybody else sees their own part, in chat or on their page.
 */
export function maySee(actor: Actor, conference: Conference): boolean {
  return maySeeEvery(actor) || mayRelease(actor, conference).ok
}

/** Those who run or oversee conferences see all of them. */
export function maySeeEvery(actor: Actor): boolean {
  return mayRunConferences(actor).ok || mayResume(actor).ok
}

/** What holds for the whole authority, as the days on which nobody works: an administrator. */
export function mayAdminister(actor: Actor): Result<object, Forbidden> {
  return hasRole(actor, 'administrator') ? ok({}) : notAllowed('Only an administrator can change this.')
}

function hasRole(actor: Actor, role: AppRole): boolean {
  return actor.kind === 'signed-in' && actor.roles.includes(role)
}

function notAllowed(message: string) {
  return refusal('not-allowed', { message })
}
