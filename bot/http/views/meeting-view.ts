import { conferenceEnd } from '../../../conference/conference.ts'
import type { Line } from '../../../conference/meeting/line.ts'
import type { Attendance, Meeting } from '../../../conference/meeting/meeting.ts'
import type { ChangeOutcome } from '../../features/meet/run-meeting.ts'
import type { RunningMeeting } from '../../features/meet/show-meeting.ts'

export function meetingView(running: RunningMeeting, now: Temporal.Instant) {
  const { conference, meeting, people, frame, me, seesConference, before } = running
  const { id, reference, kind, start, place, joinUrl, state, stopped } = conference
  const end = conferenceEnd(conference).toString()
  const closed = stopped || state !== 'booked'
  return {
    ...{ id, reference, kind, start: start.toString(), end, place, joinUrl, closed, now: now.toString() },
    ...{ me, seesConference, people, frame, before, meeting: meetingOnWire(meeting) },
  }
}

export function outcomeView(outcome: ChangeOutcome) {
  if (outcome.state !== 'changed-meanwhile' || outcome.theirs?.of !== 'line') return outcome
  const { id, version, text } = outcome.theirs.entry
  return { ...outcome, theirs: { of: 'line' as const, entry: { id, version, text } } }
}

function meetingOnWire({ startedAt, stepStartedAt, endedAt, partStartedAt, ...meeting }: Meeting) {
  return {
    ...meeting,
    startedAt: startedAt?.toString() ?? null,
    stepStartedAt: stepStartedAt?.toString() ?? null,
    endedAt: endedAt?.toString() ?? null,
    partStartedAt: partStartedAt?.toString() ?? null,
    attendance: meeting.attendance.map(markOnWire),
    history: meeting.history.map(markOnWire),
    guests: [...meeting.guests],
    order: [...meeting.order],
    spoken: [...meeting.spoken],
    allowed: [...meeting.allowed],
    lines: meeting.lines.map(lineOnWire),
  }
}

function markOnWire(mark: Attendance) {
  return { ...mark, at: mark.at.toString() }
}

function lineOnWire({ at, changedAt, audience, ...line }: Line) {
  const people = audience === 'everyone' ? audience : [...audience]
  return { ...line, audience: people, at: at.toString(), changedAt: changedAt.toString() }
}
