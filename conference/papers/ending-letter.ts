import { formatDate } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import type { DraftFrom } from './draft.ts'
import { english } from './english.ts'
import type { PaperSection } from './paper.ts'
import { familyParties } from './readers.ts'
import { bullets, givenName, section } from './section.ts'

const words = english.ending

/** For one child whose plan has ended. Somebody reads it, changes it and sends it; it never sends itself. */
export function endingLetter(conference: Conference, { childId, authority }: DraftFrom): PaperSection[] {
  const child = conference.children.find(({ id }) => id === childId)
  const end = conference.plan.ends.findLast((one) => one.childId === childId)
  if (!child || !end) return []
  const heading = words.heading(child.name)
  const about = { childId: child.id }
  const goesOn = end.reason !== 'death'
  return [
    section({
      ...about,
      id: 'ended',
      heading,
      text: words.ended[end.reason](givenName(child), formatDate(end.on)),
    }),
    section({ ...about, id: 'stops', heading: words.stops, text: words.stopsText }),
    ...(goesOn ? [section({ ...about, id: 'support', heading: words.support, text: '' })] : []),
    ...(goesOn
      ? [
          section({
            ...about,
            id: 'say',
            heading: english.letter.say,
            text: bullets(english.letter.saySteps(authority.teamName, authority.phone)),
            audience: familyParties(conference),
          }),
        ]
      : []),
  ]
}
