import type { PlanCategory } from '../plan/plan.ts'

/** A civil date as it travels and is kept: "2026-04-07". */
export type IsoDate = string
/** London civil time to the minute, as people say it: "2026-04-07T10:00". */
export type IsoLondonTime = string

/**
 * What a conference comes to, written live in its meeting, one change at a time, and fixed when the chair closes it. It
 * stands just as it travels and is kept: dates are text. People and children stand in it by their ids. An entry's
 * `version` is the id of the change that made it as it is: an edit of what it was before is refused.
 */
export interface Outcome {
  scales: readonly Scale[]
  views: readonly AgencyView[]
  decisions: readonly Decision[]
  dissents: readonly Dissent[]
  /** The outline plan, line by line in the order in which it was written. */
  plan: readonly PlanLine[]
  /** What the family asks for, and from whom. */
  asks: readonly Ask[]
  /** Whom each party chooses for the core group; private to those who run the meeting. */
  choices: readonly Choice[]
  /** The core group as the chair has confirmed it, by participants' ids; null before that. */
  coreGroup: readonly string[] | null
  dates: AgreedDates
  /** When there was no quorum: what the chair decided. */
  inquorate: Inquorate | null
}

interface Entry {
  id: string
  version: string
  by: string
  at: string
}

/** "How safe are the children?", 0 to 10, given privately; `shown` only if the chair chooses. */
export interface Scale extends Entry {
  personId: string
  childId: string | null
  value: number
  shown: boolean
}

/** What one agency (one professional for it) thinks is needed for one child. */
export interface AgencyView extends Entry {
  personId: string
  childId: string
  planNeeded: boolean
  category: PlanCategory | null
  reasons: string
}

/** Who decides is a setting; default: the chair, having heard all (domain.md §1.6). */
export interface Decision extends Entry {
  childId: string
  /** Initial: 'plan' or 'no-plan'. Review: 'continue', 'change' (another category), 'end'. */
  decision: 'plan' | 'no-plan' | 'continue' | 'change' | 'end'
  category: PlanCategory | null
  reasons: string
}

/** A professional's dissent is recorded; the formal route starts when it is raised formally. */
export interface Dissent extends Entry {
  personId: string
  childId: string | null
  why: string
  formal: boolean
}

export interface PlanLine extends Entry {
  /** Null: for every child. */
  childId: string | null
  outcome: string
  action: string
  /** A participant, or words for somebody who is none ("Housing"). */
  whoId: string | null
  who: string
  byWhen: IsoDate | null
  howWeWillKnow: string
  ifItDoesNotWork: string
  /** Whom the line is for: everybody of the conference, or these people and nobody else. */
  audience: 'everyone' | readonly string[]
}

export interface Ask extends Entry {
  personId: string
  text: string
  /** A participant who was asked, or words. */
  fromId: string | null
  from: string
}

export interface Choice extends Entry {
  /** The family party who chooses. */
  personId: string
  chosenIds: readonly string[]
}

export interface AgreedDates {
  firstCoreGroup: { start: IsoLondonTime; durationMinutes: number; place: string } | null
  review: { start: IsoLondonTime; durationMinutes: number; place: string } | null
}

/** No quorum: an interim plan and a new date within the policy's days, or the chair goes on with a recorded reason. */
export type Inquorate =
  | { kind: 'interim'; newStart: IsoLondonTime; reason: string }
  | { kind: 'override'; reason: string }

export const NO_OUTCOME: Outcome = {
  scales: [],
  views: [],
  decisions: [],
  dissents: [],
  plan: [],
  asks: [],
  choices: [],
  coreGroup: null,
  dates: { firstCoreGroup: null, review: null },
  inquorate: null,
}
