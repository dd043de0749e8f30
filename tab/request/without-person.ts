import type { RequestAnswers } from '../../conference/request.ts'

/** Somebody taken out of the request: nothing is kept from them any more, and nothing needed for them. */
export function withoutPerson(answers: RequestAnswers, key: string): Partial<RequestAnswers> {
  return {
    family: answers.family.filter((person) => person.key !== key),
    professionals: answers.professionals.filter((person) => person.key !== key),
    details: answers.details.map((one) => ({ ...one, keptFrom: one.keptFrom.filter((whom) => whom !== key) })),
    needs: answers.needs.map((need) => (need.for === key ? { ...need, for: '' } : need)),
  }
}

/** Everybody in the request but its author, to be chosen from. */
export function peopleOf({ family, professionals }: RequestAnswers, nameOf: (position: number, side: Side) => string) {
  const named = (people: readonly { key: string; name: string }[], side: Side) =>
    people.map(({ key, name }, index) => ({ value: key, label: name || nameOf(index + 1, side) }))
  return [...named(family, 'family'), ...named(professionals, 'professional')]
}
type Side = 'family' | 'professional'
