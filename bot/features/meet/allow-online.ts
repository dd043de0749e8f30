import type { Allowed } from '../../../conference/meeting/meeting.ts'
import { mayRunMeeting } from '../../../conference/meeting/permissions.ts'
import { isSplit } from '../../../conference/part.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, participantActing } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Job, Jobs, World } from '../../ports.ts'
import { noSuchConference } from './no-such-conference.ts'
import { whyNotHeld } from './why-not-held.ts'

/**
 * What the online meeting allows: chat, recording, transcription. All is off unless the chair switches it on (domain.md
 * §4), of a split conference in the part that is held.
 */
export async function allowOnline(world: World, actor: Actor, conferenceId: string, asked: readonly Allowed[]) {
  const allowed = [...new Set(asked)].toSorted()
  return world.store.transaction(async (tx) => {
    const conference = await tx.conferences.find(conferenceId)
    if (!conference || !participantActing(actor, conference)) return noSuchConference
    const running = mayRunMeeting(actor, conference)
    if (!running.ok) return running
    if (running.person.id !== conference.chairId)
      return refusal('not-allowed', { message: 'Only the chair decides what the online meeting allows.' })
    const held = whyNotHeld(conference)
    if (held) return held
    if (!conference.online) return refusal('not-online', { message: 'This conference has no online meeting.' })
    const meeting = await tx.meetings.lock(conferenceId)
    if (meeting.allowed.join() === allowed.join()) return ok({ allowed })
    const after = { ...meeting, allowed, version: meeting.version + 1 }
    await tx.meetings.save(meeting, after, [])
    await tx.queue.enqueue([settlingOf(conferenceId, after.version)])
    const at = world.clock.now()
    const entry = { at, actor: actorId(actor), action: 'meeting-allows', conferenceId }
    await tx.audit.write({ ...entry, detail: { allowed, part: meeting.part } })
    return ok({ allowed })
  })
}

export function settlingOf(conferenceId: string, version: number): Job {
  return { name: 'settle-meetings', key: `settle-meetings:${conferenceId}:${version}`, data: { conferenceId } }
}

/** As the meeting now stands: in a part that is not held nothing is allowed. */
export async function settleMeetings(world: World, { conferenceId }: Jobs['settle-meetings']): Promise<void> {
  const { conference, meeting } = await world.store.transaction(async (tx) => ({
    conference: await tx.conferences.find(conferenceId),
    meeting: await tx.meetings.find(conferenceId),
  }))
  if (!conference) return
  const meetings = isSplit(conference)
    ? conference.parts.map(({ joinUrl, number }) => ({ joinUrl, isHeld: number === meeting.part }))
    : [{ joinUrl: conference.joinUrl, isHeld: true }]
  for (const { joinUrl, isHeld } of meetings)
    if (joinUrl) await world.meetings.allow(joinUrl, isHeld ? meeting.allowed : [])
}
