import { reportOf } from '../../../conference/conference.ts'
import type { ReportVersion } from '../../../conference/report.ts'
import { english } from './english.ts'
import type { Item } from './item.ts'

/** What could not be taken and why: a refused version, or a document or link that could not be opened at all. */
export function refusalOf({ delivery, conference }: Item): {
  version: Pick<ReportVersion, 'refusedBecause' | 'part' | 'receivedAt'>
} {
  const { detail, person, sendAt: receivedAt } = delivery
  const version = reportOf(conference, person)?.versions.find(({ id }) => id === detail.versionId)
  if (version) return { version }
  const words: Record<string, string> = english.unavailable[detail.what as keyof typeof english.unavailable]
  return { version: { refusedBecause: words[detail.why as string] ?? null, part: 'main', receivedAt } }
}
