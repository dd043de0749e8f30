import type { Reply } from '../../../conference/conference.ts'
import type { Jobs, World } from '../../ports.ts'

const MINUTES_BETWEEN = 10
/** A mailbox answers so much and no more: core groups lie months ahead, and each answer comes as a mail too. */
const CORE_GROUPS_WITHIN = { hours: 5 * 24 }

/** Asks who has answered the invitations to what is still to be held, every ten minutes; of core groups, to the next. */
export async function enqueueReplies(world: World) {
  const now = world.clock.now()
  const round = now.round({ smallestUnit: 'minute', roundingIncrement: MINUTES_BETWEEN, roundingMode: 'floor' })
  await world.store.transaction(async (tx) => {
    const ids = await tx.events.toRead(now.subtract({ minutes: MINUTES_BETWEEN }), now, now.add(CORE_GROUPS_WITHIN))
    const name = 'read-replies' as const
    await tx.queue.enqueue(ids.map((id) => ({ name, key: `${name}:${id}:${round}`, data: { conferenceId: id } })))
  })
}

/** What people answered to the conference in their calendars. One question for each event; nothing is written when nothing has changed. */
export async function readReplies(world: World, { conferenceId }: Jobs['read-replies']) {
  const readAt = world.clock.now()
  const events = await world.store.transaction((tx) => tx.events.ofConference(conferenceId))
  const answered = new Map<string, Reply>()
  // An answer to a core group says nothing of who comes to the conference.
  for (const { eventId } of events.filter(({ coreGroupId }) => coreGroupId === null))
    for (const { email, reply } of (await world.calendar.replies(eventId)) ?? []) answered.set(email, reply)
  const changed = await world.store.transaction(async (tx) => {
    await tx.events.read(conferenceId, readAt)
    const conference = await tx.conferences.find(conferenceId)
    return (conference?.participants ?? []).flatMap(({ id, email, reply: before }) => {
      const reply = answered.get(email.toLowerCase())
      return reply && reply !== before ? [{ id, reply }] : []
    })
  })
  if (changed.length === 0) return
  await world.store.change(conferenceId, async (tx) => {
    for (const { id, reply } of changed) await tx.participants.update(id, { reply })
  })
}
