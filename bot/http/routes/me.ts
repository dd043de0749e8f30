import { ok } from '../../../conference/result.ts'
import { showMe } from '../../api/me.ts'
import { route } from '../api-route.ts'

export const meRoutes = [
  route(showMe, async ({ world: { settings }, actor }) => {
    const { teamName, phone, preset } = settings.authority
    const example = settings.exampleBooking?.() ?? null
    return ok({ name: actor.name, roles: [...actor.roles], team: { name: teamName, phone }, preset, example })
  }),
]
