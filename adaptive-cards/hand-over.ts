import { type DataOf, waysOfHandingOver } from './actions.ts'
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
  /** A copy of a paper that follows the conference; or only what became of a correction, to tell. */
  paper?: { paperId: string; copyId?: string; isAnswer: boolean }
  /** There is news to tell, and no papers to bring. */
  news?: News
  /** What was decided was corrected: this news replaces an earlier one. */
  isCorrected?: boolean
  /** When the conference is, or was to be. */
  when: string
  printUrl: string
  /** ISO date, the day the card is made. */
  today: string
}

export function handOverCard(data: HandOver): CardMessage {
  const words = english.handOver
  const { conferenceId, partyId, packId, news, paper } = data
  if (paper) return paperCard(data, paper)
  return message({
    reference: data.reference,
    date: news ? data.when : data.by,
    title: news ? words.newsTitle(data.reference) : words.title(data.reference),
    lines: news
      ? [words.news[news](data.party, data.when), data.isCorrected && words.corrected, words.explainNews]
      : [words.party(data.party, data.by), words.explain],
    body:
      news === 'called-off'
        ? []
        : [
            buttons(openUrl(words.print, data.printUrl), toggle(words.done, 'handed-over')),
            whatWasDone(data, { conferenceId, partyId, ...(packId && { packId }) }),
          ],
  })
}

function paperCard(data: HandOver, { paperId, copyId, isAnswer }: NonNullable<HandOver['paper']>): CardMessage {
  const words = english.handOver
  const { conferenceId, partyId, reference, party } = data
  return message({
    reference,
    title: isAnswer ? words.newsTitle(reference) : words.title(reference),
    lines: isAnswer ? [words.answer(party), words.explainNews] : [words.paper(party), words.explain],
    body: [
      isAnswer
        ? buttons(openUrl(words.page, data.printUrl))
        : buttons(openUrl(words.openPapers, data.printUrl), toggle(words.done, 'handed-over')),
      !isAnswer && whatWasDone(data, { conferenceId, partyId, paperId, ...(copyId && { copyId }) }),
    ],
  })
}

function whatWasDone({ today }: HandOver, ids: DataOf<'handedOver'>) {
  const words = english.handOver
  const ways = waysOfHandingOver.map((value) => ({ title: words.ways[value], value }))
  return panel('handed-over', [
    choiceInput('how', words.how, words.howMissing, ways),
    dateInput('sharedOn', words.when, words.whenMissing, today),
    buttons(execute('handedOver', words.save, ids, 'auto')),
  ])
}
