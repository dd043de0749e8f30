import type { CardMessage } from './card.ts'
import { facts, message, subtle } from './card.ts'
import { english } from './english.ts'

/** Professionals only, and only those whom this reader may know of; the family is never named in chat. */
export interface WhoIsComing {
  reference: string
  when: string
  professionals: readonly { role: string; name: string; answer: keyof typeof english.who.answers }[]
}

export function whoIsComingCard({ reference, when, professionals }: WhoIsComing): CardMessage {
  const words = english.who
  return message({
    reference,
    date: when,
    title: words.title(reference),
    lines: [when],
    body: [
      facts(professionals.map(({ role, name, answer }) => [role, words.person(name, words.answers[answer])])),
      subtle(words.family),
    ],
  })
}
