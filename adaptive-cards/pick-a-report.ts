import type { CardMessage } from './card.ts'
import { execute, firstTen, message, row } from './card.ts'
import { english } from './english.ts'

/** Several reports are open: a file handed over stays a draft until its author says which one it is. */
export interface PickAReport {
  fileId: string
  /** "Word document", "PDF" */
  fileType: string
  receivedAt: string
  /** Soonest first. */
  open: readonly { conferenceId: string; reportId: string; reference: string; due: string }[]
}

export function pickAReportCard({ fileId, fileType, receivedAt, open }: PickAReport): CardMessage {
  const words = english.pick
  return message({
    date: receivedAt,
    title: words.title,
    lines: [words.received(fileType, receivedAt), words.lead],
    body: firstTen(open, ({ conferenceId, reportId, reference, due }) =>
      row(reference, words.due(due), execute('choose', words.choose, { conferenceId, reportId, fileId })),
    ),
  })
}
