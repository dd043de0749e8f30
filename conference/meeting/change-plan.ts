import type { Ask, Outcome, PlanLine } from '../outcome/outcome.ts'
import { everybodyIn, notSo, unknownChild, unknownPerson } from './changing.ts'
import { putEntry, removeEntry } from './entries.ts'
import type { ChangedOutcome, Of, OutcomeChanging } from './outcome-change.ts'
import { entryBy, isChild, keeping } from './outcome-change.ts'
import type { Theirs } from './theirs.ts'

const asLine = (entry: PlanLine): Theirs => ({ of: 'plan-line', entry })
const asAsk = (entry: Ask): Theirs => ({ of: 'ask', entry })

/** One line of the outline plan, typed while the room watches. */
export function putPlanLine(outcome: Outcome, change: Of<'put-plan-line'>, changing: OutcomeChanging): ChangedOutcome {
  const { lineId: id, version: from, childId, byWhen, howWeWillKnow, ifItDoesNotWork } = change
  if (!isChild(changing, childId)) return unknownChild
  if (change.outcome === '' && change.action === '') return notSo('Say what is to be better, or what will be done.')
  if (byWhen !== null && byWhen < changing.frame.heldOn)
    return notSo('The day by which it is done has passed. Choose a later one.')
  const said = whoOf(change.whoId, change.who, changing)
  if (!said) return unknownPerson
  const content = {
    ...{ id, childId, outcome: change.outcome, action: change.action, whoId: said.id, who: said.words },
    ...{ byWhen, howWeWillKnow, ifItDoesNotWork, audience: audienceOf(change, changing) },
  }
  return keeping(outcome, 'plan', putEntry(outcome.plan, { content, from, as: asLine, ...entryBy(change, changing) }))
}

export function removePlanLine(outcome: Outcome, { lineId: id, version }: Of<'remove-plan-line'>): ChangedOutcome {
  return keeping(outcome, 'plan', removeEntry(outcome.plan, { id, version }, asLine))
}

/** What somebody of the family asks for, and from whom. */
export function putAsk(outcome: Outcome, change: Of<'put-ask'>, changing: OutcomeChanging): ChangedOutcome {
  const { askId: id, version: from, personId, text } = change
  if (!everybodyIn(changing, changing).includes(personId)) return unknownPerson
  if (text === '') return notSo('Say what they ask for.')
  const asked = whoOf(change.fromId, change.from, changing)
  if (!asked) return unknownPerson
  const content = { id, personId, text, fromId: asked.id, from: asked.words }
  return keeping(outcome, 'asks', putEntry(outcome.asks, { content, from, as: asAsk, ...entryBy(change, changing) }))
}

export function removeAsk(outcome: Outcome, { askId: id, version }: Of<'remove-ask'>): ChangedOutcome {
  return keeping(outcome, 'asks', removeEntry(outcome.asks, { id, version }, asAsk))
}

/**
 * A participant by their id, anybody else in words. Who turned up is no participant, and nobody's name stands before the
 * room: they are their role.
 */
function whoOf(id: string | null, words: string, { people, guests }: OutcomeChanging) {
  if (id === null) return { id, words }
  if (people.some((one) => one.id === id)) return { id, words: '' }
  const guest = guests.find((one) => one.id === id)
  return guest && { id: null, words: guest.role }
}

/** The people of this part: about one child, without the family who may not be told about this child (domain.md §3). */
function audienceOf({ audience, childId }: Of<'put-plan-line'>, { part, people, guests }: OutcomeChanging) {
  if (audience !== 'part') return audience
  const mayKnow = (id: string) => {
    if (childId === null) return true
    const person = people.find((one) => one.id === id)
    if (person) return person.childIds === null || person.childIds.includes(childId)
    return guests.find((one) => one.id === id)?.side === 'professional'
  }
  return part.filter(mayKnow)
}
