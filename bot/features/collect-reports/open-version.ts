import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences, maySee, mayWithhold } from '../../../conference/permissions.ts'
import type { ReportVersion } from '../../../conference/report.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

/**
 * A report as it reached us, for those who run the conference: what is accepted or released has been looked at. What
 * the chair alone may read is opened by the chair, and by the business team that took it in (domain.md §4).
 */
export async function openVersion(world: World, actor: Actor, reportId: string, versionId: string) {
  const conference = await world.store.transaction((tx) => tx.conferences.findByReport(reportId))
  const version = conference?.reports
    .find(({ id }) => id === reportId)
    ?.versions.find(({ id, file }) => id === versionId && file !== null)
  if (!conference || !version?.file) return refusal('not-found', { message: 'There is no such file.' })
  if (!maySee(actor, conference))
    return refusal('not-allowed', { message: 'Only those who run this conference can open it.' })
  const isOpenToThem = mayRunConferences(actor).ok || mayWithhold(actor, conference).ok || !isRestricted(version)
  if (!isOpenToThem)
    return refusal('restricted', { message: 'This file holds information for the chair. Use a preview of your pack.' })
  const bytes = await world.library.read(version.file)
  const detail = { reportId, versionId }
  const entry = { at: world.clock.now(), actor: actorId(actor), action: 'version-opened', detail }
  await world.store.transaction((tx) => tx.audit.write({ ...entry, conferenceId: conference.id }))
  return ok({ bytes, fileName: `${conference.reference}-${version.part}-v${version.number}.${version.type}` })
}

function isRestricted({ part, findings, familyMayRead }: ReportVersion): boolean {
  return part === 'restricted' || findings.marks?.restricted === true || familyMayRead === false
}
