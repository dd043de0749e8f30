import { reportOf } from '../../../conference/conference.ts'
import type { ReportVersion } from '../../../conference/report.ts'
import { english } from './english.ts'
import type { Item } from './item.ts'

/** What could not be taken and why: a refused version, or a prepared document that could not be opened at all. */
export function refusalOf({ delivery, conference }: Item): {
  version: Pick<ReportVersion, 'refusedBecause' | 'part' | 'receivedAt'>
} {
  const report = reportOf(conference, delivery.person)
  const version = report?.versions.find(({ id }) => id === delivery.detail.versionId)
  if (version) return { version }
  return { version: { refusedBecause: english.unavailable, part: 'main', receivedAt: delivery.sendAt } }
}
