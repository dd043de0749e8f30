import type { CardMessage } from './card.ts'
import { buttons, execute, message, openUrl, quoted, subtle, text } from './card.ts'
import { english } from './english.ts'

export interface Returned {
  conferenceId: string
  reference: string
  reportId: string
  due: string
  /** The business team's own words. */
  comment: string
  documentUrl?: string
}

export function returnedCard(data: Returned): CardMessage {
  const words = english.returned
  const { conferenceId, reportId, documentUrl } = data
  const send = execute('submit', english.reportRequest.send, { conferenceId, reportId })
  return message({
    reference: data.reference,
    date: data.due,
    title: words.title(data.reference),
    lines: [words.due(data.due)],
    body: [
      text(words.theySay),
      quoted(data.comment),
      documentUrl && buttons(openUrl(words.open, documentUrl), send),
      subtle(documentUrl === undefined ? words.howToSendFile : words.howToSend),
    ],
  })
}
