import type { CardMessage } from './card.ts'
import { ask, firstTen, message, row, subtle, typedRow } from './card.ts'
import { english } from './english.ts'

export interface PlanLine {
  isMine: boolean
  /** "teacher"; of the family by role, never by name. */
  who: string
  by?: string
  state: 'open' | 'done' | 'dropped'
  /** In the words of the meeting. Absent where they name somebody of the family. */
  words?: string
}

/** What of the plan this person may see: what is meant for others only is not among `lines`. */
export function myPlanCard(reference: string, lines: readonly PlanLine[]): CardMessage {
  const words = english.plan
  const soonest = lines.find(({ by, state }) => by !== undefined && state === 'open')
  return message({
    reference,
    ...(soonest?.by && { date: soonest.by }),
    title: words.title(reference),
    lines: [words.lead(lines.length)],
    body: [
      ...firstTen(lines, (line) =>
        line.words === undefined ? row(titleOf(line), english.action.onPage) : typedRow(titleOf(line), line.words),
      ),
      subtle(words.whole),
    ],
  })
}

/** Somebody with a part in several plans says which. */
export function choosePlanCard(references: readonly string[]): CardMessage {
  const words = english.plan
  return message({
    title: words.noneTitle,
    lines: [words.which(references.length)],
    body: firstTen(references, (reference) => row(reference, undefined, ask(english.open, words.say(reference)))),
  })
}

export function noPlanCard(): CardMessage {
  return message({ title: english.plan.noneTitle, lines: [english.plan.none] })
}

function titleOf({ isMine, who, by, state }: PlanLine): string {
  const words = english.plan
  const when = by === undefined ? words.noDate : words.by(by)
  return words.line(isMine ? words.you : who, state === 'open' ? when : words.states[state])
}
