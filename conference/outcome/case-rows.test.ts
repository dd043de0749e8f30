import { expect, test } from 'vitest'
import { at } from '../conference.fixture.ts'
import { closedConference, coreGroup, PLAN } from '../core-group/core-group.fixture.ts'
import type { Closed } from '../papers/closed.ts'
import { CASE_FIELDS, CASE_RECORDS, caseRows } from './case-rows.ts'
import { decision, outcome } from './outcome.fixture.ts'

const closed = closedConference({
  closing: {
    ...{ at: at('2026-04-15T12:00'), by: 'chair', corrections: [] },
    outcome: outcome({
      decisions: [decision('ava'), decision('ben', { decision: 'no-plan', category: null })],
      dissents: [
        { id: 'd', version: 'd1', by: 'chair', at: '', personId: 'gp', childId: 'ben', why: 'Not seen', formal: true },
      ],
    }),
    attended: [{ personId: 'teacher', state: 'left', way: 'online' }],
  },
  plan: { ...PLAN, children: PLAN.children.slice(0, 1) },
  coreGroups: [coreGroup('first', { state: 'held' })],
}) as Closed
const rows = caseRows(closed, [closed])
const of = (record: string) => rows.filter((row) => row.record_type === record)

test('every row goes by the reference, and no field is without its column', () => {
  expect(new Set(rows.map((row) => row.conference_reference))).toEqual(new Set(['CP-1042']))
  expect(new Set(rows.flatMap((row) => Object.keys(row))).difference(new Set(CASE_FIELDS))).toEqual(new Set())
  expect(new Set(CASE_FIELDS).size).toBe(CASE_FIELDS.length)
  for (const { record_type } of rows) expect(CASE_RECORDS).toContain(record_type)
})

test('each child has their decision by the dataset’s names, with the reasons', () => {
  expect(of('decision')).toMatchObject([
    ...[
      {
        icpc_person_id: 'ava',
        icpc_icpc_date: '2026-04-15',
        icpc_icpc_outcome_cp_flag: 'Y',
        decision: 'plan',
        category: 'neglect',
      },
    ],
    ...[
      { icpc_person_id: 'ben', icpc_icpc_outcome_cp_flag: 'N', icpc_cp_plan_id: '', decision: 'no-plan', category: '' },
    ],
  ])
  expect(of('plan')).toMatchObject([
    { cppl_person_id: 'ava', cppl_cp_plan_start_date: '2026-04-15', cppl_cp_plan_initial_category: 'NEG' },
  ])
})

test('who came is told of everybody, and what was agreed with whom it is for', () => {
  expect(of('person').filter(({ attendance }) => attendance !== 'not-here')).toMatchObject([
    { person_id: 'teacher', attendance: 'left', way: 'online' },
  ])
  expect(of('action')).toMatchObject([{ who: 'Sam mother', by_when: '2026-05-15', only_for: '' }, { who: 'Sam lead' }])
  expect(of('dissent')).toMatchObject([{ person_id: 'gp', pers_person_id: 'ben', formal: 'Y', reasons: 'Not seen' }])
  expect(of('core-group')).toMatchObject([
    { number: '1', held_on: '2026-04-29', start: '2026-04-29T10:00', state: 'held' },
  ])
})
