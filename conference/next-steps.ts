import type { Conference, Participant } from './conference.ts'
import { conferenceEnd, deadlineOf, reportOf } from './conference.ts'
import { isAnswered } from './report.ts'
import { roleIn } from './role.ts'

/** What one person has before them in one conference: to send a report, to get a pack and read it, to come. */
export interface NextStep {
  what: 'report-due' | 'circulate-by' | 'conference'
  at: Temporal.ZonedDateTime
}

/** Soonest first. A report that is still owed stays, however late it is, until the conference is over. */
export function nextSteps(conference: Conference, person: Participant, now: Temporal.Instant): NextStep[] {
  if (conference.state !== 'booked' || isOver(conference, now)) return []
  const report = reportOf(conference, person.id)
  const steps: NextStep[] = [{ what: 'conference', at: conference.start }]
  const hasPack = conference.packs.some((pack) => pack.participantId === person.id && pack.recalled === null)
  if (roleIn(conference, person).getsPack && !hasPack) steps.push(stepOf(conference, 'circulate-by'))
  const ahead = steps.filter(({ at }) => Temporal.Instant.compare(at.toInstant(), now) > 0)
  if (report && !isAnswered(report)) ahead.push(stepOf(conference, 'report-due'))
  return ahead.toSorted((a, b) => Temporal.ZonedDateTime.compare(a.at, b.at))
}

/** Has it been held? */
export function isOver(conference: Conference, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, conferenceEnd(conference).toInstant()) >= 0
}

function stepOf(conference: Conference, what: 'report-due' | 'circulate-by'): NextStep {
  return { what, at: deadlineOf(conference, what).at }
}
