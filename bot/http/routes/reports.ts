import { mayRunConferences } from '../../../conference/permissions.ts'
import * as api from '../../api/reports.ts'
import { answerFamilyQuestion, confirmDraft, withdrawReport } from '../../features/collect-reports/answer.ts'
import { addCallNote } from '../../features/collect-reports/call-note.ts'
import { acceptReport, sendBackReport, settleDoubts } from '../../features/collect-reports/decide.ts'
import { handOverFile } from '../../features/collect-reports/hand-over-file.ts'
import { openVersion } from '../../features/collect-reports/open-version.ts'
import type { ApiRoute } from '../api-route.ts'
import { invalid, replyTo, route } from '../api-route.ts'
import { refusalProblem, tooLarge } from '../problem.ts'
import { readBody } from '../read-body.ts'
import { download } from '../reply.ts'

/** A file that reached the business team by post, by hand or by telephone. Its bytes are the body. */
const fileByHand: ApiRoute = {
  method: 'POST',
  path: api.fileByHand.path,
  async answer({ world, actor, params, query, request }) {
    // Before 25 MB are read from somebody who may not send them.
    const allowed = mayRunConferences(actor)
    if (!allowed.ok) return refusalProblem(allowed)
    const asked = api.fileByHand.query.safeParse(Object.fromEntries(query))
    if (!asked.success) return invalid(asked.error)
    const body = await readBody(request, api.LARGEST_FILE_BYTES)
    if (!body.ok) return tooLarge
    const file = { ...asked.data, reportId: params.id as string, bytes: body.bytes }
    return replyTo(await handOverFile(world, actor, { ...file, source: 'hand', intent: 'submit' }))
  },
}

const versionFile: ApiRoute = {
  method: 'GET',
  path: api.versionFilePath,
  async answer({ world, actor, params }) {
    const opened = await openVersion(world, actor, params.id as string, params.versionId as string)
    return opened.ok ? download('application/octet-stream', opened.fileName, opened.bytes) : refusalProblem(opened)
  },
}

export const reportRoutes = [
  versionFile,
  route(api.acceptReport, ({ world, actor, params }) => acceptReport(world, actor, params.id)),
  route(api.settleDoubts, ({ world, actor, params }) => settleDoubts(world, actor, params.id)),
  route(api.answerFamilyQuestion, ({ world, actor, params, body }) =>
    answerFamilyQuestion(world, actor, params.id, body.mayRead, body.note),
  ),
  route(api.confirmDraft, ({ world, actor, params, body }) => confirmDraft(world, actor, params.id, body.note)),
  route(api.withdrawReport, ({ world, actor, params }) => withdrawReport(world, actor, params.id)),
  route(api.addCallNote, ({ world, actor, params, body }) => addCallNote(world, actor, params.id, body.text)),
  route(api.sendBackReport, ({ world, actor, params, body }) => sendBackReport(world, actor, params.id, body.comment)),
  fileByHand,
]
