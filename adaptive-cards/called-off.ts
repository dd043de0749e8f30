import type { CardMessage } from './card.ts'
import { message } from './card.ts'
import { english } from './english.ts'

export function calledOffCard({ reference, when }: { reference: string; when: string }): CardMessage {
  const words = english.calledOff
  return message({
    reference,
    date: when,
    title: words.title(reference),
    lines: [words.was(when), words.nothing, words.again],
  })
}
