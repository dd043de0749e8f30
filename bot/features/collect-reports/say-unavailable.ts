import type { Report } from '../../../conference/report.ts'
import type { Transaction, World } from '../../ports.ts'
import { english } from './english.ts'
import { idFor } from './id-for.ts'

/** What could not be opened and why; `occasion` names the attempt, so that it is said once. */
export type Unavailable = { occasion: string } & (
  | { what: 'document'; why: keyof typeof english.document }
  | { what: 'link'; why: keyof typeof english.link }
)

/** While somebody has a file open it is tried again for so long; then its author has to send it once more. */
const RETRY_MINUTES = 10

/** The author hears why and what to do; the business team reads it in the notes of that report. */
export async function sayUnavailable(world: World, conferenceId: string, reportId: string, unavailable: Unavailable) {
  const { what, why, occasion } = unavailable
  const now = world.clock.now()
  await world.store.change(conferenceId, async (tx, conference) => {
    const report = conference.reports.find(({ id }) => id === reportId) as Report
    const message = {
      id: world.newId(),
      conferenceId,
      person: report.participantId,
      kind: 'report-refused' as const,
      deadline: `report:${reportId}`,
      occasion,
      sendAt: now,
      detail: { reportId, what, why },
    }
    await tx.deliveries.claim([message], now)
    const text = unavailable.what === 'link' ? english.link[unavailable.why] : english.document[unavailable.why]
    await note(tx, report, occasion, text, now)
  })
}

/** Written once for one occasion. */
export async function note(tx: Transaction, report: Report, occasion: string, text: string, at: Temporal.Instant) {
  const id = idFor(`note ${report.id} ${occasion}`)
  if (report.notes.every((one) => one.id !== id)) await tx.reports.addNote(report.id, { id, at, by: 'service', text })
}

/** Somebody may close it soon: the queue tries such a job again when it throws. */
export function tryAgainSoon(world: World, since: string) {
  const until = Temporal.Instant.from(since).add({ minutes: RETRY_MINUTES })
  if (Temporal.Instant.compare(world.clock.now(), until) < 0) throw new Error('The file is open somewhere: tried again')
}
