import type { ReportPart } from '../conference/report.ts'
import type { CardMessage } from './card.ts'
import { choices, execute, facts, message, panel, subtle, text, toggle } from './card.ts'
import { english } from './english.ts'

export interface Receipt {
  conferenceId: string
  reference: string
  reportId: string
  version: number
  /** "4:12pm on Thursday 18 March" */
  receivedAt: string
  /** "Word document", "PDF": never the file's name, which may hold a child's. */
  fileType: string
  part: ReportPart
  late: boolean
  /** "the pack goes out on Tuesday 30 March"; absent when it cannot be undone any more. */
  undoUntil?: string
}

export function receiptCard(data: Receipt): CardMessage {
  const words = english.receipt
  const { conferenceId, reportId, version, reference, undoUntil } = data
  const ids = { conferenceId, reportId, version }
  const restricted = data.part === 'restricted'
  const newer = toggle(words.newer, 'newer')
  return message({
    reference,
    date: data.receivedAt,
    title: restricted ? words.restrictedTitle(reference) : words.title(reference),
    lines: [
      words.received(data.receivedAt, version),
      restricted ? words.nextRestricted : words.next,
      data.late && words.late,
    ],
    body: [
      facts([
        [words.fileType, data.fileType],
        [words.part, words.parts[data.part]],
      ]),
      choices(
        newer,
        !restricted && execute('restricted', words.isRestricted, ids),
        undoUntil && execute('undo', words.undo, ids),
      ),
      undoUntil && subtle(words.undoUntil(undoUntil)),
      panel('newer', [text(words.howToSendNewer)]),
    ],
  })
}
