import type { AgencyView, Decision, Dissent, Outcome, Scale } from '../outcome/outcome.ts'
import { changedMeanwhile, everybodyIn, notSo, unknownChild, unknownPerson } from './changing.ts'
import { isSame, putEntry, removeEntry } from './entries.ts'
import type { ChangedOutcome, Of, OutcomeChanging } from './outcome-change.ts'
import { entryBy, isChild, keeping } from './outcome-change.ts'
import type { Theirs } from './theirs.ts'
import { majority, needsPlan } from './views.ts'

const asScale = (entry: Scale): Theirs => ({ of: 'scale', entry })
const asView = (entry: AgencyView): Theirs => ({ of: 'view', entry })
const asDecision = (entry: Decision): Theirs => ({ of: 'decision', entry })
const asDissent = (entry: Dissent): Theirs => ({ of: 'dissent', entry })

/** A number is given once; whoever wants another one takes it back. It stays with those who run the meeting. */
export function giveScale(outcome: Outcome, change: Of<'give-scale'>, changing: OutcomeChanging): ChangedOutcome {
  const { scaleId: id, personId, childId, value } = change
  if (!everybodyIn(changing, changing).includes(personId)) return unknownPerson
  if (!isChild(changing, childId)) return unknownChild
  const given = outcome.scales.find((one) => isSame([one.personId, one.childId], [personId, childId]))
  // Given already: whether it is shown is nothing that giving it again says.
  if (given?.value === value) return keeping(outcome, 'scales', { ok: true, entries: outcome.scales })
  if (given) return changedMeanwhile(asScale(given))
  const content = { id, personId, childId, value, shown: false }
  return keeping(
    outcome,
    'scales',
    putEntry(outcome.scales, { content, from: null, as: asScale, ...entryBy(change, changing) }),
  )
}

export function showScale(outcome: Outcome, change: Of<'show-scale'>, changing: OutcomeChanging): ChangedOutcome {
  const given = outcome.scales.find(({ id }) => id === change.scaleId)
  if (!given) return changedMeanwhile(null)
  const { id, personId, childId, value } = given
  const content = { id, personId, childId, value, shown: change.shown }
  return keeping(
    outcome,
    'scales',
    putEntry(outcome.scales, { content, from: change.version, as: asScale, ...entryBy(change, changing) }),
  )
}

export function takeScaleBack(outcome: Outcome, { scaleId: id }: Of<'take-scale-back'>): ChangedOutcome {
  return keeping(outcome, 'scales', removeEntry(outcome.scales, { id }, asScale))
}

/** What one professional thinks is needed for one child, for their agency. */
export function sayView(outcome: Outcome, change: Of<'say-view'>, changing: OutcomeChanging): ChangedOutcome {
  const { viewId: id, version: from, personId, childId, planNeeded, reasons } = change
  if (!isProfessional(changing, personId)) return unknownPerson
  if (!isChild(changing, childId)) return unknownChild
  const content = { id, personId, childId, planNeeded, category: planNeeded ? change.category : null, reasons }
  const isRival = (one: AgencyView) => one.personId === personId && one.childId === childId
  return keeping(
    outcome,
    'views',
    putEntry(outcome.views, { content, from, isRival, as: asView, ...entryBy(change, changing) }),
  )
}

export function decide(outcome: Outcome, change: Of<'decide'>, changing: OutcomeChanging): ChangedOutcome {
  const { decisionId: id, version: from, childId, decision, reasons } = change
  const { frame } = changing
  if (!isChild(changing, childId)) return unknownChild
  const isInitial = decision === 'plan' || decision === 'no-plan'
  if (isInitial !== (frame.kind === 'initial'))
    return notSo(
      isInitial
        ? 'A review decides whether the plan goes on, changes or ends.'
        : 'A first conference decides whether there is to be a plan.',
    )
  const category = needsPlan(decision) ? change.category : null
  if (needsPlan(decision) && category === null) return notSo('Say under which category the plan is.')
  if (reasons === '') return notSo('Say why.')
  const most = frame.decisionBy === 'professionals' ? majority(outcome, childId) : null
  if (most !== null && most !== needsPlan(decision))
    return notSo(
      `Here the professionals decide, and most of them say that ${most ? 'a plan is needed' : 'no plan is needed'}.`,
    )
  const content = { id, childId, decision, category, reasons }
  const isRival = (one: Decision) => one.childId === childId
  return keeping(
    outcome,
    'decisions',
    putEntry(outcome.decisions, { content, from, isRival, as: asDecision, ...entryBy(change, changing) }),
  )
}

export function dissent(outcome: Outcome, change: Of<'dissent'>, changing: OutcomeChanging): ChangedOutcome {
  const { dissentId: id, version: from, personId, childId, why, formal } = change
  if (!isProfessional(changing, personId)) return unknownPerson
  if (!isChild(changing, childId)) return unknownChild
  if (why === '') return notSo('Say why they do not agree.')
  const content = { id, personId, childId, why, formal }
  return keeping(
    outcome,
    'dissents',
    putEntry(outcome.dissents, { content, from, as: asDissent, ...entryBy(change, changing) }),
  )
}

export function withdrawDissent(outcome: Outcome, change: Of<'withdraw-dissent'>): ChangedOutcome {
  const { dissentId: id, version } = change
  return keeping(outcome, 'dissents', removeEntry(outcome.dissents, { id, version }, asDissent))
}

function isProfessional({ people, guests }: OutcomeChanging, id: string): boolean {
  return [...people, ...guests].some((one) => one.id === id && one.side === 'professional')
}
