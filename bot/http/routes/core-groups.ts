import { mayRunCoreGroup } from '../../../conference/core-group/permissions.ts'
import { ok } from '../../../conference/result.ts'
import * as api from '../../api/core-group.ts'
import { moveConference } from '../../features/arrange/move.ts'
import { bringReviewForward } from '../../features/core-group/bring-review-forward.ts'
import { setFeasts } from '../../features/core-group/feasts.ts'
import { finishRecord } from '../../features/core-group/finish-record.ts'
import { joinCoreGroup, leaveCoreGroup } from '../../features/core-group/members.ts'
import { sayMissed } from '../../features/core-group/missed.ts'
import { writeRecord } from '../../features/core-group/run.ts'
import { setCoreGroupDay } from '../../features/core-group/set-day.ts'
import { findCoreGroupDays, myCoreGroups, showCoreGroup, showCoreGroups } from '../../features/core-group/show.ts'
import { approveIn } from '../../features/papers/approve-paper.ts'
import { route } from '../api-route.ts'
import { coreGroupListView, coreGroupPageView, coreGroupsView } from '../views/core-group-view.ts'
import { ofConference } from './of-conference.ts'

/** The family and the professionals whom they chose, between two conferences. */
export const coreGroupRoutes = [
  route(api.listCoreGroups, async ({ world, actor }) => {
    const now = world.clock.now()
    return ok({ coreGroups: coreGroupListView(await myCoreGroups(world, actor), now), now: now.toString() })
  }),
  route(api.showCoreGroup, async ({ world, actor, params }) => {
    const shown = await showCoreGroup(world, actor, params.id)
    return shown.ok ? ok(coreGroupPageView(shown, world.clock.now())) : shown
  }),
  route(api.writeRecord, async ({ world, actor, params, body }) => {
    const written = await writeRecord(world, actor, params.id, body.changes)
    if (!written.ok) return written
    const shown = await showCoreGroup(world, actor, params.id)
    if (!shown.ok) return shown
    return ok({ coreGroup: coreGroupPageView(shown, world.clock.now()), outcomes: written.outcomes })
  }),
  route(api.finishRecord, async ({ world, actor, params }) => {
    // Who finishes a record has read it: where nothing else stands in the way, it goes to the members at once.
    const finished = await finishRecord(world, actor, params.id, (tx, drafted) =>
      approveIn(world, tx, actor, drafted, { version: 1, readForOthers: false, send: true }),
    )
    if (!finished.ok) return finished
    const { paperId, sent } = finished
    return ok({
      paperId,
      sent: sent?.ok ? sent.sent : 0,
      whyNot: sent && !sent.ok ? (sent.message ?? null) : null,
    })
  }),
  route(api.proposeCoreGroupDays, async ({ world, actor, params }) => {
    const found = await findCoreGroupDays(world, actor, params.id)
    if (!found.ok) return found
    const nameOf = (email: string) => found.names.get(email) ?? email
    const notKnown = found.people.filter(({ busy }) => busy === null).map(({ email }) => nameOf(email))
    return ok({
      days: found.days.map(({ start, late, notFree }) => ({
        start: start.toString(),
        late,
        notFree: notFree.map(nameOf),
        notKnown,
      })),
      calendars: found.calendars,
    })
  }),
  route(api.setCoreGroupDay, ({ world, actor, params, body: { start, durationMinutes, place, online } }) =>
    setCoreGroupDay(world, actor, params.id, {
      start,
      ...(durationMinutes !== undefined && { durationMinutes }),
      ...(place !== undefined && { place }),
      ...(online !== undefined && { online }),
    }),
  ),
  route(api.sayMissed, ({ world, actor, params, body }) => sayMissed(world, actor, params.id, body.reason)),
  route(api.showCoreGroups, async ({ world, actor, params }) => {
    const shown = await showCoreGroups(world, actor, params.id)
    return shown.ok ? ok(coreGroupsView(shown.conference, shown.runs, world.clock.now())) : shown
  }),
  route(api.joinCoreGroup, ({ world, actor, params, body: { who, reason } }) =>
    ofConference(world, params.id, () =>
      joinCoreGroup(world, actor, params.id, {
        who: who.side === 'known' ? { participantId: who.participantId } : who,
        reason,
      }),
    ),
  ),
  route(api.leaveCoreGroup, ({ world, actor, params, body }) =>
    ofConference(world, params.id, () =>
      leaveCoreGroup(world, actor, params.id, { participantId: params.participantId, reason: body.reason }),
    ),
  ),
  route(api.setFeasts, ({ world, actor, params, body }) => {
    const feasts = body.feasts.map(({ date, name }) => ({ date: Temporal.PlainDate.from(date), name }))
    return ofConference(world, params.id, () => setFeasts(world, actor, params.id, feasts))
  }),
  route(api.bringReviewForward, ({ world, actor, params, body }) =>
    bringReviewForward(world, actor, params.id, body, async (reviewId) => {
      const conference = await world.store.transaction((tx) => tx.conferences.find(params.id))
      const allowed = conference ? mayRunCoreGroup(actor, conference) : ok({})
      return moveConference(world, actor, reviewId, { start: body.start, exception: null }, allowed)
    }),
  ),
]
