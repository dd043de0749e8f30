import { createHash, randomUUID } from 'node:crypto'
import type { Attendee, Event, OnlineMeeting, ResponseType } from '@microsoft/microsoft-graph-types'
import type { DomainClock } from '../clock.ts'
import type { People, Person } from '../people.ts'
import type { SeedTenant } from '../seed.ts'
import type { Store } from '../store.ts'
import { answer, asAddress, cancellation, invitation, type Response } from './invitations.ts'
import type { Mailboxes } from './mailboxes.ts'
import { instantOf } from './time-zones.ts'

/** An event in its organiser's calendar. `given` is what the organiser wrote, with the Teams part of the body. */
export type StoredEvent = {
  id: string
  owner: string
  iCalUId: string
  given: Event
  /** Of what was first posted, to tell a repeated POST from another event with the same transactionId. */
  fingerprint: string
  joinUrl: string | null
  changeKey: number
  createdAt: string
  modifiedAt: string
  ended: { how: 'cancelled' | 'deleted'; at: string; comment: string } | null
}

/** The same event as it stands in an attendee's calendar. */
export type Invitation = {
  id: string
  owner: string
  eventId: string
  response: ResponseType
  respondedAt: string | null
  withdrawn: boolean
}

export type StoredMeeting = { id: string; owner: string; eventId: string; settings: OnlineMeeting }

export type Calendars = ReturnType<typeof keepCalendars>

