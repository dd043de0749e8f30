import { notPossibleCard } from '../../adaptive-cards/not-possible.ts'
import type { CardMessage } from '../ports.ts'
import { english } from './english.ts'
import type { Answer } from './inbound.ts'

export function said(...messages: CardMessage[]): Answer {
  return { messages }
}

/** An expected refusal, in its own words. */
export function sorry(refused: { message?: string }): Answer {
  return said(notPossibleCard(refused.message ?? english.tryAgain))
}
