import type { CardMessage } from './card.ts'
import { buttons, message, openUrl } from './card.ts'
import { english } from './english.ts'

/** To those who may decide. The passage itself is shown only where they have signed in. */
export interface Held {
  reference: string
  /** When the conference is. */
  when: string
  held: number
  lookUrl: string
}

export function holdCard({ reference, when, held, lookUrl }: Held): CardMessage {
  const words = english.hold
  return message({
    reference,
    date: when,
    title: words.title(reference),
    lines: [words.held(held), words.explain, words.another],
    body: [buttons(openUrl(words.look, lookUrl))],
  })
}
