import { whomToRing } from './about.ts'
import { english } from './english.ts'
import { familySubject, numberAndReference } from './family.ts'
import { html } from './html.ts'
import { mailPage, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'

/** The code stands in the body only: subjects are read by others. No link, so that nobody learns to trust one here. */
export function signInCode(context: Omit<LetterContext, 'link'> & { code: string }): Letter {
  const { conference, to, authority, code } = context
  const words = english.code
  const isFamily = to.side === 'family'
  const subject = isFamily ? familySubject(context) : english.subjects.signInCode(conference.reference)
  return {
    subject,
    html: mailPage(
      subject,
      words.title,
      paragraph(words.lead),
      html`<p style="margin:0 0 16px;font-size:30px;line-height:36px;font-weight:bold;letter-spacing:3px">${code}</p>`,
      paragraph(words.until),
      paragraph(words.notYou),
      isFamily ? numberAndReference(context) : whomToRing(authority),
    ),
  }
}
