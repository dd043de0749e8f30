import type { LateChoice } from '../conference/late-report.ts'
import type { CardMessage } from './card.ts'
import { buttons, execute, message } from './card.ts'
import { english } from './english.ts'

const words = english.lateReport

/** To the chair, when the lead social worker's report came after its date. */
export interface LateReport {
  conferenceId: string
  reference: string
  versionId: string
  receivedAt: string
  due: string
  /** When the conference is. */
  when: string
}

export function lateReportCard(data: LateReport): CardMessage {
  const { conferenceId, reference, versionId, when } = data
  const choose = (choice: LateChoice) =>
    execute('lateReport', words.choices[choice], { conferenceId, versionId, choice })
  return message({
    reference,
    date: when,
    title: words.title(reference),
    lines: [words.received(data.receivedAt, data.due), words.conference(when), words.ask],
    body: [buttons(choose('go-ahead'), choose('give-time'), choose('postpone'))],
  })
}

export function lateReportAnsweredCard(data: { reference: string; choice: LateChoice; at: string }): CardMessage {
  const { reference, choice, at } = data
  return message({
    reference,
    date: at,
    title: words.answered(reference, words.choices[choice]),
    lines: [words.noted(at)],
  })
}
