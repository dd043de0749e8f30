import { openSheet, recordHandOver } from '../features/circulate/hand-over.ts'
import { openPack, openPackedReport, recordReading } from '../features/circulate/read.ts'
import { releaseReports } from '../features/circulate/release.ts'
import { english } from './english.ts'
import { download, type PageResponse, seeOther, type Visit } from './page.ts'
import { refused, withErrors } from './report-forms.ts'

/** This person's own pack, or one that they are to hand over. Null sends them to where every wrong address leads. */
export async function readPack({ world, conference, actor }: Visit, packId: string): Promise<PageResponse | null> {
  if (!conference.packs.some(({ id }) => id === packId)) return null
  const opened = await openPack(world, actor, packId)
  return opened.ok ? download(opened.pdf, opened.fileName, 'application/pdf') : null
}

/** One report of a pack by itself: the form of it that a screen reader can follow. */
export async function readPackedReport(
  { world, conference, actor }: Visit,
  packId: string,
  index: number,
): Promise<PageResponse | null> {
  const pack = conference.packs.find(({ id }) => id === packId)
  if (!pack?.contents[index]) return null
  const opened = await openPackedReport(world, actor, packId, index)
  return opened.ok ? download(opened.pdf, opened.fileName, 'application/pdf') : null
}

export async function haveRead(visit: Visit, packId: string): Promise<PageResponse | null> {
  const { world, conference, actor, base } = visit
  if (!conference.packs.some(({ id }) => id === packId)) return null
  const recorded = await recordReading(world, actor, packId)
  return recorded.ok ? seeOther(`${base}?done=read`) : refused(visit, recorded)
}

export async function readSheet({ world, conference, actor }: Visit, partyId: string): Promise<PageResponse | null> {
  if (!conference.participants.some(({ id }) => id === partyId)) return null
  const opened = await openSheet(world, actor, conference.id, partyId)
  return opened.ok ? download(opened.pdf, opened.fileName, 'application/pdf') : null
}

export async function haveHandedOver(visit: Visit, packId: string): Promise<PageResponse | null> {
  const { world, conference, actor, base, request } = visit
  if (!conference.packs.some(({ id }) => id === packId)) return null
  const how = request.form?.how?.trim() ?? ''
  if (how === '') return withErrors(visit, [{ field: `how-${packId}`, text: english.handOver.missing }])
  const only = request.form?.version
  const recorded = await recordHandOver(world, actor, packId, how, only ? [only] : undefined)
  return recorded.ok ? seeOther(`${base}?done=handed-over`) : refused(visit, recorded)
}

/** Of what waits for this party, exactly what the page listed: what came in since is not released by the same press. */
export async function release(visit: Visit, partyId: string): Promise<PageResponse | null> {
  const { world, conference, actor, base, request } = visit
  const versionIds = request.form?.versions?.split(' ') ?? []
  const readForOthers = request.form?.read === 'yes'
  const released = await releaseReports(world, actor, {
    conferenceId: conference.id,
    partyId,
    versionIds,
    readForOthers,
  })
  if (released.ok) return seeOther(`${base}?done=released`)
  if (released.reason !== 'needs-reading') return refused(visit, released)
  return withErrors(visit, [{ field: `read-${partyId}`, text: english.release.mustRead }])
}
