import { z } from 'zod'
import { ok } from '../../../conference/result.ts'
import * as api from '../../api/conference.ts'
import { showBoard as board, listConferences as conferenceList } from '../../api/conferences.ts'
import { showProgress as progress } from '../../api/progress.ts'
import { callOff } from '../../features/arrange/call-off.ts'
import { sayCannotCome } from '../../features/arrange/cannot-come.ts'
import { resumeConference, stopConference } from '../../features/arrange/stop.ts'
import { answerWhereabouts } from '../../features/arrange/whereabouts.ts'
import { listConferences } from '../../features/show/list-conferences.ts'
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

export const conferenceRoutes = [
  route(board, async ({ world, actor }) => {
    const { needs, counts } = await showBoard(world, actor)
    const worst = needs.slice(0, NEEDS_AT_MOST).map(needView)
    return ok({ needs: worst, needed: needs.length, counts, now: world.clock.now().toString() })
  }),
  route(conferenceList, async ({ world, actor, query }) => {
    const { kind = null, search = null, filter, mine } = query
    const after = readCursor(query.after, Place)
    const { rows, total, next } = await listConferences(world, actor, { filter, kind, mine, search, after })
    return ok({ conferences: rows.map(conferenceRow), total, next: next && cursorOf(next) })
  }),
  route(api.showConference, async ({ world, actor, params }) => {
    const shown = await showConference(world, actor, params.id)
    return shown.ok ? ok(conferenceStatus(shown, actor, world.clock.now(), world.settings.authority.deputies)) : shown
  }),
  route(progress, async ({ world, actor, params }) => {
    const shown = await showProgress(world, actor, params.id)
    return shown.ok ? ok(progressView(shown.progress)) : shown
  }),
  route(api.callOff, ({ world, actor, params, body }) =>
    ofConference(world, params.id, () => callOff(world, actor, params.id, body.reason)),
  ),
  route(api.stopConference, ({ world, actor, params }) =>
    ofConference(world, params.id, () => stopConference(world, actor, params.id)),
  ),
  route(api.resumeConference, ({ world, actor, params }) =>
    ofConference(world, params.id, () => resumeConference(world, actor, params.id)),
  ),
  route(api.answerWhereabouts, ({ world, actor, params, body }) =>
    ofConference(world, params.id, () => answerWhereabouts(world, actor, params.id, body.answer)),
  ),
  route(api.sayCannotCome, ({ world, actor, params, body }) =>
    ofConference(world, params.id, () => sayCannotCome(world, actor, params.id, body.instead)),
  ),
]
