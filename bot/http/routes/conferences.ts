import { ok } from '../../../conference/result.ts'
import * as circulation from '../../api/circulation.ts'
import * as api from '../../api/conference.ts'
import { listConferences as conferenceList } from '../../api/conferences.ts'
import { callOff } from '../../features/arrange/call-off.ts'
import { sayCannotCome } from '../../features/arrange/cannot-come.ts'
import { resumeConference, stopConference } from '../../features/arrange/stop.ts'
import { answerWhereabouts } from '../../features/arrange/whereabouts.ts'
import { circulate } from '../../features/circulate/circulate.ts'
import { releaseReports } from '../../features/circulate/release.ts'
import { listConferences } from '../../features/show/list-conferences.ts'
import { showConference } from '../../features/show/show-conference.ts'
import { route } from '../api-route.ts'
import { conferenceRow } from '../views/conference-row.ts'
import { conferenceStatus } from '../views/conference-status.ts'
import { ofConference } from './of-conference.ts'

export const conferenceRoutes = [
  route(conferenceList, async ({ world, actor }) => {
    const listed = await listConferences(world, actor)
    if (!listed.ok) return listed
    const now = world.clock.now()
    return ok({ conferences: listed.conferences.map((conference) => conferenceRow(conference, now)) })
  }),
  route(api.showConference, async ({ world, actor, params }) => {
    const shown = await showConference(world, actor, params.id)
    return shown.ok ? ok(conferenceStatus(shown, actor, world.clock.now())) : shown
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
  route(circulation.releaseReports, ({ world, actor, params, body }) =>
    ofConference(world, params.id, () => releaseReports(world, actor, { conferenceId: params.id, ...body })),
  ),
  route(circulation.circulate, ({ world, actor, params }) =>
    ofConference(world, params.id, () => circulate(world, actor, params.id)),
  ),
]
