import type { RunningMeeting } from '../../bot/api/meeting.ts'
import type { Meeting } from '../../conference/meeting/meeting.ts'

/** The meeting as the rules know it, of what the service sent. */
export function readMeeting({ meeting }: Pick<RunningMeeting, 'meeting'>): Meeting {
  const { startedAt, stepStartedAt, endedAt, partStartedAt, attendance, history, lines } = meeting
  return {
    ...meeting,
    startedAt: moment(startedAt),
    stepStartedAt: moment(stepStartedAt),
    endedAt: moment(endedAt),
    partStartedAt: moment(partStartedAt),
    attendance: attendance.map((one) => ({ ...one, at: Temporal.Instant.from(one.at) })),
    history: history.map((one) => ({ ...one, at: Temporal.Instant.from(one.at) })),
    lines: lines.map((line) => ({
      ...line,
      at: Temporal.Instant.from(line.at),
      changedAt: Temporal.Instant.from(line.changedAt),
    })),
  }
}

function moment(text: string | null): Temporal.Instant | null {
  return text === null ? null : Temporal.Instant.from(text)
}
