import { participantOf } from '../conference.ts'
import type { Closed } from './closed.ts'
import { howToSay, nextDates } from './decision-letter.ts'
import { decisionFor, decisionIn, goesOn } from './decision-words.ts'
import type { DraftFrom } from './draft.ts'
import { english } from './english.ts'
import type { PaperSection } from './paper.ts'
import { planSections } from './plan-lines.ts'
import { familyRole, namedIn, whoHeard, whoKnows } from './readers.ts'
import { capital, inOneLine, passagesOf, section } from './section.ts'
import { spokenAt } from './spoken.ts'

const words = english.plan

/** Why there is a plan, what is working, the plan line by line, and who does it with whom (domain.md §5). */
export function outlinePlan(conference: Closed, from: DraftFrom): PaperSection[] {
  return [
    ...why(conference),
    ...passagesOf({ id: 'working', heading: words.working }, spokenAt(conference, from.meeting, 'What is going well')),
    ...planSections(conference),
    ...asks(conference),
    section({ id: 'expected', heading: words.expected, text: '' }),
    ...coreGroup(conference),
    section({ id: 'worse', heading: words.worse, text: words.worseText(from.authority.phone) }),
    ...nextDates(conference, words.dates),
    howToSay(conference, from.authority),
  ]
}

function why(conference: Closed): PaperSection[] {
  return conference.children.flatMap((child) => {
    const decision = decisionFor(conference.closing.outcome, child.id)
    if (!decision || !goesOn(decision)) return []
    const text = [decisionIn(conference, child, decision), decision.reasons]
    return [section({ id: `why:${child.id}`, heading: words.why, text, childId: child.id })]
  })
}

/** What was asked for aloud, for those who heard it. */
function asks(conference: Closed): PaperSection[] {
  const lines = conference.closing.outcome.asks.flatMap(({ personId, text, fromId, from }) => {
    const asker = conference.participants.find(({ id }) => id === personId)
    const asked = conference.participants.find(({ id }) => id === fromId)
    if (!asker) return []
    const audience = whoHeard(conference, { audience: 'everyone', whose: personId })
    const said = words.ask(familyRole(conference, asker), inOneLine(text), asked ? asked.agency || asked.role : from)
    return [{ text: said, audience }]
  })
  return passagesOf({ id: 'asks', heading: words.asks }, lines)
}

function coreGroup(conference: Closed): PaperSection[] {
  const lead = participantOf(conference, conference.leadSocialWorkerId)
  const others = (conference.closing.outcome.coreGroup ?? []).filter((id) => id !== lead.id)
  const members = conference.participants.filter(({ id, left }) => others.includes(id) && !left)
  return passagesOf({ id: 'core-group', heading: words.coreGroup }, [
    { text: english.people(lead.name, words.leadSocialWorker), audience: 'everyone' },
    ...members.map((member) => ({
      text: member.side === 'family' ? capital(familyRole(conference, member)) : namedIn(conference, member),
      audience: whoKnows(conference, member.id),
    })),
  ])
}
