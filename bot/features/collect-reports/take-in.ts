import { createHash } from 'node:crypto'
import type { Conference } from '../../../conference/conference.ts'
import { deadlineOf } from '../../../conference/conference.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { Report, ReportPart, ReportSource, ReportVersion } from '../../../conference/report.ts'
import { currentVersion, stateAfterArrival } from '../../../conference/report.ts'
import { inspect } from '../../documents/inspect.ts'
import { untouchedForm } from '../../documents/words.ts'
import type { NewDelivery, StoredFile, Transaction, World } from '../../ports.ts'

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
  const inspection = await inspect(arrival.bytes, arrival.name)
  const refusedBecause = !inspection.ok ? inspection.message : inspection.untouched ? untouchedForm : null
  const type = inspection.ok ? inspection.type : null
  const file = refusedBecause ? null : await keep(world, conferenceId, reportId, arrival, type as string)

  await world.store.change(conferenceId, async (tx, conference) => {
    const report = conference.reports.find(({ id }) => id === reportId) as Report
    const current = currentVersion(report, arrival.part)
    const isSame = current?.sha256 === sha256 && !refusedBecause
    if (refusedBecause && isCollectedAgain(report, arrival, sha256)) return
    const state = refusedBecause ? 'refused' : arrival.intent === 'submit' ? 'submitted' : 'draft'
    const version = isSame ? current : newVersion(conference, report, arrival, { sha256, type, file, refusedBecause })
    if (isSame && current.state !== state && state === 'submitted') {
      await tx.reports.updateVersion(current.id, { state })
    } else if (!isSame) {
      if (!refusedBecause) await supersede(tx, report, arrival)
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

/** At the cut-off: a document that we could not take when it was sent. Its author has heard so and is not told twice. */
function isCollectedAgain({ versions }: Report, { source, intent, part }: Arrival, sha256: string): boolean {
  if (source !== 'onedrive' || intent !== 'draft') return false
  return versions.some((version) => version.state === 'refused' && version.part === part && version.sha256 === sha256)
}

function newVersion(
  conference: Conference,
  report: Report,
  arrival: Arrival,
  found: { sha256: string; type: string | null; file: StoredFile | null; refusedBecause: string | null },
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
    ...found,
  }
}

/** A draft never takes the place of what its author has already sent. */
async function supersede(tx: Transaction, report: Report, arrival: Arrival) {
  for (const version of report.versions) {
    if (version.part !== arrival.part) continue
    if (version.state === 'draft' || (version.state === 'submitted' && arrival.intent === 'submit'))
      await tx.reports.updateVersion(version.id, { state: 'superseded' })
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
