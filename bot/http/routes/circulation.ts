import { ok } from '../../../conference/result.ts'
import * as api from '../../api/circulation.ts'
import { addProtectedDetail, removeProtectedDetail } from '../../features/arrange/protect.ts'
import { circulate } from '../../features/circulate/circulate.ts'
import { clearHold, openPassage } from '../../features/circulate/holds.ts'
import { answerLateReport } from '../../features/circulate/late-report.ts'
import { releaseReports } from '../../features/circulate/release.ts'
import { giveBackReport, withholdReport } from '../../features/circulate/withhold.ts'
import { route } from '../api-route.ts'
import { ofConference } from './of-conference.ts'

/** What may go to whom, and when it goes. */
export const circulationRoutes = [
  route(api.releaseReports, ({ world, actor, params, body }) =>
    ofConference(world, params.id, () => releaseReports(world, actor, { conferenceId: params.id, ...body })),
  ),
  route(api.circulate, ({ world, actor, params }) =>
    ofConference(world, params.id, async () => {
      const done = await circulate(world, actor, params.id)
      return done.ok ? ok({ circulated: done.circulated, leavesAt: done.leavesAt?.toString() ?? null }) : done
    }),
  ),
  route(api.withholdReport, ({ world, actor, params, body }) =>
    ofConference(world, params.id, async () => {
      const withheld = await withholdReport(world, actor, { conferenceId: params.id, ...body })
      return withheld.ok ? ok({ alreadyOut: withheld.alreadyOut.length }) : withheld
    }),
  ),
  route(api.giveBackReport, ({ world, actor, params, body }) =>
    ofConference(world, params.id, () => giveBackReport(world, actor, { conferenceId: params.id, ...body })),
  ),
  route(api.answerLateReport, ({ world, actor, params, body }) =>
    ofConference(world, params.id, () => answerLateReport(world, actor, params.id, body.versionId, body.choice)),
  ),
  route(api.openPassage, ({ world, actor, params }) =>
    ofConference(world, params.id, async () => {
      const opened = await openPassage(world, actor, params.id, params.holdId)
      return opened.ok ? ok({ passage: opened.hold.passage, detail: opened.detail?.text ?? null }) : opened
    }),
  ),
  route(api.clearHold, ({ world, actor, params, body }) =>
    ofConference(world, params.id, () => clearHold(world, actor, params.id, params.holdId, body.reason)),
  ),
  route(api.addProtectedDetail, ({ world, actor, params, body }) =>
    ofConference(world, params.id, async () => {
      const added = await addProtectedDetail(world, actor, params.id, body)
      return added.ok ? ok({ alreadyOut: added.alreadyOut.filter(({ isFound }) => isFound).length }) : added
    }),
  ),
  route(api.removeProtectedDetail, ({ world, actor, params }) =>
    ofConference(world, params.id, () => removeProtectedDetail(world, actor, params.id, params.detailId)),
  ),
]
