import { formatShortDate } from '../../conference/civil-time.ts'
import type { PlanAction } from '../../conference/plan/plan.ts'
import { english } from './english.ts'
import { familyLetter, ownPage } from './family.ts'
import { facts, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { actionDueIn, sayable } from './plan-words.ts'
import { professionalLetter } from './professional.ts'

export type ActionStep = keyof typeof english.action.leads

/** Something that somebody agreed to do: before its day, on it, and once when it has passed. No blame. */
export function actionDue(context: LetterContext & { action: PlanAction; step: ActionStep }): Letter {
  const { conference, to, action, step, now } = context
  const by = formatShortDate(action.byWhen as Temporal.PlainDate)
  if (to.side === 'family') return toFamily(context, by)
  const words = english.action
  const { reference } = conference
  const what = sayable(conference, to.id, action.action)
  const outcome = sayable(conference, to.id, action.outcome)
  return professionalLetter(
    context,
    {
      subject:
        step === 'overdue' ? english.subjects.actionOverdue(reference) : english.subjects.actionDue(reference, by),
      title: words.title(reference),
      lead: words.leads[step](by, actionDueIn(conference, action, now)),
    },
    [
      facts([[words.what, what ?? words.onPage], outcome !== undefined && [words.soThat, outcome]]),
      paragraph(words.inTheWay),
    ],
    [paragraph(english.pageIsYours)],
  )
}

/** What it is stands on their page alone. */
function toFamily(context: LetterContext & { step: ActionStep }, by: string): Letter {
  const words = english.family.action
  const lead = context.step === 'overdue' ? words.overdue(by) : words.lead(by)
  return familyLetter(context, words.title, lead, paragraph(words.page), ownPage(context), paragraph(words.hard))
}
