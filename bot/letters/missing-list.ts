import { participantOf } from '../../conference/conference.ts'
import { isAnswered } from '../../conference/report.ts'
import { reportDue, whenIs } from './about.ts'
import { english } from './english.ts'
import { html } from './html.ts'
import { button, mailPage, paragraph, phoneLink, table } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'

/** To the business team's mailbox at the cut-off: professionals to ring, with their numbers. */
export function missingList({ conference, link }: Pick<LetterContext, 'conference' | 'link'>): Letter {
  const { reference } = conference
  const words = english.missing
  const rows = conference.reports.flatMap((report) => {
    if (isAnswered(report)) return []
    const { name, role, agency, phone, apology } = participantOf(conference, report.participantId)
    return [
      [
        [
          html`<strong>${name}</strong><br>${role}, ${agency}<br>${stateInWords(report.state)}`,
          apology && html`<br>${words.cantCome(apology.instead)}`,
        ],
        phone ? phoneLink(phone) : words.noNumber,
      ],
    ]
  })
  const subject = english.subjects.missingList(reference, rows.length)
  return {
    subject,
    html: mailPage(
      subject,
      words.title(reference, rows.length),
      paragraph(words.lead(reportDue(conference), whenIs(conference))),
      paragraph(words.ring),
      table(words.columns, rows),
      button(words.open, link),
    ),
  }
}

function stateInWords(state: string): string {
  const { states } = english.missing
  return state in states ? states[state as keyof typeof states] : states.requested
}
