import type { CardMessage } from './card.ts'
import { ask, choices, execute, facts, firstTen, message, openUrl, row, strong, subtle } from './card.ts'
import { english } from './english.ts'
import { actionRow, type MyAction } from './my-actions.ts'

/** The core group that somebody goes to next. Of the people only those whom they may know of. */
export interface MyCoreGroup {
  reference: string
  /** "Friday 24 April, 2pm to 3pm" */
  when?: string
  /** While no day is chosen: by when it meets, "Friday 5 June". */
  by: string
  /** Absent where it would tell them what is kept from them. */
  place?: string
  joinUrl?: string
  /** Where it is opened. */
  url: string
  professionals: readonly { role: string; name: string }[]
  /** What they agreed to do and have not done, soonest first. */
  actions: readonly MyAction[]
  /** Core groups of other families that they are in: "CP-1050". */
  others: readonly string[]
}

export function myCoreGroupCard(data: MyCoreGroup): CardMessage {
  const words = english.coreGroup
  const { reference, when, by, place, joinUrl, url, professionals, actions, others } = data
  return message({
    reference,
    date: when ?? by,
    title: words.title(reference),
    lines: [when ?? words.dayBeingChosen(by), when ? undefined : words.dayToCome],
    body: [
      when !== undefined && facts([[words.where, place ?? words.placeKept]]),
      choices(openUrl(words.openIt, url), joinUrl !== undefined && openUrl(words.join, joinUrl)),
      part(words.who),
      facts(professionals.map(({ role, name }) => [role, name])),
      subtle(words.family),
      actions.length > 0 && part(words.mine),
      ...firstTen(actions, (action) => {
        const { conferenceId, actionId } = action
        return actionRow(action, execute('actionDone', english.action.done, { conferenceId, actionId }))
      }),
      others.length > 0 && part(words.others),
      ...firstTen(others, (other) => row(other, undefined, ask(english.open, words.say(other)))),
    ],
  })
}

const part = (title: string) => ({ ...strong(title), spacing: 'medium' as const })

export function noCoreGroupCard(): CardMessage {
  const words = english.coreGroup
  return message({ title: words.noneTitle, lines: [words.none] })
}
