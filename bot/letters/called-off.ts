import { whenIs, whomToRing } from './about.ts'
import { english } from './english.ts'
import { familyLetter } from './family.ts'
import { mailPage, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'

export function calledOff(context: LetterContext): Letter {
  const { conference, to, authority } = context
  const when = whenIs(conference)
  if (to.side === 'family') {
    const words = english.family.calledOff
    return familyLetter(context, words.title, words.lead(when), paragraph(words.nothing))
  }
  const words = english.calledOff
  const subject = english.subjects.calledOff(conference.reference)
  const lines = [words.lead(when), words.nothing, words.again].map((line) => paragraph(line))
  return { subject, html: mailPage(subject, words.title(conference.reference), lines, whomToRing(authority)) }
}
