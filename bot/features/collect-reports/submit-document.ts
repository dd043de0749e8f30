import type { Conference } from '../../../conference/conference.ts'
import { deadlineOf } from '../../../conference/conference.ts'
import { BUSINESS_TEAM, datedDeadline } from '../../../conference/delivery.ts'
import { isOnlyTheirs } from '../../../conference/own-report.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { PreparedDocument, Report } from '../../../conference/report.ts'
import { currentVersion, isAnswered } from '../../../conference/report.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Jobs, NewDelivery, World } from '../../ports.ts'
import { confirmDraft } from './answer.ts'
import { english } from './english.ts'
import { handOverFile, reportFor } from './hand-over-file.ts'
import { idFor } from './id-for.ts'
import { note, sayUnavailable, tryAgainSoon } from './say-unavailable.ts'
import { hasNewer, takeIn } from './take-in.ts'

/**
 * By its author: the prepared document in their OneDrive is their report. A job collects it. What only they can open is
 * read at once with their own sign-in (`token`), which chat has not.
 */
export async function submitDocument(world: World, actor: Actor, reportId: string, token: string | null = null) {
  const found = await reportFor(world, actor, reportId)
  if (!found.ok) return found
  const { prepared } = found.report
  if (!prepared)
    return refusal('no-document', {
      message: 'There is no prepared document in your OneDrive. Send your report as a file.',
    })
  if (isOnlyTheirs(world.settings.microsoft.reportFiles, prepared))
    return token ? submitWithSignIn(world, actor, reportId, { prepared, token }) : needsSignIn
  const receivedAt = world.clock.now().toString()
  const data = { conferenceId: found.conference.id, reportId, receivedAt }
  const key = `collect-document:${world.newId()}`
  await world.store.transaction((tx) => tx.queue.enqueue([{ name: 'collect-document', key, data }]))
  return ok({})
}

const needsSignIn = refusal('needs-sign-in', {
  message:
    'Only you can open the document in your OneDrive. Open “My reports” in Teams and send it there, or send it here as a file.',
})

async function submitWithSignIn(
  world: World,
  actor: Actor,
  reportId: string,
  { prepared, token }: { prepared: PreparedDocument; token: string },
) {
  const theirs = await world.reportFilesOf(token)
  if (!theirs.ok) return theirs
  const content = await theirs.reportFiles.read(prepared)
  if (content.state !== 'read') return refusal(content.state, { message: english.toAuthor.document[content.state] })
  return handOverFile(world, actor, { ...fromOneDrive, reportId, bytes: content.bytes, intent: 'submit' })
}

export async function collectDocument(world: World, { conferenceId, reportId, receivedAt }: Jobs['collect-document']) {
  const conference = await read(world, conferenceId)
  const report = conference.reports.find(({ id }) => id === reportId) as Report
  // Something newer may have come since an earlier try.
  if (!report.prepared || hasNewer(report, receivedAt)) return
  const content = await world.reportFiles.read(report.prepared)
  if (content.state === 'read') {
    const id = idFor(`document ${reportId} ${receivedAt}`)
    await takeIn(world, conferenceId, reportId, { ...arrivalOf(content.bytes, receivedAt), id, intent: 'submit' })
    return
  }
  // What we hold of it is then what its author means.
  if (currentVersion(report)?.state === 'draft') {
    await confirmDraft(world, { kind: 'participant', participantId: report.participantId }, reportId)
    return
  }
  await sayUnavailable(world, conferenceId, reportId, { what: 'document', why: content.state, occasion: receivedAt })
  if (content.state === 'locked') tryAgainSoon(world, receivedAt)
}

/** At the cut-off: what somebody has written but not sent is kept as a draft; then the team hears what is missing. */
export async function collectDrafts(world: World, { conferenceId }: Jobs['collect-drafts']) {
  const conference = await read(world, conferenceId)
  const due = deadlineOf(conference, 'report-due')
  for (const report of conference.reports.filter((one) => !isAnswered(one)))
    await collectDraft(world, conferenceId, report, due.at.toInstant().toString())
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

/** Copies what has changed since we prepared it. What cannot be read is told, and nothing waits for it. */
async function collectDraft(world: World, conferenceId: string, report: Report, receivedAt: string) {
  const { prepared } = report
  if (!prepared) return
  if (isOnlyTheirs(world.settings.microsoft.reportFiles, prepared))
    return askWhetherFinished(world, conferenceId, report)
  const look = await world.reportFiles.look(prepared)
  if (look.state === 'present' && look.contentTag === prepared.contentTag) return
  const content = look.state === 'present' ? await world.reportFiles.read(prepared) : look
  if (content.state === 'read') {
    const id = idFor(`draft ${report.id} ${receivedAt}`)
    await takeIn(world, conferenceId, report.id, { ...arrivalOf(content.bytes, receivedAt), id, intent: 'draft' })
  } else if (content.state === 'locked') {
    const now = world.clock.now()
    await world.store.change(conferenceId, (tx) => note(tx, report, receivedAt, english.lockedAtCutOff, now))
  } else {
    const occasion = `${content.state} ${prepared.itemId}`
    await sayUnavailable(world, conferenceId, report.id, { what: 'document', why: content.state, occasion })
  }
}

/** Nothing of it is copied: its author is asked, once for each request. */
async function askWhetherFinished(world: World, conferenceId: string, report: Report) {
  // A draft that came as a file is asked about by its own card.
  if (currentVersion(report)) return
  await world.store.change(conferenceId, async (tx, conference) => {
    const now = world.clock.now()
    const question: NewDelivery = {
      id: world.newId(),
      conferenceId,
      person: report.participantId,
      kind: 'report-started',
      deadline: datedDeadline('report-due', deadlineOf(conference, 'report-due').date),
      occasion: `started-${report.request}`,
      sendAt: withinHours(now, conference),
      detail: { reportId: report.id },
    }
    await tx.deliveries.claim([question], now)
  })
}

const fromOneDrive = { part: 'main', source: 'onedrive', name: 'report.docx', note: null } as const

function arrivalOf(bytes: Uint8Array, receivedAt: string) {
  return { ...fromOneDrive, bytes, receivedAt: Temporal.Instant.from(receivedAt) }
}

async function read(world: World, conferenceId: string): Promise<Conference> {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!conference) throw new Error(`No conference ${conferenceId}`)
  return conference
}
