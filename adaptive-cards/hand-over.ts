import { waysOfHandingOver } from './actions.ts'
import type { CardMessage } from './card.ts'
import { buttons, choiceInput, dateInput, execute, message, openUrl, panel, toggle } from './card.ts'
import { english } from './english.ts'

/** To the lead social worker: a family party who is not written to gets sheet and pack by hand. */
export interface HandOver {
  conferenceId: string
  reference: string
  partyId: string
  packId?: string
  /** By role, never by name: "family party 2 (father)". */
  party: string
  by: string
  printUrl: string
  /** ISO date, the day the card is made. */
  today: string
}

export function handOverCard(data: HandOver): CardMessage {
  const words = english.handOver
  const { conferenceId, partyId, packId } = data
  const ways = waysOfHandingOver.map((value) => ({ title: words.ways[value], value }))
  return message({
    reference: data.reference,
    date: data.by,
    title: words.title(data.reference),
    lines: [words.party(data.party, data.by), words.explain],
    body: [
      buttons(openUrl(words.print, data.printUrl), toggle(words.done, 'handed-over')),
      panel('handed-over', [
        choiceInput('how', words.how, words.howMissing, ways),
        dateInput('sharedOn', words.when, words.whenMissing, data.today),
        buttons(execute('handedOver', words.save, { conferenceId, partyId, ...(packId && { packId }) }, 'auto')),
      ]),
    ],
  })
}
