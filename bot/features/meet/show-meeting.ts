import type { Conference } from '../../../conference/conference.ts'
import { type BeforeMeeting, beforeMeeting } from '../../../conference/meeting/before.ts'
import { type MeetingFrame, meetingFrame } from '../../../conference/meeting/frame.ts'
import type { Meeting } from '../../../conference/meeting/meeting.ts'
import { type MeetingPerson, meetingPeople } from '../../../conference/meeting/people.ts'
import { mayRunMeeting, mayWatchStage } from '../../../conference/meeting/permissions.ts'
import { type Stage, stageOf } from '../../../conference/meeting/stage.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { maySee, participantActing } from '../../../conference/permissions.ts'
import type { Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { noSuchConference } from './no-such-conference.ts'

/** The meeting as those see it who run it. */
export interface RunningMeeting {
  conference: Conference
  meeting: Meeting
  people: MeetingPerson[]
  frame: MeetingFrame
  /** The participant who looks. */
  me: string
  /** Whether the conference’s own page is theirs to see. */
  seesConference: boolean
  before: BeforeMeeting
}

export async function showMeeting(world: World, actor: Actor, conferenceId: string): Promise<Result<RunningMeeting>> {
  const found = await find(world, actor, conferenceId)
  if (!found.ok) return found
  const { conference, meeting } = found
  const allowed = mayRunMeeting(actor, conference)
  if (!allowed.ok) return allowed
  const before = beforeMeeting(conference, world.clock.now())
  return ok({
    conference,
    meeting,
    people: meetingPeople(conference),
    frame: meetingFrame(conference, world.settings.authority.decisionBy),
    me: allowed.person.id,
    seesConference: maySee(actor, conference),
    before,
  })
}

/** What the room sees. Stopped: access is suspended, to this too (domain.md §4). */
export async function showStage(world: World, actor: Actor, conferenceId: string): Promise<Result<{ stage: Stage }>> {
  const found = await find(world, actor, conferenceId)
  if (!found.ok) return found
  const { conference, meeting } = found
  const allowed = mayWatchStage(actor, conference, meeting)
  if (!allowed.ok) return allowed
  if (conference.stopped || conference.state !== 'booked')
    return refusal('stopped', { message: 'Nothing is shown of this conference now.' })
  const frame = meetingFrame(conference, world.settings.authority.decisionBy)
  return ok({ stage: stageOf(meetingPeople(conference), frame, meeting) })
}

/** Whoever is not in a conference learns nothing about it, not even that there is one. */
async function find(world: World, actor: Actor, conferenceId: string) {
  return world.store.transaction(async (tx) => {
    const conference = await tx.conferences.find(conferenceId)
    if (!conference || !participantActing(actor, conference)) return noSuchConference
    return ok({ conference, meeting: await tx.meetings.find(conferenceId) })
  })
}
