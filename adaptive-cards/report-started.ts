import type { CardMessage } from './card.ts'
import { buttons, execute, message } from './card.ts'
import { english } from './english.ts'
import { type OwnDocument, openDocument, sendDocument } from './own-document.ts'

/** At the deadline, of a document that only its author can read: is it finished? It is asked once. */
export interface ReportStarted extends OwnDocument {
  reference: string
  due: string
  /** "10am on Monday 6 April" */
  startedAt: string
  documentUrl: string
}

export function reportStartedCard(data: ReportStarted): CardMessage {
  const words = english.started
  const { conferenceId, reportId } = data
  const send = sendDocument(data) as NonNullable<ReturnType<typeof sendDocument>>
  return message({
    reference: data.reference,
    date: data.due,
    title: words.title(data.reference),
    lines: [words.started(data.startedAt), words.due(data.due), words.onlyYou],
    body: [
      buttons(
        send,
        openDocument(data, english.reminder.continue),
        execute('nothingHeld', english.reportRequest.nothingHeld, { conferenceId, reportId }),
      ),
    ],
  })
}
