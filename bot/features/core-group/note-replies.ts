import type { Conference, Participant, Reply } from '../../../conference/conference.ts'
import type { CoreGroup } from '../../../conference/core-group/core-group.ts'
import { membersOn } from '../../../conference/core-group/members.ts'
import { dayOf } from '../../../conference/core-group/record.ts'
import type { CalendarEvent, Jobs, World } from '../../ports.ts'
import { writeRecord } from './run.ts'

/**
 * Whoever declines a core group in their calendar has said that they cannot come, as by the button; who then accepts can
 * after all. Only a new answer counts: what they say by other ways in between stays.
 */
export async function noteReplies(world: World, { conferenceId }: Jobs['read-replies']) {
  const { conference, events } = await world.store.transaction(async (tx) => ({
    conference: await tx.conferences.find(conferenceId),
    events: await tx.events.ofConference(conferenceId),
  }))
  for (const event of events) {
    const meeting = conference?.coreGroups.find(({ id }) => id === event.coreGroupId)
    if (conference && meeting && isToCome(meeting, world.clock.now()))
      await noteRepliesTo(world, conference, meeting, event)
  }
}

function isToCome({ state, start }: CoreGroup, now: Temporal.Instant): boolean {
  return state === 'planned' && start !== null && Temporal.Instant.compare(now, start.toInstant()) < 0
}

async function noteRepliesTo(
  world: World,
  conference: Conference,
  meeting: CoreGroup,
  { id, eventId, replies }: CalendarEvent,
) {
  const answers = new Map((await world.calendar.replies(eventId))?.map(({ email, reply }) => [email, reply]))
  const changed = membersOn(conference, dayOf(meeting)).flatMap((person) => {
    const [was, reply] = [replies[person.id] ?? 'none', answers.get(person.email.toLowerCase())]
    return reply && reply !== was ? [{ person, was, reply }] : []
  })
  for (const { person, was, reply } of changed) await apologise(world, meeting, person, was, reply)
  const heard = Object.fromEntries(changed.map(({ person, reply }) => [person.id, reply]))
  if (changed.length > 0) await world.store.transaction((tx) => tx.events.heard(id, { ...replies, ...heard }))
}

async function apologise(
  world: World,
  { id, record }: CoreGroup,
  { id: personId }: Participant,
  was: Reply,
  reply: Reply,
) {
  const noted = record.attendance.find((one) => one.personId === personId)
  const isNew = reply === 'declined' && !noted
  const isTakenBack = was === 'declined' && reply !== 'declined' && noted?.state === 'apologies'
  if (!isNew && !isTakenBack) return
  const change = {
    ...{ id: world.newId(), kind: 'attendance' as const, personId },
    was: noted ? { state: noted.state, way: noted.way } : null,
    now: isNew ? { state: 'apologies' as const, way: 'room' as const } : null,
  }
  await writeRecord(world, { kind: 'participant', participantId: personId }, id, [change])
}
