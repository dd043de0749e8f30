import type { NextStepKind } from '../conference/next-steps.ts'
import type { Action, CardMessage } from './card.ts'
import { ask, execute, firstTen, message, openUrl, row } from './card.ts'
import { english } from './english.ts'

export interface NextStep {
  conferenceId: string
  reference: string
  /** "5pm on Thursday 25 March", "Friday 8 May" */
  when: string
  what: NextStepKind
  /** They owe it, and its moment has passed. */
  isLate: boolean
  /** Where it is done. */
  url?: string
}

/** What happens next for one person; `steps` come soonest first. */
export function nextCard(steps: readonly NextStep[]): CardMessage {
  const words = english.next
  const first = steps[0]
  return message({
    ...(first && { reference: first.reference, date: first.when }),
    title: words.title,
    lines: first ? [] : [words.none],
    body: firstTen(steps, (step) => row(step.when, words.line(step.reference, whatIs(step)), actionFor(step))),
  })
}

function whatIs({ what, isLate }: NextStep): string {
  const { steps, late } = english.next
  return (isLate && late[what]) || steps[what]
}

/** By the timetable: why then. Of the rest, more about it. */
function actionFor({ conferenceId, reference, what, url }: NextStep): Action | undefined {
  const why = (deadline: string) => execute('why', english.whyShort, { conferenceId, deadline })
  switch (what) {
    case 'report-due':
    case 'circulate-by':
    case 'decision-letter':
    case 'full-record':
      return why(what)
    case 'review-by':
      return why('review-book-by')
    case 'action':
      return ask(english.open, `my actions ${reference}`)
    case 'core-group':
    case 'core-group-day':
      return ask(english.open, `core group ${reference}`)
    case 'close':
    case 'letter-to-approve':
    case 'core-group-record':
    case 'core-group-rebook':
    case 'core-group-choose':
      return url === undefined ? undefined : openUrl(english.open, url)
    default:
      return undefined
  }
}
