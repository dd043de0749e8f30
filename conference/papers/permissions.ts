import type { Conference, Participant } from '../conference.ts'
import { mayRunMeeting } from '../meeting/permissions.ts'
import type { Actor, Forbidden } from '../permissions.ts'
import { mayRecordHandOver, mayRunConferences, participantActing } from '../permissions.ts'
import type { Result } from '../result.ts'
import { ok, refusal } from '../result.ts'
import type { Paper } from './paper.ts'
import { approverOf, isOfTheLead } from './writers.ts'

type Kind = Pick<Paper, 'kind'>

/** A draft is for those who write it: not even the business team reads the chair's notes in it. */
export function mayWritePaper(actor: Actor, conference: Conference, paper: Kind): Result<object, Forbidden> {
  const isLead = participantActing(actor, conference)?.id === conference.leadSocialWorkerId
  const writes = isOfTheLead(paper)
    ? isLead || isChair(actor, conference)
    : mayRunMeeting(actor, conference).ok || (paper.kind === 'ending-letter' && isLead)
  return writes ? ok({}) : notAllowed('Only those who write this paper can open its draft.')
}

export function mayApprovePaper(actor: Actor, conference: Conference, paper: Kind): Result<object, Forbidden> {
  const personId = participantActing(actor, conference)?.id
  if (personId === conference.chairId || (personId && personId === approverOf(conference, paper))) return ok({})
  return notAllowed(
    isOfTheLead(paper) ? 'Only the lead social worker can approve this.' : 'Only the chair can approve this.',
  )
}

/** Sent by whoever approved it, or by the business team for them. */
export function maySendPaper(actor: Actor, conference: Conference, paper: Kind): Result<object, Forbidden> {
  const may = mayRunConferences(actor).ok || mayApprovePaper(actor, conference, paper).ok
  return may ? ok({}) : notAllowed('Only the business team, or who has approved this, can send it.')
}

/** What somebody's copy says: for its writers, and once it is approved for the business team, the chair's own copy apart. */
export function mayPreviewPaper(
  actor: Actor,
  conference: Conference,
  paper: Pick<Paper, 'kind' | 'state'>,
  recipient: Pick<Participant, 'id'>,
): Result<object, Forbidden> {
  if (recipient.id === conference.chairId && !isChair(actor, conference))
    return notAllowed('The chair’s copy holds what only the chair may read.')
  const ofTeam = mayRunConferences(actor).ok && paper.state !== 'draft'
  return ofTeam ? ok({}) : mayWritePaper(actor, conference, paper)
}

/** By a recipient for themselves; for a family party also by its social worker or the business team, on its word. */
export function mayAskForCorrection(
  actor: Actor,
  conference: Conference,
  recipient: Participant,
): Result<object, Forbidden> {
  if (participantActing(actor, conference)?.id === recipient.id) return ok({})
  const forThem = recipient.side === 'family' && mayRecordHandOver(actor, conference).ok
  return forThem ? ok({}) : notAllowed('Only who has the paper can ask for this, or their social worker for them.')
}

function isChair(actor: Actor, conference: Conference): boolean {
  return participantActing(actor, conference)?.id === conference.chairId
}

function notAllowed(message: string) {
  return refusal('not-allowed', { message })
}
