import type { Conference } from '../../../conference/conference.ts'
import { type Dataset, type DatasetTable, datasetOf } from '../../../conference/figures/dataset.ts'
import { figuresOf, type Period } from '../../../conference/figures/figures.ts'
import { type ReturnProblem, returnProblems } from '../../../conference/figures/return-checks.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, maySeeEvery } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { datasetCsv } from './dataset-csv.ts'

/** For those who run or oversee conferences: how timely they were, and what the national return would ask about. */
export async function showFigures(world: World, actor: Actor, period: Period) {
  if (!maySeeEvery(actor)) return notAllowed
  const conferences = await world.store.transaction((tx) => tx.conferences.list())
  const figures = figuresOf(conferences, period, world.clock.now())
  const dataset = datasetOf(conferences, period)
  const problems = returnProblems(dataset).map((problem) => ({
    rule: problem.rule,
    reference: referenceOf(conferences, dataset, problem),
  }))
  return ok({ figures, problems })
}

/** One table for the authority's analysts. That somebody took it is on record. */
export async function exportDataset(world: World, actor: Actor, table: DatasetTable, period: Period) {
  if (!maySeeEvery(actor)) return notAllowed
  const conferences = await world.store.transaction(async (tx) => {
    const detail = { table, from: period.from.toString(), to: period.to.toString() }
    const about = { at: world.clock.now(), actor: actorId(actor), action: 'dataset-exported', conferenceId: null }
    await tx.audit.write({ ...about, detail })
    return tx.conferences.list()
  })
  const csv = datasetCsv(table, datasetOf(conferences, period))
  return ok({ csv, fileName: `${table}_${period.from}_${period.to}.csv` })
}

/** Of the conference in which the row's child stands. */
function referenceOf(conferences: readonly Conference[], dataset: Dataset, { table, id }: ReturnProblem): string {
  const plan = table === 'ssd_cp_plans' ? dataset.ssd_cp_plans.find((one) => one.cppl_cp_plan_id === id) : undefined
  const childId = plan ? plan.cppl_person_id : id
  return conferences.find(({ children }) => children.some((child) => child.id === childId))?.reference ?? ''
}

const notAllowed = refusal('not-allowed', { message: 'Only the business team and managers can see the figures.' })
