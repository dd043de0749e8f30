import type { Contact } from './about-conference.ts'
import { contactLine } from './about-conference.ts'
import type { CardMessage } from './card.ts'
import { ask, choices, message, subtle } from './card.ts'
import { english } from './english.ts'

/** For somebody who added the app themselves and is in no conference yet. */
export function welcomeCard(contact: Contact): CardMessage {
  const words = english.installed
  return message({
    title: words.title,
    lines: [words.what, words.nothingYet],
    body: [
      choices(
        ask(english.help.contact, english.help.words.contact),
        ask(english.help.templates, english.help.words.templates),
      ),
      subtle(contactLine(contact)),
    ],
  })
}
