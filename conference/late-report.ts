import type { Conference } from './conference.ts'
import { reportOf } from './conference.ts'
import type { Report, ReportVersion } from './report.ts'
import { circulatedVersion } from './report.ts'

/** What the chair says when the lead social worker's report came late (domain.md §4, load). */
export const LATE_CHOICES = ['go-ahead', 'give-time', 'postpone'] as const
export type LateChoice = (typeof LATE_CHOICES)[number]

export interface LateAnswer {
  versionId: string
  choice: LateChoice
  by: string
  at: Temporal.Instant
}

/** The lead social worker's report, accepted though it came late, while the chair has not said what to do. */
export function lateReportsToAnswer(conference: Conference): { report: Report; version: ReportVersion }[] {
  const report = reportOf(conference, conference.leadSocialWorkerId)
  const version = report && circulatedVersion(report)
  if (!report || !version?.late) return []
  return conference.lateAnswers.some(({ versionId }) => versionId === version.id) ? [] : [{ report, version }]
}
