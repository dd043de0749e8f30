import type { CardMessage } from './card.ts'
import { message } from './card.ts'
import { english } from './english.ts'

/** What a release request or a hand-over turns into. */
export interface Done {
  reference: string
  what: 'released' | 'handedOver'
  /** By role, never by name. */
  party: string
  at: string
  /** Reports among them that a second person has to look at first. */
  held?: number
}

export function doneCard({ reference, what, party, at, held }: Done): CardMessage {
  const words = english.done
  return message({
    reference,
    date: at,
    title: words[what](reference, party),
    lines: [words.noted(at), held ? words.heldBack(held) : ''],
  })
}
