import type { CardMessage } from './card.ts'
import { buttons, message, openUrl } from './card.ts'
import { english } from './english.ts'

/** To a member of the core group, once the conference is closed. What the actions say stands on their page. */
export interface CoreGroupFormed {
  reference: string
  /** "Monday 27 April, 2pm to 3:30pm"; absent while somebody has still to choose the day. */
  first?: string
  /** "Wednesday 29 April", by which it has to have met. */
  firstBy: string
  place: string
  /** "Monday 8 June, 2pm", "a day near Friday 25 December" */
  later: readonly string[]
  actions: { many: number; firstBy?: string }
  lettersBy: string
  pageUrl: string
  /** What was decided was corrected: this replaces an earlier message. */
  isCorrected?: boolean
}

export function coreGroupFormedCard(data: CoreGroupFormed): CardMessage {
  const { reference, first, firstBy, place, later, actions, lettersBy, pageUrl } = data
  const words = english.coreGroupFormed
  return message({
    reference,
    date: first ?? firstBy,
    title: words.title(reference),
    lines: [
      first ? words.first(first) : words.firstOpen(firstBy),
      data.isCorrected && english.corrected,
      first && place,
      later.length > 0 && words.later(later),
      actions.many > 0 && words.actions(actions.many, actions.firstBy),
      words.letters(lettersBy),
    ],
    body: [buttons(openUrl(words.open, pageUrl))],
  })
}
