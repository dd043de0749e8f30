import { isAddition } from '../../conference/addition.ts'
import type { Pack } from '../../conference/pack.ts'
import { conferenceFacts, whenIs } from './about.ts'
import { english } from './english.ts'
import { familyLetter, ownPage } from './family.ts'
import { link, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** `packUrl` is where the pack itself lies; on somebody's own page when that is where it is. */
type PackContext = LetterContext & { pack: Pack; packUrl: string }

export function packReady(context: PackContext): Letter {
  const { conference, to, pack } = context
  const when = whenIs(conference)
  if (to.side === 'family') {
    const { title, lead, read } = english.family.pack
    return familyLetter(context, title, lead(when), paragraph(read), ownPage(context))
  }
  const { reference } = conference
  const words = english.pack
  const addition = isAddition(conference, pack)
  return packLetter(
    context,
    {
      subject: addition ? english.subjects.packAddition(reference) : english.subjects.packReady(reference),
      title: addition ? words.additionTitle(reference) : words.title(reference),
      lead: words.lead(when),
    },
    words.read,
  )
}

/** Professionals only: whether a parent has read is never tracked. */
export function unreadReminder(context: PackContext): Letter {
  const { conference } = context
  const words = english.unread
  return packLetter(
    context,
    {
      subject: english.subjects.unreadReminder(conference.reference),
      title: words.title(conference.reference),
      lead: words.lead(whenIs(conference)),
    },
    words.already,
  )
}

/** The button leads to the pack; that it was read is said on one's own page, wherever the pack is. */
function packLetter(
  context: PackContext,
  head: { subject: string; title: string; lead: string },
  sayRead: string,
): Letter {
  const { conference, pack, packUrl } = context
  const words = english.pack
  const holds = paragraph(words.holds(pack.contents.length, pack.pages))
  const facts = conferenceFacts(conference)
  if (packUrl === context.link)
    return professionalLetter(context, head, [holds, paragraph(sayRead)], [paragraph(english.pageIsYours), facts])
  const ownPage = paragraph(sayRead, ' ', link(english.openPage, context.link), '.')
  return professionalLetter({ ...context, link: packUrl }, { ...head, open: words.open }, [holds], [ownPage, facts])
}
