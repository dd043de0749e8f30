import type { Refusal } from '../../../conference/result.ts'
import * as api from '../../api/circulation.ts'
import { openSheet, recordHandOver } from '../../features/circulate/hand-over.ts'
import { openPack } from '../../features/circulate/read.ts'
import type { ApiRoute } from '../api-route.ts'
import { route } from '../api-route.ts'
import { refusalProblem } from '../problem.ts'
import type { Reply } from '../reply.ts'

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

export const packRoutes = [
  route(api.recordHandOver, ({ world, actor, params, body }) => recordHandOver(world, actor, params.id, body.how)),
  packFile,
  sheetFile,
]

function pdf(opened: { ok: true; pdf: Uint8Array; fileName: string } | Refusal): Reply {
  if (!opened.ok) return refusalProblem(opened)
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${opened.fileName}"`,
  }
  return { status: 200, headers, body: opened.pdf }
}
