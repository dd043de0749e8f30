import fc from 'fast-check'
import { type Detail, detail } from './details.ts'

/** Where in a document something stands. */
export type Spot = 'general' | 'child' | 'restricted' | 'title' | 'comment' | 'header' | 'metadata' | 'hidden'
export const SPOTS: readonly Spot[] = [
  'general',
  'child',
  'restricted',
  'title',
  'comment',
  'header',
  'metadata',
  'hidden',
]

export interface PlannedParty {
  role: 'mother' | 'father' | 'grandmother' | 'step-father'
  /** On the page, by mail but with the papers by hand, or all by hand. */
  reach: 'page' | 'mail' | 'hand'
  /** Child by child: is this party linked? */
  linked: readonly boolean[]
}

export interface PlannedReport {
  shape: 'form' | 'own' | 'pdf'
  /** Which of the ways that are open to its author. */
  way: number
  fate: 'accepted' | 'draft' | 'returned' | 'replaced' | 'unaccepted' | 'missing' | 'late'
  mayRead: boolean | null
  /** A restricted file of its own beside it. */
  apart: boolean
}

export interface PlannedDetail {
  detail: Detail
  /** The parties (by number) from whom it is kept, and whether from the GP too. */
  keptFrom: readonly boolean[]
  alsoFromGp: boolean
  /** In which reports it stands, where, and how it is written there. */
  spots: readonly { report: number; spot: Spot; way: number }[]
  inPlace: boolean
  inAgency: boolean
}

/** What happens once it is held. */
export interface PlannedAfter {
  /** Party by party: did they come, are they in the core group? */
  came: readonly boolean[]
  members: readonly boolean[]
  /** In which of the words that are written then a protected detail stands. */
  spots: readonly number[]
  /** And whether the first core group meets there. */
  inPlace: boolean
}

export interface Plan {
  children: number
  parties: readonly PlannedParty[]
  professionals: readonly string[]
  /** Of the lead social worker first, then of each professional. */
  reports: readonly PlannedReport[]
  details: readonly PlannedDetail[]
  /** Which pairs of party and report are released, cleared by a second person, kept back by the chair. */
  releases: readonly boolean[]
  clears: readonly boolean[]
  withheld: { party: number; report: number } | null
  releasedBy: 'lead' | 'chair'
  circulates: boolean
  /** Whose pack is recalled, by number. */
  recalls: number | null
  stops: boolean
  /** Null: looked at until its day alone. */
  after: PlannedAfter | null
}

const report: fc.Arbitrary<PlannedReport> = fc.record({
  shape: fc.constantFrom('form', 'form', 'form', 'own', 'pdf'),
  way: fc.nat(5),
  fate: fc.constantFrom(
    ...(['accepted', 'accepted', 'accepted', 'accepted', 'replaced', 'late'] as const),
    ...(['draft', 'returned', 'unaccepted', 'missing'] as const),
  ),
  mayRead: fc.constantFrom(true, true, true, false, null),
  apart: fc.boolean(),
})

const plannedDetail: fc.Arbitrary<PlannedDetail> = fc.record({
  detail,
  keptFrom: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  alsoFromGp: fc.constantFrom(true, false, false),
  spots: fc.array(fc.record({ report: fc.nat(4), spot: fc.constantFrom(...SPOTS), way: fc.nat(40) }), {
    minLength: 1,
    maxLength: 3,
  }),
  inPlace: fc.constantFrom(true, false, false, false, false),
  inAgency: fc.constantFrom(true, false, false, false, false),
})

/** A conference as it may be, and all that its people do until it is over. */
export const plan: fc.Arbitrary<Plan> = fc.record({
  children: fc.integer({ min: 1, max: 3 }),
  parties: fc.uniqueArray(
    fc.record({
      role: fc.constantFrom('mother', 'father', 'grandmother', 'step-father'),
      reach: fc.constantFrom('page', 'page', 'mail', 'hand'),
      linked: fc.array(fc.constantFrom(true, true, false), { minLength: 3, maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 4, selector: ({ role }) => role },
  ),
  professionals: fc.uniqueArray(fc.constantFrom('teacher', 'nurse', 'officer', 'gp', 'visitor'), {
    minLength: 2,
    maxLength: 4,
  }),
  reports: fc.array(report, { minLength: 5, maxLength: 5 }),
  details: fc.array(plannedDetail, { minLength: 0, maxLength: 2 }),
  releases: fc.array(fc.constantFrom(true, true, true, false), { minLength: 20, maxLength: 20 }),
  clears: fc.array(fc.constantFrom(true, false, false), { minLength: 12, maxLength: 12 }),
  withheld: fc.option(fc.record({ party: fc.nat(3), report: fc.nat(4) })),
  releasedBy: fc.constantFrom('lead', 'chair'),
  circulates: fc.constantFrom(true, true, true, true, false),
  recalls: fc.option(fc.nat(6), { freq: 1 }),
  stops: fc.constantFrom(true, false, false),
  after: fc.record({
    came: fc.array(fc.constantFrom(true, true, false), { minLength: 4, maxLength: 4 }),
    members: fc.array(fc.constantFrom(true, true, false), { minLength: 4, maxLength: 4 }),
    spots: fc.array(fc.nat(20), { maxLength: 4 }),
    inPlace: fc.constantFrom(true, false, false, false),
  }),
})
