import type { Refusal } from '../../../conference/result.ts'
import * as api from '../../api/circulation.ts'
import { openSheet, recordHandOver } from '../../features/circulate/hand-over.ts'
import { previewPack } from '../../features/circulate/preview-pack.ts'
import { openPack } from '../../features/circulate/read.ts'
import { recallPack } from '../../features/circulate/recall.ts'
import type { ApiRoute } from '../api-route.ts'
import { route } from '../api-route.ts'
import { refusalProblem } from '../problem.ts'
import { download, type Reply } from '../reply.ts'

const packFile: ApiRoute = {
  method: 'GET',
  path: api.packFilePath,
  answer: async ({ world, actor, params }) => pdf(await openPack(world, actor, params.id as string)),
}

const sheetFile: ApiRoute = {
  method: 'GET',
  path: api.sheetFilePath,
  answer: async ({ world, actor, params }) =>
    pdf(await openSheet(world, actor, params.id as string, params.partyId as string)),
}

const previewFile: ApiRoute = {
  method: 'GET',
  path: api.previewFilePath,
  answer: async ({ world, actor, params }) =>
    pdf(await previewPack(world, actor, params.id as string, params.participantId as string)),
}

export const packRoutes = [
  route(api.recordHandOver, ({ world, actor, params, body }) =>
    recordHandOver(world, actor, params.id, body.how, body.versionIds),
  ),
  route(api.recallPack, ({ world, actor, params, body }) => recallPack(world, actor, params.id, body.reason)),
  packFile,
  previewFile,
  sheetFile,
]

function pdf(opened: { ok: true; pdf: Uint8Array; fileName: string } | Refusal): Reply {
  return opened.ok ? download('application/pdf', opened.fileName, opened.pdf) : refusalProblem(opened)
}
