import type { Conference } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId } from '../../../conference/permissions.ts'
import type { Report, ReportVersion } from '../../../conference/report.ts'
import { currentVersion, stateAfterArrival, undo } from '../../../conference/report.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'
import { reportFor } from './hand-over-file.ts'

/** The draft that we hold is the author's report after all: by one tap. */
export async function confirmDraft(world: World, actor: Actor, reportId: string) {
  return answer(world, actor, reportId, 'draft-confirmed', async (tx, conference, report) => {
    const draft = currentVersion(report)
    if (draft?.state !== 'draft') return refusal('not-a-draft', { message: 'There is no draft to send.' })
    await tx.reports.updateVersion(draft.id, { state: 'submitted' })
    const restricted = currentVersion(report, 'restricted')
    if (restricted?.state === 'draft') await tx.reports.updateVersion(restricted.id, { state: 'submitted' })
    await tx.reports.update(report.id, { state: 'submitted' })
    await claimReceipt(tx, world, conference, report, draft)
    return ok({})
  })
}

/** "I hold nothing about these children", which the author has confirmed with the children named. */
export async function holdNothing(world: World, actor: Actor, reportId: string) {
  return answer(world, actor, reportId, 'nothing-held', async (tx, _, report) => {
    if (currentVersion(report)?.state === 'submitted')
      return refusal('already-submitted', { message: 'You have already sent a report. Undo that first.' })
    await tx.reports.update(report.id, { state: 'nothing-held' })
    return ok({})
  })
}

/** Takes back a report or "nothing held", until the reports have been circulated. */
export async function undoSubmission(world: World, actor: Actor, reportId: string) {
  return answer(world, actor, reportId, 'undone', async (tx, conference, report) => {
    const undone = undo(report, conference.circulatedAt !== null)
    if (!undone.ok) return undone
    const version = currentVersion(report)
    if (version?.state === 'submitted') await tx.reports.updateVersion(version.id, { state: 'draft' })
    await tx.reports.update(report.id, { state: undone.state })
    return ok({})
  })
}

/** What was just handed over is the restricted part: it goes to the chair only, and is no report by itself. */
export async function markRestricted(world: World, actor: Actor, reportId: string) {
  return answer(world, actor, reportId, 'marked-restricted', async (tx, conference, report) => {
    const version = currentVersion(report)
    if (version?.state !== 'submitted') return refusal('nothing-submitted', { message: 'There is nothing to change.' })
    if (report.state === 'accepted')
      return refusal('already-accepted', { message: 'This report is already accepted. Ring the business team.' })
    const others = report.versions.filter(({ part }) => part === 'restricted')
    for (const { id, state } of others)
      if (state === 'submitted' || state === 'draft') await tx.reports.updateVersion(id, { state: 'superseded' })
    const number = Math.max(0, ...others.map((one) => one.number)) + 1
    await tx.reports.updateVersion(version.id, { part: 'restricted', number })
    const before = report.versions
      .filter(({ part, state, id }) => part === 'main' && state === 'superseded' && id !== version.id)
      .toSorted((a, b) => b.number - a.number)[0]
    if (before) await tx.reports.updateVersion(before.id, { state: 'submitted' })
    const state = before ? stateAfterArrival(report, 'main', 'submitted') : 'requested'
    await tx.reports.update(report.id, { state })
    await claimReceipt(tx, world, conference, report, version)
    return ok({})
  })
}

function claimReceipt(tx: Transaction, world: World, conference: Conference, report: Report, version: ReportVersion) {
  const now = world.clock.now()
  const receipt = {
    id: world.newId(),
    conferenceId: conference.id,
    person: report.participantId,
    kind: 'report-receipt' as const,
    deadline: `version:${version.id}`,
    occasion: now.toString(),
    sendAt: now,
    detail: { reportId: report.id, versionId: version.id },
  }
  return tx.deliveries.claim([receipt], now)
}

async function answer<T extends { ok: boolean }>(
  world: World,
  actor: Actor,
  reportId: string,
  action: string,
  work: (tx: Transaction, conference: Conference, report: Report) => Promise<T>,
) {
  const found = await reportFor(world, actor, reportId)
  if (!found.ok) return found
  return world.store.change(found.conference.id, async (tx, conference) => {
    const report = conference.reports.find(({ id }) => id === reportId) as Report
    const result = await work(tx, conference, report)
    const entry = { at: world.clock.now(), actor: actorId(actor), action, conferenceId: conference.id }
    if (result.ok) await tx.audit.write({ ...entry, detail: { reportId } })
    return result
  })
}
