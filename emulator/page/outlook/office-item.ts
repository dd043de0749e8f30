import type { CalendarEvent } from '../controls.ts'
import type { Viewer } from '../teams/place.ts'
import type { OfficeItem, OfficePerson, OfficeProfile, OfficeThemeName } from './office-messages.ts'

export const officeTheme = ({ theme }: Viewer): OfficeThemeName => (theme === 'default' ? 'light' : theme)

export const profileOf = (viewer: Viewer): OfficeProfile => ({
  displayName: viewer.person.displayName,
  emailAddress: viewer.person.email,
  objectId: viewer.person.objectId,
  tenantId: viewer.config.tenantId,
  theme: officeTheme(viewer),
})

/** An event of somebody's calendar as Office.js shows it to the viewer; one without an id is not saved yet. */
export function officeItem(event: CalendarEvent, owner: string, { person }: Viewer): OfficeItem {
  const invited = (isOptional: boolean) =>
    event.attendees
      .filter((attendee) => attendee.isOptional === isOptional)
      .map(({ name, address, answer }) => ({
        displayName: name,
        emailAddress: address,
        response: answer as NonNullable<OfficePerson['response']>,
      }))
  return {
    mode: event.isOwn ? 'organizer' : 'attendee',
    id: event.id || null,
    subject: event.subject,
    start: event.start,
    end: event.end,
    location: event.place,
    organizer: { displayName: event.organiser.name, emailAddress: event.organiser.address },
    requiredAttendees: invited(false),
    optionalAttendees: invited(true),
    body: {
      contentType: event.body.contentType.toLowerCase() === 'html' ? 'html' : 'text',
      content: event.body.content,
    },
    createdAt: event.createdAt,
    modifiedAt: event.modifiedAt,
    sharedMailbox: owner === person.email ? null : owner,
  }
}
