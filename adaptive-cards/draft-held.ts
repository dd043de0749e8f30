import type { CardMessage } from './card.ts'
import { buttons, execute, message } from './card.ts'
import { english } from './english.ts'
import { type OwnDocument, openDocument } from './own-document.ts'

/** An edited document found at the deadline: it reaches nobody until its author has said so, with one tap. */
export interface DraftHeld extends OwnDocument {
  reference: string
  version: number
  savedAt: string
  due: string
}

export function draftHeldCard(data: DraftHeld): CardMessage {
  const words = english.draft
  const { conferenceId, reportId, version } = data
  return message({
    reference: data.reference,
    date: data.due,
    title: words.title(data.reference),
    lines: [words.due(data.due), words.held(data.savedAt), words.nothingSent],
    body: [
      buttons(
        execute('submit', words.yes, { conferenceId, reportId, version }),
        data.documentUrl && openDocument(data, words.open),
      ),
    ],
  })
}
