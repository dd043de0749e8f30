import type { CardMessage } from './card.ts'
import { message } from './card.ts'
import { english } from './english.ts'

/** To everybody else: it has been held, and this is what comes. */
export interface ConferenceOver {
  reference: string
  when: string
  lettersBy: string
  /** A core group has been formed, and they are not in it. */
  hasCoreGroup: boolean
}

export function conferenceOverCard({ reference, when, lettersBy, hasCoreGroup }: ConferenceOver): CardMessage {
  const words = english.conferenceOver
  return message({
    reference,
    date: lettersBy,
    title: words.title(reference),
    lines: [words.letter(lettersBy), words.held(when), hasCoreGroup && words.coreGroup, words.nothing],
  })
}
