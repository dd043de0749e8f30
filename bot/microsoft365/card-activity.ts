import type { Activity } from 'botbuilder'
import { CardFactory } from 'botbuilder'
import type { CardMessage } from '../ports.ts'

/** `summary` is what a notification shows instead of the card's own words. */
export function cardActivity({ card, summary }: CardMessage): Partial<Activity> {
  return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] }
}
