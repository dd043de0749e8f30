import { ok } from '../../../conference/result.ts'
import * as api from '../../api/closing.ts'
import { bookReview } from '../../features/arrange/book-review.ts'
import { closeConference } from '../../features/close/close-conference.ts'
import { correctClosing } from '../../features/close/correct-closing.ts'
import { exportCase } from '../../features/close/export-case.ts'
import { showClosing } from '../../features/close/show-closing.ts'
import { type ApiRoute, route } from '../api-route.ts'
import { refusalProblem } from '../problem.ts'
import { download } from '../reply.ts'
import { closingView } from '../views/closing-view.ts'
import { ofConference } from './of-conference.ts'

const caseFile: ApiRoute = {
  method: 'GET',
  path: api.handOverCasePath,
  async answer({ world, actor, params }) {
    const made = await exportCase(world, actor, params.id as string)
    if (!made.ok) return refusalProblem(made)
    return download('text/csv; charset=utf-8', made.fileName, new TextEncoder().encode(made.csv))
  },
}

/** What a conference comes to: closing it, correcting it, and what follows. */
export const closingRoutes = [
  route(api.showClosing, async ({ world, actor, params }) => {
    const shown = await showClosing(world, actor, params.id)
    return shown.ok ? ok(closingView(shown, actor, world.clock.now())) : shown
  }),
  route(api.closeConference, ({ world, actor, params, body }) =>
    ofConference(world, params.id, async () => {
      const shown = await closeConference(world, actor, params.id, body.version)
      return shown.ok ? ok(closingView(shown, actor, world.clock.now())) : shown
    }),
  ),
  route(api.correctClosing, ({ world, actor, params, body }) =>
    ofConference(world, params.id, async () => {
      const shown = await correctClosing(world, actor, params.id, body)
      return shown.ok ? ok(closingView(shown, actor, world.clock.now())) : shown
    }),
  ),
  route(api.bookReview, ({ world, actor, params, body }) =>
    ofConference(world, params.id, () => bookReview(world, actor, params.id, body)),
  ),
  caseFile,
]
