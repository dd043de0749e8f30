import { formatMoment, formatShortDate } from '../../conference/civil-time.ts'
import { deadlineOf } from '../../conference/conference.ts'
import { roleIn } from '../../conference/role.ts'
import { conferenceFacts, whenIs } from './about.ts'
import { english } from './english.ts'
import { familyLetter, ownPage, sayAndComplain } from './family.ts'
import { paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** For a professional who is not asked for a report, and for a family party with safe contact. */
export function invitation(context: LetterContext): Letter {
  const { conference, to } = context
  const when = whenIs(conference)
  if (to.side === 'family') {
    const { title, lead, page } = english.family
    return familyLetter(context, title, lead(when), paragraph(page), ownPage(context), sayAndComplain())
  }
  const words = english.invitation
  const lead = to.id === conference.chairId ? words.chairLead(when) : words.lead(when)
  const packBy = formatMoment(deadlineOf(conference, 'circulate-by').at)
  return professionalLetter(
    context,
    {
      subject: english.subjects.invitation(conference.reference, formatShortDate(conference.start)),
      title: words.title(conference.reference),
      lead,
    },
    [
      conferenceFacts(conference),
      paragraph(words.noReport, roleIn(conference, to).getsPack && ` ${words.packBy(packBy)}`),
    ],
    [paragraph(english.pageIsYours), paragraph(words.cantCome)],
  )
}
