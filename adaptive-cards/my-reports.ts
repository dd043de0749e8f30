import type { ShownReportState } from '../conference/report.ts'
import type { CardMessage } from './card.ts'
import { ask, firstTen, message, row } from './card.ts'
import { english } from './english.ts'

export interface MyReport {
  reference: string
  due: string
  state: ShownReportState
  /** When its prepared document was last changed, while it has not been sent. */
  editedAt?: string
}

/** `reports` come soonest first. Opening one asks for its whole card. */
export function myReportsCard(reports: readonly MyReport[]): CardMessage {
  const words = english.myReports
  const soonest = reports[0]
  return message({
    ...(soonest && { reference: soonest.reference, date: soonest.due }),
    title: words.title,
    lines: [soonest ? words.soonest(reports.length) : words.none],
    body: firstTen(reports, ({ reference, due, state, editedAt }) =>
      row(reference, words.line(due, words.states[state], editedAt), ask(english.open, reference)),
    ),
  })
}
