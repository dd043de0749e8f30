import type { CardMessage } from './card.ts'
import { message } from './card.ts'
import { english } from './english.ts'

/** The tap was taken; the document is collected by a job, and its receipt is a message of its own. */
export function collectingCard(reference: string): CardMessage {
  return message({ reference, title: english.collecting.title(reference), lines: [english.collecting.line] })
}
