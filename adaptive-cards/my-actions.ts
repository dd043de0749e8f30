import type { AgreedAction } from './action-due.ts'
import type { Action, CardMessage } from './card.ts'
import { execute, firstTen, message, row, typedRow } from './card.ts'
import { english } from './english.ts'

export interface MyAction extends AgreedAction {
  isOverdue: boolean
}

/** A report that is still open, where somebody says "done" and could mean either. */
export interface OpenReport {
  conferenceId: string
  reportId: string
  reference: string
  due: string
}

/** `actions` come soonest first. `reports` are given where somebody said "done", which could mean them too. */
export function myActionsCard(actions: readonly MyAction[], reports?: readonly OpenReport[]): CardMessage {
  const words = english.myActions
  const soonest = actions[0] ?? reports?.[0]
  return message({
    ...(soonest && { reference: soonest.reference }),
    ...(actions[0]?.by && { date: actions[0].by }),
    title: words.title,
    lines: [soonest === undefined ? words.none : reports ? words.which : words.soonest(actions.length)],
    body: [
      ...firstTen(actions, (action) => actionRow(action, execute('actionDone', english.action.done, idsOf(action)))),
      ...firstTen(reports ?? [], ({ conferenceId, reportId, reference, due }) =>
        row(reference, words.report(due), execute('submit', words.send, { conferenceId, reportId })),
      ),
    ],
  })
}

/** By when, and what in the words of the meeting. */
export function actionRow(action: MyAction, button?: Action) {
  const title = byWhen(action)
  return action.words === undefined ? row(title, english.action.onPage, button) : typedRow(title, action.words, button)
}

function byWhen({ reference, by, isOverdue }: MyAction): string {
  const words = english.myActions
  if (by === undefined) return words.noDate(reference)
  return isOverdue ? words.wasBy(reference, by) : words.by(reference, by)
}

function idsOf({ conferenceId, actionId }: MyAction) {
  return { conferenceId, actionId }
}
