import type { Contact } from './about-conference.ts'
import { contactLine } from './about-conference.ts'
import { LONGEST_NOTE } from './actions.ts'
import type { CardMessage } from './card.ts'
import {
  ask,
  buttons,
  choices,
  execute,
  facts,
  message,
  openUrl,
  panel,
  quoted,
  subtle,
  text,
  textInput,
  toggle,
} from './card.ts'
import { english } from './english.ts'

export type ActionStep = 'open' | '5wd' | 'day' | 'overdue'

export interface AgreedAction {
  conferenceId: string
  reference: string
  actionId: string
  /** "Friday 8 May"; absent when no date was agreed. */
  by?: string
  /** What was agreed, in the words of the meeting. Absent where it names somebody of the family: then the page says it. */
  words?: string
}

export interface ActionDue extends AgreedAction {
  step: ActionStep
  /** "in 5 working days" */
  dueIn?: string
  /** What it is for, likewise. */
  outcome?: string
  pageUrl: string
  contact: Contact
}

/** Something that somebody agreed to do: before its day, on it, and once when it has passed. */
export function actionDueCard(data: ActionDue): CardMessage {
  const words = english.action
  const { conferenceId, reference, actionId, step, by, dueIn, outcome, pageUrl } = data
  const ids = { conferenceId, actionId }
  return message({
    reference,
    ...(by && { date: by }),
    title: words.title(reference),
    lines: [
      by === undefined ? words.noDate : step === 'overdue' ? words.wasBy(by) : words.by(by, dueIn),
      words.lines[step],
    ],
    body: [
      data.words === undefined ? text(words.onPage) : quoted(data.words),
      outcome && facts([[words.soThat, outcome]]),
      buttons(execute('actionDone', words.done, ids), toggle(words.sayMore, 'more'), openUrl(words.open, pageUrl)),
      panel('more', [
        textInput('note', words.note, LONGEST_NOTE),
        choices(
          execute('actionDone', words.doneWithNote, ids, 'auto'),
          execute('actionDropped', words.dropped, ids, 'auto'),
        ),
      ]),
      subtle(contactLine(data.contact)),
    ],
  })
}

export interface ActionSettled extends AgreedAction {
  how: 'done' | 'dropped'
  /** "4:12pm on Thursday 18 March" */
  at: string
  note?: string
}

/** What its card turns into, and one tap back. */
export function actionSettledCard(data: ActionSettled): CardMessage {
  const words = english.action
  const { conferenceId, reference, actionId, how, at, note } = data
  return message({
    reference,
    date: at,
    title: words.settledTitles[how](reference),
    lines: [words.noted(at)],
    body: [
      data.words === undefined ? text(words.onPage) : quoted(data.words),
      note && text(words.youSaid, 'small'),
      note && quoted(note),
      choices(execute('actionUndo', words.undo, { conferenceId, actionId }), ask(words.mine, 'my actions')),
    ],
  })
}
