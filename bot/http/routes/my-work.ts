import { reportByAuthor } from '../../../conference/own-report.ts'
import type { Actor } from '../../../conference/permissions.ts'
import type { Refusal } from '../../../conference/result.ts'
import { ok } from '../../../conference/result.ts'
import * as api from '../../api/my-work.ts'
import { LARGEST_FILE_BYTES } from '../../api/reports.ts'
import { sayCanCome } from '../../features/arrange/cannot-come.ts'
import { recordReading } from '../../features/circulate/read.ts'
import {
  answerFamilyQuestion,
  confirmDraft,
  holdNothing,
  undoSubmission,
  withdrawReport,
} from '../../features/collect-reports/answer.ts'
import { handOverFile } from '../../features/collect-reports/hand-over-file.ts'
import { handOverLink } from '../../features/collect-reports/hand-over-link.ts'
import { submitDocument } from '../../features/collect-reports/submit-document.ts'
import { startReport } from '../../features/request-reports/start-report.ts'
import { showMyWork } from '../../features/show/my-work.ts'
import type { World } from '../../ports.ts'
import type { ApiRoute } from '../api-route.ts'
import { invalid, replyTo, route } from '../api-route.ts'
import type { SignedIn } from '../check-token.ts'
import { refusalProblem, tooLarge } from '../problem.ts'
import { readBody } from '../read-body.ts'
import { myPartView, nextView } from '../views/my-part.ts'
import { ofConference } from './of-conference.ts'

/** Their own report as a file. Its bytes are the body. */
const myFile: ApiRoute = {
  method: 'POST',
  path: api.myFile.path,
  async answer({ world, actor, params, query, request }) {
    const reportId = params.id as string
    // Before 25 MB are read from somebody whose report it is not.
    const author = await authorOf(world, actor, reportId)
    if (!author.ok) return refusalProblem(author)
    const asked = api.myFile.query.safeParse(Object.fromEntries(query))
    if (!asked.success) return invalid(asked.error)
    const body = await readBody(request, LARGEST_FILE_BYTES)
    if (!body.ok) return tooLarge
    const file = { ...asked.data, reportId, bytes: body.bytes, source: 'page', note: null } as const
    return replyTo(await handOverFile(world, author.actor, file))
  },
}

export const myWorkRoutes = [
  route(api.showMyWork, async ({ world, actor }) => {
    const { parts, lookingAt } = await showMyWork(world, actor.entraId)
    const now = world.clock.now()
    return ok({
      now: now.toString(),
      parts: parts.map((part) => myPartView(world, part, lookingAt)),
      next: nextView(parts, now),
    })
  }),
  route(api.startMyReport, ({ world, actor, params, token }) =>
    asAuthor(world, actor, params.id, (author) => startReport(world, author, params.id, token)),
  ),
  route(api.submitMyDocument, ({ world, actor, params, token }) =>
    asAuthor(world, actor, params.id, (author) => submitDocument(world, author, params.id, token)),
  ),
  route(api.submitMyLink, ({ world, actor, params, body, token }) =>
    asAuthor(world, actor, params.id, (author) => handOverLink(world, author, params.id, body.url, token)),
  ),
  route(api.confirmMyDraft, ({ world, actor, params }) =>
    asAuthor(world, actor, params.id, (author) => confirmDraft(world, author, params.id)),
  ),
  route(api.holdNothing, ({ world, actor, params }) =>
    asAuthor(world, actor, params.id, (author) => holdNothing(world, author, params.id)),
  ),
  route(api.undoMyReport, ({ world, actor, params }) =>
    asAuthor(world, actor, params.id, (author) => undoSubmission(world, author, params.id)),
  ),
  route(api.withdrawMyReport, ({ world, actor, params }) =>
    asAuthor(world, actor, params.id, (author) => withdrawReport(world, author, params.id)),
  ),
  route(api.sayWhetherFamilyMayRead, ({ world, actor, params, body }) =>
    asAuthor(world, actor, params.id, (author) => answerFamilyQuestion(world, author, params.id, body.mayRead)),
  ),
  myFile,
  route(api.sayCanCome, ({ world, actor, params }) =>
    ofConference(world, params.id, () => sayCanCome(world, actor, params.id)),
  ),
  route(api.readPack, async ({ world, actor, params }) => {
    const read = await recordReading(world, actor, params.id)
    return read.ok ? ok({}) : read
  }),
]

/** Somebody signed in may hold roles; about their own report they act as its author and nothing else. */
async function authorOf(world: World, actor: SignedIn, reportId: string) {
  const conference = await world.store.transaction((tx) => tx.conferences.findByReport(reportId))
  const found = reportByAuthor(conference, actor, reportId)
  if (!found.ok) return found
  return ok({ actor: { kind: 'participant', participantId: found.author.id } satisfies Actor })
}

async function asAuthor<T extends { ok: true }>(
  world: World,
  actor: SignedIn,
  reportId: string,
  work: (author: Actor) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const author = await authorOf(world, actor, reportId)
  return author.ok ? work(author.actor) : author
}
