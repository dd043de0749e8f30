import type { MeetingChange } from '../../../conference/meeting/change.ts'
import { changeMeeting } from '../../../conference/meeting/change-meeting.ts'
import { meetingFrame } from '../../../conference/meeting/frame.ts'
import type { Meeting } from '../../../conference/meeting/meeting.ts'
import { meetingPeople } from '../../../conference/meeting/people.ts'
import { mayRunMeeting } from '../../../conference/meeting/permissions.ts'
import type { Theirs } from '../../../conference/meeting/theirs.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, participantActing } from '../../../conference/permissions.ts'
import type { Result } from '../../../conference/result.ts'
import { ok } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { settlingOf } from './allow-online.ts'
import { noSuchConference } from './no-such-conference.ts'
import { type RunningMeeting, showMeeting } from './show-meeting.ts'
import { whyNotHeld } from './why-not-held.ts'

/** What came of one change. `theirs`: what stands there as somebody else left it, null when they took it away. */
export type ChangeOutcome =
  | { id: string; state: 'done' }
  | { id: string; state: 'changed-meanwhile'; theirs: Theirs | null }
  | { id: string; state: 'refused'; message: string }

/** What stands in the audit trail, by ids: words and reasons stand in the meeting. Null: too small a thing. */
function forAudit(change: MeetingChange): Record<string, unknown> | null {
  switch (change.kind) {
    case 'start':
    case 'end':
      return {}
    case 'go-to-part':
      return { number: change.number }
    case 'decide':
      return { childId: change.childId, decision: change.decision, category: change.category }
    case 'dissent':
      return { personId: change.personId, childId: change.childId, formal: change.formal }
    case 'withdraw-dissent':
      return { dissentId: change.dissentId }
    case 'confirm-core-group':
      return { memberIds: change.memberIds }
    case 'inquorate': {
      const { inquorate } = change
      if (inquorate?.kind === 'interim') return { kind: inquorate.kind, newStart: inquorate.newStart }
      return { kind: inquorate?.kind ?? 'taken-back' }
    }
    default:
      return null
  }
}

/**
 * Does these changes in their order, each once, however often it is sent. One that cannot be done leaves the others as
 * they are: what came of each is answered, so that nothing that somebody typed is lost unnoticed.
 */
export async function runMeeting(
  world: World,
  actor: Actor,
  conferenceId: string,
  changes: readonly MeetingChange[],
): Promise<Result<RunningMeeting & { outcomes: ChangeOutcome[] }>> {
  const ran = await world.store.transaction(async (tx) => {
    const conference = await tx.conferences.find(conferenceId)
    if (!conference) return noSuchConference
    if (!participantActing(actor, conference)) return noSuchConference
    const allowed = mayRunMeeting(actor, conference)
    if (!allowed.ok) return allowed
    const held = whyNotHeld(conference)
    if (held) return held
    const now = world.clock.now()
    const before = await tx.meetings.lock(conferenceId)
    const done = new Set(
      await tx.meetings.done(
        conferenceId,
        changes.map(({ id }) => id),
      ),
    )
    const changing = {
      ...{ by: allowed.person.id, now, people: meetingPeople(conference) },
      frame: meetingFrame(conference, world.settings.authority.decisionBy),
    }
    const outcomes: ChangeOutcome[] = []
    const newlyDone: string[] = []
    /** Those that made a difference. */
    const told: MeetingChange[] = []
    let meeting: Meeting = before
    for (const change of changes) {
      const { id } = change
      if (done.has(id)) {
        outcomes.push({ id, state: 'done' })
        continue
      }
      const changed = changeMeeting(meeting, change, changing)
      if (changed.ok) {
        if (changed.meeting !== meeting) told.push(change)
        meeting = changed.meeting
        done.add(id)
        newlyDone.push(id)
        outcomes.push({ id, state: 'done' })
      } else if (changed.reason === 'changed-meanwhile')
        outcomes.push({ id, state: 'changed-meanwhile', theirs: changed.theirs ?? null })
      else outcomes.push({ id, state: 'refused', message: changed.message ?? '' })
    }
    await tx.meetings.save(before, meeting, newlyDone)
    if (before.allowed.join() !== meeting.allowed.join())
      await tx.queue.enqueue([settlingOf(conferenceId, meeting.version)])
    for (const change of told) {
      const detail = forAudit(change)
      const action = `meeting-${change.kind}`
      if (detail) await tx.audit.write({ at: now, actor: actorId(actor), action, conferenceId, detail })
    }
    return ok({ outcomes })
  })
  if (!ran.ok) return ran
  const shown = await showMeeting(world, actor, conferenceId)
  return shown.ok ? ok({ ...shown, outcomes: ran.outcomes }) : shown
}
