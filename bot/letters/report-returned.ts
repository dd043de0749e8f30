import type { Report } from '../../conference/report.ts'
import { conferenceFacts, isReportOverdue, namesFamily, reportDue } from './about.ts'
import { english } from './english.ts'
import { heading, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** The comment stands in the mail, unless it names somebody of the family: then it stays behind the page. */
export function reportReturned(context: LetterContext & { report: Report }): Letter {
  const { conference, now, report } = context
  const { reference } = conference
  const words = english.returned
  const shown = report.comment !== null && !namesFamily(conference, report.comment) ? report.comment : null
  return professionalLetter(
    context,
    {
      subject: english.subjects.reportReturned(reference),
      title: words.title(reference),
      lead: isReportOverdue(conference, now) ? words.leadOverdue : words.lead(reportDue(conference)),
    },
    [shown === null ? report.comment !== null && paragraph(words.onPage) : [heading(words.theySay), paragraph(shown)]],
    [conferenceFacts(conference)],
  )
}
