import { morningOf } from '../../conference/meeting/morning.ts'
import { conferenceFacts, whenIs } from './about.ts'
import { english } from './english.ts'
import { facts, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** To the chair on the morning of the day. `link` is the meeting's own page. */
export function meetingToday(context: LetterContext & { quorum: string }): Letter {
  const { conference, quorum } = context
  const words = english.meetingToday
  const { unread, missing, cantCome, isPackUnread } = morningOf(conference)
  const list = (items: readonly string[]) => items.join(', ') || english.chair.none
  return professionalLetter(
    context,
    {
      subject: english.subjects.meetingToday(conference.reference),
      title: words.title(conference.reference),
      lead: words.lead(whenIs(conference)),
      open: words.open,
    },
    [
      facts([
        [english.chair.quorum, quorum],
        [words.unread, list(unread)],
        [english.chair.missing, list(missing)],
        [english.chair.cantCome, list(cantCome)],
      ]),
      isPackUnread && paragraph(words.ownPack),
    ],
    [conferenceFacts(conference)],
  )
}
