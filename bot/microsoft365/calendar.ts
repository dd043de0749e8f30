import type { Event } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { Reply } from '../../conference/conference.ts'
import type { PersonalCalendar } from '../../conference/free-days.ts'
import type { Calendar, EventDetails } from '../ports.ts'
import { markOurs, replaceOurs } from './event-body.ts'
import type { Graph } from './graph.ts'
import { nothing } from './graph.ts'
import { path } from './graph-path.ts'
import { isRefusal } from './refusals.ts'

const Created = z.object({
  id: z.string(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
})
/** Of somebody's calendar Graph tells when they are busy, or why it cannot say: outside the tenant, not shared, too full. */
const Schedule = z.object({
  scheduleId: z.string(),
  error: z.object({ responseCode: z.string().nullish() }).nullish(),
  scheduleItems: z
    .array(
      z.object({
        status: z.string(),
        start: z.object({ dateTime: z.string(), timeZone: z.string() }),
        end: z.object({ dateTime: z.string(), timeZone: z.string() }),
      }),
    )
    .nullish(),
})
const Schedules = z.object({ value: z.array(Schedule) })
/** Graph's own limit for one call. */
const MOST_SCHEDULES = 20
/** What leaves somebody free to come: all else (busy, tentative, out of office) does not. */
const FREE: readonly string[] = ['free', 'workingElsewhere']

const Answered = z.object({
  attendees: z.array(
    z.object({
      emailAddress: z.object({ address: z.string().nullish() }).nullish(),
      status: z.object({ response: z.string().nullish() }).nullish(),
    }),
  ),
})
const REPLIES: Record<string, Reply> = {
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
}
const Existing = z.object({ isOnlineMeeting: z.boolean(), body: z.object({ content: z.string() }) })

/** Events of the conference mailbox; `mailbox` answers its object id. */
export function createCalendar(graph: Graph, mailbox: () => Promise<string>): Calendar {
  return {
    async create({ transactionId, online, ...event }) {
      const created = await graph.post(
        path`/users/${await mailbox()}/events`,
        {
          ...details(event, markOurs(event.body)),
          transactionId,
          isOnlineMeeting: online,
          ...(online && { onlineMeetingProvider: 'teamsForBusiness' }),
        },
        Created,
      )
      const joinUrl = created.onlineMeeting?.joinUrl ?? null
      if (online && !joinUrl) throw new Error(`Event ${created.id} was to be online, but Teams gave it no meeting.`)
      return { eventId: created.id, joinUrl }
    },

    async change(eventId, event) {
      const address = path`/users/${await mailbox()}/events/${eventId}`
      const { isOnlineMeeting, body } = await graph.get(address, Existing, { $select: 'isOnlineMeeting,body' })
      const content = isOnlineMeeting ? replaceOurs(body.content, event.body) : markOurs(event.body)
      await graph.patch(address, details(event, content))
    },

    async replies(eventId) {
      try {
        const address = path`/users/${await mailbox()}/events/${eventId}`
        const { attendees } = await graph.get(address, Answered, { $select: 'attendees' })
        return attendees.flatMap(({ emailAddress, status }) => {
          const email = emailAddress?.address?.toLowerCase()
          return email ? [{ email, reply: REPLIES[status?.response ?? ''] ?? ('none' as const) }] : []
        })
      } catch (error) {
        if (isRefusal(error, 404)) return null
        throw error
      }
    },

    async cancel(eventId, comment) {
      try {
        await graph.post(path`/users/${await mailbox()}/events/${eventId}/cancel`, { comment }, nothing)
      } catch (error) {
        if (!isRefusal(error, 404)) throw error // gone already
      }
    },

    async busy(emails, from, to) {
      const address = path`/users/${await mailbox()}/calendar/getSchedule`
      const calendars: PersonalCalendar[] = []
      for (let first = 0; first < emails.length; first += MOST_SCHEDULES) {
        const schedules = emails.slice(first, first + MOST_SCHEDULES)
        const asked = { schedules, startTime: inUtc(from), endTime: inUtc(to), availabilityViewInterval: 30 }
        const { value } = await graph.post(address, asked, Schedules)
        calendars.push(...schedules.map((email) => calendarOf(email, value)))
      }
      return calendars
    },
  }
}

function details(event: EventDetails, content: string): Event {
  return {
    subject: event.subject,
    body: { contentType: 'html', content },
    start: inLondon(event.start),
    end: inLondon(event.end),
    location: { displayName: event.place },
    attendees: event.attendees.map(({ email, name }) => ({
      type: 'required',
      emailAddress: { address: email, name },
    })),
    hideAttendees: true,
    sensitivity: 'private',
    showAs: 'busy',
    responseRequested: true,
    allowNewTimeProposals: false,
    isReminderOn: true,
    reminderMinutesBeforeStart: 60,
  }
}

function calendarOf(email: string, found: z.infer<typeof Schedules>['value']): PersonalCalendar {
  const schedule = found.find(({ scheduleId }) => scheduleId.toLowerCase() === email.toLowerCase())
  if (!schedule || schedule.error || !schedule.scheduleItems) return { email, busy: null }
  const busy = schedule.scheduleItems
    .filter(({ status }) => !FREE.includes(status))
    .map(({ start, end }) => ({ start: instantOf(start), end: instantOf(end) }))
  return { email, busy }
}

/** Graph names UTC, or the zone that the mailbox was set up with; conferences are in London's. */
function instantOf({ dateTime, timeZone }: { dateTime: string; timeZone: string }): Temporal.Instant {
  const zone = /^(UTC|Etc\/UTC|tzone:\/\/Microsoft\/Utc)$/i.test(timeZone) ? 'UTC' : 'Europe/London'
  return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).toInstant()
}

function inUtc(instant: Temporal.Instant) {
  const dateTime = instant.toZonedDateTimeISO('UTC').toPlainDateTime().toString({ smallestUnit: 'second' })
  return { dateTime, timeZone: 'UTC' }
}

function inLondon(time: Temporal.ZonedDateTime) {
  const dateTime = time.withTimeZone('Europe/London').toPlainDateTime().toString({ smallestUnit: 'second' })
  return { dateTime, timeZone: 'Europe/London' }
}
