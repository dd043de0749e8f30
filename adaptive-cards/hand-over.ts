import { waysOfHandingOver } from './actions.ts'
import type { CardMessage } from './card.ts'
import { buttons, choiceInput, dateInput, execute, message, openUrl, panel, toggle } from './card.ts'
import { english } from './english.ts'

export const NEWS = [
  'moved',
  'called-off',
  'successor',
  'core-group',
  'core-group-formed',
  'actions-agreed',
  'conference-over',
] as const
export type News = (typeof NEWS)[number]

/** To the lead social worker: a family party who is not written to gets sheet and pack by hand. */
export interface HandOver {
  conferenceId: string
  reference: string
  partyId: string
  packId?: string
  /** By role, never by name: "family party 2 (father)". */
  party: string
  by: string
  /** There is news to tell, and no papers to bring. */
  news?: News
  /** When the conference is, or was to be. */
  when: string
  printUrl: string
  /** ISO date, the day the card is made. */
  today: string
}

export function handOverCard(data: HandOver): CardMessage {
  const words = english.handOver
  const { conferenceId, partyId, packId, news } = data
  const ways = waysOfHandingOver.map((value) => ({ title: words.ways[value], value }))
  return message({
    reference: data.reference,
    date: news ? data.when : data.by,
    title: news ? words.newsTitle(data.reference) : words.title(data.reference),
    lines: news
      ? [words.news[news](data.party, data.when), words.explainNews]
      : [words.party(data.party, data.by), words.explain],
    body:
      news === 'called-off'
        ? []
        : [
            buttons(openUrl(words.print, data.printUrl), toggle(words.done, 'handed-over')),
            panel('handed-over', [
              choiceInput('how', words.how, words.howMissing, ways),
              dateInput('sharedOn', words.when, words.whenMissing, data.today),
              buttons(execute('handedOver', words.save, { conferenceId, partyId, ...(packId && { packId }) }, 'auto')),
            ]),
          ],
  })
}
