import { formatDate } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import { english } from './english.ts'
import type { PaperSection } from './paper.ts'
import { calledIn, mayBeNamedTo, readersOf } from './readers.ts'
import { childWith, facts, section } from './section.ts'

const words = english.plan

/** What a line of the outline plan and an action of the plan in force have in common. */
export interface PlanWords {
  id: string
  childId: string | null
  outcome: string
  action: string
  whoId: string | null
  who: string
  byWhen: Temporal.PlainDate | string | null
  howWeWillKnow: string
  ifItDoesNotWork: string
  audience: PaperSection['audience']
}

/** The plan as it stands once the conference is closed; before that, as it was written there. */
export function planOf(conference: Conference): readonly PlanWords[] {
  const open = conference.plan.actions.filter(({ state }) => state === 'open')
  return open.length > 0 ? open : (conference.closing?.outcome.plan ?? [])
}

/** For whom each line is meant, by child: those of every child come first. */
export function planSections(conference: Conference): PaperSection[] {
  const lines = planOf(conference)
  const children = [null, ...conference.children.map(({ id }) => id)]
  return children.flatMap((childId) =>
    lines.filter((line) => line.childId === childId).flatMap((line) => lineSections(conference, line)),
  )
}

export function lineHeading(conference: Conference, childId: string | null): string {
  const child = childId === null ? undefined : childWith(conference, childId)
  return child ? words.forChild(child.name) : words.forAll
}

function lineSections(conference: Conference, line: PlanWords): PaperSection[] {
  return toldApart(conference, line, {
    id: `line:${line.id}`,
    heading: lineHeading(conference, line.childId),
    text: (who) => facts([...factsOf(line).slice(0, 2), [words.who, who], ...factsOf(line).slice(2)]),
  })
}

/** One passage, or two where somebody may read the line but may not know who does it (domain.md §4, who is who). */
export function toldApart(
  conference: Conference,
  line: Pick<PlanWords, 'audience' | 'childId' | 'whoId' | 'who'>,
  { id, heading, text }: { id: string; heading: string; text: (who: string) => string },
): PaperSection[] {
  const { audience, childId, whoId } = line
  const holder = conference.participants.find((one) => one.id === whoId)
  const who = holder ? calledIn(conference, holder) : line.who
  const meantFor = readersOf(conference).filter((one) => audience === 'everyone' || audience.includes(one.id))
  const strangers = meantFor
    .filter(({ side, id: partyId }) => side === 'family' && holder && !mayBeNamedTo(conference, partyId, holder.id))
    .map(({ id: partyId }) => partyId)
  if (strangers.length === 0) return [section({ id, heading, text: text(who), audience, childId })]
  const others = meantFor.map(({ id: personId }) => personId).filter((personId) => !strangers.includes(personId))
  return [
    section({ id, heading, text: text(who), audience: others, childId }),
    section({ id: `${id}:unnamed`, heading, text: text(english.somebody), audience: strangers, childId }),
  ]
}

function factsOf(line: PlanWords): [string, string][] {
  return [
    [words.outcome, line.outcome],
    [words.action, line.action],
    [words.byWhen, line.byWhen === null ? '' : formatDate(Temporal.PlainDate.from(line.byWhen))],
    [words.howWeWillKnow, line.howWeWillKnow],
    [words.ifItDoesNotWork, line.ifItDoesNotWork],
  ]
}
