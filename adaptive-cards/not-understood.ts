import type { Contact } from './about-conference.ts'
import type { CardMessage } from './card.ts'
import { ask, message, row, subtle } from './card.ts'
import { english } from './english.ts'

export interface Nearest {
  title: string
  /** What a press says for the person. */
  words: string
}

export function notUnderstoodCard(nearest: readonly [Nearest, Nearest], { team, phone }: Contact): CardMessage {
  const words = english.notUnderstood
  return message({
    title: words.title,
    lines: [words.lead],
    body: [
      ...nearest.map((answer) => row(answer.title, undefined, ask(english.open, answer.words))),
      subtle(words.contact(team, phone)),
    ],
  })
}
