import type { Conference, Participant } from '../conference.ts'
import { membersOn } from '../core-group/members.ts'
import { childrenNamedIn } from '../names-in-text.ts'
import { english } from './english.ts'
import type { Paper, PaperSection } from './paper.ts'
import { calledIn, mayGetPapers, readersOf } from './readers.ts'

/** What one recipient's copy holds. */
export interface PaperCut {
  recipient: Participant
  parts: readonly CutPart[]
}

export interface CutPart {
  heading: string
  text: string
  /** About no one child: null. */
  childId: string | null
  /** Said to the chair, who reads everything, of what not everybody gets. */
  onlyFor: string | null
}

/** This recipient's copy: what is meant for them and of the children they are linked to. Null: nothing of it is theirs. */
export function cutFor(conference: Conference, paper: Paper, recipient: Participant): PaperCut | null {
  if (!isRecipient(conference, paper, recipient)) return null
  const parts = paper.sections
    .filter((section) => section.text.trim() !== '' && isMeantFor(conference, section, recipient))
    .map((section) => ({
      heading: section.heading,
      text: section.text,
      childId: section.childId,
      onlyFor: recipient.id === conference.chairId ? onlyFor(conference, section) : null,
    }))
  return parts.length > 0 ? { recipient, parts } : null
}

/** Every copy that would go now. */
export function cutsOf(conference: Conference, paper: Paper): PaperCut[] {
  return conference.participants.flatMap((person) => cutFor(conference, paper, person) ?? [])
}

/** May this person read this passage? The chair everything; of the family only who is linked to its child. */
export function isMeantFor(
  conference: Conference,
  { audience, childId }: Pick<PaperSection, 'audience' | 'childId'>,
  person: Participant,
): boolean {
  if (!mayGetPapers(conference, person)) return false
  if (person.id === conference.chairId) return true
  if (person.side === 'family' && childId !== null && !isLinked(person, childId)) return false
  return audience === 'everyone' || standsFor(conference, person).some((id) => audience.includes(id))
}

/** For whom a passage is among those who now get papers: who has come in a professional's place stands in it for them. */
export function audienceNow(conference: Conference, audience: PaperSection['audience']): PaperSection['audience'] {
  if (audience === 'everyone') return audience
  const isIn = (person: Participant) => standsFor(conference, person).some((id) => audience.includes(id))
  return readersOf(conference)
    .filter(isIn)
    .map(({ id }) => id)
}

/** Who has come in a professional's place reads what was meant for whom they follow. */
function standsFor(conference: Conference, person: Participant): string[] {
  const before = conference.participants.filter(
    ({ side, left }) => side === 'professional' && person.side === 'professional' && left?.successorId === person.id,
  )
  return [person.id, ...before.map(({ id }) => id)]
}

/** Of a core group's record its members on that day, and the chair; of anything else who gets papers at all. */
export function isRecipient(conference: Conference, paper: Paper, person: Participant): boolean {
  if (!mayGetPapers(conference, person)) return false
  if (paper.kind !== 'core-group-record' || person.id === conference.chairId) return true
  const day = conference.coreGroups.find(({ id }) => id === paper.coreGroupId)?.start?.toPlainDate()
  if (!day) return false
  const names = standsFor(conference, person)
  const isNamed = ({ participantId, from, until }: (typeof conference.plan.members)[number]) =>
    names.includes(participantId) && isBy(from, day) && (until === null || !isBy(until, day))
  const isMember = membersOn(conference, day).some(({ id }) => id === person.id)
  return isMember || (person.side === 'professional' && conference.plan.members.some(isNamed))
}

function isBy(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) <= 0
}

/** A party that would read the name of a child to whom it is not linked: a person has to have looked (domain.md §3). */
export interface NamesOther {
  sectionId: string
  partyId: string
  childIds: readonly string[]
}

export function namesOthers(conference: Conference, paper: Paper): NamesOther[] {
  const parties = readersOf(conference).filter(
    (person) => person.side === 'family' && isRecipient(conference, paper, person),
  )
  return parties.flatMap((party) => {
    const others = conference.children.filter(({ id }) => !isLinked(party, id))
    if (others.length === 0) return []
    return paper.sections.flatMap((section) => {
      if (!isMeantFor(conference, section, party)) return []
      const named = childrenNamedIn(`${section.heading}\n${section.text}`, others)
      return named.length > 0 ? [{ sectionId: section.id, partyId: party.id, childIds: named.map(({ id }) => id) }] : []
    })
  })
}

export function isLinked(person: Participant, childId: string): boolean {
  return person.links.some((link) => link.childId === childId && link.mayReceive)
}

function onlyFor(conference: Conference, { audience }: PaperSection): string | null {
  if (audience === 'everyone') return null
  const readers = readersOf(conference).filter(({ id }) => id !== conference.chairId)
  const meant = readers.filter(({ id }) => audience.includes(id))
  if (meant.length === readers.length) return null
  const [professionals, family] = [meant.filter(isProfessional), meant.filter((one) => !isProfessional(one))]
  const isAll = professionals.length === readers.filter(isProfessional).length && professionals.length > 0
  const names = [
    ...(isAll ? [english.professionals] : professionals.map((person) => calledIn(conference, person))),
    ...family.map((person) => calledIn(conference, person)),
  ]
  return names.length === 0 ? english.onlyYou : english.onlyFor(names)
}

function isProfessional({ side }: Participant): boolean {
  return side === 'professional'
}
