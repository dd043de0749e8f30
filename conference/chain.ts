import type { Child, Conference, Participant } from './conference.ts'

/** A conference and its review have people and children of their own, by other ids: who is who in the other one. */
export interface Counterparts {
  /** Null: not in it. */
  person(id: string): string | null
  child(id: string): string | null
}

/** Ids of `from` by their ids in `to`. People are known by their address, else by name; children by name and birth. */
export function counterparts(
  from: Pick<Conference, 'participants' | 'children'>,
  to: Pick<Conference, 'participants' | 'children'>,
): Counterparts {
  const people = new Map(from.participants.map((one) => [one.id, samePerson(one, to.participants)?.id ?? null]))
  const children = new Map(from.children.map((one) => [one.id, sameChild(one, to.children)?.id ?? null]))
  return { person: (id) => people.get(id) ?? null, child: (id) => children.get(id) ?? null }
}

function samePerson(person: Participant, others: readonly Participant[]): Participant | undefined {
  const byAddress = others.find(({ email, side }) => side === person.side && fold(email) === fold(person.email))
  if (byAddress) return byAddress
  // An address changes; two people of one name are nobody we know.
  const byName = others.filter(({ name, side }) => side === person.side && fold(name) === fold(person.name))
  return byName.length === 1 ? byName[0] : undefined
}

/** A name or a date that was put right on one side only is still the same child, while no other child has it. */
function sameChild(child: Child, others: readonly Child[]): Child | undefined {
  const exactly = others.find((one) => fold(one.name) === fold(child.name) && one.born.equals(child.born))
  if (exactly) return exactly
  const named = others.filter((one) => fold(one.name) === fold(child.name))
  return named.length === 1 ? named[0] : undefined
}

function fold(text: string): string {
  return text.trim().toLowerCase()
}
