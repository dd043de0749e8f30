import type { Conference } from '../../../conference/conference.ts'
import { deadlineOf, participantOf } from '../../../conference/conference.ts'
import { datedDeadline } from '../../../conference/delivery.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { PreparedDocument, Report } from '../../../conference/report.ts'
import type { Jobs, World } from '../../ports.ts'
import { formPlace, preparedReport } from './prepared-report.ts'

/**
 * Puts the report form into its author's OneDrive, where they have one, and asks for the report. In `delegated` mode the
 * author does that, see `startReport`.
 */
export async function prepareReport(world: World, { conferenceId, reportId }: Jobs['prepare-report']) {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  const report = conference?.reports.find(({ id }) => id === reportId)
  if (!conference || !report) throw new Error(`No report ${reportId}`)
  if (conference.state !== 'booked' || conference.stopped) return
  const prepared = report.prepared ?? (await prepareDocument(world, conference, report))
  await world.store.change(conferenceId, async (tx, current) => {
    await tx.reports.update(reportId, { prepared })
    const due = deadlineOf(current, 'report-due')
    const request = {
      id: world.newId(),
      conferenceId,
      person: report.participantId,
      kind: 'report-request' as const,
      deadline: datedDeadline('report-due', due.date),
      occasion: `request-${report.request}`,
      sendAt: withinHours(world.clock.now(), current),
      detail: { reportId },
    }
    await tx.deliveries.claim([request], world.clock.now())
  })
}

/** Null where there is no place to put one: the card then asks for a file instead. */
async function prepareDocument(world: World, conference: Conference, report: Report): Promise<PreparedDocument | null> {
  const author = participantOf(conference, report.participantId)
  if (!author.entraId || world.settings.microsoft.reportFiles === 'delegated') return null
  const { folder, name } = formPlace(conference)
  const bytes = await preparedReport(world, conference, author)
  return world.reportFiles.prepare(author.entraId, folder, name, bytes)
}
