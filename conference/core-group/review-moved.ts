import type { Conference } from '../conference.ts'
import { allEnded } from '../plan/end-plan.ts'
import type { CoreGroup } from './core-group.ts'
import { EMPTY_RECORD } from './core-group.ts'
import { coreGroupSlots } from './slots.ts'

export interface CoreGroupsForReview {
  /** They would be on the day of the review or after it. */
  calledOff: CoreGroup[]
  /** By the rhythm there is time for more of them. */
  added: CoreGroup[]
}

/** What becomes of the core groups of this conference, whose review is held on another day than it was. */
export function coreGroupsForReview(
  conference: Conference,
  review: Temporal.PlainDate,
  given: { today: Temporal.PlainDate; newId(): string },
): CoreGroupsForReview {
  if (conference.closing === null || allEnded(conference)) return { calledOff: [], added: [] }
  const isTooLate = ({ state, start, due }: CoreGroup) =>
    state === 'planned' && Temporal.PlainDate.compare(start?.toPlainDate() ?? due, review) >= 0
  const { coreGroups, start, office, feasts, preset } = conference
  const calledOff = coreGroups.filter(isTooLate)
  // What is held instead of a missed one does not move the rhythm.
  const ofRhythm = coreGroups
    .filter((one) => one.insteadOf === null && one.state !== 'called-off' && !isTooLate(one))
    .toSorted((one, other) => Temporal.PlainDate.compare(one.due, other.due))
  const last = ofRhythm.at(-1)
  if (!last) return { calledOff, added: [] }
  const time = ofRhythm.findLast((one) => one.start !== null)?.start?.toPlainTime() ?? null
  const goesOnFrom = { due: last.due, time }
  const day = start.toPlainDate()
  const slots = coreGroupSlots({ conference: day, first: null, goesOnFrom, review, office, feasts, preset })
  const soFar = Math.max(...coreGroups.map(({ number }) => number))
  const { durationMinutes, place, online } = last
  const toCome = slots.filter(({ due }) => Temporal.PlainDate.compare(given.today, due) < 0)
  const added = toCome.map(({ number, due, start: begins }): CoreGroup => {
    return {
      ...{ id: given.newId(), version: 1, number: soFar + number, due, start: begins, durationMinutes, place, online },
      ...{ joinUrl: null, chatId: null, state: 'planned', insteadOf: null, record: EMPTY_RECORD, recorded: null },
    }
  })
  return { calledOff, added }
}
