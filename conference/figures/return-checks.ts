import { isWeekend } from '../calendar/bank-holidays.ts'
import type { Dataset } from './dataset.ts'

/** What the national return would refuse or ask about (domain.md §2, entry checks), by the row's own id. */
export interface ReturnProblem {
  table: keyof Dataset
  id: string
  rule:
    | 'conference-at-weekend'
    | 'plan-not-from-its-conference'
    | 'plan-ends-before-it-starts'
    | 'plans-overlap'
    | 'review-not-after-plan-start'
    | 'review-after-plan-end'
}

export function returnProblems(dataset: Dataset): ReturnProblem[] {
  const conferences = dataset.ssd_initial_cp_conference
  const plans = dataset.ssd_cp_plans
  const reviews = dataset.ssd_cp_reviews
  const dateOfIcpc = new Map(conferences.map((one) => [one.icpc_icpc_id, one.icpc_icpc_date]))
  const planOf = new Map(plans.map((plan) => [plan.cppl_cp_plan_id, plan]))
  const ofPlans = (rule: ReturnProblem['rule'], wrong: typeof plans): ReturnProblem[] =>
    wrong.map((plan) => ({ table: 'ssd_cp_plans', id: plan.cppl_cp_plan_id, rule }))
  const ofReviews = (rule: ReturnProblem['rule'], wrong: typeof reviews): ReturnProblem[] =>
    wrong.map((review) => ({ table: 'ssd_cp_reviews', id: review.cppr_cp_review_id, rule }))
  return [
    ...conferences
      .filter(({ icpc_icpc_date: date }) => isWeekend(Temporal.PlainDate.from(date)))
      .map(
        ({ icpc_icpc_id: id }): ReturnProblem => ({
          ...{ table: 'ssd_initial_cp_conference', id, rule: 'conference-at-weekend' },
        }),
      ),
    ...ofPlans(
      'plan-not-from-its-conference',
      plans.filter((plan) => {
        const icpc = dateOfIcpc.get(plan.cppl_icpc_id)
        return icpc !== undefined && icpc !== plan.cppl_cp_plan_start_date
      }),
    ),
    ...ofPlans(
      'plan-ends-before-it-starts',
      plans.filter((plan) => isEarlier(plan.cppl_cp_plan_end_date, plan.cppl_cp_plan_start_date)),
    ),
    ...ofPlans(
      'plans-overlap',
      plans.filter((plan) => plans.some((other) => other !== plan && overlap(plan, other))),
    ),
    ...ofReviews(
      'review-not-after-plan-start',
      reviews.filter((review) => {
        const start = planOf.get(review.cppr_cp_plan_id)?.cppl_cp_plan_start_date
        return start !== undefined && !isEarlier(start, review.cppr_cp_review_date)
      }),
    ),
    ...ofReviews(
      'review-after-plan-end',
      reviews.filter((review) =>
        isEarlier(planOf.get(review.cppr_cp_plan_id)?.cppl_cp_plan_end_date ?? '', review.cppr_cp_review_date),
      ),
    ),
  ]
}

type PlanRow = Dataset['ssd_cp_plans'][number]

function overlap(one: PlanRow, other: PlanRow): boolean {
  if (one.cppl_person_id !== other.cppl_person_id) return false
  const endsBefore = (a: PlanRow, b: PlanRow) => isEarlier(a.cppl_cp_plan_end_date, b.cppl_cp_plan_start_date)
  return !endsBefore(one, other) && !endsBefore(other, one)
}

/** ISO dates sort as text. What has no date is never earlier. */
function isEarlier(one: string, other: string): boolean {
  return one !== '' && other !== '' && one < other
}
