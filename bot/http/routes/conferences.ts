import { z } from 'zod'
import { ok } from '../../../conference/result.ts'
import * as one from '../../api/conference.ts'
import * as api from '../../api/conferences.ts'
import { showProgress as progress } from '../../api/progress.ts'
import { callOff } from '../../features/arrange/call-off.ts'
import { sayCannotCome } from '../../features/arrange/cannot-come.ts'
import { resumeConference, stopConference } from '../../features/arrange/stop.ts'
import { answerWhereabouts } from '../../features/arrange/whereabouts.ts'
import { listConferences, showOverview } from '../../features/show/list-conferences.ts'
import { showBoard } from '../../features/show/show-board.ts'
import { showConference } from '../../features/show/show-conference.ts'
import { showProgress } from '../../features/show/show-progress.ts'
import { route } from '../api-route.ts'
import { cursorOf, readCursor } from '../cursor.ts'
import { conferenceRow, needView } from '../views/conference-row.ts'
import { conferenceStatus } from '../views/conference-status.ts'
import { progressView } from '../views/progress-view.ts'
import { ofConference } from './of-conference.ts'

/** Nobody does more in a day. */
const NEEDS_AT_MOST = 100

/** As a cursor carries it. */
const Place = z.object({ start: z.string().transform((text) => Temporal.Instant.from(text)), number: z.int() })

function boardView({ needs, counts }: Omit<Awaited<ReturnType<typeof showBoard>>, 'ok'>, now: Temporal.Instant) {
  const worst = needs.slice(0, NEEDS_AT_MOST).map(needView)
  return { needs: worst, needed: needs.length, counts, now: now.toString() }
}

function listView({ rows, total, next }: Omit<Awaited<ReturnType<typeof listConferences>>, 'ok'>) {
  return { conferences: rows.map(conferenceRow), total, next: next && cursorOf(next) }
}

export const conferenceRoutes = [
  route(api.showOverview, async ({ world, actor, query: { kind = null, search = null, filter, mine } }) => {
    const shown = await showOverview(world, actor, { filter, kind, mine, search, after: null })
    return ok({ board: boardView(shown.board, world.clock.now()), list: listView(shown.list) })
  }),
  route(api.showBoard, async ({ world, actor }) => ok(boardView(await showBoard(world, actor), world.clock.now()))),
  route(api.listConferences, async ({ world, actor, query }) => {
    const { kind = null, search = null, filter, mine } = query
    const after = readCursor(query.after, Place)
    return ok(listView(await listConferences(world, actor, { filter, kind, mine, search, after })))
  }),
  route(one.showConference, async ({ world, actor, params }) => {
    const shown = await showConference(world, actor, params.id)
    return shown.ok ? ok(conferenceStatus(shown, actor, world.clock.now(), world.settings.authority.deputies)) : shown
  }),
  route(progress, async ({ world, actor, params }) => {
    const shown = await showProgress(world, actor, params.id)
    return shown.ok ? ok(progressView(shown.progress)) : shown
  }),
  route(one.callOff, ({ world, actor, params, body }) =>
    ofConference(world, params.id, () => callOff(world, actor, params.id, body.reason)),
  ),
  route(one.stopConference, ({ world, actor, params }) =>
    ofConference(world, params.id, () => stopConference(world, actor, params.id)),
  ),
  route(one.resumeConference, ({ world, actor, params }) =>
    ofConference(world, params.id, () => resumeConference(world, actor, params.id)),
  ),
  route(one.answerWhereabouts, ({ world, actor, params, body }) =>
    ofConference(world, params.id, () => answerWhereabouts(world, actor, params.id, body.answer)),
  ),
  route(one.sayCannotCome, ({ world, actor, params, body }) =>
    ofConference(world, params.id, () => sayCannotCome(world, actor, params.id, body.instead)),
  ),
]
