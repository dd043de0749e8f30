import type { CardMessage } from './card.ts'
import { ask, folded, message } from './card.ts'
import { english } from './english.ts'

/** What an earlier card folds to when a newer message about the same thing has gone out. */
export function supersededCard(reference: string): CardMessage {
  const words = english.superseded
  const title = words.title(reference)
  const { card, summary } = message({ reference, title, lines: [] })
  return { summary, card: { ...card, body: [folded(title, ask(words.see, reference))] } }
}
