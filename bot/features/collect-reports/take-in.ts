import { createHash } from 'node:crypto'
import type { Conference } from '../../../conference/conference.ts'
import { deadlineOf } from '../../../conference/conference.ts'
import { doubtsIn } from '../../../conference/doubt.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { Marks, Report, ReportPart, ReportSource, ReportVersion } from '../../../conference/report.ts'
import { currentVersion, NOTHING_FOUND, stateAfterArrival } from '../../../conference/report.ts'
import { inspect } from '../../documents/inspect/inspect.ts'
import { defaultLimits } from '../../documents/inspect/inspection.ts'
import { untouchedForm } from '../../documents/words.ts'
import type { NewDelivery, Transaction, World } from '../../ports.ts'
import { dropHolds } from './drop-holds.ts'
import { givenForms } from './given-forms.ts'

/** Something that reached us for a report, by whichever way. Every way lands in the same row. */
export interface Arrival {
  id: string
  part: ReportPart
  source: ReportSource
  /** As its author called it; only its ending matters, and it is stored nowhere. */
  name: string
  bytes: Uint8Array
  intent: 'submit' | 'draft'
  note: string | null
  receivedAt: Temporal.Instant
}

/**
 * Inspects what arrived, keeps it in the library, hashes and versions it, and answers its author. A newer version
 * supersedes, never overwrites; a file that cannot be taken is refused with the reason and disturbs nothing else.
 */
export async function takeIn(world: World, conferenceId: string, reportId: string, arrival: Arrival) {
  const sha256 = createHash('sha256').update(arrival.bytes).digest('hex')
  const forms = await givenForms(world, arrival.name, await authorOf(world, conferenceId, reportId))
  const inspection = await inspect(arrival.bytes, arrival.name, defaultLimits, forms)
  // Nobody sent it: opening it may be all that changed it.
  if (inspection.ok && inspection.untouched && isFoundDraft(arrival)) return
  const refusedBecause = !inspection.ok ? inspection.message : inspection.untouched ? untouchedForm : null
  const type = inspection.ok ? inspection.type : null
  const file = refusedBecause ? null : await keep(world, conferenceId, reportId, arrival, type as string)
  const read = inspection.ok && !refusedBecause ? inspection : null

  await world.store.change(conferenceId, async (tx, conference) => {
    const report = conference.reports.find(({ id }) => id === reportId) as Report
    // An earlier try of the same job came as far as this.
    if (report.versions.some(({ id }) => id === arrival.id)) return
    const current = currentVersion(report, arrival.part)
    const isSame = current?.sha256 === sha256 && !refusedBecause
    if (refusedBecause && isCollectedAgain(report, arrival, sha256)) return
    const state = refusedBecause ? 'refused' : arrival.intent === 'submit' ? 'submitted' : 'draft'
    const found = { sha256, type, file, refusedBecause, findings: read ? findingsOf(read, conference) : NOTHING_FOUND }
    const version = isSame ? current : newVersion(conference, report, arrival, found)
    if (isSame && current.state !== state && state === 'submitted') {
      await tx.reports.updateVersion(current.id, { state })
    } else if (!isSame) {
      if (!refusedBecause) await supersede(tx, conference, report, arrival)
      await tx.reports.addVersion(reportId, version)
    }
    // The same file again changes nothing, above all not that it was accepted.
    const changes = !isSame || current.state === 'draft'
    if (changes)
      await tx.reports.update(reportId, { state: stateAfterArrival(report, arrival.part, state), started: true })
    await tx.incoming.remove(arrival.id)
    if (state === 'draft' && arrival.source === 'onedrive') return
    await tx.deliveries.claim([answer(world, conference, report, version, arrival)], world.clock.now())
  })
}

async function authorOf(world: World, conferenceId: string, reportId: string) {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  const report = conference?.reports.find(({ id }) => id === reportId)
  return conference && report ? { conference, id: report.participantId } : null
}

/** Has something come since? Then a file that was opened late does not take its place. */
export function hasNewer(report: Report, receivedAt: string): boolean {
  const since = Temporal.Instant.from(receivedAt)
  return report.versions.some((version) => Temporal.Instant.compare(version.receivedAt, since) > 0)
}

/** At the cut-off: a document that we could not take when it was sent. Its author has heard so and is not told twice. */
function isCollectedAgain({ versions }: Report, arrival: Arrival, sha256: string): boolean {
  if (!isFoundDraft(arrival)) return false
  const { part } = arrival
  return versions.some((version) => version.state === 'refused' && version.part === part && version.sha256 === sha256)
}

function isFoundDraft({ source, intent }: Arrival): boolean {
  return source === 'onedrive' && intent === 'draft'
}

function newVersion(
  conference: Conference,
  report: Report,
  arrival: Arrival,
  found: Pick<ReportVersion, 'sha256' | 'type' | 'file' | 'refusedBecause' | 'findings'>,
): ReportVersion {
  const due = deadlineOf(conference, 'report-due').at.toInstant()
  const numbers = report.versions.filter(({ part }) => part === arrival.part).map(({ number }) => number)
  return {
    id: arrival.id,
    number: Math.max(0, ...numbers) + 1,
    part: arrival.part,
    state: found.refusedBecause ? 'refused' : arrival.intent === 'submit' ? 'submitted' : 'draft',
    source: arrival.source,
    receivedAt: arrival.receivedAt,
    bytes: arrival.bytes.length,
    late: Temporal.Instant.compare(arrival.receivedAt, due) > 0,
    note: arrival.note,
    // Our own form is taken apart; of any other document its author is asked.
    familyMayRead: found.findings.marks ? true : null,
    settledBy: null,
    ...found,
  }
}

function findingsOf(
  { marks, text, unreadable }: { marks: Marks | null; text: string; unreadable: boolean },
  conference: Conference,
) {
  return { marks, unreadable, doubts: doubtsIn(text, conference) }
}

/** A draft never takes the place of what its author has already sent. */
async function supersede(tx: Transaction, conference: Conference, report: Report, arrival: Arrival) {
  for (const version of report.versions) {
    if (version.part !== arrival.part) continue
    if (version.state !== 'draft' && (version.state !== 'submitted' || arrival.intent !== 'submit')) continue
    await tx.reports.updateVersion(version.id, { state: 'superseded' })
    await dropHolds(tx, conference, version.id)
  }
}

async function keep(world: World, conferenceId: string, reportId: string, arrival: Arrival, type: string) {
  const path = `Conferences/${conferenceId}/Reports/${reportId}/${arrival.part}-${arrival.id}.${type}`
  return world.library.put(path, arrival.bytes)
}

/** The author's own doing is answered at once; what somebody filed for them waits for the working day. */
function answer(
  world: World,
  conference: Conference,
  report: Report,
  version: ReportVersion,
  arrival: Arrival,
): NewDelivery {
  const now = world.clock.now()
  return {
    id: world.newId(),
    conferenceId: conference.id,
    person: report.participantId,
    kind: version.state === 'refused' ? 'report-refused' : 'report-receipt',
    deadline: `version:${version.id}`,
    occasion: arrival.id,
    sendAt: arrival.source === 'hand' ? withinHours(now, conference) : now,
    detail: { reportId: report.id, versionId: version.id },
  }
}
