import * as api from '../../api/parts.ts'
import { splitConference } from '../../features/arrange/split.ts'
import { route } from '../api-route.ts'
import { ofConference } from './of-conference.ts'

export const partRoutes = [
  route(api.splitConference, ({ world, actor, params, body }) =>
    ofConference(world, params.id, () => splitConference(world, actor, params.id, body.parts, body.onlyCheck)),
  ),
]