/** Everybody's calendar: the organiser's own events, and what each attendee was invited to. */
export function keepCalendars(
  store: Store,
  people: People,
  mailboxes: Mailboxes,
  tenant: SeedTenant,
  clock: DomainClock,
) {
  const events = store.collection<StoredEvent>('event')
  const invitations = store.collection<Invitation>('invitation')
  const meetings = store.collection<StoredMeeting>('online-meeting')
  const now = () => clock.now().toString()

  function invite(event: StoredEvent, attendees: Attendee[]) {
    for (const attendee of attendees) {
      const owner = addressOf(attendee)
      const known = invitations.list(owner).find(({ eventId }) => eventId === event.id)
      if (people.byEmail(owner))
        invitations.put(
          {
            id: known?.id ?? exchangeId(),
            owner,
            eventId: event.id,
            response: 'notResponded',
            respondedAt: null,
            withdrawn: false,
          },
          owner,
        )
      mailboxes.sendTo(asAddress(attendee), invitation(event, attendee, people.byEmail(event.owner)))
    }
  }

  function withdraw(event: StoredEvent, attendees: Attendee[], comment: string) {
    for (const attendee of attendees) {
      const known = invitations.list(addressOf(attendee)).find(({ eventId }) => eventId === event.id)
      if (known) invitations.put({ ...known, withdrawn: true })
      mailboxes.sendTo(asAddress(attendee), cancellation(event, attendee, people.byEmail(event.owner), comment))
    }
  }

  function addMeeting(owner: Person, eventId: string, given: Event): string {
    const threadId = `19:meeting_${Buffer.from(randomUUID()).toString('base64url')}@thread.v2`
    const context = JSON.stringify({ Tid: tenant.tenantId, Oid: owner.objectId })
    const joinWebUrl = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(threadId)}/0?context=${encodeURIComponent(context)}`
    const id = Buffer.from(`1*${owner.objectId}*0**${threadId}`).toString('base64')
    const settings: OnlineMeeting = {
      subject: given.subject ?? '',
      startDateTime: given.start ? instantOf(given.start).toString() : null,
      endDateTime: given.end ? instantOf(given.end).toString() : null,
      joinWebUrl,
      chatInfo: { threadId, messageId: '0' },
      allowedPresenters: 'everyone',
      allowMeetingChat: 'enabled',
      allowRecording: true,
      allowTranscription: true,
      recordAutomatically: false,
      isEntryExitAnnounced: false,
      lobbyBypassSettings: { scope: 'organization', isDialInBypassEnabled: false },
      participants: { organizer: { identity: { user: { id: owner.objectId } }, role: 'presenter', upn: owner.upn } },
    }
    meetings.put({ id, owner: owner.id, eventId, settings }, owner.id)
    return joinWebUrl
  }

  return {
    all: () => events.list(),
    invitations: (owner: string) => invitations.list(owner.toLowerCase()),
    meetings: (owner: string) => meetings.list(owner),
    /** The meeting whose chat has that thread id. */
    meetingOfChat: (threadId: string) =>
      meetings.list().find(({ settings }) => settings.chatInfo?.threadId === threadId) ?? null,
    saveMeeting: (meeting: StoredMeeting) => meetings.put(meeting),
    get: (id: string) => events.get(id),
    /** Of one's own: what the calendar still shows. */
    organisedBy: (owner: string) => events.list(owner.toLowerCase()).filter(({ ended }) => !ended),
    response: (event: StoredEvent, address: string) =>
      invitations.list(address.toLowerCase()).find(({ eventId }) => eventId === event.id) ?? null,
    withTransaction: (owner: string, transactionId: string) =>
      events.list(owner).find(({ given }) => given.transactionId === transactionId) ?? null,

    create(owner: Person, posted: Event): StoredEvent {
      const id = exchangeId()
      const joinUrl = posted.isOnlineMeeting ? addMeeting(owner, id, posted) : null
      const event = events.put(
        {
          id,
          owner: owner.id,
          iCalUId: `040000008200E00074C5B7101A82E008${createHash('sha256').update(id).digest('hex').toUpperCase()}`,
          given: joinUrl ? withJoinPart(posted, joinUrl) : posted,
          fingerprint: fingerprintOf(posted),
          joinUrl,
          changeKey: 1,
          createdAt: now(),
          modifiedAt: now(),
          ended: null,
        },
        owner.id,
      )
      invite(event, posted.attendees ?? [])
      return event
    },

    /** A change of the attendees alone is told to those concerned; any other change to everybody. */
    change(event: StoredEvent, owner: Person, patch: Event): StoredEvent {
      const before = event.given.attendees ?? []
      const given = { ...event.given, ...patch, transactionId: event.given.transactionId }
      const lostJoinPart = event.joinUrl && patch.body && !patch.body.content?.includes(event.joinUrl)
      const joinUrl = lostJoinPart
        ? null
        : (event.joinUrl ?? (patch.isOnlineMeeting ? addMeeting(owner, event.id, given) : null))
      const changed = events.put({
        ...event,
        given:
          joinUrl && !event.joinUrl ? withJoinPart(given, joinUrl) : { ...given, isOnlineMeeting: joinUrl !== null },
        joinUrl,
        changeKey: event.changeKey + 1,
        modifiedAt: now(),
      })
      const after = given.attendees ?? []
      const invited = new Set(before.map(addressOf))
      const stillInvited = new Set(after.map(addressOf))
      const attendeesAlone = Object.keys(patch).every((name) => name === 'attendees')
      withdraw(
        changed,
        before.filter((attendee) => !stillInvited.has(addressOf(attendee))),
        '',
      )
      invite(
        changed,
        after.filter((attendee) => !attendeesAlone || !invited.has(addressOf(attendee))),
      )
      return changed
    },

    /** Takes the event out of every calendar and tells the attendees. */
    end(event: StoredEvent, how: 'cancelled' | 'deleted', comment: string) {
      events.put({ ...event, ended: { how, at: now(), comment }, changeKey: event.changeKey + 1 })
      withdraw(event, event.given.attendees ?? [], comment)
    },

    /** An attendee answers; the organiser gets a mail about it. */
    respond(person: Person, invited: Invitation, response: Response, comment: string) {
      const event = events.get(invited.eventId)
      if (!event) throw new Error(`the stand-in has no event ${invited.eventId}`)
      invitations.put({ ...invited, response, respondedAt: now() })
      events.put({ ...event, changeKey: event.changeKey + 1 })
      mailboxes.send(answer(event, person, response, comment), false)
    },
  }
}

export function addressOf(attendee: Attendee): string {
  return (attendee.emailAddress?.address ?? '').toLowerCase()
}

function exchangeId() {
  return `AAMkAD${Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url')}AAA=`
}

export function fingerprintOf(posted: Event): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([name, inner]) => [name, sorted(inner)]),
    )
  }
  return createHash('sha256')
    .update(JSON.stringify(sorted(posted)))
    .digest('hex')
}

/** Exchange writes how to join the meeting below the organiser's own words. */
function withJoinPart(given: Event, joinUrl: string): Event {
  const own = given.body?.content ?? ''
  const html = given.body?.contentType === 'html' ? own : own.replaceAll('\n', '<br>')
  const part = `<div class="me-email-text"><hr><p>Microsoft Teams meeting</p><p><a href="${joinUrl}">Join the meeting now</a></p></div>`
  return {
    ...given,
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    body: { contentType: 'html', content: `${html}${part}` },
  }
}
