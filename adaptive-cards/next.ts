import type { CardMessage } from './card.ts'
import { execute, firstTen, message, row } from './card.ts'
import { english } from './english.ts'

export interface NextStep {
  conferenceId: string
  reference: string
  /** "5pm on Thursday 25 March" */
  when: string
  what: keyof typeof english.next.steps
}

/** What happens next for one person; `steps` come soonest first. */
export function nextCard(steps: readonly NextStep[]): CardMessage {
  const words = english.next
  const first = steps[0]
  return message({
    ...(first && { reference: first.reference, date: first.when }),
    title: words.title,
    lines: first ? [] : [words.none],
    body: firstTen(steps, ({ conferenceId, reference, when, what }) =>
      row(
        when,
        words.line(reference, words.steps[what]),
        what === 'conference' ? undefined : execute('why', english.whyShort, { conferenceId, deadline: what }),
      ),
    ),
  })
}
