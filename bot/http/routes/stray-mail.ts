import { ok } from '../../../conference/result.ts'
import * as api from '../../api/stray-mail.ts'
import { listStrayMail, settleStrayMail } from '../../features/collect-reports/stray-mail.ts'
import { route } from '../api-route.ts'

export const strayMailRoutes = [
  route(api.listStrayMail, async ({ world, actor }) => {
    const listed = await listStrayMail(world, actor)
    if (!listed.ok) return listed
    return ok({
      mails: listed.mails.map(({ mail, reference }) => ({
        id: mail.id,
        reference,
        reason: mail.reason,
        receivedAt: mail.receivedAt.toString(),
        webUrl: mail.webUrl,
      })),
    })
  }),
  route(api.settleStrayMail, ({ world, actor, params }) => settleStrayMail(world, actor, params.id)),
]
