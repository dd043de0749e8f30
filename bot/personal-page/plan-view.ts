import { formatSeenFrom, formatShortDate, formatTimeRange, londonDate } from '../../conference/civil-time.ts'
import type { Conference, Participant } from '../../conference/conference.ts'
import { conferenceEnd } from '../../conference/conference.ts'
import type { NextStep } from '../../conference/next-steps.ts'
import { roadAhead } from '../../conference/next-steps.ts'
import { actionsOf, isOverdue } from '../../conference/plan/actions.ts'
import type { PlanAction } from '../../conference/plan/plan.ts'
import { familyRoad } from '../features/show/family-road.ts'
import { type MyCoreGroup, myCoreGroups } from '../features/show/my-plan.ts'
import { readable } from '../letters/plan-words.ts'
import { english } from './english.ts'
import { saidAt } from './moments.ts'
import type { Visit } from './page.ts'

interface InIt {
  conference: Conference
  me: Participant
}

/** What happens next, what they agreed to do and their next core group, over all conferences of this family. */
export async function planView(visit: Visit) {
  const { world, conference, person } = visit
  const words = english.plan[person.side]
  const now = world.clock.now()
  const parts = await familyRoad(world, conference, person)
  const [meets] = myCoreGroups(parts, now)
  return {
    words,
    next: roadAhead(parts, now).map(({ part, step }) => stepInWords(visit, part, step)),
    actions: parts.flatMap((part) => {
      const actions = actionsOf(part.conference, part.me.id, londonDate(now))
      return actions.map((action) => actionView(visit, part, action))
    }),
    coreGroup: meets ? coreGroupView(meets) : null,
  }
}

/** A reference stands for the conference only where it is not the one that this page is about. */
function stepInWords({ world, conference, person }: Visit, part: InIt, { what, at, isDay, isLate }: NextStep) {
  const words = english.plan[person.side]
  const said = (isLate && words.late[what]) || words.steps[what]
  return {
    when: formatSeenFrom(londonDate(world.clock.now()), at, isDay),
    what: part.conference.id === conference.id ? said : words.other(said, part.conference),
  }
}

function actionView({ world, request }: Visit, { conference, me }: InIt, action: PlanAction) {
  const now = world.clock.now()
  const words = english.plan[me.side]
  const { id, byWhen, state, settled } = action
  const outcome = readable(conference, me.id, action.outcome)
  return {
    id,
    by: byWhen ? words.by(formatShortDate(byWhen)) : words.noDate,
    isOverdue: isOverdue(action, londonDate(now)),
    text: readable(conference, me.id, action.action) ?? words.kept,
    outcome: outcome && words.soThat(outcome),
    isOpen: state === 'open',
    settled: settled && words.settled[state === 'dropped' ? 'dropped' : 'done'](saidAt(settled.at, now)),
    note: settled?.note ? words.said(settled.note) : null,
    // What somebody typed stays when it could not be taken.
    typed: request.path.endsWith(`/action/${id}`) ? (request.form?.note ?? '') : '',
  }
}

function coreGroupView({ part, meeting, professionals }: MyCoreGroup<InIt>) {
  const { conference, me } = part
  const words = english.plan[me.side]
  const { start, due, durationMinutes, place, online, joinUrl } = meeting
  const where = readable(conference, me.id, place)
  return {
    when: start && `${formatShortDate(start)}, ${formatTimeRange(start, conferenceEnd({ start, durationMinutes }))}`,
    dayToCome: words.dayToCome(formatShortDate(due)),
    where: where === null ? english.placeKept : online && !/online/i.test(where) ? words.andOnline(where) : where,
    joinUrl,
    people: professionals.map(({ name, role, agency }) => words.person(name, role, agency)),
  }
}
