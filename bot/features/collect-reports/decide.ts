import type { Conference } from '../../../conference/conference.ts'
import { deadlineOf } from '../../../conference/conference.ts'
import { datedDeadline } from '../../../conference/delivery.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { Report, ReportVersion } from '../../../conference/report.ts'
import { accept, currentVersion, sendBack } from '../../../conference/report.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { NewDelivery, Transaction, World } from '../../ports.ts'
import { askForRelease } from './ask-for-release.ts'
import { dropHolds } from './drop-holds.ts'
import { reportFor } from './hand-over-file.ts'

/** The business team says that a report is complete. Whoever may release it to the family is asked next. */
export async function acceptReport(world: World, actor: Actor, reportId: string) {
  return decide(world, actor, reportId, async (tx, conference, report) => {
    const accepted = accept(report)
    if (!accepted.ok) return accepted
    if (standing(report).some(isDoubted))
      return refusal('needs-settling', {
        message: 'This report may be about another family. Read it, then say that it belongs here, or return it.',
      })
    await tx.reports.update(reportId, { state: accepted.state, decidedBy: actorId(actor), comment: null })
    await askForRelease(world, tx, conference.id)
    await tx.audit.write(entry(world, actor, 'report-accepted', conference, { reportId }))
    return ok({})
  })
}

/** Somebody has read what looked as if it were about another family: it belongs here. */
export async function settleDoubts(world: World, actor: Actor, reportId: string) {
  return decide(world, actor, reportId, async (tx, conference, report) => {
    const doubted = standing(report).filter(isDoubted)
    if (doubted.length === 0) return refusal('nothing-to-settle', { message: 'There is nothing to settle.' })
    for (const { id } of doubted) await tx.reports.updateVersion(id, { settledBy: actorId(actor) })
    const doubts = doubted.flatMap(({ findings }) => findings.doubts)
    await tx.audit.write(entry(world, actor, 'doubts-settled', conference, { reportId, doubts }))
    return ok({})
  })
}

function standing(report: Report): ReportVersion[] {
  return (['main', 'restricted'] as const).flatMap((part) => currentVersion(report, part) ?? [])
}

function isDoubted({ findings, settledBy }: ReportVersion): boolean {
  return findings.doubts.length > 0 && settledBy === null
}

/** Back to its author, with what is to be done. Asking again is another occasion for reminders. */
export async function sendBackReport(world: World, actor: Actor, reportId: string, comment: string) {
  if (comment.trim() === '') return refusal('needs-comment', { message: 'Say what the author should change.' })
  return decide(world, actor, reportId, async (tx, conference, report) => {
    const returned = sendBack(report)
    if (!returned.ok) return returned
    const { state, request } = returned
    const now = world.clock.now()
    const version = currentVersion(report)
    if (version) {
      await tx.reports.updateVersion(version.id, { state: 'superseded' })
      await dropHolds(tx, conference, version.id)
    }
    await tx.reports.update(reportId, { state, request, requestedAt: now, comment, decidedBy: actorId(actor) })
    const due = deadlineOf(conference, 'report-due')
    const message: NewDelivery = {
      id: world.newId(),
      conferenceId: conference.id,
      person: report.participantId,
      kind: 'report-returned',
      deadline: datedDeadline('report-due', due.date),
      occasion: `request-${request}`,
      sendAt: withinHours(now, conference),
      detail: { reportId },
    }
    await tx.deliveries.claim([message], now)
    await tx.audit.write(entry(world, actor, 'report-returned', conference, { reportId, request }))
    return ok({})
  })
}

async function decide<T>(
  world: World,
  actor: Actor,
  reportId: string,
  work: (tx: Transaction, conference: Conference, report: Report) => Promise<T>,
) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  const found = await reportFor(world, actor, reportId)
  if (!found.ok) return found
  return world.store.change(found.conference.id, (tx, conference) =>
    work(tx, conference, conference.reports.find(({ id }) => id === reportId) as Report),
  )
}

function entry(world: World, actor: Actor, action: string, { id }: Conference, detail: Record<string, unknown>) {
  return { at: world.clock.now(), actor: actorId(actor), action, conferenceId: id, detail }
}
