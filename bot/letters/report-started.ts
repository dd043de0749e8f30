import type { Report } from '../../conference/report.ts'
import { conferenceFacts, reportDue, saidAt } from './about.ts'
import { english } from './english.ts'
import { paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** At the deadline, of a document that only its author can read: is it finished? `link` leads to where it can be sent. */
export function reportStarted(context: LetterContext & { report: Report }): Letter {
  const { conference, report, now } = context
  const { reference } = conference
  const words = english.reportStarted
  return professionalLetter(
    context,
    {
      subject: english.subjects.reportStarted(reference),
      title: words.title(reference),
      lead: words.lead(saidAt(report.editedAt ?? now), reportDue(conference)),
      open: words.open,
    },
    [paragraph(words.onlyYou), paragraph(words.how), conferenceFacts(conference)],
  )
}
