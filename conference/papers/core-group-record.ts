import { formatDate } from '../civil-time.ts'
import type { Conference, Participant } from '../conference.ts'
import type { ActionProgress, Answer, CoreGroup } from '../core-group/core-group.ts'
import type { PlanAction } from '../plan/plan.ts'
import type { DraftFrom } from './draft.ts'
import { english } from './english.ts'
import type { PaperSection } from './paper.ts'
import { lineHeading, toldApart } from './plan-lines.ts'
import { calledIn, familyRole, mayBeNamedTo, namedIn, professionals } from './readers.ts'
import { capital, dateIn, facts, givenName, momentWords, passagesOf, section } from './section.ts'

const words = english.coreGroup
type Line = { text: string; audience: readonly string[] }

/** The meeting as it was recorded (domain.md §5): those who were in it know one another. */
export function coreGroupRecord(conference: Conference, { coreGroupId, authority }: DraftFrom): PaperSection[] {
  const coreGroup = conference.coreGroups.find(({ id }) => id === coreGroupId)
  if (!coreGroup) return []
  const { record } = coreGroup
  const came = record.attendance.filter(({ state }) => state === 'here')
  const others = record.attendance.filter(({ state }) => state !== 'here')
  const people = (list: typeof came, heading: string, id: string) =>
    passagesOf(
      { id, heading },
      list.flatMap(({ personId, way, state }) =>
        personLines(conference, coreGroup, personId, state === 'here' && way === 'online' ? english.online : ''),
      ),
    )
  return [
    ...people(came, words.present, 'present'),
    ...people(others, words.apologies, 'apologies'),
    ...conference.children.flatMap(({ id }) => seen(conference, coreGroup, id)),
    ...said(conference, coreGroup, record.updates, words.updates, 'update'),
    ...record.progress.flatMap((progress) => progressSections(conference, progress)),
    ...answers(coreGroup),
    ...scales(conference, coreGroup),
    ...record.childrensViews.flatMap(({ childId, text }) => {
      const child = conference.children.find(({ id }) => id === childId)
      return child ? [section({ id: `view:${childId}`, heading: words.childsView(child.name), text, childId })] : []
    }),
    ...said(conference, coreGroup, record.parentsViews, words.parentsViews, 'parents'),
    ...newActions(conference, coreGroup),
    ...next(conference, coreGroup),
    section({ id: 'wrong', heading: english.record.wrong, text: english.record.wrongText(authority.phone) }),
  ]
}

/** Who knows this person: the professionals, who was in the meeting with them, and whom they had met before. */
function circle(conference: Conference, { record }: CoreGroup, personId: string): string[] {
  const here = record.attendance.filter(({ state }) => state === 'here').map((one) => one.personId)
  const together = here.includes(personId) ? here : []
  const parties = conference.participants.filter(({ side }) => side === 'family').map(({ id }) => id)
  const known = parties.filter((id) => mayBeNamedTo(conference, id, personId) || together.includes(id))
  return [...professionals(conference), ...known]
}

function personOf(conference: Conference, personId: string): Participant | undefined {
  return conference.participants.find(({ id }) => id === personId)
}

function personLines(conference: Conference, coreGroup: CoreGroup, personId: string, how: string): Line[] {
  const person = personOf(conference, personId)
  if (!person) return []
  const audience = circle(conference, coreGroup, personId)
  const text = english.people(namedIn(conference, person), how)
  if (person.side === 'professional') return [{ text, audience }]
  const read = professionals(conference)
  const role = english.people(capital(familyRole(conference, person)), how)
  return [
    { text, audience: read },
    { text: role, audience: audience.filter((id) => !read.includes(id) && id !== personId) },
    { text: english.people(english.you, how), audience: audience.filter((id) => id === personId) },
  ]
}

