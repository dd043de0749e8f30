import type { Conference } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences, participantActing } from '../../../conference/permissions.ts'
import type { Report, ReportPart, ReportSource } from '../../../conference/report.ts'
import type { Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import { defaultLimits } from '../../documents/inspect/inspection.ts'
import { refusals } from '../../documents/words.ts'
import type { Jobs, World } from '../../ports.ts'
import { takeIn } from './take-in.ts'

export interface HandedOver {
  /** Made from what it came with, where a repeat must not keep it twice. */
  id?: string
  reportId: string
  part: ReportPart
  name: string
  bytes: Uint8Array
  source: ReportSource
  intent: 'submit' | 'draft'
  /** Who filed it and how, when the business team files on somebody's behalf. */
  note: string | null
}

/** Keeps what somebody handed over, whatever it is, and looks at it right after. Nothing handed over is ever lost. */
export async function handOverFile(world: World, actor: Actor, file: HandedOver) {
  if (file.bytes.length > defaultLimits.maxBytes) return refusal('too-large', { message: refusals['too-large'] })
  const found = await reportFor(world, actor, file.reportId)
  if (!found.ok) return found
  const mayFile = file.source === 'hand' ? mayRunConferences(actor) : ok({})
  if (!mayFile.ok) return mayFile
  if (file.source === 'hand' && !file.note?.trim())
    return refusal('needs-note', {
      message: 'Say from whom the report came and how, for example "by post from the surgery".',
    })
  const fileId = file.id ?? world.newId()
  await world.store.transaction(async (tx) => {
    if (file.id && (await tx.incoming.find(file.id))) return
    const receivedAt = world.clock.now()
    await tx.incoming.add({ ...file, id: fileId, participantId: found.report.participantId, receivedAt })
    await tx.queue.enqueue([{ name: 'take-in-file', key: `take-in-file:${fileId}`, data: { fileId } }])
    if (file.source === 'hand') {
      const entry = { at: receivedAt, actor: actorId(actor), action: 'report-filed-by-hand' }
      await tx.audit.write({ ...entry, conferenceId: found.conference.id, detail: { reportId: file.reportId } })
    }
  })
  return ok({ fileId })
}

/** A file whose author has several open reports waits here until they say which one it is. */
export async function keepUnassigned(
  world: World,
  participantId: string,
  file: { name: string; bytes: Uint8Array; part: ReportPart },
): Promise<string> {
  const id = world.newId()
  const waiting = { id, participantId, reportId: null, source: 'chat' as const, intent: 'submit' as const, note: null }
  await world.store.transaction((tx) => tx.incoming.add({ ...file, ...waiting, receivedAt: world.clock.now() }))
  return id
}

/** Its author says which report the waiting file is. */
export async function chooseReport(world: World, actor: Actor, fileId: string, reportId: string) {
  const found = await reportFor(world, actor, reportId)
  if (!found.ok) return found
  return world.store.transaction(async (tx) => {
    const file = await tx.incoming.find(fileId)
    const sameAuthor = file && (await isSamePerson(world, file.participantId, found))
    if (!file || !sameAuthor) return refusal('not-found', { message: 'That file is no longer waiting. Send it again.' })
    await tx.incoming.assign(fileId, reportId, found.report.participantId)
    await tx.queue.enqueue([{ name: 'take-in-file', key: `take-in-file:${fileId}`, data: { fileId } }])
    return ok({ fileId })
  })
}

export async function takeInFile(world: World, { fileId }: Jobs['take-in-file']) {
  const [file, conference] = await world.store.transaction(async (tx) => {
    const waiting = await tx.incoming.find(fileId)
    return [waiting, waiting?.reportId ? await tx.conferences.findByReport(waiting.reportId) : null] as const
  })
  // Already taken in by an earlier try of this job.
  if (!file?.reportId || !conference) return
  await takeIn(world, conference.id, file.reportId, file)
}

type Found = { conference: Conference; report: Report }

/** The report, when it is the actor's own or the actor is the business team. */
export async function reportFor(
  world: World,
  actor: Actor,
  reportId: string,
): Promise<Result<Found, 'not-found' | 'not-allowed' | 'called-off'>> {
  const conference = await world.store.transaction((tx) => tx.conferences.findByReport(reportId))
  const report = conference?.reports.find(({ id }) => id === reportId)
  if (!conference || !report) return refusal('not-found', { message: 'There is no such report.' })
  const isAuthor = participantActing(actor, conference)?.id === report.participantId
  if (!isAuthor && !mayRunConferences(actor).ok)
    return refusal('not-allowed', { message: 'Only its author or the business team can do this.' })
  if (conference.state !== 'booked')
    return refusal('called-off', { message: 'This conference was called off, so no report is needed.' })
  return ok({ conference, report })
}

async function isSamePerson(world: World, participantId: string, { conference, report }: Found): Promise<boolean> {
  if (participantId === report.participantId) return true
  const other = await world.store.transaction((tx) => tx.conferences.findByParticipant(participantId))
  const entraId = (from: Conference | null, id: string) => from?.participants.find((one) => one.id === id)?.entraId
  const owner = entraId(other, participantId)
  return owner != null && owner === entraId(conference, report.participantId)
}
