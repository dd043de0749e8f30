import type { Event } from '@microsoft/microsoft-graph-types'
import type { Cloud } from '../cloud.ts'
import { addressOf, fingerprintOf, type StoredEvent } from '../exchange/calendars.ts'
import { instantOf, inZone, zoneFor } from '../exchange/time-zones.ts'
import type { Person } from '../people.ts'
import {
  accepted,
  created,
  type GraphCall,
  type GraphHandler,
  mailboxOwner,
  noContent,
  ok,
  pageOf,
  refuse,
} from './call.ts'
import { filterBy } from './filter.ts'

/** From when to when. */
export type Times = { start: Temporal.Instant; end: Temporal.Instant }

/** An event as its organiser sees it, or as an attendee does. */
export function eventResource(cloud: Cloud, event: StoredEvent, viewer: Person, zone: string | null) {
  const { given } = event
  const own = event.owner === viewer.id
  const organiser = cloud.people.byEmail(event.owner)
  const invitation = own ? null : cloud.calendars.response(event, viewer.id)
  const attendees = (given.attendees ?? []).filter(
    (attendee) => own || !given.hideAttendees || addressOf(attendee) === viewer.id,
  )
  const { start, end } = timesOf(given)
  return {
    '@odata.etag': `W/"${changeKey(event)}"`,
    ...given,
    id: invitation?.id ?? event.id,
    iCalUId: event.iCalUId,
    changeKey: changeKey(event),
    createdDateTime: event.createdAt,
    lastModifiedDateTime: event.modifiedAt,
    subject: given.subject ?? '',
    body: { contentType: 'html', content: '', ...given.body },
    bodyPreview: (given.body?.content ?? '').replace(/<[^>]+>/g, ' ').slice(0, 255),
    start: inZone(start, zone),
    end: inZone(end, zone),
    originalStartTimeZone: given.start?.timeZone ?? 'UTC',
    originalEndTimeZone: given.end?.timeZone ?? 'UTC',
    attendees: attendees.map((attendee) => {
      const answer =
        own || addressOf(attendee) === viewer.id ? cloud.calendars.response(event, addressOf(attendee)) : null
      return {
        type: 'required',
        ...attendee,
        status: { response: answered(answer?.response), time: answer?.respondedAt ?? '0001-01-01T00:00:00Z' },
      }
    }),
    organizer: { emailAddress: { name: organiser?.displayName ?? '', address: organiser?.email ?? event.owner } },
    isOrganizer: own,
    isCancelled: event.ended !== null || invitation?.withdrawn === true,
    isAllDay: given.isAllDay ?? false,
    isOnlineMeeting: event.joinUrl !== null,
    onlineMeeting: event.joinUrl ? { joinUrl: event.joinUrl } : null,
    onlineMeetingProvider: event.joinUrl ? 'teamsForBusiness' : 'unknown',
    hideAttendees: given.hideAttendees ?? false,
    sensitivity: given.sensitivity ?? 'normal',
    showAs: given.showAs ?? 'busy',
    responseStatus: own
      ? { response: 'organizer', time: '0001-01-01T00:00:00Z' }
      : { response: invitation?.response ?? 'none', time: invitation?.respondedAt ?? '0001-01-01T00:00:00Z' },
  }
}

const answered = (response = 'none') => (response === 'notResponded' ? 'none' : response)
const changeKey = (event: StoredEvent) => Buffer.from(`${event.id}#${event.changeKey}`).toString('base64')

export function timesOf(given: Pick<Event, 'start' | 'end'>): Times {
  return { start: instantOf(given.start ?? {}), end: instantOf(given.end ?? {}) }
}

/** Everything in a person's calendar, invitations included. */
export function calendarOf(cloud: Cloud, person: Person, zone: string | null) {
  const invited = cloud.calendars
    .invitations(person.id)
    .flatMap(({ eventId }) => cloud.calendars.get(eventId) ?? [])
    .filter((event) => event.owner !== person.id)
  return [...cloud.calendars.organisedBy(person.id), ...invited].map((event) =>
    eventResource(cloud, event, person, zone),
  )
}

export function preferredZone(call: GraphCall): string | null {
  const zone = /outlook\.timezone="([^"]+)"/i.exec(call.headers.prefer ?? '')?.[1] ?? null
  if (zone) refuseUnknownZone(zone)
  return zone
}

export function refuseUnknownZone(zone: string) {
  if (!zoneFor(zone))
    refuse(400, 'TimeZoneNotSupportedException', `The following TimeZone value is not supported: '${zone}'.`)
}

