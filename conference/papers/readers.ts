import type { Conference, Participant } from '../conference.ts'
import { runsMeeting } from '../meeting/permissions.ts'
import { childrenNamedIn } from '../names-in-text.ts'
import type { Closing } from '../outcome/closing.ts'
import { isSplit, meet } from '../part.ts'
import { roleIn } from '../role.ts'
import { english } from './english.ts'
import type { PaperSection } from './paper.ts'

/** Those who get papers at all: no companions, nobody who has left, of the family who may receive about a child. */
export function mayGetPapers(conference: Conference, person: Participant): boolean {
  if (person.left || !roleIn(conference, person).getsPack) return false
  return person.side === 'professional' || person.links.some(({ mayReceive }) => mayReceive)
}

export function readersOf(conference: Conference): Participant[] {
  return conference.participants.filter((person) => mayGetPapers(conference, person))
}

/** Ids of the professionals who get papers. */
export function professionals(conference: Conference): string[] {
  return idsOf(readersOf(conference).filter(({ side }) => side === 'professional'))
}

export function familyParties(conference: Conference): string[] {
  return idsOf(readersOf(conference).filter(({ side }) => side === 'family'))
}

/** Chair and minute-taker, for what is theirs alone: notes, and what they have yet to put into words. */
export function writersOf(conference: Conference): string[] {
  return idsOf(conference.participants.filter((person) => runsMeeting(conference, person)))
}

/** Did this person come? */
export function wasThere({ closing }: { closing: Closing | null }, personId: string): boolean {
  return closing?.attended.some((one) => one.personId === personId && one.state !== 'not-here') ?? false
}

/** Were both there, and in one part of the conference where it was split? */
export function metThere(conference: Conference, oneId: string, otherId: string): boolean {
  return wasThere(conference, oneId) && wasThere(conference, otherId) && meet(conference, oneId, otherId)
}

/**
 * Who is who, for one family party (domain.md §4): the chair, the lead social worker, and whom they have met in the
 * conference. Anybody else could reveal where somebody lives; a person who edits the paper can name more.
 */
export function mayBeNamedTo(conference: Conference, partyId: string, personId: string): boolean {
  const isKnown = [partyId, conference.chairId, conference.leadSocialWorkerId].includes(personId)
  return isKnown || metThere(conference, partyId, personId)
}

/**
 * What was said in the room is for whom it was meant; said to everybody, for the professionals and for those of the family
 * who were there when it was said. Of a split conference nobody knows that without whose words they are.
 */
export function whoHeard(
  conference: Conference,
  { audience, whose }: { audience: PaperSection['audience']; whose: string | null },
): string[] {
  const heard = (partyId: string) => {
    if (whose !== null) return partyId === whose || metThere(conference, partyId, whose)
    return !isSplit(conference) && wasThere(conference, partyId)
  }
  if (audience !== 'everyone') return idsOf(readersOf(conference)).filter((id) => audience.includes(id))
  return [...professionals(conference), ...familyParties(conference).filter(heard)]
}

/** Those among the readers to whom this person may be named: the professionals, and who knows them. */
export function whoKnows(conference: Conference, personId: string): string[] {
  const parties = familyParties(conference).filter((partyId) => mayBeNamedTo(conference, partyId, personId))
  return [...professionals(conference), ...parties]
}

/** 'teacher, Harbour School'; of the family the role alone, numbered where several have it: papers name none of them. */
export function calledIn(conference: Conference, person: Participant): string {
  return person.side === 'family' ? familyRole(conference, person) : english.people(person.role, person.agency)
}

/** 'Jo Field, police officer, Northshire Police'; for professionals also who of the family it is. */
export function namedIn(conference: Conference, person: Participant): string {
  return english.people(person.name, calledIn(conference, person))
}

export function familyRole(conference: Conference, person: Participant): string {
  const roleOf = ({ role }: Participant) =>
    childrenNamedIn(role, conference.children).length > 0 || role.trim() === '' ? english.familyMember : role.trim()
  const role = roleOf(person)
  const alike = conference.participants.filter(
    (one) => one.side === 'family' && roleOf(one).toLowerCase() === role.toLowerCase(),
  )
  return alike.length > 1 ? `${role} ${alike.findIndex(({ id }) => id === person.id) + 1}` : role
}

function idsOf(people: readonly Participant[]): string[] {
  return people.map(({ id }) => id)
}
