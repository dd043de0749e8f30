import { londonDate } from '../../../conference/civil-time.ts'
import type { Result } from '../../../conference/result.ts'
import { ok } from '../../../conference/result.ts'
import * as api from '../../api/holidays.ts'
import {
  addDayOff,
  listDaysOff,
  previewDayOff,
  removeDayOff,
  type WhatChanges,
} from '../../features/keep-holidays/holidays.ts'
import { route } from '../api-route.ts'

export const holidayRoutes = [
  route(api.listDaysOff, async ({ world, actor }) => {
    const listed = await listDaysOff(world, actor)
    if (!listed.ok) return listed
    const today = londonDate(world.clock.now())
    return ok({
      added: listed.added.map(({ kind, date, name }) => ({
        ...{ kind, date: date.toString(), name },
        isPast: Temporal.PlainDate.compare(date, today) < 0,
      })),
      byRule: listed.byRule.map(({ date, name }) => ({ date: date.toString(), name })),
    })
  }),
  route(api.previewDayOff, async ({ world, actor, body }) => effectsView(await previewDayOff(world, actor, body))),
  route(api.addDayOff, async ({ world, actor, body }) => effectsView(await addDayOff(world, actor, body))),
  route(api.removeDayOff, async ({ world, actor, body }) => effectsView(await removeDayOff(world, actor, body))),
]

function effectsView(result: Result<WhatChanges>) {
  if (!result.ok) return result
  return ok({ ...result, toMove: result.toMove.map(({ start, ...one }) => ({ ...one, start: start.toString() })) })
}