function refuseWrongTimes({ start, end, isAllDay }: Event) {
  for (const time of [start, end]) if (time?.timeZone) refuseUnknownZone(time.timeZone)
  if (!start?.dateTime || !end?.dateTime)
    return refuse(400, 'ErrorPropertyValidationFailure', 'At least one property failed validation.')
  if (isAllDay && [start, end].some(({ dateTime }) => !/T00:00(:00(\.0+)?)?Z?$/.test(dateTime ?? '')))
    refuse(400, 'ErrorInvalidRequest', 'An all-day event must start and end at midnight.')
  if (Temporal.Instant.compare(instantOf(start), instantOf(end)) > 0)
    refuse(400, 'ErrorCalendarEndDateIsEarlierThanStartDate', 'End date is earlier than start date.')
}

function find(cloud: Cloud, call: GraphCall, owner: Person): StoredEvent {
  const id = call.params['event-id'] ?? ''
  const event = cloud.calendars.get(id)
  if (!event || event.owner !== owner.id || event.ended)
    return refuse(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
  const expected = call.headers['if-match']
  if (expected && expected !== '*' && expected !== `W/"${changeKey(event)}"`)
    refuse(
      412,
      'ErrorIrresolvableConflict',
      'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
    )
  return event
}

/** An attendee's copy of a meeting has an id of its own. */
function invitedTo(cloud: Cloud, call: GraphCall, owner: Person): StoredEvent | null {
  const found = cloud.calendars.invitations(owner.id).find(({ id }) => id === call.params['event-id'])
  return found ? cloud.calendars.get(found.eventId) : null
}

export const overlaps = (times: Times, from: Temporal.Instant, to: Temporal.Instant) =>
  Temporal.Instant.compare(times.start, to) < 0 && Temporal.Instant.compare(times.end, from) > 0

/** calendarView takes its bounds in UTC when they name no offset. */
const bound = (text: string) => Temporal.Instant.from(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`)

export const events: Record<string, GraphHandler> = {
  'POST /users/{user-id}/events': (cloud, call) => {
    const owner = mailboxOwner(cloud, call)
    const posted = call.body as Event
    refuseWrongTimes(posted)
    if ((posted.attendees?.length ?? 0) > 500) refuse(400, 'ErrorTooManyRecipients', 'More than 500 attendees.')
    const zone = preferredZone(call)
    const earlier = posted.transactionId ? cloud.calendars.withTransaction(owner.id, posted.transactionId) : null
    if (earlier && earlier.fingerprint !== fingerprintOf(posted))
      refuse(
        409,
        'ErrorDuplicateTransactionId',
        'The TransactionId specified in the request has already been used to create a different event.',
      )
    const event = earlier ?? cloud.calendars.create(owner, posted)
    return created(eventResource(cloud, event, owner, zone))
  },
  'GET /users/{user-id}/events': (cloud, call) => {
    const owner = mailboxOwner(cloud, call)
    const all = calendarOf(cloud, owner, preferredZone(call))
    return pageOf(call, filterBy(call.query.get('$filter'), all), 10)
  },
  'GET /users/{user-id}/events/{event-id}': (cloud, call) => {
    const owner = mailboxOwner(cloud, call)
    return ok(
      eventResource(cloud, invitedTo(cloud, call, owner) ?? find(cloud, call, owner), owner, preferredZone(call)),
    )
  },
  'PATCH /users/{user-id}/events/{event-id}': (cloud, call) => {
    const owner = mailboxOwner(cloud, call)
    const event = find(cloud, call, owner)
    const patch = call.body as Event
    refuseWrongTimes({ ...event.given, ...patch })
    if (event.joinUrl && patch.isOnlineMeeting === false)
      refuse(400, 'ErrorInvalidRequest', 'isOnlineMeeting cannot be changed once the meeting has been created.')
    return ok(eventResource(cloud, cloud.calendars.change(event, owner, patch), owner, preferredZone(call)))
  },
  'DELETE /users/{user-id}/events/{event-id}': (cloud, call) => {
    cloud.calendars.end(find(cloud, call, mailboxOwner(cloud, call)), 'deleted', '')
    return noContent
  },
  'POST /users/{user-id}/events/{event-id}/cancel': (cloud, call) => {
    const { comment, Comment } = (call.body ?? {}) as { comment?: string; Comment?: string }
    cloud.calendars.end(find(cloud, call, mailboxOwner(cloud, call)), 'cancelled', comment ?? Comment ?? '')
    return accepted
  },
  'GET /users/{user-id}/calendarView': (cloud, call) => {
    const owner = mailboxOwner(cloud, call)
    const from = bound(call.query.get('startDateTime') ?? '')
    const to = bound(call.query.get('endDateTime') ?? '')
    const shown = calendarOf(cloud, owner, preferredZone(call)).filter((event) => overlaps(timesOf(event), from, to))
    return pageOf(call, filterBy(call.query.get('$filter'), shown), 10)
  },
}
