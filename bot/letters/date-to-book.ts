import { formatMoment } from '../../conference/civil-time.ts'
import type { Conference } from '../../conference/conference.ts'
import { english } from './english.ts'
import { bullets, button, heading, mailPage, paragraph } from './layout.ts'
import type { Letter } from './letter.ts'

/** To the business team: a date that a conference agreed could not be booked as it is. */
export function dateToBook(given: {
  conference: Conference
  about: keyof typeof english.dateToBook.leads
  start: Temporal.ZonedDateTime
  problems: readonly { message: string }[]
  link: string
}): Letter {
  const { conference, about, start, problems, link } = given
  const words = english.dateToBook
  const subject = english.subjects.dateToBook(conference.reference)
  return {
    subject,
    html: mailPage(
      subject,
      words.title(conference.reference),
      paragraph(words.leads[about](formatMoment(start))),
      problems.length > 0 && [heading(words.why), bullets(problems.map(({ message }) => message))],
      button(words.open, link),
    ),
  }
}
