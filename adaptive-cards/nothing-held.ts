import type { CardMessage } from './card.ts'
import { buttons, choices, execute, message, openUrl, subtle } from './card.ts'
import { english } from './english.ts'

const words = english.nothingHeld

export interface NothingHeld {
  conferenceId: string
  reference: string
  reportId: string
  due: string
  children: number
  /** A signed-in place that shows full names, other names and dates of birth. */
  namesUrl: string
}

/** Asks who the children are before it is believed: "nothing held" about the wrong child is a harm too. */
export function nothingHeldCard(data: NothingHeld): CardMessage {
  const ids = { conferenceId: data.conferenceId, reportId: data.reportId }
  return message({
    reference: data.reference,
    date: data.due,
    title: words.title(data.reference),
    lines: [words.telling(data.children, data.reference), words.check],
    body: [
      buttons(
        execute('confirmNothingHeld', words.yes, ids),
        openUrl(words.seeNames, data.namesUrl),
        execute('back', words.back, ids),
      ),
    ],
  })
}

export interface NothingHeldReceipt {
  conferenceId: string
  reference: string
  reportId: string
  at: string
  /** Absent once the pack has gone out. */
  undoUntil?: string
}

export function nothingHeldReceiptCard(data: NothingHeldReceipt): CardMessage {
  const { conferenceId, reportId, undoUntil } = data
  return message({
    reference: data.reference,
    date: data.at,
    title: words.receiptTitle(data.reference),
    lines: [words.noted(data.at)],
    body:
      undoUntil === undefined
        ? []
        : [
            subtle(english.receipt.undoUntil(undoUntil)),
            choices(execute('undo', english.receipt.undo, { conferenceId, reportId })),
          ],
  })
}
