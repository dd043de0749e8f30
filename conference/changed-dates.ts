import type { Conference, Participant } from './conference.ts'
import { deadlineOf } from './conference.ts'
import type { DeadlineName } from './policy.ts'
import { isAnswered } from './report.ts'
import { roleIn } from './role.ts'
import type { Timetable } from './timetable.ts'

/** What somebody was told before, of what is another time now. */
export interface ChangedFor {
  participantId: string
  /** When their report was due; null: it is due as it was, or they owe none. */
  reportDue: Temporal.ZonedDateTime | null
  /** When the reports were to go out. */
  circulateBy: Temporal.ZonedDateTime | null
}

/**
 * Whom another date concerns, `before` being what was announced: the authors of reports that are still out, and the
 * professionals who wait for them. The family has been told no date but the conference's own.
 */
export function whomDatesChangedFor(before: Timetable, conference: Conference, now: Temporal.Instant): ChangedFor[] {
  const reportDue = changed('report-due', before, conference, now)
  const circulateBy = conference.circulatedAt === null ? changed('circulate-by', before, conference, now) : null
  return conference.participants.filter(isTold).flatMap((person) => {
    const report = conference.reports.find(({ participantId }) => participantId === person.id)
    const due = report && !isAnswered(report) ? reportDue : null
    const packs = roleIn(conference, person).getsPack ? circulateBy : null
    return due || packs ? [{ participantId: person.id, reportDue: due, circulateBy: packs }] : []
  })
}

function isTold({ side, left, channel }: Participant): boolean {
  return side === 'professional' && left === null && channel !== 'by-hand'
}

/** The moment that was announced, when it is another now and was still to come. */
function changed(
  name: DeadlineName,
  before: Timetable,
  conference: Conference,
  now: Temporal.Instant,
): Temporal.ZonedDateTime | null {
  const was = before.deadlines.find((deadline) => deadline.name === name)?.at
  if (!was || Temporal.Instant.compare(was.toInstant(), now) <= 0) return null
  return Temporal.ZonedDateTime.compare(was, deadlineOf(conference, name).at) === 0 ? null : was
}
