import { isOver } from '../../../conference/board.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import { participantOf, reportOf } from '../../../conference/conference.ts'
import { handOverDeadline } from '../../../conference/delivery.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { Jobs, NewDelivery, Transaction, World } from '../../ports.ts'
import { successorByHand } from './tell-of-successor.ts'

/** Finds out how somebody is reached, by asking Microsoft 365, and causes the first message to them. */
export async function reachParticipant(world: World, { conferenceId, participantId }: Jobs['reach-participant']) {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!conference) throw new Error(`No conference ${conferenceId}`)
  if (conference.state !== 'booked' || conference.stopped) return
  const participant = participantOf(conference, participantId)
  if (participant.side === 'family') return reachFamily(world, conferenceId, participantId)

  const person = await world.people.find(participant.email)
  // Saved before the app is installed: its welcome then knows that a first card is on its way.
  if (person) await saveReach(world, conferenceId, participantId, { entraId: person.entraId })
  const channel = person ? await world.chat.reach(person.entraId) : 'mail'
  await world.store.change(conferenceId, async (tx, conference) => {
    await tx.participants.update(participantId, { channel })
    if (participantId === conference.leadSocialWorkerId)
      await tx.deliveries.claim(successorByHand(world, conference), world.clock.now())
    // Whoever comes in somebody's place after the conference is invited to what follows from it.
    if (isOver(conference, world.clock.now())) return inviteToCoreGroups(tx, conference, participantId)
    const report = reportOf(conference, participantId)
    if (report) {
      const data = { conferenceId, reportId: report.id }
      // A report can pass to whoever comes in its author's place.
      const key = `prepare-report:${report.id}:${participantId}`
      await tx.queue.enqueue([{ name: 'prepare-report', key, data }])
    } else await claimInvitation(tx, world, conference, participantId)
    if (participantId === conference.leadSocialWorkerId) await claimHandOvers(tx, world, conference)
  })
}

/** Unknown means by hand; and while the whereabouts question is open nothing goes to any of the family. */
async function reachFamily(world: World, conferenceId: string, participantId: string) {
  await world.store.change(conferenceId, async (tx, conference) => {
    const party = participantOf(conference, participantId)
    const channel = party.safeContact ? 'mail' : 'by-hand'
    await tx.participants.update(participantId, { channel })
    if (conference.whereabouts === 'unknown') return
    if (isOver(conference, world.clock.now())) return inviteToCoreGroups(tx, conference, participantId)
    if (channel === 'mail') await claimInvitation(tx, world, conference, participantId)
    // Until it is known how the social worker is reached, it waits: they get it when they are.
    else if (participantOf(conference, conference.leadSocialWorkerId).channel !== null)
      await tx.deliveries.claim([handOverOfInvitation(world, conference, party)], world.clock.now())
  })
}

/** The invitations of those reached by hand who were known before their social worker was. */
async function claimHandOvers(tx: Transaction, world: World, conference: Conference) {
  if (conference.whereabouts === 'unknown') return
  const wasTold = ({ id }: Participant) =>
    [...conference.claimed].some((key) => key.endsWith(`|hand-over|${handOverDeadline(id)}|invitation`))
  const parties = conference.participants.filter(
    (person) => person.side === 'family' && person.channel === 'by-hand' && !wasTold(person),
  )
  await tx.deliveries.claim(
    parties.map((party) => handOverOfInvitation(world, conference, party)),
    world.clock.now(),
  )
}

function claimInvitation(tx: Transaction, world: World, conference: Conference, person: string) {
  const invitation: NewDelivery = {
    id: world.newId(),
    conferenceId: conference.id,
    person,
    kind: 'invitation',
    deadline: 'conference',
    occasion: 'booking',
    sendAt: withinHours(world.clock.now(), conference),
    detail: {},
  }
  return tx.deliveries.claim([invitation], world.clock.now())
}

async function inviteToCoreGroups(tx: Transaction, { coreGroups }: Conference, participantId: string) {
  const planned = coreGroups.filter(({ state, start }) => state === 'planned' && start)
  await tx.queue.enqueue(
    planned.map(({ id: coreGroupId }) => ({
      name: 'core-group-events' as const,
      key: `core-group-events:${coreGroupId}:reached:${participantId}`,
      data: { coreGroupId, change: 'attendees' as const },
    })),
  )
}

function handOverOfInvitation(world: World, conference: Conference, party: Participant): NewDelivery {
  return {
    id: world.newId(),
    conferenceId: conference.id,
    person: conference.leadSocialWorkerId,
    kind: 'hand-over',
    deadline: handOverDeadline(party.id),
    occasion: 'invitation',
    sendAt: withinHours(world.clock.now(), conference),
    detail: { partyId: party.id },
  }
}

async function saveReach(world: World, conferenceId: string, id: string, change: { entraId: string }) {
  await world.store.change(conferenceId, (tx) => tx.participants.update(id, change))
}
