import { ok } from '../../../conference/result.ts'
import * as api from '../../api/actions.ts'
import { reopenAction, settleAction } from '../../features/actions/settle-action.ts'
import { route } from '../api-route.ts'

export const actionRoutes = [
  route(api.settleAction, async ({ world, actor, params, body }) => {
    const settled = await settleAction(world, actor, params.id, body)
    return settled.ok ? ok({}) : settled
  }),
  route(api.reopenAction, async ({ world, actor, params }) => {
    const open = await reopenAction(world, actor, params.id)
    return open.ok ? ok({}) : open
  }),
]
