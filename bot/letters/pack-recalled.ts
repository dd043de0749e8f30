import { participantOf } from '../../conference/conference.ts'
import type { Pack } from '../../conference/pack.ts'
import { conferenceFacts, roleInFamily, whenIs } from './about.ts'
import { english } from './english.ts'
import { familyLetter } from './family.ts'
import { paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** To its recipient; to the lead social worker, of papers that go by hand. */
export function packRecalled(context: LetterContext & { pack: Pack }): Letter {
  const { conference, to, pack } = context
  const { reference } = conference
  if (to.side === 'family') {
    const { title, lead, again } = english.family.recalled
    return familyLetter(context, title, lead(whenIs(conference)), paragraph(again))
  }
  const words = english.recalled
  const party = participantOf(conference, pack.participantId)
  const isOwn = party.id === to.id
  return professionalLetter(
    context,
    {
      subject: isOwn ? english.subjects.packRecalled(reference) : english.subjects.papersRecalled(reference),
      title: isOwn ? words.title(reference) : words.byHandTitle(reference),
      lead: isOwn ? words.lead : words.byHandLead(roleInFamily(conference, party)),
    },
    [paragraph(isOwn ? words.copies : words.bringBack)],
    [conferenceFacts(conference)],
  )
}
