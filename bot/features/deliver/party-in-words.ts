import type { Conference } from '../../../conference/conference.ts'
import { participantOf } from '../../../conference/conference.ts'
import { roleInFamily } from '../../letters/about.ts'
import { english } from './english.ts'

/** "family party 2 (father)": by role, never by name. */
export function partyInWords(conference: Conference, partyId: string): string {
  const family = conference.participants.filter(({ side }) => side === 'family')
  const number = family.findIndex(({ id }) => id === partyId) + 1
  return english.party(number, roleInFamily(conference, participantOf(conference, partyId)))
}
