import type { CardMessage } from './card.ts'
import { buttons, message, openUrl } from './card.ts'
import { english } from './english.ts'

/** To somebody who is named in an action of the plan and is not in the core group. */
export interface ActionsAgreed {
  reference: string
  many: number
  /** "Friday 15 May" */
  firstBy?: string
  lettersBy: string
  pageUrl: string
  /** What was decided was corrected: this replaces an earlier message. */
  isCorrected?: boolean
  /** There was no quorum: it holds until the conference is held again, and no letter follows yet. */
  isInterim?: boolean
}

export function actionsAgreedCard(data: ActionsAgreed): CardMessage {
  const { reference, many, firstBy, lettersBy, pageUrl, isCorrected, isInterim } = data
  const words = english.actionsAgreed
  return message({
    reference,
    date: firstBy ?? lettersBy,
    title: words.title(reference),
    lines: [
      english.coreGroupFormed.actions(many, firstBy),
      isCorrected && english.corrected,
      ...(isInterim ? [words.interim] : [words.notMember, words.letters(lettersBy)]),
    ],
    body: [buttons(openUrl(english.coreGroupFormed.open, pageUrl))],
  })
}
