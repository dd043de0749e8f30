import type { Conference, Participant } from '../conference.ts'
import { roleIn } from '../role.ts'
import { stepAt } from './agenda.ts'
import type { QuorumPerson } from './live-quorum.ts'
import { quorumPeople } from './live-quorum.ts'
import type { Meeting } from './meeting.ts'
import { presentIn } from './meeting.ts'

/** Somebody whom the chair may see come in. */
export interface MeetingPerson extends QuorumPerson {
  name: string
  role: string
  agency: string
  side: 'professional' | 'family'
  /** Has a turn to speak: not those who chair, write or interpret. */
  speaks: boolean
  /** Said that they cannot come, and who comes in their place ("" when nobody does). */
  instead: string | null
  /** The children about whom they may be told; null: about each of them. */
  childIds: readonly string[] | null
}

const SPEAKS_FOR_SOMEBODY = /\badvocate\b|\bsupporter\b/i

/** The people of the conference, the family first. */
export function meetingPeople(conference: Conference): MeetingPerson[] {
  const counting = new Map(quorumPeople(conference).map((one) => [one.id, one]))
  const people = conference.participants
    .filter(({ left }) => !left)
    .map((person) => ({
      ...(counting.get(person.id) as QuorumPerson),
      name: person.name,
      role: person.role,
      agency: person.agency,
      side: person.side,
      speaks: speaks(conference, person),
      instead: person.apology?.instead ?? null,
      childIds: person.side === 'family' ? childrenFor(person) : null,
    }))
  return familyFirst(people)
}

function speaks(conference: Conference, person: Participant): boolean {
  const { asksReport, getsPack } = roleIn(conference, person)
  return asksReport || (person.side === 'family' && getsPack) || SPEAKS_FOR_SOMEBODY.test(person.role)
}

/** With those who turned up. Nobody knows whether these have had direct contact: they make no quorum. */
export function withGuests(people: readonly MeetingPerson[], { guests }: Pick<Meeting, 'guests'>): MeetingPerson[] {
  const turnedUp = guests.map((guest) => ({
    ...guest,
    group: '',
    counts: false,
    isSocialCare: false,
    speaks: true,
    instead: null,
    // What a relative who turned up may know of one child nobody has settled.
    childIds: guest.side === 'family' ? [] : null,
  }))
  return familyFirst([...people, ...turnedUp])
}

/** Who has a turn in this step and is here: in the chair's order, else the family before the professionals. */
export function speakingOrder(meeting: Meeting, people: readonly MeetingPerson[]): MeetingPerson[] {
  const { speakers } = stepAt(meeting.step)
  const present = new Set(presentIn(meeting))
  const theirs = familyFirst(people).filter(
    ({ id, side, speaks }) =>
      speaks && present.has(id) && speakers.includes(side === 'family' ? 'family' : 'professionals'),
  )
  if (meeting.order.length === 0) return theirs
  // Who came after the chair put them in order: the family before all others, a professional after them.
  const place = ({ id, side }: MeetingPerson) => {
    const at = meeting.order.indexOf(id)
    return at >= 0 ? at : side === 'family' ? -1 : meeting.order.length
  }
  return theirs.toSorted((a, b) => place(a) - place(b))
}

function childrenFor({ links }: Participant): string[] {
  return links.filter(({ mayReceive }) => mayReceive).map(({ childId }) => childId)
}

function familyFirst<Person extends { side: 'professional' | 'family' }>(people: readonly Person[]): Person[] {
  const of = (side: Person['side']) => people.filter((person) => person.side === side)
  return [...of('family'), ...of('professional')]
}
