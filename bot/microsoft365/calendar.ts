import type { Event } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
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

    async cancel(eventId, comment) {
      try {
        await graph.post(path`/users/${await mailbox()}/events/${eventId}/cancel`, { comment }, nothing)
      } catch (error) {
        if (!isRefusal(error, 404)) throw error // gone already
      }
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

function inLondon(time: Temporal.ZonedDateTime) {
  const dateTime = time.withTimeZone('Europe/London').toPlainDateTime().toString({ smallestUnit: 'second' })
  return { dateTime, timeZone: 'Europe/London' }
}
