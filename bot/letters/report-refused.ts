import { currentVersion, type Report, type ReportVersion } from '../../conference/report.ts'
import { conferenceFacts, isReportOverdue, reportDue, saidToday } from './about.ts'
import { english } from './english.ts'
import { paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** `version` is what was refused: it carries the sentence that says why and what to do. */
export function reportRefused(
  context: LetterContext & {
    report: Report
    version: Pick<ReportVersion, 'refusedBecause' | 'part' | 'receivedAt'>
  },
): Letter {
  const { conference, now, report, version } = context
  const { reference } = conference
  const words = english.refused
  return professionalLetter(
    context,
    {
      subject: english.subjects.reportRefused(reference),
      title: words.title(reference),
      lead: words.lead(saidToday(version.receivedAt, now)),
    },
    [
      paragraph(version.refusedBecause),
      currentVersion(report, version.part) && paragraph(words.earlierStands),
      !isReportOverdue(conference, now) && paragraph(words.due(reportDue(conference))),
      paragraph(words.help),
    ],
    [conferenceFacts(conference)],
  )
}
