import type { CardMessage } from './card.ts'
import { message, text } from './card.ts'
import { english } from './english.ts'

export interface WhyThisDate {
  reference: string
  /** "5pm on Thursday 25 March" */
  when: string
  what: keyof typeof english.next.steps
  /** One sentence each. */
  because: readonly string[]
}

export function whyThisDateCard({ reference, when, what, because }: WhyThisDate): CardMessage {
  return message({
    reference,
    date: when,
    title: english.why.title(reference),
    lines: [english.why.line(when, english.next.steps[what])],
    body: because.map((reason) => text(reason, 'small')),
  })
}
