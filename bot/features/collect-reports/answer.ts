import type { Conference } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, participantActing } from '../../../conference/permissions.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { Report, ReportState, ReportVersion } from '../../../conference/report.ts'
import { currentVersion, undo } from '../../../conference/report.ts'
import type { Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'
import { askForRelease } from './ask-for-release.ts'
import { dropHolds } from './drop-holds.ts'
import { reportFor } from './hand-over-file.ts'

/**
 * The draft that we hold is the author's report after all: by one tap, or as they told the business team, who then say
 * in `note` who said so and when.
 */
export async function confirmDraft(world: World, actor: Actor, reportId: string, note?: string) {
  return answer(world, actor, reportId, 'draft-confirmed', async (tx, conference, report) => {
    const draft = currentVersion(report)
    if (draft?.state !== 'draft') return refusal('not-a-draft', { message: 'There is no draft to send.' })
    const said = theirWord(actor, conference, report, note)
    if (!said.ok) return said
    await tx.reports.updateVersion(draft.id, { state: 'submitted', note: withWord(draft, said.word) })
    const restricted = currentVersion(report, 'restricted')
    if (restricted?.state === 'draft') await tx.reports.updateVersion(restricted.id, { state: 'submitted' })
    await tx.reports.update(report.id, { state: 'submitted' })
    await claimReceipt(tx, world, actor, conference, report, draft)
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

/** What was sent is no report any more and nobody reads it; another is asked for. Not once it has circulated. */
export async function withdrawReport(world: World, actor: Actor, reportId: string) {
  return answer(world, actor, reportId, 'report-withdrawn', async (tx, conference, report) => {
    const standing = (['main', 'restricted'] as const).flatMap((part) => currentVersion(report, part) ?? [])
    if (standing.length === 0 || report.state === 'nothing-held')
      return refusal('nothing-submitted', { message: 'There is no report to withdraw.' })
    if (conference.circulatedAt !== null && report.state === 'accepted')
      return refusal('already-circulated', {
        message: 'The reports have been circulated. Ring the business team to correct it.',
      })
    for (const { id } of standing) {
      await tx.reports.updateVersion(id, { state: 'withdrawn' })
      await dropHolds(tx, conference, id)
    }
    await tx.reports.update(report.id, { state: askedAgain(report), decidedBy: null })
    return ok({})
  })
}

/**
 * The one question about a document without our marks: does it hold anything that the family, or one of them, must not
 * see? The business team answers on the author's word and says in `note` who said so and when.
 */
export async function answerFamilyQuestion(
  world: World,
  actor: Actor,
  reportId: string,
  mayRead: boolean,
  note?: string,
) {
  const action = mayRead ? 'family-may-read' : 'family-may-not-read'
  return answer(world, actor, reportId, action, async (tx, conference, report) => {
    const version = currentVersion(report)
    if (version?.state !== 'submitted' || version.findings.marks)
      return refusal('nothing-asked', { message: 'Nothing is asked about this report.' })
    const said = theirWord(actor, conference, report, note)
    if (!said.ok) return said
    await tx.reports.updateVersion(version.id, { familyMayRead: mayRead, note: withWord(version, said.word) })
    const isAccepted = report.state === 'accepted'
    if (mayRead && isAccepted) await askForRelease(world, tx, conference.id)
    // Once professionals have it, it stays with them; the family never gets it.
    if (!mayRead && !(isAccepted && conference.circulatedAt !== null))
      await setApart(world, tx, actor, conference, report, version)
    return ok({})
  })
}

/** It goes to the chair only, and is no report by itself: one that the family can read is asked for. */
async function setApart(
  world: World,
  tx: Transaction,
  actor: Actor,
  conference: Conference,
  report: Report,
  version: ReportVersion,
) {
  // What the chair has of this author already stays: this is another document, not a newer one of it.
  const others = report.versions.filter(({ part }) => part === 'restricted')
  const number = Math.max(0, ...others.map((one) => one.number)) + 1
  await tx.reports.updateVersion(version.id, { part: 'restricted', number })
  await dropHolds(tx, conference, version.id)
  const before = report.versions
    .filter(({ part, state, id }) => part === 'main' && state === 'superseded' && id !== version.id)
    // An earlier one comes back when its author has said that the family may read it; what was returned never does.
    .filter(({ familyMayRead }) => familyMayRead === true)
    .filter(({ receivedAt }) => Temporal.Instant.compare(receivedAt, report.requestedAt) > 0)
    .toSorted((a, b) => b.number - a.number)[0]
  if (before) await tx.reports.updateVersion(before.id, { state: 'submitted' })
  await tx.reports.update(report.id, { state: before ? 'submitted' : askedAgain(report), decidedBy: null })
  await claimReceipt(tx, world, actor, conference, report, version)
}

/** What a report is without anything sent: asked for, or returned with the business team's comment still standing. */
function askedAgain(report: Report): ReportState {
  return report.comment === null ? 'requested' : 'returned'
}

/** Whoever answers for the author says on whose word. */
function theirWord(
  actor: Actor,
  conference: Conference,
  report: Report,
  note = '',
): Result<{ word: string | null }, 'needs-note'> {
  if (isAuthor(actor, conference, report)) return ok({ word: null })
  if (note.trim() === '')
    return refusal('needs-note', { message: 'Say who told you and when, for example "Mrs Reed by phone at 10.12am".' })
  return ok({ word: note.trim() })
}

function isAuthor(actor: Actor, conference: Conference, report: Report): boolean {
  return participantActing(actor, conference)?.id === report.participantId
}

function withWord({ note }: ReportVersion, word: string | null): string | null {
  return note && word ? `${note}; ${word}` : (word ?? note)
}

function claimReceipt(
  tx: Transaction,
  world: World,
  actor: Actor,
  conference: Conference,
  report: Report,
  version: ReportVersion,
) {
  const now = world.clock.now()
  const receipt = {
    id: world.newId(),
    conferenceId: conference.id,
    person: report.participantId,
    kind: 'report-receipt' as const,
    deadline: `version:${version.id}`,
    occasion: now.toString(),
    sendAt: isAuthor(actor, conference, report) ? now : withinHours(now, conference),
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
