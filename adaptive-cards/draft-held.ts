import type { CardMessage } from './card.ts'
import { buttons, execute, message, openUrl } from './card.ts'
import { english } from './english.ts'

/** An edited document found at the deadline: it reaches nobody until its author has said so, with one tap. */
export interface DraftHeld {
  conferenceId: string
  reference: string
  reportId: string
  version: number
  savedAt: string
  due: string
  documentUrl?: string
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
        data.documentUrl && openUrl(words.open, data.documentUrl),
      ),
    ],
  })
}
