import type { Conference, Participant } from '../../../conference/conference.ts'
import { participantOf } from '../../../conference/conference.ts'
import { handOverDeadline } from '../../../conference/delivery.ts'
import { withinHours } from '../../../conference/slots.ts'
import type { NewDelivery, World } from '../../ports.ts'

/**
 * The family and the professionals hear once who chairs now, or who their social worker is; of anybody else only whoever
 * works with them. `told` are the addresses of those who have heard it, of another conference of the family.
 */
export function tellOfSuccessor(
  world: World,
  conference: Conference,
  person: Participant,
  newcomer: Participant,
  told: Set<string>,
): NewDelivery[] {
  const isChair = person.id === conference.chairId
  const isLead = person.id === conference.leadSocialWorkerId
  if (!isChair && !isLead) return []
  const others = conference.participants.filter(
    ({ id, email, side, left }) =>
      id !== person.id &&
      !left &&
      !told.has(email) &&
      (side === 'professional' || conference.whereabouts !== 'unknown'),
  )
  // A new social worker passes it on once it is known how they are reached themselves.
  const now = others.filter(({ channel }) => !isLead || channel !== 'by-hand')
  for (const { email } of now) told.add(email)
  return now.map((one) =>
    one.channel === 'by-hand'
      ? byHand(world, conference, one, newcomer.id)
      : {
          ...{ id: world.newId(), conferenceId: conference.id, person: one.id, kind: 'successor' as const },
          ...{ deadline: `successor:${newcomer.id}`, occasion: `successor:${newcomer.id}` },
          sendAt: withinHours(world.clock.now(), conference),
          detail: { successorId: newcomer.id },
        },
  )
}

/** What the new social worker tells those who are reached by hand: who they are. Nothing where they follow nobody. */
export function successorByHand(world: World, conference: Conference): NewDelivery[] {
  const { participants, leadSocialWorkerId, whereabouts, followedBy } = conference
  const follows = participants.some(({ left }) => left?.successorId === leadSocialWorkerId)
  // While there is a review to come, it is said of that.
  const isSaidElsewhere = followedBy !== null && followedBy.closedOn === null
  if (!follows || isSaidElsewhere || whereabouts === 'unknown') return []
  const lead = participantOf(conference, leadSocialWorkerId)
  return participants
    .filter(({ side, channel, left }) => side === 'family' && channel === 'by-hand' && !left)
    .map((party) => byHand(world, conference, party, lead.id))
}

function byHand(world: World, conference: Conference, party: Participant, successorId: string): NewDelivery {
  return {
    ...{ id: world.newId(), conferenceId: conference.id, person: conference.leadSocialWorkerId, kind: 'hand-over' },
    ...{ deadline: handOverDeadline(party.id), occasion: `successor:${successorId}` },
    sendAt: withinHours(world.clock.now(), conference),
    detail: { successorId, partyId: party.id, about: 'successor' },
  }
}
