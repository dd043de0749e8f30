import type { Pack } from '../../conference/pack.ts'
import { conferenceFacts, whenIs } from './about.ts'
import { english } from './english.ts'
import { familyLetter, ownPage } from './family.ts'
import { paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

export function packReady(context: LetterContext & { pack: Pack }): Letter {
  const { conference, to, pack } = context
  const when = whenIs(conference)
  if (to.side === 'family') {
    const { title, lead, read } = english.family.pack
    return familyLetter(context, title, lead(when), paragraph(read), ownPage(context))
  }
  const { reference } = conference
  const words = english.pack
  const isAddition = pack.circulation > 1
  return professionalLetter(
    context,
    {
      subject: isAddition ? english.subjects.packAddition(reference) : english.subjects.packReady(reference),
      title: isAddition ? words.additionTitle(reference) : words.title(reference),
      lead: words.lead(when),
    },
    [paragraph(words.holds(pack.versionIds.length, pack.pages)), paragraph(words.read)],
    [paragraph(english.pageIsYours), conferenceFacts(conference)],
  )
}

/** Professionals only: whether a parent has read is never tracked. */
export function unreadReminder(context: LetterContext & { pack: Pack }): Letter {
  const { conference, pack } = context
  const { reference } = conference
  const words = english.unread
  return professionalLetter(
    context,
    {
      subject: english.subjects.unreadReminder(reference),
      title: words.title(reference),
      lead: words.lead(whenIs(conference)),
    },
    [paragraph(english.pack.holds(pack.versionIds.length, pack.pages)), paragraph(words.already)],
    [paragraph(english.pageIsYours), conferenceFacts(conference)],
  )
}
