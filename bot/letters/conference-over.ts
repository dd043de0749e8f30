import { whenIs, whomToRing } from './about.ts'
import { afterClosing } from './after-closing.ts'
import { english } from './english.ts'
import { familyLetter } from './family.ts'
import { mailPage, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'

/** To everybody else: it has been held, and this is what comes. */
export function conferenceOver(context: LetterContext): Letter {
  const { conference, to, authority, isCorrected } = context
  const { lettersBy, hasCoreGroup } = afterClosing(conference, to)
  const when = whenIs(conference)
  if (to.side === 'family') {
    const words = english.family.conferenceOver
    const corrected = isCorrected && paragraph(english.family.corrected)
    return familyLetter(context, words.title, words.lead(when), corrected, paragraph(english.family.letter(lettersBy)))
  }
  const words = english.conferenceOver
  const subject = english.subjects.conferenceOver(conference.reference)
  const lines = [
    words.lead(lettersBy),
    ...(isCorrected ? [english.corrected] : []),
    words.held(when),
    ...(hasCoreGroup ? [words.coreGroup] : []),
    words.nothing,
  ]
  const title = words.title(conference.reference)
  return {
    subject,
    html: mailPage(
      subject,
      title,
      lines.map((line) => paragraph(line)),
      whomToRing(authority),
    ),
  }
}
