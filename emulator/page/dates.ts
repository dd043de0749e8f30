const zone = 'Europe/London'

/** London time of an instant, whatever offset it is written with. */
export const london = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone)

/** As GOV.UK writes it: 10am, 4:12pm, midday, midnight. */
export function time(instant: string): string {
  const { hour, minute } = london(instant)
  if (minute === 0 && hour === 12) return 'midday'
  if (minute === 0 && hour === 0) return 'midnight'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/** Wednesday 31 March 2027 */
export function day(instant: string): string {
  const { weekday, day, month, year } = parts(instant)
  return `${weekday} ${day} ${month} ${year}`
}

export const dayAndTime = (instant: string) => `${day(instant)}, ${time(instant)}`

/** Short, for lists: the time of today's things, else Wed 31 Mar. */
export function shortly(instant: string, now: string): string {
  if (london(instant).toPlainDate().equals(london(now).toPlainDate())) return time(instant)
  const { weekday, day, month } = parts(instant)
  return `${weekday.slice(0, 3)} ${day} ${month.slice(0, 3)}`
}

/** What a `datetime-local` field holds, in London time. */
export const toField = (instant: string) => london(instant).toPlainDateTime().toString({ smallestUnit: 'minute' })
export const fromField = (value: string) =>
  Temporal.PlainDateTime.from(value).toZonedDateTime(zone).toInstant().toString()

export const isAfter = (one: string, other: string) =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) > 0

function parts(instant: string) {
  const date = london(instant).toPlainDate()
  const word = (options: Intl.DateTimeFormatOptions) => date.toLocaleString('en-GB', options)
  return { weekday: word({ weekday: 'long' }), day: date.day, month: word({ month: 'long' }), year: date.year }
}
