import type { CardMessage } from './card.ts'

/** Everything in a card that its reader could find, its notification and what its buttons carry included. */
export function wordsOfCard({ card, summary }: CardMessage): string {
  return [summary, ...textsIn(card)].join('\n')
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