function seen(conference: Conference, { record }: CoreGroup, childId: string): PaperSection[] {
  const child = conference.children.find(({ id }) => id === childId)
  const entry = record.childrenSeen.find((one) => one.childId === childId)
  if (!child || !entry) return []
  const given = givenName(child)
  const text = entry.seenOn ? words.seenOn(given, dateIn(entry.seenOn), entry.alone) : words.notSeen(given)
  return [section({ id: `seen:${childId}`, heading: words.seen(child.name), text: [text, entry.words], childId })]
}

function said(
  conference: Conference,
  coreGroup: CoreGroup,
  entries: readonly { personId: string; text: string }[],
  heading: string,
  id: string,
): PaperSection[] {
  const lines = entries.flatMap(({ personId, text }): Line[] => {
    const person = personOf(conference, personId)
    if (!person || text.trim() === '') return []
    const audience = circle(conference, coreGroup, personId)
    return [{ text: words.update(capital(calledIn(conference, person)), text.trim()), audience }]
  })
  return passagesOf({ id, heading }, lines)
}

function progressSections(conference: Conference, progress: ActionProgress): PaperSection[] {
  const action = conference.plan.actions.find(({ id }) => id === progress.actionId)
  if (!action) return []
  return toldApart(conference, action, {
    id: `progress:${action.id}`,
    heading: words.progress,
    text: (who) =>
      facts([
        [english.plan.outcome, action.outcome],
        [english.plan.action, action.action],
        [english.plan.who, who],
        [words.soFar, progress.how === null ? '' : words.how[progress.how]],
        [words.familySays, progress.family],
        [words.professionalsSay, progress.professionals],
      ]),
  })
}

function answers({ record: { questions } }: CoreGroup): PaperSection[] {
  const asked: [keyof typeof questions, string][] = [
    ['working', words.working],
    ['progressing', words.progressing],
    ['safer', words.safer],
  ]
  return asked.map(([key, heading]) => section({ id: `question:${key}`, heading, text: answerWords(questions[key]) }))
}

function answerWords({ family, professionals: theirs }: Answer): string {
  return facts([
    [words.familySays, family],
    [words.professionalsSay, theirs],
  ])
}

function scales(conference: Conference, coreGroup: CoreGroup): PaperSection[] {
  const byChild = Map.groupBy(coreGroup.record.scales, ({ childId }) => childId)
  return [...byChild].flatMap(([childId, all]) =>
    passagesOf(
      { id: `scale:${childId ?? 'all'}`, heading: english.record.scale, childId },
      all.flatMap(({ personId, value }): Line[] => {
        const person = personOf(conference, personId)
        if (!person) return []
        const text = english.record.scaleLine(calledIn(conference, person), value)
        return [{ text, audience: circle(conference, coreGroup, personId) }]
      }),
    ),
  )
}

function newActions(conference: Conference, { id }: CoreGroup): PaperSection[] {
  return conference.plan.actions
    .filter((action: PlanAction) => action.coreGroupId === id)
    .flatMap((action) =>
      toldApart(conference, action, {
        id: `new:${action.id}`,
        heading: action.childId === null ? words.newActions : lineHeading(conference, action.childId),
        text: (who) =>
          facts([
            [english.plan.outcome, action.outcome],
            [english.plan.action, action.action],
            [english.plan.who, who],
            [english.plan.byWhen, action.byWhen ? formatDate(action.byWhen) : ''],
          ]),
      }),
    )
}

function next(conference: Conference, { start }: CoreGroup): PaperSection[] {
  const following = conference.coreGroups
    .filter(
      ({ state, start: at }) => state === 'planned' && at && (!start || Temporal.ZonedDateTime.compare(at, start) > 0),
    )
    .toSorted((a, b) =>
      Temporal.ZonedDateTime.compare(a.start as Temporal.ZonedDateTime, b.start as Temporal.ZonedDateTime),
    )
  const [first] = following
  if (!first?.start) return []
  return [section({ id: 'next', heading: words.next, text: words.nextText(momentWords(first.start), first.place) })]
}
