import { ok } from '../../../conference/result.ts'
import * as api from '../../api/booking.ts'
import { book, previewBooking } from '../../features/arrange/book.ts'
import { moveConference } from '../../features/arrange/move.ts'
import { findDays } from '../../features/arrange/propose-days.ts'
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
  route(api.proposeDays, async ({ world, actor, body }) => {
    const found = await findDays(world, actor, body)
    if (!found.ok) return found
    const { limit, proposals, calendars } = found
    return ok({
      limit: limit && { date: limit.date.toString(), because: limit.because },
      proposals: proposals.map(({ start, ...proposal }) => ({ start: start.toString(), ...proposal })),
      calendars,
    })
  }),
  route(api.bookConference, ({ world, actor, body: { requestId, ...booking } }) =>
    book(world, actor, booking, requestId),
  ),
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
