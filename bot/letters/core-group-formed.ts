import { afterClosing } from './after-closing.ts'
import { english } from './english.ts'
import { familyLetter, ownPage } from './family.ts'
import { bullets, heading, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** To a member of the core group. What they agreed to do stands on their page and never in a mail. */
export function coreGroupFormed(context: LetterContext): Letter {
  const { conference, to } = context
  const { first, firstBy, place, later, actions, lettersBy } = afterClosing(conference, to)
  if (to.side === 'family') {
    const words = english.family.coreGroupFormed
    const days = later.map(({ day, isChosen }) => (isChosen ? day : words.near(day)))
    return familyLetter(
      context,
      words.title,
      first ? words.lead(first) : words.leadOpen(firstBy ?? ''),
      context.isCorrected && paragraph(english.family.corrected),
      days.length > 0 && [paragraph(words.later), bullets(days)],
      actions.many > 0 && paragraph(english.family.actionsAgreed.actions),
      paragraph(english.family.letter(lettersBy)),
      ownPage(context),
      paragraph(english.family.cantCome),
    )
  }
  const { reference } = conference
  const words = english.coreGroupFormed
  const days = later.map(({ day, isChosen }) => (isChosen ? day : words.near(day)))
  return professionalLetter(
    context,
    {
      subject: english.subjects.coreGroupFormed(reference),
      title: words.title(reference),
      lead: first ? words.lead(first) : words.leadOpen(firstBy ?? ''),
    },
    [
      context.isCorrected && paragraph(english.corrected),
      first && paragraph(place),
      days.length > 0 && [heading(words.dates), bullets([...(first ? [first] : []), ...days])],
      actions.many > 0 && paragraph(words.actions(actions.many, actions.firstBy)),
      paragraph(words.letters(lettersBy)),
    ],
  )
}
