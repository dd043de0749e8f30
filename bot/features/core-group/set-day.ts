import { formatShortDate, LONDON } from '../../../conference/civil-time.ts'
import type { Conference } from '../../../conference/conference.ts'
import type { CoreGroup } from '../../../conference/core-group/core-group.ts'
import { EMPTY_RECORD } from '../../../conference/core-group/core-group.ts'
import { isOver } from '../../../conference/core-group/judged.ts'
import { membersOn } from '../../../conference/core-group/members.ts'
import { mayRunCoreGroup } from '../../../conference/core-group/permissions.ts'
import { whyNotBooked } from '../../../conference/core-group/slots.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, participantActing } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Job, Transaction, World } from '../../ports.ts'
import { changeCoreGroup, whyNotChanged, withMeeting } from './find.ts'
import { claimWhatIsPast, tellOfDay } from './tell.ts'

/** What is left out stays as it is. */
export interface MeetingDay {
  start: Temporal.ZonedDateTime
  durationMinutes?: number
  place?: string
  online?: boolean
}

/**
 * Gives a meeting its day: the first, another, or (for one that was missed) a meeting of its own instead. Calendars
 * follow, and each member is told once.
 */
export async function setCoreGroupDay(world: World, actor: Actor, coreGroupId: string, day: MeetingDay) {
  return changeCoreGroup(world, coreGroupId, async (tx, conference, meeting) => {
    const allowed = mayRunCoreGroup(actor, conference)
    if (!allowed.ok) return allowed
    const start = day.start.withTimeZone(LONDON)
    const now = world.clock.now()
    const refused = whyNotChanged(conference) ?? whyNotThisDay(conference, meeting, start, now)
    if (refused) return refused
    const given = {
      start,
      durationMinutes: day.durationMinutes ?? meeting.durationMinutes,
      place: day.place ?? meeting.place,
      online: day.online ?? meeting.online,
    }
    const planned = meeting.state === 'missed' ? instead(world, conference, meeting) : meeting
    const changed: CoreGroup = { ...planned, ...given }
    if (isSame(planned, changed) && planned === meeting) return ok({ coreGroupId })
    if (planned === meeting) await tx.coreGroups.update(meeting.id, given)
    else await tx.coreGroups.add(conference.id, changed)
    const set = { meeting: changed, was: meeting.start, by: participantActing(actor, conference)?.id }
    await afterwards(world, tx, withMeeting(conference, changed), set)
    const detail = { coreGroupId: changed.id, from: meeting.start?.toString() ?? null, to: start.toString() }
    const action = planned === meeting ? 'core-group-day-set' : 'core-group-rebooked'
    await tx.audit.write({ at: now, actor: actorId(actor), action, conferenceId: conference.id, detail })
    return ok({ coreGroupId: changed.id })
  })
}

/** The calendars' work, and word to each member but who set it; what its reminders would say already is not said on top. */
async function afterwards(
  world: World,
  tx: Transaction,
  conference: Conference,
  { meeting, was, by }: { meeting: CoreGroup; was: Temporal.ZonedDateTime | null; by: string | undefined },
) {
  const now = world.clock.now()
  const members = membersOn(conference, (meeting.start as Temporal.ZonedDateTime).toPlainDate())
  await tx.queue.enqueue([eventsJob(meeting.id, 'moved', `${meeting.start?.toInstant()}:${conference.version}`)])
  const others = members.filter(({ id }) => id !== by)
  await tx.deliveries.claim(tellOfDay(world, conference, others, meeting, was), now)
  await claimWhatIsPast(
    tx,
    conference,
    members.map(({ id }) => id),
    now,
  )
}

/** Moved there and back, and there again: `occasion` makes each work of its own. */
export function eventsJob(
  coreGroupId: string,
  change: 'create' | 'moved' | 'called-off' | 'attendees',
  occasion: string,
): Job {
  const name = 'core-group-events'
  return { name, key: `${name}:${coreGroupId}:${change}:${occasion}`, data: { coreGroupId, change } }
}

function whyNotThisDay(
  conference: Conference,
  meeting: CoreGroup,
  start: Temporal.ZonedDateTime,
  now: Temporal.Instant,
) {
  const { coreGroups, followedBy } = conference
  if (meeting.state === 'held' || meeting.state === 'called-off')
    return refusal('not-planned', { message: 'This meeting was held or called off, so its day stays.' })
  if (meeting.state === 'missed' && coreGroups.some(({ insteadOf }) => insteadOf === meeting.id))
    return refusal('rebooked', { message: 'Another meeting is booked instead of this one already. Move that one.' })
  if (meeting.state === 'planned' && isOver(meeting, now))
    return refusal('over', { message: 'This meeting is over. Say first whether it took place.' })
  if (Temporal.Instant.compare(start.toInstant(), now) <= 0)
    return refusal('in-the-past', { message: 'That time has already passed. Choose a later one.' })
  const reason = whyNotBooked(start.toPlainDate(), conference)
  if (reason)
    return refusal('not-a-day', {
      message: `${formatShortDate(start)} is ${reason}. Choose another day, the nearest earlier one if you can.`,
    })
  if (followedBy && Temporal.ZonedDateTime.compare(start, followedBy.start) >= 0)
    return refusal('after-review', {
      message: `The review conference is on ${formatShortDate(followedBy.start)}. Choose a day before it.`,
    })
  return null
}

function instead(world: World, { coreGroups }: Conference, missed: CoreGroup): CoreGroup {
  return {
    ...missed,
    id: world.newId(),
    version: 1,
    number: Math.max(...coreGroups.map(({ number }) => number)) + 1,
    state: 'planned',
    insteadOf: missed.id,
    joinUrl: null,
    chatId: null,
    record: EMPTY_RECORD,
    recorded: null,
  }
}

function isSame(one: CoreGroup, other: CoreGroup): boolean {
  const { start } = one
  return (
    start !== null &&
    other.start !== null &&
    Temporal.ZonedDateTime.compare(start, other.start) === 0 &&
    one.durationMinutes === other.durationMinutes &&
    one.place === other.place &&
    one.online === other.online
  )
}
