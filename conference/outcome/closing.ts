import type { Outcome } from './outcome.ts'

/** Who came, as the meeting's attendance stood when it was closed. */
export interface Attended {
  personId: string
  state: 'here' | 'left' | 'not-here'
  way: 'room' | 'online'
}

/** A change of mind before the letter goes (or a slip put right) keeps its trail. */
export interface Correction {
  at: Temporal.Instant
  by: string
  reason: string
  was: Outcome
}

/** The chair has closed the conference: what follows from it follows from this. */
export interface Closing {
  at: Temporal.Instant
  /** The chair's participant id. */
  by: string
  outcome: Outcome
  attended: readonly Attended[]
  /** Oldest first. */
  corrections: readonly Correction[]
}
