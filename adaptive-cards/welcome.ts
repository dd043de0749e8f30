import type { Contact } from './about-conference.ts'
import { contactLine } from './about-conference.ts'
import type { CardMessage } from './card.ts'
import { ask, choices, firstTen, message, row, subtle } from './card.ts'
import { english } from './english.ts'
import type { Possible } from './help.ts'

/** For somebody who added the app themselves, with what they can do today: nothing yet, or what reached them by mail. */
export function welcomeCard(contact: Contact, possible: readonly Possible[]): CardMessage {
  const words = english.installed
  return message({
    title: words.title,
    lines: possible.length > 0 ? [words.what] : [words.what, words.nothingYet],
    body: [
      ...firstTen(possible, ({ what, when, words: say }) => row(what, when, ask(english.open, say))),
      choices(
        ask(english.help.contact, english.help.words.contact),
        ask(english.help.templates, english.help.words.templates),
      ),
      subtle(contactLine(contact)),
    ],
  })
}
