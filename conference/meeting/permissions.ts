import type { Conference, Participant } from '../conference.ts'
import type { Actor } from '../permissions.ts'
import { participantActing } from '../permissions.ts'
import type { Result } from '../result.ts'
import { ok, refusal } from '../result.ts'
import { roleIn } from '../role.ts'
import type { Meeting } from './meeting.ts'
import { attendanceOf } from './meeting.ts'

/**
 * The chair, a deputy and the minute-taker, as participants of this conference. The notes are theirs: not even the
 * business team reads them.
 */
export function mayRunMeeting(actor: Actor, conference: Conference): Result<{ person: Participant }, 'not-allowed'> {
  const person = actor.kind === 'signed-in' ? participantActing(actor, conference) : undefined
  return person && runsMeeting(conference, person)
    ? ok({ person })
    : refusal('not-allowed', { message: 'Only the chair of this conference and its minute-taker can run the meeting.' })
}

/** Those who run the meeting, and professionals of this conference who are here. */
export function mayWatchStage(
  actor: Actor,
  conference: Conference,
  meeting: Pick<Meeting, 'attendance'>,
): Result<{ person: Participant }, 'not-allowed'> {
  const running = mayRunMeeting(actor, conference)
  if (running.ok) return running
  const person = actor.kind === 'signed-in' ? participantActing(actor, conference) : undefined
  if (person?.side !== 'professional')
    return refusal('not-allowed', {
      message: 'The stage is for the people in this conference. The chair can show it to you on the screen.',
    })
  return attendanceOf(meeting, person.id)?.state === 'here'
    ? ok({ person })
    : refusal('not-allowed', {
        message: 'You see the stage once the chair has noted that you are here.',
      })
}

/** They have the papers and no report to give. */
export function runsMeeting(conference: Conference, person: Participant): boolean {
  const { getsPack, asksReport } = roleIn(conference, person)
  return person.side === 'professional' && getsPack && !asksReport
}
