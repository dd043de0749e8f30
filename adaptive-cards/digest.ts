import type { CardMessage } from './card.ts'
import { ask, firstTen, message, openUrl, row } from './card.ts'
import { english } from './english.ts'

export type DigestKind = keyof typeof english.digest.items

export interface DigestItem {
  reference: string
  kind: DigestKind
  /** The moment that matters for this kind, its due date or the conference: "5pm on Thursday 25 March". */
  when: string
  /** Where its one action leads; without it the whole card is asked for in chat. */
  url?: string
}

/** `items` come most urgent first, at least one. */
export function digestCard(items: readonly [DigestItem, ...DigestItem[]]): CardMessage {
  const words = english.digest
  return message({
    reference: [...new Set(items.map((item) => item.reference))].join(', '),
    date: items[0].when,
    title: words.title(items.length),
    lines: [],
    body: firstTen(items, ({ reference, kind, when, url }) =>
      row(
        words.line(reference, words.items[kind].what),
        words.items[kind].on(when),
        url === undefined ? ask(english.open, reference) : openUrl(english.open, url),
      ),
    ),
  })
}
