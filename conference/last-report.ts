import { counterparts } from './chain.ts'
import type { Conference } from './conference.ts'
import { reportOf } from './conference.ts'
import type { StoredFile } from './report.ts'
import { currentVersion } from './report.ts'

/** A report to the conference before, and how its children are called in this one. */
export interface LastReport {
  file: StoredFile
  /** The day of the conference to which it was written. */
  on: Temporal.PlainDate
  /** Null: this child is not in the present conference. */
  childNow(idThen: string): string | null
}

/**
 * What this author sent to the conference that `review` follows, where it can be taken apart: our own form with its marks.
 * Nobody is given another's words, not even those of whom they came after.
 */
export function lastReportOf(previous: Conference, review: Conference, authorId: string): LastReport | null {
  const authorThen = counterparts(review, previous).person(authorId)
  const report = authorThen === null ? undefined : reportOf(previous, authorThen)
  if (!report || (report.state !== 'submitted' && report.state !== 'accepted')) return null
  const version = currentVersion(report)
  if (version?.state !== 'submitted' || version.type !== 'docx' || !version.file || !version.findings.marks) return null
  const { child } = counterparts(previous, review)
  return { file: version.file, on: previous.start.toPlainDate(), childNow: child }
}
