import type { Contact } from './about-conference.ts'
import { contactLine } from './about-conference.ts'
import type { CardMessage } from './card.ts'
import { buttons, message, openUrl, subtle, text } from './card.ts'
import { english } from './english.ts'

export interface CommentOrComplain {
  contact: Contact
  /** "72 hours"; absent until the authority has set it. */
  dissentWithin?: string
  guideUrl?: string
}

export function commentOrComplainCard({ contact, dissentWithin, guideUrl }: CommentOrComplain): CardMessage {
  const words = english.comment
  return message({
    title: words.title,
    lines: [words.lead],
    body: [
      text(words.comment),
      text(words.complain),
      text(dissentWithin === undefined ? words.dissent : words.dissentWithin(dissentWithin)),
      buttons(openUrl(words.write, `mailto:${contact.email}`), guideUrl && openUrl(words.guide, guideUrl)),
      subtle(contactLine(contact)),
    ],
  })
}
