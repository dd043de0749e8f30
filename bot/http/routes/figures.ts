import { ok } from '../../../conference/result.ts'
import * as api from '../../api/figures.ts'
import { exportDataset, showFigures } from '../../features/figures/show-figures.ts'
import type { ApiRoute } from '../api-route.ts'
import { invalid, route } from '../api-route.ts'
import { refusalProblem } from '../problem.ts'
import { download } from '../reply.ts'

const datasetFile: ApiRoute = {
  method: 'GET',
  path: api.datasetFilePath,
  async answer({ world, actor, query }) {
    const asked = api.DatasetAsked.safeParse(Object.fromEntries(query))
    if (!asked.success) return invalid(asked.error)
    const made = await exportDataset(world, actor, asked.data.table, periodOf(asked.data))
    if (!made.ok) return refusalProblem(made)
    return download('text/csv; charset=utf-8', made.fileName, new TextEncoder().encode(made.csv))
  },
}

export const figuresRoutes = [
  route(api.showFigures, async ({ world, actor, query }) => {
    const shown = await showFigures(world, actor, periodOf(query))
    return shown.ok ? ok({ figures: shown.figures, problems: shown.problems }) : shown
  }),
  datasetFile,
]

function periodOf({ from, to }: { from: string; to: string }) {
  return { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) }
}
