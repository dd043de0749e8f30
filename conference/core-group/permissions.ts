import type { Conference, Participant } from '../conference.ts'
import type { Actor } from '../permissions.ts'
import { mayRunConferences, maySee, participantActing } from '../permissions.ts'
import type { Result } from '../result.ts'
import { ok, refusal } from '../result.ts'
import type { RecordChange } from './change.ts'
import type { CoreGroup } from './core-group.ts'
import { membersOn } from './members.ts'
import { dayOf } from './record.ts'

/** The lead social worker leads it; the conference's chair and the business team can do whatever they can. */
export function mayRunCoreGroup(actor: Actor, conference: Conference): Result<object, 'not-allowed'> {
  const person = participantActing(actor, conference)
  const leads = person && (person.id === conference.leadSocialWorkerId || person.id === conference.chairId)
  return leads || mayRunConferences(actor).ok
    ? ok({})
    : refusal('not-allowed', {
        message: 'Only the lead social worker, the chair or the business team can do this.',
      })
}

/** The member of this meeting that the actor is, if any. */
export function memberActing(actor: Actor, conference: Conference, meeting: CoreGroup): Participant | undefined {
  const person = participantActing(actor, conference)
  return person && membersOn(conference, dayOf(meeting)).find(({ id }) => id === person.id)
}

/** Every member sees it, and who sees the conference; the family on their own papers. */
export function maySeeCoreGroup(actor: Actor, conference: Conference, meeting: CoreGroup): boolean {
  return maySee(actor, conference) || memberActing(actor, conference, meeting)?.side === 'professional'
}

/** Who runs it writes everything; a member says that they cannot come, brings their own update and their own scale. */
export function mayWrite(actor: Actor, conference: Conference, meeting: CoreGroup, change: RecordChange): boolean {
  if (mayRunCoreGroup(actor, conference).ok) return true
  const me = memberActing(actor, conference, meeting)
  return me !== undefined && isTheirs(change) && change.personId === me.id
}

type Theirs = Extract<RecordChange, { kind: 'update' | 'scale' | 'attendance' }>

function isTheirs(change: RecordChange): change is Theirs {
  if (change.kind === 'attendance') return change.now === null || change.now.state === 'apologies'
  return change.kind === 'update' || change.kind === 'scale'
}
