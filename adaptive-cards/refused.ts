import type { Contact } from './about-conference.ts'
import { contactLine } from './about-conference.ts'
import type { CardMessage } from './card.ts'
import { message, subtle, text } from './card.ts'
import { english } from './english.ts'

/** A file that could not be taken. It disturbs nothing else: what was sent earlier stands. */
export interface Refused {
  reference: string
  due: string
  /** The sentences that say why and what to do. */
  because: string
  /** An earlier version is held. */
  earlierStands: boolean
  contact: Contact
}

export function refusedCard(data: Refused): CardMessage {
  const words = english.refused
  return message({
    reference: data.reference,
    date: data.due,
    title: words.title(data.reference),
    lines: [data.because, data.earlierStands && words.earlierStands],
    body: [text(words.due(data.due)), subtle(contactLine(data.contact))],
  })
}
