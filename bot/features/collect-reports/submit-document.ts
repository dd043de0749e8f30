import type { Conference } from '../../../conference/conference.ts'
import { deadlineOf, participantOf } from '../../../conference/conference.ts'
import { BUSINESS_TEAM, datedDeadline } from '../../../conference/delivery.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { Report } from '../../../conference/report.ts'
import { currentVersion, isAnswered } from '../../../conference/report.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Jobs, NewDelivery, World } from '../../ports.ts'
import { confirmDraft } from './answer.ts'
import { reportFor } from './hand-over-file.ts'
import { takeIn } from './take-in.ts'

/** One tap by its author: the prepared document in their OneDrive is their report. A job collects it. */
export async function submitDocument(world: World, actor: Actor, reportId: string) {
  const found = await reportFor(world, actor, reportId)
  if (!found.ok) return found
  if (found.report.prepared.length === 0)
    return refusal('no-document', {
      message: 'There is no prepared document in your OneDrive. Send your report as a file.',
    })
  const receivedAt = world.clock.now().toString()
  const data = { conferenceId: found.conference.id, reportId, receivedAt }
  const key = `collect-document:${world.newId()}`
  await world.store.transaction((tx) => tx.queue.enqueue([{ name: 'collect-document', key, data }]))
  return ok({})
}

export async function collectDocument(world: World, { conferenceId, reportId, receivedAt }: Jobs['collect-document']) {
  const conference = await read(world, conferenceId)
  const report = conference.reports.find(({ id }) => id === reportId) as Report
  const collected = await collect(world, conference, report, 'submit', Temporal.Instant.from(receivedAt))
  if (collected !== 'unavailable') return
  // What we hold of it is then what its author means.
  if (currentVersion(report)?.state === 'draft') {
    await confirmDraft(world, { kind: 'participant', participantId: report.participantId }, reportId)
    return
  }
  await world.store.change(conferenceId, (tx, current) =>
    tx.deliveries.claim([unavailable(world, current, report, receivedAt)], world.clock.now()),
  )
}

/** At the cut-off: what somebody has written but not sent is kept as a draft; then the team hears what is missing. */
export async function collectDrafts(world: World, { conferenceId }: Jobs['collect-drafts']) {
  const conference = await read(world, conferenceId)
  const due = deadlineOf(conference, 'report-due')
  for (const report of conference.reports.filter((one) => !isAnswered(one)))
    await collect(world, conference, report, 'draft', due.at.toInstant())
  await world.store.change(conferenceId, async (tx, current) => {
    if (current.reports.every(isAnswered)) return
    const now = world.clock.now()
    const list: NewDelivery = {
      id: world.newId(),
      conferenceId,
      person: BUSINESS_TEAM,
      kind: 'missing-list',
      deadline: datedDeadline('report-due', due.date),
      occasion: 'cut-off',
      sendAt: withinHours(now, current),
      detail: {},
    }
    await tx.deliveries.claim([list], now)
  })
}

/** Reads each part that has changed since we prepared it. An untouched main part is taken in only when it was sent. */
async function collect(
  world: World,
  conference: Conference,
  report: Report,
  intent: 'submit' | 'draft',
  receivedAt: Temporal.Instant,
): Promise<'collected' | 'unavailable'> {
  for (const document of report.prepared) {
    const look = await world.reportFiles.look(document)
    const changed = look.state === 'present' && look.contentTag !== document.contentTag
    const isSentMain = document.part === 'main' && intent === 'submit'
    if (!changed && !isSentMain) continue
    const content = await world.reportFiles.read(document)
    if (content.state !== 'read') {
      if (isSentMain) return 'unavailable'
      world.log.warn({ reportId: report.id, part: document.part, state: content.state }, 'A document could not be read')
      continue
    }
    await takeIn(world, conference.id, report.id, {
      id: world.newId(),
      part: document.part,
      source: 'onedrive',
      name: 'report.docx',
      bytes: content.bytes,
      intent,
      note: null,
      receivedAt,
    })
  }
  return 'collected'
}

function unavailable(world: World, conference: Conference, report: Report, receivedAt: string): NewDelivery {
  return {
    id: world.newId(),
    conferenceId: conference.id,
    person: participantOf(conference, report.participantId).id,
    kind: 'report-refused',
    deadline: `report:${report.id}`,
    occasion: receivedAt,
    sendAt: world.clock.now(),
    detail: { reportId: report.id },
  }
}

async function read(world: World, conferenceId: string): Promise<Conference> {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!conference) throw new Error(`No conference ${conferenceId}`)
  return conference
}
