import type { CardMessage } from './card.ts'
import { message } from './card.ts'
import { english } from './english.ts'

/** An expected refusal: what does not go, and what to do instead, in one sentence ready made. */
export function notPossibleCard(why: string): CardMessage {
  return message({ title: english.notPossible.title, lines: [why] })
}
