import type { Conference } from '../../conference/conference.ts'
import type { NewConference } from '../ports.ts'

/** A conference as it is given to the store: without what that gives it, and what is derived on reading. */
export function asNew(given: Conference): NewConference {
  const { number: _1, reference: _2, version: _3, movedAt: _4, ...kept } = given
  const { timetable: _5, office: _6, daysOff: _7, claimed: _8, followedBy: _9, ...rest } = kept
  const { adjournedTo: _10, ...conference } = rest
  return conference
}
