import { english } from './english.ts'
import { button, mailPage, paragraph } from './layout.ts'
import type { Letter } from './letter.ts'

/** To the business team, at most once a day. It says nothing of the mails: they stay in the mailbox. */
export function mailForAPerson(link: string): Letter {
  const words = english.mailForAPerson
  return {
    subject: words.title,
    html: mailPage(words.title, words.title, paragraph(words.lead), paragraph(words.how), button(words.open, link)),
  }
}
