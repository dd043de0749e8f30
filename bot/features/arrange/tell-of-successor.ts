import type { Conference, Participant } from '../../../conference/conference.ts'
import { handOverDeadline } from '../../../conference/delivery.ts'
import { withinHours } from '../../../conference/slots.ts'
import type { NewDelivery, World } from '../../ports.ts'

/**
 * The family and the professionals hear once who chairs now, or who their social worker is; of anybody else only whoever
 * works with them. A party reached by hand hears it from the new social worker.
 */
export function tellOfSuccessor(
  world: World,
  conference: Conference,
  person: Participant,
  newcomer: Participant,
): NewDelivery[] {
  const isChair = person.id === conference.chairId
  const isLead = person.id === conference.leadSocialWorkerId
  if (!isChair && !isLead) return []
  const now = world.clock.now()
  const lead = isLead ? newcomer.id : conference.leadSocialWorkerId
  const told = conference.participants.filter(
    ({ id, side, left }) =>
      id !== person.id && !left && (side === 'professional' || conference.whereabouts !== 'unknown'),
  )
  return told.map((one) => {
    const byHand = one.channel === 'by-hand'
    return {
      id: world.newId(),
      conferenceId: conference.id,
      person: byHand ? lead : one.id,
      kind: byHand ? ('hand-over' as const) : ('successor' as const),
      deadline: byHand ? handOverDeadline(one.id) : `successor:${newcomer.id}`,
      occasion: `successor:${newcomer.id}`,
      sendAt: withinHours(now, conference),
      detail: { successorId: newcomer.id, ...(byHand && { partyId: one.id, about: 'successor' }) },
    }
  })
}
