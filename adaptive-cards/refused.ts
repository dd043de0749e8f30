import type { Contact } from './about-conference.ts'
import { contactLine } from './about-conference.ts'
import type { CardMessage } from './card.ts'
import { buttons, execute, message, openUrl, subtle, text } from './card.ts'
import { english } from './english.ts'
import { type OwnDocument, sendDocument } from './own-document.ts'

/** A file that could not be taken. It disturbs nothing else: what was sent earlier stands. */
export interface Refused {
  reference: string
  due: string
  /** The sentences that say why and what to do. */
  because: string
  /** An earlier version is held. */
  earlierStands: boolean
  /** Where a prepared document is still to be sent: the card that was tapped has turned into another. */
  again?: OwnDocument & { documentUrl: string }
  contact: Contact
}

export function refusedCard(data: Refused): CardMessage {
  const words = english.refused
  const { again } = data
  return message({
    reference: data.reference,
    date: data.due,
    title: words.title(data.reference),
    lines: [data.because, data.earlierStands && words.earlierStands],
    body: [
      text(words.due(data.due)),
      again &&
        buttons(
          openUrl(english.reminder.continue, again.documentUrl),
          sendDocument(again),
          execute('nothingHeld', english.reportRequest.nothingHeld, {
            conferenceId: again.conferenceId,
            reportId: again.reportId,
          }),
        ),
      subtle(contactLine(data.contact)),
    ],
  })
}
