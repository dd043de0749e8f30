import type { Conference, Participant } from '../../../conference/conference.ts'
import { conferenceEnd, participantOf } from '../../../conference/conference.ts'
import { findingsIn, holdFor, holdNotices, isCleared } from '../../../conference/finding.ts'
import { withinHours } from '../../../conference/reminders.ts'
import { roleIn } from '../../../conference/role.ts'
import { anchorEvent, partyEvent, professionalsEvent } from '../../letters/events.ts'
import { wordsOfHtml } from '../../letters/words-of-html.ts'
import type { CalendarEvent, EventDetails, Jobs, World } from '../../ports.ts'

type Purpose = Pick<CalendarEvent, 'purpose' | 'partyId'>

/**
 * The anchor event carries the one online meeting; everybody else's event names its address. Professionals share an
 * event that hides them from one another; each family party that may get one has an event of its own (domain.md §4).
 */
export async function createEvents(world: World, { conferenceId }: Jobs['create-events']) {
  let conference = await read(world, conferenceId)
  if (conference.state !== 'booked' || conference.stopped) return
  const made = await eventsOf(world, conferenceId)
  for (const purpose of purposes(conference)) {
    if (made.some((event) => isSame(event, purpose))) continue
    const online = purpose.purpose === 'anchor' && conference.online
    const event = details(world, conference, purpose)
    if (await isHeldBack(world, conference, event, null)) continue
    const created = await world.calendar.create({
      ...event,
      transactionId: [conferenceId, purpose.purpose, purpose.partyId].filter(Boolean).join(':'),
      online,
    })
    const meeting = online && created.joinUrl ? await settle(world, conference, created.joinUrl) : null
    await world.store.change(conferenceId, async (tx) => {
      await tx.events.add({
        ...{ id: world.newId(), conferenceId, ...purpose, coreGroupId: null, partId: null },
        eventId: created.eventId,
      })
      if (!meeting) return
      await tx.conferences.update(conferenceId, meeting)
      if (meeting.chatId)
        await tx.queue.enqueue([{ name: 'add-to-chat', key: `add-to-chat:${conferenceId}`, data: { conferenceId } }])
    })
    conference = await read(world, conferenceId)
  }
}

async function settle(world: World, conference: Conference, joinUrl: string) {
  const chair = await world.people.find(participantOf(conference, conference.chairId).email)
  const { chatId } = await world.meetings.settle(joinUrl, chair?.entraId ?? null)
  return { joinUrl, chatId }
}

/** What stands in people's calendars follows the conference when it moves or is called off. */
export async function changeEvents(world: World, { conferenceId, change }: Jobs['change-events']) {
  const conference = await read(world, conferenceId)
  if (conference.stopped) return
  const events = await eventsOf(world, conferenceId)
  for (const event of events) {
    if (change === 'called-off') await world.calendar.cancel(event.eventId, 'This appointment will not take place.')
    else {
      const changed = details(world, conference, event)
      if (!(await isHeldBack(world, conference, changed, event.eventId)))
        await world.calendar.change(event.eventId, changed)
    }
  }
}

/** What would tell one of its readers something that is kept from them stops until a second person has looked. */
async function isHeldBack(
  world: World,
  conference: Conference,
  { subject, body, place, attendees }: EventDetails,
  eventId: string | null,
): Promise<boolean> {
  const words = [subject, wordsOfHtml(body), place].join('\n')
  const thing = { kind: 'event' as const, eventId }
  const readers = conference.participants.filter(({ email }) => attendees.some((one) => one.email === email))
  const found = readers.flatMap(({ id: recipientId }) =>
    findingsIn(conference, recipientId, [words])
      .filter((finding) => !isCleared(conference, recipientId, thing, finding))
      .map((finding) => ({ recipientId, finding })),
  )
  if (found.length === 0) return false
  await world.store.change(conference.id, async (tx, current) => {
    const now = world.clock.now()
    for (const { recipientId, finding } of found)
      await tx.holds.add(
        conference.id,
        holdFor(finding, { id: world.newId(), recipientId, thing, foundAt: now, raisedBy: null }),
      )
    const notices = holdNotices(current, `event-${eventId ?? 'new'}-${current.start.toInstant()}`).map((notice) => ({
      ...notice,
      id: world.newId(),
      conferenceId: conference.id,
      sendAt: withinHours(now, current),
      detail: {},
    }))
    await tx.deliveries.claim(notices, now)
  })
  return true
}

function purposes(conference: Conference): Purpose[] {
  const parties = conference.participants.filter(
    (person) => person.side === 'family' && person.safeContact && conference.whereabouts !== 'unknown',
  )
  const professionals = conference.participants.some((person) => belongsTo(conference, person) === 'professionals')
  return [
    { purpose: 'anchor', partyId: null },
    ...(professionals ? [{ purpose: 'professionals' as const, partyId: null }] : []),
    ...parties.map((party) => ({ purpose: 'party' as const, partyId: party.id })),
  ]
}

/** The chair and the minute-taker stand on the anchor, every other professional on the shared event. */
function belongsTo(conference: Conference, person: Participant): CalendarEvent['purpose'] {
  if (person.side === 'family') return 'party'
  const role = roleIn(conference, person)
  return role.getsPack && !role.asksReport ? 'anchor' : 'professionals'
}

function details(world: World, conference: Conference, { purpose, partyId }: Purpose): EventDetails {
  const authority = { ...world.settings.authority, mailbox: world.settings.microsoft.mailbox }
  const attendees = conference.participants.filter(
    (person) =>
      !person.left && (purpose === 'party' ? person.id === partyId : belongsTo(conference, person) === purpose),
  )
  const written =
    purpose === 'anchor'
      ? anchorEvent({ conference, authority })
      : purpose === 'professionals'
        ? professionalsEvent({ conference, authority })
        : partyEvent({ conference, authority, to: participantOf(conference, partyId as string) })
  return {
    subject: written.subject,
    body: written.body,
    start: conference.start,
    end: conferenceEnd(conference),
    // A calendar is read by others, too: a party finds the place on its page.
    place: purpose === 'party' ? '' : conference.place,
    attendees: attendees.map(({ email, name }) => ({ email, name })),
  }
}

/** The conference's own: core groups see to theirs. */
async function eventsOf(world: World, conferenceId: string): Promise<CalendarEvent[]> {
  const events = await world.store.transaction((tx) => tx.events.ofConference(conferenceId))
  return events.filter(({ coreGroupId }) => coreGroupId === null)
}

function isSame(event: Purpose, other: Purpose): boolean {
  return event.purpose === other.purpose && event.partyId === other.partyId
}

async function read(world: World, conferenceId: string): Promise<Conference> {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!conference) throw new Error(`No conference ${conferenceId}`)
  return conference
}
