import { formatMoment, formatShortDate } from '../../conference/civil-time.ts'
import { reportOf } from '../../conference/conference.ts'
import { isAnswered } from '../../conference/report.ts'
import { conferenceFacts, reportDue, whenIs } from './about.ts'
import { english } from './english.ts'
import { familyLetter, ownPage } from './family.ts'
import { paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** The conference stands as it is now; `was` is when it was to start before. */
export function moved(context: LetterContext & { was: Temporal.ZonedDateTime }): Letter {
  const { conference, to, was } = context
  const when = whenIs(conference)
  if (to.side === 'family') {
    const words = english.family.moved
    return familyLetter(
      context,
      words.title,
      words.lead(when),
      paragraph(words.was(formatMoment(was))),
      paragraph(english.family.page),
      ownPage(context),
      paragraph(english.family.cantCome),
    )
  }
  const { reference } = conference
  const words = english.moved
  const report = reportOf(conference, to.id)
  return professionalLetter(
    context,
    {
      subject: english.subjects.moved(reference, formatShortDate(conference.start)),
      title: words.title(reference),
      lead: words.lead(when),
    },
    [
      paragraph(words.was(formatMoment(was))),
      report && !isAnswered(report) && paragraph(words.due(reportDue(conference))),
      conferenceFacts(conference),
      paragraph(english.invitation.cantCome),
    ],
  )
}
