import type { AboutConference } from './about-conference.ts'
import { whyPanel, whyToggle } from './about-conference.ts'
import type { CardMessage } from './card.ts'
import { links, message } from './card.ts'
import { english } from './english.ts'

export interface DatesChanged extends AboutConference {
  /** At least one, most urgent first. */
  changes: readonly { name: 'report-due' | 'circulate-by'; was: string; now: string; because: readonly string[] }[]
  /** "Friday 12 June is now a bank holiday." */
  why: string
}

export function datesChangedCard({ reference, when, changes, why }: DatesChanged): CardMessage {
  const words = english.datesChanged
  return message({
    reference,
    date: when,
    title: words.title(reference),
    lines: [
      ...changes.flatMap(({ name, now, was }) => [words.now[name](now), words.was(was)]),
      why,
      words.meeting(when),
    ],
    body: [links(whyToggle()), whyPanel(changes.flatMap(({ because }) => because))],
  })
}
