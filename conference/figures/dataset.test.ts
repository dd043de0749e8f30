import { expect, test } from 'vitest'
import { at, conference } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import { type Decision, NO_OUTCOME } from '../outcome/outcome.ts'
import { NO_PLAN, type Plan } from '../plan/plan.ts'
import { datasetOf } from './dataset.ts'
import { returnProblems } from './return-checks.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const YEAR = { from: date('2026-04-01'), to: date('2027-03-31') }

const decided = (childId: string, decision: Decision['decision'], category: Decision['category'] = 'neglect') => ({
  ...{ id: `decision-${childId}`, version: 'v', by: 'chair', at: '2026-04-15T11:00:00Z', childId, decision, category },
  reasons: '',
})
const closed = (decisions: Decision[]): Pick<Conference, 'closing'> => ({
  closing: {
    ...{ at: at('2026-04-15T12:00'), by: 'chair', attended: [], corrections: [] },
    outcome: { ...NO_OUTCOME, decisions },
  },
})
const plan = (change: Partial<Plan>): Plan => ({ ...NO_PLAN, ...change })
const startedOn = date('2026-04-15')

/** Ava has a plan from the first conference on, Ben has none; the review changes its category, and it ends later. */
const initial = conference({
  strategyDate: date('2026-03-24'),
  ...closed([decided('ava', 'plan'), decided('ben', 'no-plan', null)]),
  plan: plan({ children: [{ childId: 'ava', category: 'neglect', startedOn }] }),
})
const review = conference({
  ...{ id: 'review', kind: 'review', reviewOf: initial.id },
  start: Temporal.ZonedDateTime.from('2026-07-10T10:00[Europe/London]'),
  children: [{ id: 'ava-2', name: 'AVA  Example', born: date('2016-02-03'), unborn: false }],
  ...closed([decided('ava-2', 'change', 'emotional')]),
  plan: plan({
    children: [{ childId: 'ava-2', category: 'emotional', startedOn }],
    ends: [
      {
        ...{ childId: 'ava-2', on: date('2026-11-02'), reason: 'transfer', note: '' },
        ...{ recordedAt: at('2026-11-02T10:00'), recordedBy: 'lead' },
      },
    ],
  }),
})

test('one child has one row for the conference, the plan and the review, told apart by ids and never by name', () => {
  const dataset = datasetOf([review, initial], YEAR)
  expect(dataset.ssd_initial_cp_conference).toEqual([
    {
      icpc_icpc_id: 'ava',
      icpc_icpc_meeting_id: 'conference',
      icpc_person_id: 'ava',
      icpc_cp_plan_id: 'cp-ava',
      icpc_icpc_transfer_in: 'N',
      icpc_icpc_target_date: '',
      icpc_icpc_date: '2026-04-15',
      icpc_icpc_outcome_cp_flag: 'Y',
    },
    expect.objectContaining({ icpc_icpc_id: 'ben', icpc_cp_plan_id: '', icpc_icpc_outcome_cp_flag: 'N' }),
  ])
  expect(dataset.ssd_cp_plans).toEqual([
    {
      cppl_cp_plan_id: 'cp-ava',
      cppl_icpc_id: 'ava',
      cppl_person_id: 'ava',
      cppl_cp_plan_start_date: '2026-04-15',
      cppl_cp_plan_end_date: '2026-11-02',
      cppl_cp_plan_initial_category: 'NEG',
      cppl_cp_plan_latest_category: 'EMO',
    },
  ])
  expect(dataset.ssd_cp_reviews).toEqual([
    {
      cppr_cp_review_id: 'ava-2',
      cppr_person_id: 'ava',
      cppr_cp_plan_id: 'cp-ava',
      cppr_cp_review_due: '2026-07-15',
      cppr_cp_review_date: '2026-07-10',
      cppr_cp_review_meeting_id: 'review',
      cppr_cp_review_outcome_continue_cp: 'Y',
      cppr_cp_review_quorate: 'Y',
    },
  ])
  expect(JSON.stringify(dataset)).not.toMatch(/Example/i)
  expect(returnProblems(dataset)).toEqual([])
})

test('a plan that ended before the period is not in it, one that began before it is', () => {
  const later = { from: date('2026-11-03'), to: date('2027-03-31') }
  expect(datasetOf([initial, review], later).ssd_cp_plans).toEqual([])
  expect(datasetOf([initial, review], { ...later, from: date('2026-11-02') }).ssd_cp_plans).toHaveLength(1)
})

test('what was called off or is not closed yet has no row', () => {
  const rows = datasetOf([conference(), { ...initial, id: 'other', state: 'called-off' }], YEAR)
  expect(Object.values(rows).flat()).toEqual([])
})

test.each<[string, Partial<Conference>, Partial<Conference>]>([
  ['conference-at-weekend', { start: Temporal.ZonedDateTime.from('2026-04-18T10:00[Europe/London]') }, {}],
  ['plan-not-from-its-conference', { start: Temporal.ZonedDateTime.from('2026-04-16T10:00[Europe/London]') }, {}],
  [
    'plan-ends-before-it-starts',
    {},
    { plan: plan({ ...review.plan, ends: review.plan.ends.map((end) => ({ ...end, on: date('2026-04-14') })) }) },
  ],
  ['review-after-plan-end', {}, { start: Temporal.ZonedDateTime.from('2026-11-03T10:00[Europe/London]') }],
  ['review-not-after-plan-start', {}, { start: Temporal.ZonedDateTime.from('2026-04-15T15:00[Europe/London]') }],
])('the national return is told of: %s', (rule, ofInitial, ofReview) => {
  const dataset = datasetOf(
    [
      { ...initial, ...ofInitial },
      { ...review, ...ofReview },
    ],
    YEAR,
  )
  expect(returnProblems(dataset).map((problem) => problem.rule)).toContain(rule)
})

test('a child who came with a plan from another authority is told from the others', () => {
  const flags = [initial, { ...initial, transferIn: true }].map((one) =>
    datasetOf([one], YEAR).ssd_initial_cp_conference.map((row) => row.icpc_icpc_transfer_in),
  )
  expect(flags).toEqual([
    ['N', 'N'],
    ['Y', 'Y'],
  ])
})
