import { whenIs } from './about.ts'
import { afterClosing } from './after-closing.ts'
import { english } from './english.ts'
import { familyLetter, ownPage } from './family.ts'
import { paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** To somebody who is named in an action of the plan and is not in the core group. */
export function actionsAgreed(context: LetterContext): Letter {
  const { conference, to } = context
  const { actions, lettersBy, isInterim } = afterClosing(conference, to)
  if (to.side === 'family') {
    const words = english.family.actionsAgreed
    const rest = [
      context.isCorrected && paragraph(english.family.corrected),
      paragraph(words.actions),
      !isInterim && paragraph(english.family.letter(lettersBy)),
      ownPage(context),
    ]
    return familyLetter(context, words.title, isInterim ? words.interim : words.lead(whenIs(conference)), ...rest)
  }
  const { reference } = conference
  const words = english.actionsAgreed
  return professionalLetter(
    context,
    {
      subject: english.subjects.actionsAgreed(reference),
      title: words.title(reference),
      lead: english.coreGroupFormed.actions(actions.many, actions.firstBy),
    },
    [
      context.isCorrected && paragraph(english.corrected),
      ...(isInterim
        ? [paragraph(words.interim)]
        : [paragraph(words.notMember), paragraph(english.conferenceOver.lead(lettersBy))]),
    ],
  )
}
