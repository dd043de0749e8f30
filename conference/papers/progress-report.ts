import { formatDate } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import { QUESTIONS } from '../core-group/core-group.ts'
import type { JudgedSlot } from '../core-group/judged.ts'
import { type ActionSoFar, type ProgressSoFar, progressSoFar, type Said } from '../progress/progress.ts'
import { english } from './english.ts'
import type { PaperSection } from './paper.ts'
import { lineHeading, toldApart } from './plan-lines.ts'
import { calledIn, familyParties, readersOf, whoKnows } from './readers.ts'
import { facts, inOneLine, passagesOf, section } from './section.ts'

const words = english.progress

/**
 * What the core group takes back to the review conference (domain.md §5, "Progress report"). `conference` is the one whose
 * plan is reviewed; the lead social worker writes the recommendation.
 */
export function progressReport(conference: Conference): PaperSection[] {
  const progress = progressSoFar(conference)
  const audience = inTheGroup(conference)
  return [
    ...meetings(conference, progress),
    ...attendance(conference, progress),
    ...progress.outcomes.flatMap(({ actions }) => actions.flatMap((one) => actionSections(conference, one))),
    ...scales(conference, progress),
    ...QUESTIONS.flatMap((question) => {
      const said = progress.questions[question]
      const heading = english.coreGroup[question]
      return said.length === 0
        ? []
        : [section({ id: `question:${question}`, heading, text: said.map(saidWords), audience })]
    }),
    ...childrensViews(conference, progress),
    ...parentsViews(conference, progress),
    section({ id: 'recommendation', heading: words.recommendation, text: '' }),
  ]
}

/** Of the family those who are in no core group, or not any more: what is said there, and when it meets, is not theirs. */
function outsideTheGroup(conference: Conference): string[] {
  const isIn = (id: string) => conference.plan.members.some((one) => one.participantId === id && one.until === null)
  return familyParties(conference).filter((id) => !isIn(id))
}

function inTheGroup(conference: Conference): PaperSection['audience'] {
  const outside = outsideTheGroup(conference)
  if (outside.length === 0) return 'everyone'
  return readersOf(conference).flatMap(({ id }) => (outside.includes(id) ? [] : [id]))
}

function meetings(conference: Conference, { slots }: ProgressSoFar): PaperSection[] {
  const held = slots.filter(({ judged }) => judged === 'on-time' || judged === 'late').length
  const missed = slots.filter(({ judged }) => judged === 'missed').length
  const lines = slots.filter(({ judged }) => judged !== 'called-off').map(slotWords)
  return passagesOf({ id: 'meetings', heading: words.meetings }, [
    { text: words.count(held, missed), audience: 'everyone' },
    ...(lines.length > 0 ? [{ text: lines.join('\n'), audience: inTheGroup(conference) }] : []),
  ])
}

function slotWords({ due, meetings, judged }: JudgedSlot): string {
  const held = meetings.find(({ state }) => state === 'held')?.start
  return words.slot(formatDate(due), judged, held ? formatDate(held) : '')
}

function attendance(conference: Conference, { attendance }: ProgressSoFar): PaperSection[] {
  const lines = attendance.flatMap(({ personId, came, of }) => {
    const person = conference.participants.find(({ id }) => id === personId)
    if (!person) return []
    const text = words.came(calledIn(conference, person), came, of)
    return [{ text, audience: whoKnows(conference, personId) }]
  })
  return passagesOf({ id: 'attendance', heading: words.attendance }, lines)
}

/** Outside the core group one reads how far a line is, and not what was said of it there. */
function actionSections(conference: Conference, soFar: ActionSoFar): PaperSection[] {
  const { audience } = soFar.action
  const isFor = (id: string) => audience === 'everyone' || audience.includes(id)
  const outside = outsideTheGroup(conference).filter(isFor)
  if (outside.length === 0) return lineSections(conference, soFar)
  const steps = soFar.steps.map((step) => ({ ...step, family: '', professionals: '' }))
  const inside = readersOf(conference).flatMap(({ id }) => (isFor(id) && !outside.includes(id) ? [id] : []))
  return [
    ...lineSections(conference, { ...soFar, action: { ...soFar.action, audience: inside } }),
    ...lineSections(conference, { ...soFar, steps, action: { ...soFar.action, audience: outside } }, ':outside'),
  ]
}

function lineSections(conference: Conference, { action, steps }: ActionSoFar, what = ''): PaperSection[] {
  const { state } = action
  return toldApart(conference, action, {
    id: `progress:${action.id}${what}`,
    heading: lineHeading(conference, action.childId),
    text: (who) =>
      facts([
        [english.plan.outcome, action.outcome],
        [english.plan.action, action.action],
        [english.plan.who, who],
        [words.now, state === 'open' ? '' : words.states[state]],
        ...steps.map((step): [string, string] => [
          formatDate(step.on),
          [
            step.how === null ? '' : `${english.coreGroup.how[step.how]}.`,
            step.family && words.family(inOneLine(step.family)),
            step.professionals && words.professionals(inOneLine(step.professionals)),
          ]
            .filter((part) => part !== '')
            .join(' '),
        ]),
      ]),
  })
}

function scales(conference: Conference, { scales }: ProgressSoFar): PaperSection[] {
  const byChild = Map.groupBy(scales, ({ childId }) => childId)
  return [...byChild].flatMap(([childId, all]) =>
    passagesOf(
      { id: `scale:${childId ?? 'all'}`, heading: words.scale, childId },
      all.flatMap(({ personId, points }) => {
        const person = conference.participants.find(({ id }) => id === personId)
        if (!person) return []
        const over = points.map(({ on, value }) => words.point(formatDate(on), value)).join(', ')
        return [{ text: words.scaleLine(calledIn(conference, person), over), audience: whoKnows(conference, personId) }]
      }),
    ),
  )
}

/** A child's own words go to whoever is linked to that child. */
function childrensViews(conference: Conference, { childrensViews }: ProgressSoFar): PaperSection[] {
  return conference.children.flatMap((child) => {
    const views = childrensViews.filter(({ childId, text }) => childId === child.id && text.trim() !== '')
    if (views.length === 0) return []
    const text = views.map((view) => words.viewOn(formatDate(view.on), view.text.trim()))
    return [
      section({ id: `view:${child.id}`, heading: english.coreGroup.childsView(child.name), text, childId: child.id }),
    ]
  })
}

function parentsViews(conference: Conference, { parentsViews }: ProgressSoFar): PaperSection[] {
  const lines = parentsViews.flatMap(({ personId, on, text }) => {
    const person = conference.participants.find(({ id }) => id === personId)
    if (!person || text.trim() === '') return []
    const said = english.coreGroup.update(calledIn(conference, person), words.viewOn(formatDate(on), text.trim()))
    return [{ text: said, audience: whoKnows(conference, personId) }]
  })
  return passagesOf({ id: 'parents', heading: english.coreGroup.parentsViews }, lines)
}

function saidWords({ on, family, professionals }: Said): string {
  return facts([
    [words.on(formatDate(on), english.coreGroup.familySays), family],
    [words.on(formatDate(on), english.coreGroup.professionalsSay), professionals],
  ])
}
