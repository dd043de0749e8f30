import { ok } from '../../../conference/result.ts'
import * as api from '../../api/outlook.ts'
import { showAppointment } from '../../features/show/show-appointment.ts'
import { route } from '../api-route.ts'
import { conferenceRow, needView } from '../views/conference-row.ts'
import { deadlineView } from '../views/deadline-view.ts'
import { myPartView } from '../views/my-part.ts'

export const outlookRoutes = [
  route(api.showAppointment, async ({ world, actor, query }) => {
    const shown = await showAppointment(world, actor, query.number)
    if (!shown.ok) return shown
    const { whole, part, lookingAt } = shown
    const now = world.clock.now()
    return ok({
      now: now.toString(),
      whole: whole && {
        row: conferenceRow(whole),
        needs: whole.needs.map(needView),
        deadlines: whole.conference.timetable.deadlines.map((deadline) => deadlineView(deadline, now)),
      },
      part: part && myPartView(world, part, lookingAt),
    })
  }),
]
