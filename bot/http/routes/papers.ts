import type { Refusal } from '../../../conference/result.ts'
import { ok } from '../../../conference/result.ts'
import * as api from '../../api/papers.ts'
import { approvePaper } from '../../features/papers/approve-paper.ts'
import { askForCorrection, settleCorrection } from '../../features/papers/corrections.ts'
import { recordPaperHandOver } from '../../features/papers/hand-over-paper.ts'
import { type CopyType, openCopy } from '../../features/papers/open-copy.ts'
import { previewPaper } from '../../features/papers/preview-paper.ts'
import { sendPaper } from '../../features/papers/send-paper.ts'
import { showPaper, showPapers } from '../../features/papers/show-papers.ts'
import { writePaper } from '../../features/papers/write-paper.ts'
import { type ApiRoute, route } from '../api-route.ts'
import { refusalProblem } from '../problem.ts'
import { download, type Reply } from '../reply.ts'
import { paperDraft, paperView } from '../views/paper-view.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const previewFile: ApiRoute = {
  method: 'GET',
  path: api.previewPaperPath,
  async answer({ world, actor, params }) {
    const made = await previewPaper(world, actor, params.id as string, params.participantId as string)
    return made.ok ? download('application/pdf', made.fileName, made.pdf) : refusalProblem(made)
  },
}

const copyFile = (path: string, type: CopyType): ApiRoute => ({
  method: 'GET',
  path,
  async answer({ world, actor, params }) {
    return file(type, await openCopy(world, actor, params.id as string, params.copyId as string, type))
  },
})

/** What follows a conference on paper: written, approved, sent, put right. */
export const paperRoutes = [
  route(api.listPapers, async ({ world, actor, params }) => {
    const shown = await showPapers(world, actor, params.id)
    return shown.ok ? ok({ papers: shown.papers.map((paper) => paperView(shown.conference, paper, actor)) }) : shown
  }),
  route(api.showPaper, async ({ world, actor, params }) => {
    const shown = await showPaper(world, actor, params.id)
    return shown.ok ? ok(paperDraft(shown.conference, shown.paper, actor, world.clock.now())) : shown
  }),
  route(api.writePaper, ({ world, actor, params, body }) => writePaper(world, actor, params.id, body)),
  route(api.approvePaper, ({ world, actor, params, body }) => approvePaper(world, actor, params.id, body)),
  route(api.sendPaper, ({ world, actor, params }) => sendPaper(world, actor, params.id)),
  route(api.askForCorrection, ({ world, actor, params, body }) => askForCorrection(world, actor, params.id, body)),
  route(api.settleCorrection, ({ world, actor, params, body }) =>
    settleCorrection(world, actor, params.id, params.correctionId, body),
  ),
  route(api.recordPaperHandOver, ({ world, actor, params, body }) =>
    recordPaperHandOver(world, actor, params.id, params.copyId, body.how),
  ),
  previewFile,
  copyFile(api.copyPdfPath, 'pdf'),
  copyFile(api.copyDocxPath, 'docx'),
]

function file(type: CopyType, opened: { ok: true; bytes: Uint8Array; fileName: string } | Refusal): Reply {
  if (!opened.ok) return refusalProblem(opened)
  return download(type === 'pdf' ? 'application/pdf' : DOCX, opened.fileName, opened.bytes)
}
