import type { ReportPart } from '../conference/report.ts'
import type { CardMessage } from './card.ts'
import { box, choices, execute, facts, message, panel, strong, subtle, text, toggle } from './card.ts'
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
  /** What the chair alone may read is in it, and is taken out for everybody else. */
  hasRestricted: boolean
  /** It is not our own form, and nobody has said yet whether the family may read it. */
  asksFamily: boolean
  /** Of a restricted part: no report that others can read has come. */
  mainNeeded: boolean
  /** "10am on Tuesday 30 March"; absent when it cannot be undone. */
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
      data.mainNeeded && words.mainNeeded,
      data.hasRestricted && words.hasRestricted,
      data.late && words.late,
    ],
    body: [
      facts([[words.fileType, data.fileType], !data.asksFamily && [words.part, words.parts[data.part]]]),
      data.asksFamily &&
        box('emphasis', [
          strong(words.question),
          text(words.untilAnswered, 'small'),
          choices(execute('familyMay', words.familyMay, ids), execute('familyMayNot', words.familyMayNot, ids)),
        ]),
      choices(newer, undoUntil && execute('undo', words.undo, ids)),
      undoUntil && subtle(words.undoUntil(undoUntil)),
      panel('newer', [text(words.howToSendNewer)]),
    ],
  })
}
