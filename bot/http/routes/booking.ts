import { ok } from '../../../conference/result.ts'
import * as api from '../../api/booking.ts'
import { book, previewBooking } from '../../features/arrange/book.ts'
import { moveConference } from '../../features/arrange/move.ts'
import { route } from '../api-route.ts'
import { deadlineView } from '../views/deadline-view.ts'
import { ofConference } from './of-conference.ts'

export const bookingRoutes = [
  route(api.previewDeadlines, async ({ world, body }) => {
    const preview = await previewBooking(world, body)
    if (!preview.ok) return preview
    const now = world.clock.now()
    return ok({ deadlines: preview.deadlines.map((one) => deadlineView(one, now)), problems: preview.problems })
  }),
  route(api.bookConference, ({ world, actor, body }) => book(world, actor, body)),
  route(api.moveConference, ({ world, actor, params, body: { start, durationMinutes, place, exception } }) =>
    ofConference(world, params.id, () =>
      moveConference(world, actor, params.id, {
        start,
        ...(durationMinutes !== undefined && { durationMinutes }),
        ...(place !== undefined && { place }),
        exception,
      }),
    ),
  ),
]
