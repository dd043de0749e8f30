import type { Conference } from '../../conference/conference.ts'
import { openHolds } from '../../conference/hold.ts'
import { english } from './english.ts'
import { button, mailPage, paragraph } from './layout.ts'
import type { Letter } from './letter.ts'

interface Held {
  conference: Conference
  /** Where the passage is shown, to whoever has signed in and may decide. */
  link: string
}

/** That something is held, never what: the passage stands in no message. */
export function hold({ conference, link }: Held): Letter {
  const words = english.hold
  const { reference } = conference
  const subject = english.subjects.hold(reference)
  const lead = paragraph(words.lead(openHolds(conference).length))
  const page = mailPage(subject, words.title(reference), lead, paragraph(words.explain), button(words.open, link))
  return { subject, html: page }
}

export function holdCleared({ conference, link }: Held): Letter {
  const words = english.hold
  const { reference } = conference
  const subject = english.subjects.holdCleared(reference)
  const lead = paragraph(words.clearedLead)
  const next = paragraph(words.clearedNext)
  return { subject, html: mailPage(subject, words.clearedTitle(reference), lead, next, button(words.open, link)) }
}
