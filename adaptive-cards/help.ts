import type { CardMessage } from './card.ts'
import { ask, choices, firstTen, message, row, text } from './card.ts'
import { english } from './english.ts'

export interface Possible {
  /** "Send your report for CP-1042" */
  what: string
  /** "Due by 5pm on Thursday 25 March" */
  when?: string
  /** What a press says for the person: "CP-1042", "submit CP-1042". */
  words: string
}

/** What this person can do today, most urgent first: not a list of commands. */
export function helpCard(possible: readonly Possible[]): CardMessage {
  const words = english.help
  return message({
    title: words.title,
    lines: possible.length > 0 ? [] : [words.none],
    body: [
      ...firstTen(possible, ({ what, when, words: say }) => row(what, when, ask(english.open, say))),
      possible.length > 0 && text(words.also, 'medium'),
      choices(
        ask(words.reports, words.words.reports),
        ask(words.next, words.words.next),
        ask(words.templates, words.words.templates),
        ask(words.contact, words.words.contact),
      ),
    ],
  })
}
