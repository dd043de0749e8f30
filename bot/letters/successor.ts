import type { Participant } from '../../conference/conference.ts'
import { whenIs } from './about.ts'
import { english } from './english.ts'
import { familyLetter, ownPage } from './family.ts'
import { paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** Who chairs now, or who the lead social worker is. The family's page says who; a mail is read by others. */
export function successor(context: LetterContext & { newcomer: Participant }): Letter {
  const { conference, to, newcomer } = context
  const when = whenIs(conference)
  if (to.side === 'family') {
    const words = english.family.successor
    return familyLetter(context, words.title, words.lead(when), paragraph(words.page), ownPage(context))
  }
  const words = english.successor
  const what = newcomer.id === conference.chairId ? 'chair' : 'lead-social-worker'
  const { reference } = conference
  return professionalLetter(
    context,
    {
      subject: english.subjects.successor(reference),
      title: words.title[what](reference),
      lead: words.lead[what](newcomer.name, newcomer.phone),
    },
    [paragraph(words.rest)],
  )
}
