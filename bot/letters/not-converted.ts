import type { Conference } from '../../conference/conference.ts'
import { english } from './english.ts'
import { button, mailPage, paragraph } from './layout.ts'
import type { Letter } from './letter.ts'

/** To the business team: packs hold a page that says so in place of this report. */
export function notConverted(given: { conference: Conference; agency: string; link: string }): Letter {
  const words = english.notConverted
  const { reference } = given.conference
  const subject = english.subjects.notConverted(reference)
  const lead = paragraph(words.lead(given.agency))
  const page = mailPage(subject, words.title(reference), lead, paragraph(words.what), button(words.open, given.link))
  return { subject, html: page }
}
