import { addWorkingDays } from '../../conference/calendar/working-days.ts'
import {
  formatDate,
  formatMoment,
  formatTime,
  formatTimeRange,
  londonDate,
  toLondon,
} from '../../conference/civil-time.ts'
import type { Conference } from '../../conference/conference.ts'
import { conferenceEnd, deadlineOf } from '../../conference/conference.ts'
import { english } from './english.ts'

/** 'Wednesday 31 March 2027, 10am to midday' */
export function whenIs(conference: Conference): string {
  return `${formatDate(conference.start)}, ${formatTimeRange(conference.start, conferenceEnd(conference))}`
}

/** '4:12pm' for today, else '4:12pm on Thursday 18 March'. */
export function saidAt(instant: Temporal.Instant, now: Temporal.Instant): string {
  const isToday = londonDate(instant).equals(londonDate(now))
  return isToday ? formatTime(toLondon(instant)) : formatMoment(toLondon(instant))
}

/** '3 May 2019': on what day of the week somebody was born does not matter. */
export function birthDate(born: Temporal.PlainDate): string {
  return formatDate(born).split(' ').slice(1).join(' ')
}

/** 'in 6 working days'; null once it has passed. */
export function reportDueIn(conference: Conference, now: Temporal.Instant): string | null {
  const { at, date } = deadlineOf(conference, 'report-due')
  if (Temporal.Instant.compare(at.toInstant(), now) < 0) return null
  let days = 0
  for (let day = londonDate(now); Temporal.PlainDate.compare(day, date) < 0; days++) {
    day = addWorkingDays(day, 1, conference.office)
  }
  return english.report.inWorkingDays(days)
}

/** '480 KB', '2.4 MB' */
export function fileSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
