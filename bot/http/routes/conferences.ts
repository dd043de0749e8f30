import { ok } from '../../../conference/result.ts'
import * as api from '../../api/conference.ts'
import { listConferences as conferenceList } from '../../api/conferences.ts'
import { callOff } from '../../features/arrange/call-off.ts'
import { sayCannotCome } from '../../features/arrange/cannot-come.ts'
import { resumeConference, stopConference } from '../../features/arrange/stop.ts'
import { answerWhereabouts } from '../../features/arrange/whereabouts.ts'
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
    return shown.ok ? ok(conferenceStatus(shown, actor, world.clock.now(), world.settings.authority.deputies)) : shown
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
