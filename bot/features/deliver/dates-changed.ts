import { formatMoment } from '../../../conference/civil-time.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import { deadlineOf, reportOf } from '../../../conference/conference.ts'
import { isAnswered } from '../../../conference/report.ts'
import { type DateChanged, datesInWords, whyInWords } from '../../letters/dates-changed.ts'
import type { Item } from './item.ts'

/** What is another time than this person was told, as it stands now, and why. */
export function changedDates({ delivery, conference, to }: Item): { changes: DateChanged[]; why: string } {
  const { detail } = delivery
  const change = (name: 'report-due' | 'circulate-by', told: string | undefined, isOpen: boolean): DateChanged[] => {
    const deadline = deadlineOf(conference, name)
    const was = told && Temporal.ZonedDateTime.from(told)
    if (!was || !isOpen || Temporal.ZonedDateTime.compare(was, deadline.at) === 0) return []
    return [{ name, was: formatMoment(was), now: formatMoment(deadline.at), because: deadline.because }]
  }
  return {
    changes: [
      ...change('report-due', detail.reportDue, to !== null && owesReport(conference, to)),
      ...change('circulate-by', detail.circulateBy, conference.circulatedAt === null),
    ],
    why: whyInWords(detail),
  }
}

/** In a digest; undefined for whatever is about something else. */
export function newDates(item: Item): string | undefined {
  return item.delivery.kind === 'dates-changed' ? datesInWords(changedDates(item)) : undefined
}

function owesReport(conference: Conference, { id }: Participant): boolean {
  const report = reportOf(conference, id)
  return report !== undefined && !isAnswered(report)
}
