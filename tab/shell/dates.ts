import {
  formatDate,
  formatMoment,
  formatSeenFrom,
  formatShortDate,
  formatTime,
  formatTimeRange,
  londonDate,
  toLondon,
} from '../../conference/civil-time.ts'

/** "2026-04-07T10:00:00+01:00[Europe/London]" → "Tuesday 7 April 2026" */
export const dateWords = (zoned: string) => formatDate(Temporal.ZonedDateTime.from(zoned))

/** The same without its year. */
export const shortDateWords = (zoned: string) => formatShortDate(Temporal.ZonedDateTime.from(zoned))

export const dayWords = (date: string) => formatDate(Temporal.PlainDate.from(date))

/** "2026-05-08" → "Friday 8 May" */
export const shortDayWords = (date: string) => formatShortDate(Temporal.PlainDate.from(date))

/** "10am on Wednesday 15 April" */
export const whenWords = (zoned: string) => formatMoment(Temporal.ZonedDateTime.from(zoned))

/** "by 5pm on Thursday 25 March"; a limit at a day's last minute is by the end of that day. */
export function byWords(zoned: string): string {
  const moment = Temporal.ZonedDateTime.from(zoned)
  const isEndOfDay = moment.hour === 23 && moment.minute === 59
  return isEndOfDay ? `by ${formatDate(moment)}` : `by ${formatTime(moment)} on ${formatDate(moment)}`
}

/** The same of an instant, "2026-04-07T09:00:00Z". */
export const instantWords = (instant: string) => formatMoment(toLondon(Temporal.Instant.from(instant)))

export function rangeWords(start: string, end: string): string {
  return formatTimeRange(Temporal.ZonedDateTime.from(start), Temporal.ZonedDateTime.from(end))
}

/** "2026-04-07T10:00:00+01:00[Europe/London]" → "10am on Tuesday 7 April" */
export const momentWords = (zoned: string) => formatMoment(Temporal.ZonedDateTime.from(zoned))

/** "5pm on Thursday 25 March" or the day alone, with its year where that is another one than now. */
export const seenFromWords = (now: string, zoned: string, isDay: boolean) =>
  formatSeenFrom(londonDate(Temporal.Instant.from(now)), Temporal.ZonedDateTime.from(zoned), isDay)
