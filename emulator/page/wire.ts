import type { Answer, Body, CalendarEvent, DriveEntry, Mail, Meeting, Message } from './shapes.ts'

type Address = { name: string; address: string }
type Zoned = { dateTime: string; timeZone: string }

export type WireMessage = {
  id: string
  from: 'bot' | 'person'
  at: string
  activity: { text?: string; attachments?: { contentType: string; content?: object; name?: string }[] }
  history: { how: string }[]
}
export type WireEvent = {
  id: string
  subject: string
  start: Zoned
  end: Zoned
  location?: { displayName?: string }
  organizer: { emailAddress: Address }
  attendees: { type: string; emailAddress: Partial<Address>; status: { response: string } }[]
  body: Body
  createdDateTime: string
  lastModifiedDateTime: string
  onlineMeeting: { joinUrl: string } | null
  isCancelled: boolean
  isOrganizer: boolean
  responseStatus: { response: string }
}
export type WireFile = {
  id: string
  name: string
  path: string
  size: number
  lastModifiedDateTime: string
  webUrl: string
  /** Of what others share; one's own can be written. */
  canWrite?: boolean
}
export type WireMeeting = Omit<Meeting, 'start' | 'end'> & { start: Zoned; end: Zoned }
export type WireMail = Omit<Mail, 'at' | 'html'> & { createdAt: string; body: Body }

const cardType = 'application/vnd.microsoft.card.adaptive'
const fileType = 'application/vnd.microsoft.teams.file.download.info'

export function messageFrom({ id, from, at, activity, history }: WireMessage): Message {
  const attachments = activity.attachments ?? []
  return {
    id,
    from,
    at,
    edited: history.some(({ how }) => how === 'updated'),
    text: activity.text ?? '',
    cards: attachments.flatMap(({ contentType, content }) => (contentType === cardType && content ? [content] : [])),
    files: attachments.flatMap(({ contentType, name }) => (contentType === fileType && name ? [name] : [])),
  }
}

export function eventFrom(event: WireEvent): CalendarEvent {
  const { response } = event.responseStatus
  return {
    id: event.id,
    subject: event.subject,
    start: instant(event.start),
    end: instant(event.end),
    place: event.location?.displayName ?? '',
    organiser: event.organizer.emailAddress,
    attendees: event.attendees.map(({ type, emailAddress: { name = '', address = '' }, status }) => ({
      name: name || address,
      address,
      isOptional: type === 'optional',
      answer: status.response,
    })),
    isOwn: event.isOrganizer,
    body: event.body,
    createdAt: event.createdDateTime,
    modifiedAt: event.lastModifiedDateTime,
    joinUrl: event.onlineMeeting?.joinUrl ?? null,
    cancelled: event.isCancelled,
    answer: event.isOrganizer ? null : isAnswer(response) ? response : 'none',
  }
}

export const meetingFrom = (meeting: WireMeeting): Meeting => ({
  ...meeting,
  start: instant(meeting.start),
  end: instant(meeting.end),
})

export function mailFrom({ createdAt, body, ...mail }: WireMail): Mail {
  return { ...mail, at: createdAt, html: asHtml(body) }
}

/** The documents of a drive with the folders that they stand in. */
export function entriesOf(files: WireFile[]): DriveEntry[] {
  const documents = files.map(
    ({ id, name, path, size, lastModifiedDateTime, webUrl, canWrite = true }): DriveEntry => ({
      id,
      name,
      path: above(path),
      isFolder: false,
      size,
      modifiedAt: lastModifiedDateTime,
      webUrl,
      canWrite,
    }),
  )
  const folders = new Map<string, DriveEntry>()
  for (const document of documents)
    for (let path = document.path; path && !folders.has(path); path = above(path))
      folders.set(path, {
        ...document,
        id: path,
        name: path.slice(path.lastIndexOf('/') + 1),
        path: above(path),
        isFolder: true,
        webUrl: '',
      })
  return [...folders.values(), ...documents]
}

const above = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')))
const instant = ({ dateTime, timeZone }: Zoned) =>
  Temporal.PlainDateTime.from(dateTime).toZonedDateTime(timeZone).toInstant().toString()
const isAnswer = (word: string): word is Answer => ['accepted', 'tentativelyAccepted', 'declined'].includes(word)

/** A text as HTML, with its lines and links; HTML as it is. */
export function asHtml({ contentType, content }: Body): string {
  if (contentType.toLowerCase() === 'html') return content
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const linked = escaped.replace(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g, '<a href="$&">$&</a>')
  return `<div style="white-space: pre-wrap">${linked}</div>`
}
