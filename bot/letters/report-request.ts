import { conferenceFacts, reportDue, reportDueIn, whyThisDate } from './about.ts'
import { english } from './english.ts'
import { heading, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** The first mail to a professional whose report is asked for. It says everything: what, when, where, by when, how. */
export function reportRequest(context: LetterContext): Letter {
  const { conference, now } = context
  const { reference } = conference
  const words = english.reportRequest
  const due = reportDue(conference)
  return professionalLetter(
    context,
    {
      subject: english.subjects.reportRequest(reference, due),
      title: words.title(reference),
      lead: words.lead(due, reportDueIn(conference, now)),
    },
    [
      paragraph(english.noReadingTime),
      conferenceFacts(conference, [english.facts.reportDue, english.facts.by(due)]),
      heading(words.asked),
      paragraph(words.askedText),
      heading(words.send),
      paragraph(words.sendText),
    ],
    [
      paragraph(english.pageIsYours),
      heading(words.restricted),
      paragraph(words.restrictedText),
      heading(words.nothing),
      paragraph(words.nothingText),
      heading(words.cantCome),
      paragraph(words.cantComeText),
      whyThisDate(conference),
    ],
  )
}
