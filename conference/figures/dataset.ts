import type { Conference } from '../conference.ts'
import { deadlineOf } from '../conference.ts'
import type { PlanCategory } from '../plan/plan.ts'
import { type Chain, chainsOf, firstIdOf, isSameChild } from './chain.ts'
import type { Period } from './figures.ts'

/** Tables of the Standard Safeguarding Dataset that a conference fills, with the fields that it knows, in their order. */
export const DATASET = {
  ssd_initial_cp_conference: [
    'icpc_icpc_id',
    'icpc_icpc_meeting_id',
    'icpc_person_id',
    'icpc_cp_plan_id',
    'icpc_icpc_transfer_in',
    'icpc_icpc_target_date',
    'icpc_icpc_date',
    'icpc_icpc_outcome_cp_flag',
  ],
  ssd_cp_plans: [
    'cppl_cp_plan_id',
    'cppl_icpc_id',
    'cppl_person_id',
    'cppl_cp_plan_start_date',
    'cppl_cp_plan_end_date',
    'cppl_cp_plan_initial_category',
    'cppl_cp_plan_latest_category',
  ],
  ssd_cp_reviews: [
    'cppr_cp_review_id',
    'cppr_person_id',
    'cppr_cp_plan_id',
    'cppr_cp_review_due',
    'cppr_cp_review_date',
    'cppr_cp_review_meeting_id',
    'cppr_cp_review_outcome_continue_cp',
    'cppr_cp_review_quorate',
  ],
} as const
export type DatasetTable = keyof typeof DATASET
export type DatasetRow<Table extends DatasetTable = DatasetTable> = Record<(typeof DATASET)[Table][number], string>

/** The national return's codes of the categories of abuse. */
const CODES: Record<PlanCategory, string> = {
  neglect: 'NEG',
  physical: 'PHY',
  sexual: 'SAB',
  emotional: 'EMO',
  multiple: 'MUL',
}

/** One row a child. Ids are ours: a case system's own are not known here. What nobody has closed yet has no row. */
export type Dataset = { [Table in DatasetTable]: DatasetRow<Table>[] }

/** What was held in the period, and the plans that were in force on any day of it. */
export function datasetOf(conferences: readonly Conference[], period: Period): Dataset {
  const chains = chainsOf(conferences)
  return {
    ssd_initial_cp_conference: chains.flatMap((chain) => initialRows(chain, period)),
    ssd_cp_plans: chains.flatMap((chain) => planRows(chain, period)),
    ssd_cp_reviews: chains.flatMap((chain) => reviewRows(chain, period)),
  }
}

function initialRows(chain: Chain, period: Period): DatasetRow<'ssd_initial_cp_conference'>[] {
  return chain
    .filter((one) => one.kind === 'initial' && one.closing !== null && isWithin(one.start.toPlainDate(), period))
    .flatMap((conference) =>
      conference.children.map((child) => {
        const hasPlan = conference.plan.children.some(({ childId }) => childId === child.id)
        const limit = conference.timetable.deadlines.find(({ name }) => name === 'conference-limit')
        return {
          icpc_icpc_id: child.id,
          icpc_icpc_meeting_id: conference.id,
          icpc_person_id: child.id,
          icpc_cp_plan_id: hasPlan ? planId(child.id) : '',
          icpc_icpc_transfer_in: conference.transferIn ? 'Y' : 'N',
          icpc_icpc_target_date: limit ? limit.date.toString() : '',
          icpc_icpc_date: conference.start.toPlainDate().toString(),
          icpc_icpc_outcome_cp_flag: hasPlan ? 'Y' : 'N',
        }
      }),
    )
}

function planRows(chain: Chain, period: Period): DatasetRow<'ssd_cp_plans'>[] {
  const closed = chain.filter(({ closing }) => closing !== null)
  const plans = closed.flatMap((conference) =>
    conference.plan.children.flatMap((plan) => {
      const child = conference.children.find(({ id }) => id === plan.childId)
      return child ? [{ conference, plan, child, personId: firstIdOf(chain, child) }] : []
    }),
  )
  return [...Map.groupBy(plans, ({ personId }) => personId)].flatMap(([personId, same]) => {
    const [first, last] = [same[0], same.at(-1)]
    if (!first || !last) return []
    const end = chain
      .flatMap(({ plan, children }) =>
        plan.ends.filter(({ childId }) => children.some((one) => one.id === childId && isSameChild(one, first.child))),
      )
      .map(({ on }) => on)
      .toSorted(Temporal.PlainDate.compare)[0]
    const start = first.plan.startedOn
    const isOver = end !== undefined && Temporal.PlainDate.compare(end, period.from) < 0
    if (isOver || Temporal.PlainDate.compare(start, period.to) > 0) return []
    return [
      {
        cppl_cp_plan_id: planId(personId),
        cppl_icpc_id: first.conference.kind === 'initial' ? personId : '',
        cppl_person_id: personId,
        cppl_cp_plan_start_date: start.toString(),
        cppl_cp_plan_end_date: end?.toString() ?? '',
        cppl_cp_plan_initial_category: CODES[first.plan.category],
        cppl_cp_plan_latest_category: CODES[last.plan.category],
      },
    ]
  })
}

function reviewRows(chain: Chain, period: Period): DatasetRow<'ssd_cp_reviews'>[] {
  return chain.flatMap((review, index) => {
    if (review.kind !== 'review' || !review.closing || !isWithin(review.start.toPlainDate(), period)) return []
    const { outcome } = review.closing
    const before = chain[index - 1]
    return review.children.flatMap((child) => {
      const decision = outcome.decisions.find(({ childId }) => childId === child.id)
      if (!decision) return []
      return [
        {
          cppr_cp_review_id: child.id,
          cppr_person_id: firstIdOf(chain, child),
          cppr_cp_plan_id: planId(firstIdOf(chain, child)),
          cppr_cp_review_due: before ? deadlineOf(before, 'review-limit').date.toString() : '',
          cppr_cp_review_date: review.start.toPlainDate().toString(),
          cppr_cp_review_meeting_id: review.id,
          cppr_cp_review_outcome_continue_cp: decision.decision === 'end' ? 'N' : 'Y',
          cppr_cp_review_quorate: outcome.inquorate ? 'N' : 'Y',
        },
      ]
    })
  })
}

/** A child has one plan in a chain; the dataset's ids have at most 48 characters. */
function planId(personId: string): string {
  return `cp-${personId}`
}

function isWithin(date: Temporal.PlainDate, { from, to }: Period): boolean {
  return Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, to) <= 0
}
