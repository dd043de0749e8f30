import type { CardMessage } from './card.ts'
import { buttons, firstTen, message, openUrl, row } from './card.ts'
import { english } from './english.ts'

/** To the business team at the cut-off. Names are those of professionals. */
export interface MissingList {
  reference: string
  due: string
  when: string
  missing: readonly { name: string; agency: string; phone: string; draftHeld: boolean }[]
  listUrl: string
}

export function missingListCard(data: MissingList): CardMessage {
  const words = english.missing
  return message({
    reference: data.reference,
    date: data.due,
    title: words.title(data.reference, data.missing.length),
    lines: [words.wasDue(data.due, data.when), words.ring],
    body: [
      ...firstTen(data.missing, ({ name, agency, phone, draftHeld }) => {
        const number = phone || words.noNumber
        return row(words.person(name, agency), draftHeld ? words.phoneAnd(number, words.draft) : number)
      }),
      buttons(openUrl(words.open, data.listUrl)),
    ],
  })
}
