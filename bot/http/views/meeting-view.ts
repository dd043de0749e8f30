import { conferenceEnd } from '../../../conference/conference.ts'
import type { Line } from '../../../conference/meeting/line.ts'
import type { Meeting } from '../../../conference/meeting/meeting.ts'
import type { ChangeOutcome } from '../../features/meet/run-meeting.ts'
import type { RunningMeeting } from '../../features/meet/show-meeting.ts'

export function meetingView(running: RunningMeeting, now: Temporal.Instant) {
  const { conference, meeting, people, me, seesConference, before } = running
  const { id, reference, kind, start, joinUrl, state, stopped } = conference
  const end = conferenceEnd(conference).toString()
  const closed = stopped || state !== 'booked'
  return {
    ...{ id, reference, kind, start: start.toString(), end, joinUrl, closed, now: now.toString() },
    ...{ me, seesConference, people, before, meeting: meetingOnWire(meeting) },
  }
}

export function outcomeView(outcome: ChangeOutcome) {
  if (outcome.state !== 'changed-meanwhile') return outcome
  const { id, text } = outcome.theirs ?? { id: '', text: '' }
  return { ...outcome, theirs: outcome.theirs && { id, text } }
}

function meetingOnWire({ startedAt, stepStartedAt, endedAt, ...meeting }: Meeting) {
  return {
    ...meeting,
    startedAt: startedAt?.toString() ?? null,
    stepStartedAt: stepStartedAt?.toString() ?? null,
    endedAt: endedAt?.toString() ?? null,
    attendance: meeting.attendance.map((one) => ({ ...one, at: one.at.toString() })),
    guests: [...meeting.guests],
    order: [...meeting.order],
    spoken: [...meeting.spoken],
    lines: meeting.lines.map(lineOnWire),
  }
}

function lineOnWire({ at, changedAt, audience, ...line }: Line) {
  const people = audience === 'everyone' ? audience : [...audience]
  return { ...line, audience: people, at: at.toString(), changedAt: changedAt.toString() }
}
