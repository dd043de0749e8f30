import type { Conference, Participant } from '../../../conference/conference.ts'
import { conferenceEnd, participantOf } from '../../../conference/conference.ts'
import { findingsIn, holdFor, holdNotices, isCleared } from '../../../conference/finding.ts'
import { asHeldIn, isIn, isSplit } from '../../../conference/part.ts'
import { withinHours } from '../../../conference/reminders.ts'
import { roleIn } from '../../../conference/role.ts'
import { anchorEvent, partyEvent, professionalsEvent } from '../../letters/events.ts'
import { wordsOfHtml } from '../../letters/words-of-html.ts'
import type { CalendarEvent, EventDetails, Job, Jobs, Transaction, World } from '../../ports.ts'

type Purpose = Pick<CalendarEvent, 'purpose' | 'partyId' | 'partId'>

/**
 * The anchor event carries the one online meeting; everybody else's event names its address. Professionals share an
 * event that hides them from one another; each family party that may get one has an event of its own (domain.md §4). Of a
 * split conference each part has all of these, with its own people and its own online meeting.
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
    const { eventId, joinUrl } = await world.calendar.create({
      ...event,
      transactionId: [conferenceId, purpose.purpose, purpose.partyId, purpose.partId].filter(Boolean).join(':'),
      online,
    })
    const meeting = online && joinUrl ? await settle(world, conference, joinUrl) : null
    await world.store.change(conferenceId, async (tx, current) => {
      // The parts have become others while it was made.
      if (!purposes(current).some((one) => isSame(one, purpose)))
        return tx.queue.enqueue([cancelEvents(conferenceId, [eventId])])
      await tx.events.add({ ...{ id: world.newId(), conferenceId, ...purpose, coreGroupId: null }, eventId })
      if (meeting) await keepMeeting(tx, current, purpose.partId, meeting)
    })
    conference = await read(world, conferenceId)
  }
}

interface OnlineMeeting {
  joinUrl: string
  chatId: string | null
}

async function settle(world: World, conference: Conference, joinUrl: string): Promise<OnlineMeeting> {
  const chair = await world.people.find(participantOf(conference, conference.chairId).email)
  const { chatId } = await world.meetings.settle(joinUrl, chair?.entraId ?? null)
  return { joinUrl, chatId }
}

/** Of a split conference each part has its own, and the conference none: nobody is shown the link of another part. */
async function keepMeeting(tx: Transaction, conference: Conference, partId: string | null, meeting: OnlineMeeting) {
  const { id: conferenceId, parts } = conference
  if (!isSplit(conference)) await tx.conferences.update(conferenceId, meeting)
  if (partId !== null) {
    const withMeeting = parts.map((part) => (part.id === partId ? { ...part, ...meeting } : part))
    await tx.parts.set(conferenceId, withMeeting)
  }
  if (!meeting.chatId) return
  const key = ['add-to-chat', conferenceId, partId].filter(Boolean).join(':')
  await tx.queue.enqueue([{ name: 'add-to-chat', key, data: { conferenceId } }])
}

/** What stands in people's calendars follows the conference when it moves or is called off. */
export async function changeEvents(world: World, { conferenceId, change }: Jobs['change-events']) {
  const conference = await read(world, conferenceId)
  if (conference.stopped) return
  for (const event of await eventsOf(world, conferenceId)) {
    const isGone = conference.participants.some(({ id, left }) => id === event.partyId && left)
    if (change === 'called-off' || isGone)
      await world.calendar.cancel(event.eventId, 'This appointment will not take place.')
    else {
      const changed = details(world, conference, event)
      if (!(await isHeldBack(world, conference, changed, event.eventId)))
        await world.calendar.change(event.eventId, changed)
    }
  }
}

/** The conference is held in other parts than it was: people have other appointments instead. */
export async function cancelOldEvents(world: World, { conferenceId, eventIds }: Jobs['cancel-events']) {
  const { stopped } = await read(world, conferenceId)
  if (stopped) throw new Error('The conference is stopped: nobody is told anything before it goes on')
  for (const eventId of eventIds)
    await world.calendar.cancel(eventId, 'This appointment has a new time. You get another invitation.')
}

export function cancelEvents(conferenceId: string, eventIds: readonly string[]): Job {
  const key = `cancel-events:${[...eventIds].toSorted().join()}`
  return { name: 'cancel-events', key, data: { conferenceId, eventIds: [...eventIds] } }
}

/** Core groups have events of their own, which are others' work. */
async function eventsOf(world: World, conferenceId: string): Promise<CalendarEvent[]> {
  const events = await world.store.transaction((tx) => tx.events.ofConference(conferenceId))
  return events.filter(({ coreGroupId }) => coreGroupId === null)
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

/** Who has which event; of a conference that is split, in which part. */
export function purposes(conference: Conference): Purpose[] {
  const { parts } = conference
  const everybody = conference.participants.filter(({ left }) => !left)
  if (parts.length === 0) return purposesOf(conference, everybody, null)
  return parts.flatMap((part) =>
    purposesOf(
      conference,
      everybody.filter(({ id }) => isIn(conference, part, id)),
      part.id,
    ),
  )
}

function purposesOf(conference: Conference, people: readonly Participant[], partId: string | null): Purpose[] {
  const parties = people.filter(
    (person) => person.side === 'family' && person.safeContact && conference.whereabouts !== 'unknown',
  )
  const professionals = people.some((person) => belongsTo(conference, person) === 'professionals')
  return [
    { purpose: 'anchor', partyId: null, partId },
    ...(professionals ? [{ purpose: 'professionals' as const, partyId: null, partId }] : []),
    ...parties.map((party) => ({ purpose: 'party' as const, partyId: party.id, partId })),
  ]
}

/** The chair and the minute-taker stand on the anchor, every other professional on the shared event. */
function belongsTo(conference: Conference, person: Participant): CalendarEvent['purpose'] {
  if (person.side === 'family') return 'party'
  const role = roleIn(conference, person)
  return role.getsPack && !role.asksReport ? 'anchor' : 'professionals'
}

function details(world: World, conference: Conference, { purpose, partyId, partId }: Purpose): EventDetails {
  const authority = { ...world.settings.authority, mailbox: world.settings.microsoft.mailbox }
  const part = conference.parts.find(({ id }) => id === partId)
  const held = part ? asHeldIn(conference, part) : conference
  const attendees = conference.participants.filter(
    (person) =>
      !person.left &&
      (!part || isIn(conference, part, person.id)) &&
      (purpose === 'party' ? person.id === partyId : belongsTo(conference, person) === purpose),
  )
  const written =
    purpose === 'anchor'
      ? anchorEvent({ conference: held, authority })
      : purpose === 'professionals'
        ? professionalsEvent({ conference: held, authority })
        : partyEvent({ conference: held, authority, to: participantOf(conference, partyId as string) })
  return {
    subject: written.subject,
    body: written.body,
    start: held.start,
    end: conferenceEnd(held),
    // A calendar is read by others, too: a party finds the place on its page.
    place: purpose === 'party' ? '' : conference.place,
    attendees: attendees.map(({ email, name }) => ({ email, name })),
  }
}

function isSame(event: Purpose, other: Purpose): boolean {
  return event.purpose === other.purpose && event.partyId === other.partyId && event.partId === other.partId
}

async function read(world: World, conferenceId: string): Promise<Conference> {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!conference) throw new Error(`No conference ${conferenceId}`)
  return conference
}
