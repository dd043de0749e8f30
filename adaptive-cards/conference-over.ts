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
  /** What was decided was corrected: this replaces an earlier message. */
  isCorrected?: boolean
}

export function conferenceOverCard(data: ConferenceOver): CardMessage {
  const { reference, when, lettersBy, hasCoreGroup, isCorrected } = data
  const words = english.conferenceOver
  return message({
    reference,
    date: lettersBy,
    title: words.title(reference),
    lines: [
      words.letter(lettersBy),
      isCorrected && english.corrected,
      words.held(when),
      hasCoreGroup && words.coreGroup,
      words.nothing,
    ],
  })
}
