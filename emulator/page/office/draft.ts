import type { CalendarEvent } from '../controls.ts'
import { fromField, toField } from '../dates.ts'
import type { NewAppointment } from '../outlook/office-messages.ts'
import type { Viewer } from '../teams/place.ts'

/** What stands in the fields of a new appointment; times in London, as their fields hold them. */
export type Draft = { subject: string; start: string; end: string; place: string; invited: string; words: string }

/** From the next full hour, for an hour, or as the app fills it in. */
export function newDraft(now: string, given: NewAppointment = {}): Draft {
  const start = Temporal.PlainDateTime.from(given.start ? toField(given.start) : toField(now)).round({
    smallestUnit: given.start ? 'minute' : 'hour',
    roundingMode: 'ceil',
  })
  const end = given.end ? Temporal.PlainDateTime.from(toField(given.end)) : start.add({ hours: 1 })
  return {
    subject: given.subject ?? '',
    start: start.toString({ smallestUnit: 'minute' }),
    end: end.toString({ smallestUnit: 'minute' }),
    place: given.location ?? '',
    invited: [...(given.requiredAttendees ?? []), ...(given.optionalAttendees ?? [])].join(', '),
    words: given.body ?? '',
  }
}

/** As it is posted to the calendar. */
export function graphEvent(draft: Draft) {
  const zoned = (dateTime: string) => ({ dateTime: `${dateTime}:00`, timeZone: 'Europe/London' })
  return {
    subject: draft.subject,
    start: zoned(draft.start),
    end: zoned(draft.end),
    ...(draft.place && { location: { displayName: draft.place } }),
    body: bodyOf(draft),
    attendees: invitedIn(draft).map((address) => ({ type: 'required', emailAddress: { address, name: address } })),
  }
}

/** The unsaved appointment, in the shape of one that stands in the calendar; it has no id yet. */
export function draftItem(draft: Draft, owner: string, now: string, { person, config }: Viewer): CalendarEvent {
  return {
    id: '',
    subject: draft.subject,
    start: draft.start && fromField(draft.start),
    end: draft.end && fromField(draft.end),
    place: draft.place,
    organiser: { address: owner, name: owner === person.email ? person.displayName : config.mailbox.displayName },
    attendees: invitedIn(draft).map((address) => ({ name: address, address, isOptional: false, answer: 'none' })),
    isOwn: true,
    body: bodyOf(draft),
    createdAt: now,
    modifiedAt: now,
    joinUrl: null,
    cancelled: false,
    answer: null,
  }
}

const bodyOf = ({ words }: Draft) => ({ contentType: 'text', content: words })

const invitedIn = ({ invited }: Draft) => invited.split(/[,;\s]+/).filter((address) => address.includes('@'))
