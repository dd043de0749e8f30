import type { CardMessage } from './card.ts'
import { buttons, message, quoted, subtle, text } from './card.ts'
import { english } from './english.ts'
import { type OwnDocument, openDocument, sendDocument } from './own-document.ts'

export interface Returned extends OwnDocument {
  reference: string
  due: string
  /** The business team's own words. */
  comment: string
}

export function returnedCard(data: Returned): CardMessage {
  const words = english.returned
  const open = openDocument(data, words.open)
  return message({
    reference: data.reference,
    date: data.due,
    title: words.title(data.reference),
    lines: [words.due(data.due)],
    body: [
      text(words.theySay),
      quoted(data.comment),
      open && buttons(open, sendDocument(data)),
      subtle(data.documentUrl === undefined ? words.howToSendFile : words.howToSend),
    ],
  })
}
