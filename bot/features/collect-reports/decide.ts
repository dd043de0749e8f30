import type { Conference } from '../../../conference/conference.ts'
import { deadlineOf } from '../../../conference/conference.ts'
import { datedDeadline } from '../../../conference/delivery.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { releaseRequests } from '../../../conference/release-request.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { Report } from '../../../conference/report.ts'
import { accept, currentVersion, sendBack } from '../../../conference/report.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { NewDelivery, World } from '../../ports.ts'
import { reportFor } from './hand-over-file.ts'

/** The business team says that a report is complete. Whoever may release it to the family is asked next. */
export async function acceptReport(world: World, actor: Actor, reportId: string) {
  return decide(world, actor, reportId, async (tx, conference, report) => {
    const accepted = accept(report)
    if (!accepted.ok) return accepted
    await tx.reports.update(reportId, { state: accepted.state, decidedBy: actorId(actor), comment: null })
    await askForRelease(world, tx, withState(conference, report, accepted.state))
    await tx.audit.write(entry(world, actor, 'report-accepted', conference, { reportId }))
    return ok({})
  })
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
    if (version) await tx.reports.updateVersion(version.id, { state: 'superseded' })
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

/** A new request, or, where one still stands unanswered, its card brought up to date. */
async function askForRelease(world: World, tx: Tx, conference: Conference) {
  const now = world.clock.now()
  const conferenceId = conference.id
  const person = conference.leadSocialWorkerId
  const requests = releaseRequests(conference)
  await tx.deliveries.claim(
    requests.map(({ partyId, deadline, occasion }) => ({
      id: world.newId(),
      conferenceId,
      person,
      kind: 'release-request' as const,
      deadline,
      occasion,
      sendAt: withinHours(now, conference),
      detail: { partyId },
    })),
    now,
  )
  await tx.queue.enqueue(
    requests.map(({ partyId }) => ({
      name: 'refresh-release-request' as const,
      key: `refresh-release-request:${partyId}:${world.newId()}`,
      data: { conferenceId, partyId },
    })),
  )
}

type Work = Parameters<World['store']['change']>[1]
type Tx = Parameters<Work>[0]

async function decide<T>(
  world: World,
  actor: Actor,
  reportId: string,
  work: (tx: Tx, conference: Conference, report: Report) => Promise<T>,
) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  const found = await reportFor(world, actor, reportId)
  if (!found.ok) return found
  return world.store.change(found.conference.id, (tx, conference) =>
    work(tx, conference, conference.reports.find(({ id }) => id === reportId) as Report),
  )
}

function withState(conference: Conference, report: Report, state: Report['state']): Conference {
  const reports = conference.reports.map((one) => (one.id === report.id ? { ...one, state } : one))
  return { ...conference, reports }
}

function entry(world: World, actor: Actor, action: string, { id }: Conference, detail: Record<string, unknown>) {
  return { at: world.clock.now(), actor: actorId(actor), action, conferenceId: id, detail }
}
