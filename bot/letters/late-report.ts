import type { Conference } from '../../conference/conference.ts'
import type { LateChoice } from '../../conference/late-report.ts'
import type { ReportVersion } from '../../conference/report.ts'
import { conferenceFacts, reportDue, saidAt } from './about.ts'
import { english } from './english.ts'
import { button, mailPage, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** To the chair, who says what it means for the conference. `link` leads to where they choose. */
export function lateReport(context: LetterContext & { version: ReportVersion }): Letter {
  const { conference, version } = context
  const words = english.late
  const { reference } = conference
  return professionalLetter(
    context,
    {
      subject: english.subjects.lateReport(reference),
      title: words.title(reference),
      lead: words.lead(saidAt(version.receivedAt), reportDue(conference)),
      open: words.open,
    },
    [paragraph(words.ask)],
    [conferenceFacts(conference)],
  )
}

/** To the business team, who arranges what the chair has chosen. */
export function lateReportAnswered(given: { conference: Conference; choice: LateChoice; link: string }): Letter {
  const { conference, choice, link } = given
  const words = english.late
  const subject = english.subjects.lateReport(conference.reference)
  const title = words.answeredTitle(conference.reference)
  const open = button(english.goOrNoGo.open, link)
  return {
    subject,
    html: mailPage(subject, title, paragraph(words.answers[choice]), conferenceFacts(conference), open),
  }
}
