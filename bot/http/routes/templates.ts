import * as api from '../../api/templates.ts'
import { listTemplates } from '../../features/request-reports/list-templates.ts'
import { route } from '../api-route.ts'

export const templateRoutes = [route(api.listTemplates, ({ world, actor }) => listTemplates(world, actor))]
