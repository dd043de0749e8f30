// The one place where dates and times become words. GOV.UK style, always London time.

export const LONDON = 'Europe/London'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

type CivilDate = Temporal.PlainDate | Temporal.ZonedDateTime
type CivilTime = Temporal.PlainTime | Temporal.ZonedDateTime

export function toLondon(instant: Temporal.Instant): Temporal.ZonedDateTime {
  return instant.toZonedDateTimeISO(LONDON)
}

export function londonDate(instant: Temporal.Instant): Temporal.PlainDate {
  return toLondon(instant).toPlainDate()
}

/** 'Tuesday 7 April 2026' */
export function formatDate(date: CivilDate): string {
  return `${formatShortDate(date)} ${date.year}`
}

/** 'Tuesday 7 April' */
export function formatShortDate(date: CivilDate): string {
  return `${WEEKDAYS[date.dayOfWeek - 1]} ${date.day} ${MONTHS[date.month - 1]}`
}

/** '10am', '11:30am', 'midday', 'midnight' */
export function formatTime(time: CivilTime): string {
  if (time.minute === 0 && time.hour === 0) return 'midnight'
  if (time.minute === 0 && time.hour === 12) return 'midday'
  const minutes = time.minute === 0 ? '' : `:${String(time.minute).padStart(2, '0')}`
  return `${time.hour % 12 || 12}${minutes}${time.hour < 12 ? 'am' : 'pm'}`
}

/** '10am to midday' */
export function formatTimeRange(from: CivilTime, to: CivilTime): string {
  return `${formatTime(from)} to ${formatTime(to)}`
}

/** '5pm on Thursday 25 March' */
export function formatMoment(moment: Temporal.ZonedDateTime): string {
  return `${formatTime(moment)} on ${formatShortDate(moment)}`
}

/** '5pm on Thursday 25 March', or the day alone; with its year where that is another one than today's. */
export function formatSeenFrom(today: Temporal.PlainDate, moment: Temporal.ZonedDateTime, isDay = false): string {
  const words = isDay ? formatShortDate(moment) : formatMoment(moment)
  return moment.year === today.year ? words : `${words} ${moment.year}`
}
