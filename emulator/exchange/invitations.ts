import type { Attendee } from '@microsoft/microsoft-graph-types'
import type { Person } from '../people.ts'
import type { StoredEvent } from './calendars.ts'
import type { Address, Letter } from './mailboxes.ts'

/** The mail that Outlook sends one attendee; with hideAttendees it shows nobody else. */
export function invitation(event: StoredEvent, attendee: Attendee, organiser: Person | null): Letter {
  const { subject, body, attendees, hideAttendees } = event.given
  return {
    ...meetingMail(organiser?.displayName ?? '', event.owner, event),
    to: (hideAttendees ? [attendee] : (attendees ?? [attendee])).map(asAddress),
    subject: subject ?? '',
    body: { contentType: body?.contentType ?? 'text', content: body?.content ?? '' },
    kind: 'meeting-request',
    meetingMessageType: 'meetingRequest',
  }
}

export function cancellation(
  event: StoredEvent,
  attendee: Attendee,
  organiser: Person | null,
  comment: string,
): Letter {
  return {
    ...meetingMail(organiser?.displayName ?? '', event.owner, event),
    to: [asAddress(attendee)],
    subject: `Cancelled: ${event.given.subject ?? ''}`,
    body: { contentType: 'text', content: comment },
    kind: 'meeting-cancellation',
    meetingMessageType: 'meetingCancelled',
  }
}

export type Response = 'accepted' | 'declined' | 'tentativelyAccepted'

/** What the organiser gets when an attendee answers. */
export function answer(event: StoredEvent, attendee: Person, response: Response, comment: string): Letter {
  const words = { accepted: 'Accepted', declined: 'Declined', tentativelyAccepted: 'Tentative' }
  const types = {
    accepted: 'meetingAccepted',
    declined: 'meetingDeclined',
    // Microsoft's own spelling
    tentativelyAccepted: 'meetingTenativelyAccepted',
  }
  return {
    ...meetingMail(attendee.displayName, attendee.email, event),
    to: [{ name: '', address: event.owner }],
    subject: `${words[response]}: ${event.given.subject ?? ''}`,
    body: { contentType: 'text', content: comment },
    kind: 'meeting-response',
    meetingMessageType: types[response],
  }
}

function meetingMail(name: string, address: string, event: StoredEvent) {
  return {
    from: { name, address },
    cc: [],
    bcc: [],
    replyTo: [],
    importance: 'normal' as const,
    attachments: [],
    headers: [],
    eventId: event.id,
  }
}

export function asAddress({ emailAddress }: Attendee): Address {
  const address = emailAddress?.address ?? ''
  return { name: emailAddress?.name ?? address, address }
}
