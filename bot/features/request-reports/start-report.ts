import { isOnlyTheirs, reportByAuthor } from '../../../conference/own-report.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId } from '../../../conference/permissions.ts'
import type { PreparedDocument } from '../../../conference/report.ts'
import type { Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { formPlace, preparedReport } from './prepared-report.ts'

/**
 * The author starts: in `delegated` mode their form is put into their own OneDrive with their own sign-in (`token`), and
 * lent to them in the library where they have none. In the other modes it has been there since the request.
 */
export async function startReport(world: World, actor: Actor, reportId: string, token: string) {
  const found = reportByAuthor(
    await world.store.transaction((tx) => tx.conferences.findByReport(reportId)),
    actor,
    reportId,
  )
  if (!found.ok) return found
  const { conference, report, author } = found
  if (conference.stopped)
    return refusal('stopped', { message: 'Nothing can be started at the moment. Your team is told when it goes on.' })
  const reach = world.settings.microsoft.reportFiles
  const isThere = report.prepared !== null && !isOnlyTheirs(reach, report.prepared)
  if (isThere && report.prepared) return ok({ webUrl: report.prepared.webUrl })
  if (reach !== 'delegated' || !author.entraId) return noPlace
  const place = formPlace(conference)
  const bytes = await preparedReport(world, conference, author)
  const made = await prepareWithSignIn(world, token, { owner: author.entraId, ...place, bytes })
  if (!made.ok) return made
  const { prepared } = made
  await world.store.change(conference.id, async (tx, current) => {
    const known = current.reports.find(({ id }) => id === reportId)?.prepared
    // What lies there is the document that they started before: its first content tag stays.
    if (known?.itemId === prepared.itemId) return
    const now = world.clock.now()
    await tx.reports.update(reportId, { prepared, started: true, editedAt: now })
    const entry = { at: now, actor: actorId(actor), action: 'report-started', conferenceId: conference.id }
    await tx.audit.write({ ...entry, detail: { reportId } })
  })
  return ok({ webUrl: prepared.webUrl })
}

async function prepareWithSignIn(
  world: World,
  token: string,
  { owner, folder, name, bytes }: { owner: string; folder: string; name: string; bytes: Uint8Array },
): Promise<Result<{ prepared: PreparedDocument }, string>> {
  const theirs = await world.reportFilesOf(token)
  if (!theirs.ok) return theirs
  const own = await theirs.reportFiles.prepare(owner, folder, name, bytes)
  const prepared = own ?? (await world.reportFiles.prepare(owner, folder, name, bytes))
  return prepared ? ok({ prepared }) : noPlace
}

const noPlace = refusal('no-place', {
  message: 'There is no OneDrive of yours to put the form into. Write your report in Word and send it as a file.',
})
