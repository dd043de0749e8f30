import { statutoryCalendar, type WorkingCalendar, workingDaysUntil } from '../calendar/working-days.ts'
import type { Conference } from '../conference.ts'

/** Working days from the strategy discussion to the initial conference, as the national return counts them. */
export const TIMELINESS_BANDS = ['0-10', '11-15', '16-20', '21+'] as const
export type TimelinessBand = (typeof TIMELINESS_BANDS)[number]

/** Null for what has no strategy date: a review, or an initial conference whose date nobody gave. */
export function workingDaysToConference(
  conference: Pick<Conference, 'kind' | 'strategyDate' | 'start' | 'office'>,
): number | null {
  if (conference.kind !== 'initial' || !conference.strategyDate) return null
  return workingDaysUntil(conference.strategyDate, conference.start.toPlainDate(), statutoryOf(conference.office))
}

export function bandOf(days: number): TimelinessBand {
  if (days <= 10) return '0-10'
  if (days <= 15) return '11-15'
  return days <= 20 ? '16-20' : '21+'
}

/** The same days without the authority's own closures. */
export function statutoryOf(office: WorkingCalendar): WorkingCalendar {
  return { ...statutoryCalendar(), holidays: office.holidays }
}
