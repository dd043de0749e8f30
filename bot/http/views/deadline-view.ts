import type { Deadline } from '../../../conference/timetable.ts'
import type { Deadline as DeadlineView } from '../../api/deadline.ts'

export function deadlineView(
  { name, who, date, at, because, compressed }: Deadline,
  now: Temporal.Instant,
): DeadlineView {
  const past = Temporal.Instant.compare(at.toInstant(), now) < 0
  return { name, who, date: date.toString(), at: at.toString(), because, compressed, past }
}
