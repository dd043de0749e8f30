import { formatDate } from '../civil-time.ts'
import { participantOf } from '../conference.ts'
import type { Closed } from './closed.ts'
import { decisionFor, decisionIn } from './decision-words.ts'
import type { DraftFrom } from './draft.ts'
import { english } from './english.ts'
import type { PaperSection } from './paper.ts'
import { calledIn, familyParties, professionals } from './readers.ts'
import { bullets, givenName, momentIn, section } from './section.ts'

const words = english.letter

/** What was decided for each child and why, what happens next, and what one can say to it. */
export function decisionLetter(conference: Closed, { authority }: DraftFrom): PaperSection[] {
  const { outcome } = conference.closing
  return [
    section({ id: 'about', heading: words.about, text: words.aboutText(formatDate(conference.start)) }),
    ...interim(conference),
    ...conference.children.map((child) => {
      const decision = decisionFor(outcome, child.id)
      return section({
        id: `decision:${child.id}`,
        heading: words.decision(child.name),
        text: decision
          ? [decisionIn(conference, child, decision), decision.reasons.trim() && words.why(decision.reasons.trim())]
          : words.notDecided(givenName(child)),
        childId: child.id,
      })
    }),
    ...nextDates(conference, words.next),
    ...dissents(conference, words.dissent, () => professionals(conference)),
    section({
      id: 'dissent-route',
      heading: words.dissent,
      text: words.dissentText(authority.dissentWithin),
      audience: professionals(conference),
    }),
    howToSay(conference, authority),
  ]
}

export function howToSay(conference: Closed, { teamName, phone }: DraftFrom['authority']): PaperSection {
  return section({
    id: 'say',
    heading: words.say,
    text: bullets(words.saySteps(teamName, phone)),
    audience: familyParties(conference),
  })
}

/** Where and when the core group meets is for those who are in it: not every parent may know it of the other. */
export function nextDates(conference: Closed, heading: string): PaperSection[] {
  const { dates, coreGroup } = conference.closing.outcome
  const lead = participantOf(conference, conference.leadSocialWorkerId)
  const members = [...new Set([...professionals(conference), ...(coreGroup ?? [])])]
  const { firstCoreGroup: first, review } = dates
  const coreGroupText = first && words.firstCoreGroup(momentIn(first.start), first.place)
  return [
    section({ id: 'next:lead', heading, text: words.lead(lead.name, lead.phone) }),
    ...(coreGroupText ? [section({ id: 'next:core-group', heading, text: coreGroupText, audience: members })] : []),
    ...(review
      ? [section({ id: 'next:review', heading, text: words.review(momentIn(review.start), review.place) })]
      : []),
  ]
}

/** Who disagreed, and why. */
export function dissents(
  conference: Closed,
  heading: string,
  audienceOf: (personId: string) => readonly string[],
): PaperSection[] {
  return conference.closing.outcome.dissents.flatMap(({ id, personId, childId, why, formal }) => {
    const person = conference.participants.find((one) => one.id === personId)
    if (!person) return []
    const text = [words.dissented(calledIn(conference, person), formal), why.trim()]
    return [section({ id: `dissent:${id}`, heading, text, audience: audienceOf(personId), childId })]
  })
}

function interim(conference: Closed): PaperSection[] {
  const { inquorate } = conference.closing.outcome
  if (inquorate?.kind !== 'interim') return []
  const text = words.interimText(momentIn(inquorate.newStart))
  return [section({ id: 'interim', heading: words.interim, text })]
}
