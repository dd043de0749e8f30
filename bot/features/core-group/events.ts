import type { Conference, Participant } from '../../../conference/conference.ts'
import { participantOf } from '../../../conference/conference.ts'
import type { CoreGroup } from '../../../conference/core-group/core-group.ts'
import { isOver, meetingEnd } from '../../../conference/core-group/judged.ts'
import { membersOn } from '../../../conference/core-group/members.ts'
import { dayOf } from '../../../conference/core-group/record.ts'
import { coreGroupAnchorEvent, coreGroupMembersEvent, coreGroupPartyEvent } from '../../letters/core-group.ts'
import type { CalendarEvent, EventDetails, Jobs, World } from '../../ports.ts'
import { english } from './english.ts'
import { findCoreGroup } from './find.ts'
import { isHeldBack } from './hold-event.ts'
import { invite, tellOfCallingOff } from './invite.ts'

type Purpose = Pick<CalendarEvent, 'purpose' | 'partyId'>

/**
 * Brings what stands in people's calendars up to the meeting as it is: single events, never a series. The lead social
 * worker's carries the online meeting; the other professionals share one that hides them from one another; each family
 * party that may get one has its own (domain.md §4). What has been is left as it was.
 */
export async function coreGroupEvents(
  world: World,
  { coreGroupId, change, told = false }: Jobs['core-group-events'],
): Promise<void> {
  const found = await findCoreGroup(world, coreGroupId)
  if (!found || found.conference.stopped) return
  const { conference, meeting } = found
  const isGone = conference.state !== 'booked' || meeting.state === 'called-off' || meeting.start === null
  if (!isGone && (meeting.state !== 'planned' || isOver(meeting, world.clock.now()))) return
  const wanted = isGone ? [] : purposes(conference, meeting)
  const events = await world.store.transaction((tx) => tx.events.ofConference(conference.id))
  const made = events.filter((event) => event.coreGroupId === coreGroupId)
  await cancelOthers(world, conference, made, wanted, isGone && meeting.start === null)
  for (const purpose of wanted) {
    const event = made.find((one) => isSame(one, purpose))
    // Anew for each: the first gives the meeting its address, and what is held changes the conference.
    const now = (await findCoreGroup(world, coreGroupId)) ?? found
    if (!event) await createEvent(world, now.conference, now.meeting, purpose)
    else if (change !== 'create') await changeEvent(world, now.conference, now.meeting, event)
  }
  if (meeting.state !== 'called-off') await invite(world, conference.id)
  else if (!told) await tellOfCallingOff(world, conference.id)
}

/** Of whoever is no member any more, and all of them when the meeting is called off or has lost its day. */
async function cancelOthers(
  world: World,
  conference: Conference,
  made: readonly CalendarEvent[],
  wanted: readonly Purpose[],
  anotherDayFollows: boolean,
) {
  const comment = anotherDayFollows ? english.anotherDayFollows : english.willNotTakePlace
  for (const { id, eventId } of made.filter((event) => !wanted.some((purpose) => isSame(event, purpose)))) {
    await world.calendar.cancel(eventId, comment)
    await world.store.change(conference.id, (tx) => tx.events.remove(id))
  }
}

async function createEvent(world: World, conference: Conference, meeting: CoreGroup, purpose: Purpose) {
  const { id: conferenceId } = conference
  const online = purpose.purpose === 'anchor' && meeting.online
  const event = details(world, conference, meeting, purpose)
  if (await isHeldBack(world, conference, event, null)) return
  const created = await world.calendar.create({
    ...event,
    // A party who left and came back, and a day that was taken away and chosen again, have another event.
    transactionId: [meeting.id, purpose.purpose, purpose.partyId, memberFrom(conference, purpose), meeting.version]
      .filter(Boolean)
      .join(':'),
    online,
  })
  const { eventId, joinUrl } = created
  const chatId = online && joinUrl ? await settle(world, conference, joinUrl) : null
  await world.store.change(conferenceId, async (tx) => {
    await tx.events.add({ id: world.newId(), conferenceId, ...purpose, coreGroupId: meeting.id, partId: null, eventId })
    if (online && joinUrl) await tx.coreGroups.update(meeting.id, { joinUrl, chatId })
  })
}

async function changeEvent(world: World, conference: Conference, meeting: CoreGroup, event: CalendarEvent) {
  const changed = details(world, conference, meeting, event)
  if (await isHeldBack(world, conference, changed, event.eventId)) return
  await world.calendar.change(event.eventId, changed)
  // Another social worker may lead it by now.
  if (event.purpose === 'anchor' && meeting.joinUrl) await settle(world, conference, meeting.joinUrl)
}

/** As for conferences: lobby for all but who leads; chat, recording and transcription off. */
async function settle(world: World, conference: Conference, joinUrl: string): Promise<string | null> {
  const lead = await world.people.find(participantOf(conference, conference.leadSocialWorkerId).email)
  const { chatId } = await world.meetings.settle(joinUrl, lead?.entraId ?? null)
  return chatId
}

function purposes(conference: Conference, meeting: CoreGroup): Purpose[] {
  const members = membersOn(conference, dayOf(meeting))
  const parties = members.filter((person) => belongsTo(conference, person) === 'party' && person.safeContact)
  const professionals = members.some((person) => belongsTo(conference, person) === 'professionals')
  return [
    { purpose: 'anchor', partyId: null },
    ...(professionals ? [{ purpose: 'professionals' as const, partyId: null }] : []),
    ...(conference.whereabouts === 'unknown' ? [] : parties).map(({ id }) => ({
      purpose: 'party' as const,
      partyId: id,
    })),
  ]
}

function belongsTo({ leadSocialWorkerId }: Conference, { id, side }: Participant): CalendarEvent['purpose'] {
  if (side === 'family') return 'party'
  return id === leadSocialWorkerId ? 'anchor' : 'professionals'
}

function details(
  world: World,
  conference: Conference,
  meeting: CoreGroup,
  { purpose, partyId }: Purpose,
): EventDetails {
  const authority = { ...world.settings.authority, mailbox: world.settings.microsoft.mailbox }
  const about = { conference, meeting, authority }
  const attendees = membersOn(conference, dayOf(meeting)).filter((person) =>
    purpose === 'party' ? person.id === partyId : belongsTo(conference, person) === purpose,
  )
  const written =
    purpose === 'anchor'
      ? coreGroupAnchorEvent(about)
      : purpose === 'professionals'
        ? coreGroupMembersEvent(about)
        : coreGroupPartyEvent({ ...about, to: participantOf(conference, partyId as string) })
  return {
    ...written,
    start: meeting.start as Temporal.ZonedDateTime,
    end: (meetingEnd(meeting) as Temporal.Instant).toZonedDateTimeISO('Europe/London'),
    // A calendar is read by others, too: a party finds the place on its page.
    place: purpose === 'party' ? '' : meeting.place,
    attendees: attendees.map(({ email, name }) => ({ email, name })),
  }
}

function memberFrom({ plan }: Conference, { partyId }: Purpose): string | undefined {
  return plan.members.findLast(({ participantId }) => participantId === partyId)?.from.toString()
}

function isSame(event: Purpose, other: Purpose): boolean {
  return event.purpose === other.purpose && event.partyId === other.partyId
}
