import type { DateTimeTimeZone } from '@microsoft/microsoft-graph-types'

const windowsZones: Record<string, string> = {
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central European Standard Time': 'Europe/Warsaw',
  'Romance Standard Time': 'Europe/Paris',
  UTC: 'UTC',
}

/** The IANA zone for a Windows or IANA name, or null when Exchange would not know it. */
export function zoneFor(name: string): string | null {
  const zone = windowsZones[name] ?? name
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId
  } catch {
    return null
  }
}

/** The moment that Graph's pair of local time and zone means; UTC when it names no zone. */
export function instantOf(time: DateTimeTimeZone): Temporal.Instant {
  const zone = zoneFor(time.timeZone ?? 'UTC') ?? 'UTC'
  return Temporal.PlainDateTime.from((time.dateTime ?? '').replace(/Z$/, ''))
    .toZonedDateTime(zone)
    .toInstant()
}

/** The moment as Graph writes it, in the zone that the caller prefers. */
export function inZone(instant: Temporal.Instant, preferred: string | null): DateTimeTimeZone {
  const name = preferred ?? 'UTC'
  const local = instant.toZonedDateTimeISO(zoneFor(name) ?? 'UTC').toPlainDateTime()
  return { dateTime: local.toString({ fractionalSecondDigits: 7 }), timeZone: name }
}
