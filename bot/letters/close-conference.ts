import { formatMoment } from '../../conference/civil-time.ts'
import { deadlineOf } from '../../conference/conference.ts'
import { whenIs } from './about.ts'
import { english } from './english.ts'
import { paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** To the chair of what was held and is not closed. `link` is the meeting's own page. */
export function closeConference(context: LetterContext): Letter {
  const { conference } = context
  const { reference } = conference
  const words = english.close
  return professionalLetter(
    context,
    {
      subject: english.subjects.closeConference(reference),
      title: words.title(reference),
      lead: words.lead(whenIs(conference)),
      open: words.open,
    },
    [
      paragraph(words.why),
      paragraph(words.letter(formatMoment(deadlineOf(conference, 'decision-letter').at))),
      paragraph(words.notHeld),
    ],
  )
}
