import type { DateTimeTimeZone, FreeBusyStatus, ScheduleInformation } from '@microsoft/microsoft-graph-types'
import type { Cloud } from '../cloud.ts'
import { instantOf, inZone } from '../exchange/time-zones.ts'
import type { Person } from '../people.ts'
import { type GraphHandler, mailboxOwner, ok, refuse } from './call.ts'
import { calendarOf, overlaps, preferredZone, refuseUnknownZone, type Times, timesOf } from './events.ts'

/** As documented: twenty at once, two months, slots between five minutes and a day. */
const limits = { schedules: 20, days: 62, slot: { least: 5, most: 1440 } }

/** How the slots of a view are written; working elsewhere counts as free there. */
const digits: Partial<Record<FreeBusyStatus, number>> = { tentative: 1, busy: 2, oof: 3 }

const workingHours = {
  daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const,
  startTime: '08:00:00.0000000',
  endTime: '17:00:00.0000000',
  timeZone: { name: 'GMT Standard Time' },
}

export const schedules: Record<string, GraphHandler> = {
  'POST /users/{user-id}/calendar/getSchedule': (cloud, call) => {
    mailboxOwner(cloud, call)
    const asked = readAsked(call.body)
    const zone = preferredZone(call)
    return ok({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)',
      value: asked.emails.map((email) => scheduleOf(cloud, email, asked, zone)),
    })
  },
}

type Asked = { emails: string[]; window: Times; slot: number }

/** Graph takes the names of this action's parameters with a capital too. */
function readAsked(body: unknown): Asked {
  const given = Object.fromEntries(
    Object.entries(body as object).map(([name, value]) => [name[0]?.toLowerCase() + name.slice(1), value]),
  ) as {
    schedules?: string[]
    startTime?: DateTimeTimeZone
    endTime?: DateTimeTimeZone
    availabilityViewInterval?: number
  }
  const { schedules: emails = [], startTime, endTime, availabilityViewInterval: slot = 30 } = given
  if (!startTime?.dateTime || !endTime?.dateTime || emails.length === 0)
    return refuse(400, 'ErrorInvalidParameter', 'schedules, startTime and endTime are required.')
  for (const { timeZone } of [startTime, endTime]) if (timeZone) refuseUnknownZone(timeZone)
  if (emails.length > limits.schedules)
    return refuse(
      400,
      'ErrorMailboxDataArrayTooBig',
      `There are too many target users in the EmailAddress array. The allowed size = ${limits.schedules}; the actual size = ${emails.length}.`,
    )
  const window = timesOf({ start: startTime, end: endTime })
  const minutes = window.start.until(window.end).total('minutes')
  if (minutes <= 0) return refuse(400, 'ErrorInvalidTimeInterval', 'The end time must be later than the start time.')
  if (minutes > limits.days * 24 * 60)
    return refuse(
      400,
      'ErrorTimeIntervalTooBig',
      `The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = ${limits.days} days; the actual limit = ${Math.ceil(minutes / 60 / 24)} days.`,
    )
  if (slot < limits.slot.least || slot > limits.slot.most || slot > minutes)
    return refuse(
      400,
      'ErrorInvalidMergedFreeBusyInterval',
      `The MergedFreeBusyIntervalInMinutes value must be from ${limits.slot.least} to ${limits.slot.most}, and no longer than the time asked about.`,
    )
  return { emails, window, slot }
}

function scheduleOf(cloud: Cloud, email: string, { window, slot }: Asked, zone: string | null): ScheduleInformation {
  const person = cloud.people.byEmail(email)
  if (person?.organisation !== 'tenant')
    return {
      scheduleId: email,
      availabilityView: '',
      error: {
        responseCode: 'ErrorMailRecipientNotFound',
        message: `Unable to resolve e-mail address <> SMTP:${email} to an Active Directory object.`,
      },
    }
  const taken = timesTaken(cloud, person).filter((one) => overlaps(one, window.start, window.end))
  let view = ''
  for (let at = window.start; Temporal.Instant.compare(at, window.end) < 0; at = at.add({ minutes: slot })) {
    const here = taken.filter((one) => overlaps(one, at, at.add({ minutes: slot })))
    view += String(Math.max(0, ...here.map(({ status }) => digits[status] ?? 0)))
  }
  return {
    scheduleId: email,
    availabilityView: view,
    scheduleItems: taken.map(({ status, isPrivate, start, end }) => ({
      status,
      isPrivate,
      start: inZone(start, zone),
      end: inZone(end, zone),
    })),
    workingHours: { ...workingHours, daysOfWeek: [...workingHours.daysOfWeek] },
  }
}

type Taken = Times & { status: FreeBusyStatus; isPrivate: boolean }

/** A meeting that one was invited to is tentative until one accepts, and no longer there once one declined. */
function timesTaken(cloud: Cloud, person: Person): Taken[] {
  return calendarOf(cloud, person, null)
    .filter(({ isCancelled, responseStatus }) => !isCancelled && responseStatus.response !== 'declined')
    .map((event) => {
      const isSettled = ['organizer', 'accepted'].includes(event.responseStatus.response)
      const status = isSettled || event.showAs === 'free' ? event.showAs : 'tentative'
      return {
        start: instantOf(event.start),
        end: instantOf(event.end),
        status,
        isPrivate: event.sensitivity !== 'normal',
      }
    })
}
