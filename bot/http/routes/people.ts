import * as api from '../../api/people.ts'
import { childBorn } from '../../features/arrange/child-born.ts'
import { endPlan } from '../../features/arrange/end-plan.ts'
import { replacePerson } from '../../features/arrange/replace-person.ts'
import { route } from '../api-route.ts'

export const peopleRoutes = [
  route(api.replacePerson, ({ world, actor, params, body }) =>
    replacePerson(world, actor, params.id, params.participantId, body),
  ),
  route(api.childBorn, ({ world, actor, params, body }) =>
    childBorn(world, actor, params.id, params.childId, { ...body, born: Temporal.PlainDate.from(body.born) }),
  ),
  route(api.endPlan, ({ world, actor, params, body }) =>
    endPlan(world, actor, params.id, { ...body, childId: params.childId, on: Temporal.PlainDate.from(body.on) }),
  ),
]
