import { whyNotWorking } from '../calendar/working-days.ts'
import { formatDate } from '../civil-time.ts'
import type { AgreedDates, Choice, Inquorate, Outcome } from '../outcome/outcome.ts'
import { ok } from '../result.ts'
import { changedMeanwhile, everybodyIn, notSo, unknownPerson } from './changing.ts'
import { isSame, putEntry } from './entries.ts'
import { officeOf } from './frame.ts'
import type { ChangedOutcome, Of, OutcomeChanging } from './outcome-change.ts'
import { entryBy, keeping } from './outcome-change.ts'
import type { Theirs } from './theirs.ts'

const asChoice = (entry: Choice): Theirs => ({ of: 'choice', entry })

/** Whom one family party chooses for the core group. It stays with those who run the meeting. */
export function choose(outcome: Outcome, change: Of<'choose'>, changing: OutcomeChanging): ChangedOutcome {
  const { choiceId: id, version: from, personId } = change
  const everybody = everybodyIn(changing, changing)
  const chosenIds = [...new Set(change.chosenIds)]
  if (![personId, ...chosenIds].every((one) => everybody.includes(one))) return unknownPerson
  if (!isFamily(changing, personId)) return notSo('The family chooses. Choose somebody of the family first.')
  const content = { id, personId, chosenIds }
  const isRival = (one: Choice) => one.personId === personId
  return keeping(
    outcome,
    'choices',
    putEntry(outcome.choices, { content, from, isRival, as: asChoice, ...entryBy(change, changing) }),
  )
}

/** The lead social worker always is in it (domain.md §1.7). */
export function confirmCoreGroup(
  outcome: Outcome,
  change: Of<'confirm-core-group'>,
  { people, guests, frame }: OutcomeChanging,
): ChangedOutcome {
  const asked = new Set([frame.leadSocialWorkerId, ...change.memberIds])
  if ([...asked].some((id) => guests.some((guest) => guest.id === id)))
    return notSo('Somebody who turned up is not in the conference yet. The business team can add them to it.')
  const coreGroup = people.map(({ id }) => id).filter((id) => asked.has(id))
  if (coreGroup.length !== asked.size) return unknownPerson
  if (isSame(outcome.coreGroup, coreGroup)) return ok({ outcome })
  if (!isSame(outcome.coreGroup, change.was)) return changedMeanwhile({ of: 'core-group', entry: outcome.coreGroup })
  return ok({ outcome: { ...outcome, coreGroup } })
}

export function agreeDates(outcome: Outcome, change: Of<'agree-dates'>, { frame }: OutcomeChanging): ChangedOutcome {
  const dates: AgreedDates = { firstCoreGroup: change.firstCoreGroup, review: change.review }
  if (isSame(outcome.dates, dates)) return ok({ outcome })
  if (!isSame(outcome.dates, change.was)) return changedMeanwhile({ of: 'dates', entry: outcome.dates })
  for (const appointment of [dates.firstCoreGroup, dates.review])
    if (appointment && appointment.start.slice(0, 10) <= frame.heldOn)
      return notSo(`${formatDate(Temporal.PlainDate.from(appointment.start))} is not after this conference.`)
  return ok({ outcome: { ...outcome, dates } })
}

/** What the chair does about a missing quorum; null takes it back. */
export function settleInquorate(outcome: Outcome, change: Of<'inquorate'>, changing: OutcomeChanging): ChangedOutcome {
  const { inquorate, was } = change
  if (isSame(outcome.inquorate, inquorate)) return ok({ outcome })
  if (!isSame(outcome.inquorate, was)) return changedMeanwhile({ of: 'inquorate', entry: outcome.inquorate })
  const problem = inquorate && problemOf(inquorate, changing)
  return problem ? notSo(problem) : ok({ outcome: { ...outcome, inquorate } })
}

function problemOf(inquorate: Inquorate, { frame }: OutcomeChanging): string | null {
  if (inquorate.reason === '') return 'Say why.'
  if (inquorate.kind === 'override') return null
  const day = Temporal.PlainDate.from(inquorate.newStart)
  const by = Temporal.PlainDate.from(frame.dates.interimBy)
  if (day.toString() <= frame.heldOn) return `${formatDate(day)} is not after this conference.`
  if (Temporal.PlainDate.compare(day, by) > 0) return `The new date has to be by ${formatDate(by)}.`
  const why = whyNotWorking(day, officeOf(frame))
  return why ? `${formatDate(day)} is ${why}. Choose another day.` : null
}

function isFamily({ people, guests }: OutcomeChanging, id: string): boolean {
  return [...people, ...guests].some((one) => one.id === id && one.side === 'family')
}
