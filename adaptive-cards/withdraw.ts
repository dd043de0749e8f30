import type { CardMessage } from './card.ts'
import { ask, choices, execute, message } from './card.ts'
import { english } from './english.ts'

export interface Withdraw {
  conferenceId: string
  reference: string
  reportId: string
  version: number
  receivedAt: string
}

/** Asked first: what is withdrawn does not come back. */
export function withdrawCard(data: Withdraw): CardMessage {
  const words = english.withdraw
  const { conferenceId, reportId, version, receivedAt } = data
  return message({
    reference: data.reference,
    date: receivedAt,
    title: words.title(data.reference),
    lines: [words.what(receivedAt, version), words.afterwards],
    body: [
      choices(
        execute('withdraw', words.yes, { conferenceId, reportId, version }),
        execute('back', words.back, { conferenceId, reportId }),
      ),
    ],
  })
}

export function withdrawnCard({ reference, at }: { reference: string; at: string }): CardMessage {
  const words = english.withdraw
  return message({
    reference,
    date: at,
    title: words.doneTitle(reference),
    lines: [words.done(at), words.stillNeeded],
    body: [choices(ask(english.open, reference))],
  })
}
