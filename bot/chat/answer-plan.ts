import { actionSettledCard } from '../../adaptive-cards/action-due.ts'
import type { CardMessage } from '../../adaptive-cards/card.ts'
import type { Possible } from '../../adaptive-cards/help.ts'
import { type MyAction, myActionsCard } from '../../adaptive-cards/my-actions.ts'
import { myCoreGroupCard, noCoreGroupCard } from '../../adaptive-cards/my-core-group.ts'
import { choosePlanCard, myPlanCard, noPlanCard } from '../../adaptive-cards/my-plan.ts'
import { notPossibleCard } from '../../adaptive-cards/not-possible.ts'
import { formatShortDate, formatTimeRange, londonDate, toLondon } from '../../conference/civil-time.ts'
import { conferenceEnd } from '../../conference/conference.ts'
import { dayOf } from '../../conference/core-group/record.ts'
import { nextSteps } from '../../conference/next-steps.ts'
import { actionsShownTo, isOverdue, type Settling } from '../../conference/plan/actions.ts'
import type { PlanAction } from '../../conference/plan/plan.ts'
import { isAnswered } from '../../conference/report.ts'
import { settleAction } from '../features/actions/settle-action.ts'
import { agreedAction } from '../features/deliver/compose-plan.ts'
import { coreGroupUrl } from '../features/deliver/core-group.ts'
import { type MyCoreGroup, myCoreGroups, myOpenActions } from '../features/show/my-plan.ts'
import { reportDue, roleInFamily, saidAt, whereIs } from '../letters/about.ts'
import { readable, sayable } from '../letters/plan-words.ts'
import type { World } from '../ports.ts'
import { english } from './english.ts'
import { actorOf, candidates, isToCome, type Owed, type Part } from './my-work.ts'

export function myActions(world: World, parts: Part[]): CardMessage {
  return myActionsCard(openActions(world, parts))
}

/** "Done" with one thing open means that; with several the list asks which. Null: no action is open. */
export async function done(world: World, parts: Part[]): Promise<CardMessage | null> {
  const actions = myOpenActions(parts, world.clock.now())
  const [only] = actions
  if (!only) return null
  const now = world.clock.now()
  const reports = candidates(parts, now).filter(
    ({ conference, report }) => isToCome(conference, now) && !isAnswered(report),
  )
  if (actions.length > 1 || reports.length > 0) return myActionsCard(openActions(world, parts), reports.map(openReport))
  const settled = await settleAction(world, actorOf(only.part), only.action.id, { how: 'done', note: '' })
  return settled.ok
    ? settledCard(only.part, settled.action, 'done')
    : notPossibleCard(settled.message ?? english.tryAgain)
}

export function settledCard({ conference, me }: Part, action: PlanAction, how: Settling['how']): CardMessage {
  const { at, note } = action.settled as NonNullable<PlanAction['settled']>
  return actionSettledCard({ ...agreedAction(conference, me, action), how, at: saidAt(at), ...(note && { note }) })
}

/** The one that meets first, with the way to the others. */
export function coreGroup(world: World, parts: Part[]): CardMessage {
  const [next, ...others] = myCoreGroups(parts, world.clock.now())
  if (!next) return noCoreGroupCard()
  const { part, meeting } = next
  const { conference, me } = part
  const { start, place, online, joinUrl } = meeting
  const where = readable(conference, me.id, whereIs({ ...conference, place, online }))
  return myCoreGroupCard({
    reference: conference.reference,
    ...(start && { when: whenItMeets(next) }),
    by: formatShortDate(dayOf(meeting)),
    ...(where && { place: where }),
    ...(joinUrl && { joinUrl }),
    url: coreGroupUrl(world, me, meeting.id),
    professionals: next.professionals.map(({ role, name }) => ({ role, name })),
    actions: openActions(world, [part]),
    others: others.map((other) => other.part.conference.reference),
  })
}

/** Only what is meant for this person: theirs first. */
export function plan(world: World, parts: Part[]): CardMessage {
  const on = londonDate(world.clock.now())
  const theirs = parts
    .map((part) => ({ part, actions: actionsShownTo(part.conference, part.me.id, on) }))
    .filter(({ actions }) => actions.length > 0)
  const [only] = theirs
  if (!only) return noPlanCard()
  if (theirs.length > 1) return choosePlanCard(theirs.map(({ part }) => part.conference.reference))
  const { part, actions } = only
  const isMine = ({ whoId }: PlanAction) => whoId === part.me.id
  const ordered = [...actions.filter(isMine), ...actions.filter((action) => !isMine(action))]
  return myPlanCard(
    part.conference.reference,
    ordered.map((action) => planLine(part, action)),
  )
}

function planLine({ conference, me }: Part, action: PlanAction) {
  const { whoId, who, byWhen, state } = action
  const person = conference.participants.find(({ id }) => id === whoId)
  const words = sayable(conference, me.id, action.action)
  return {
    isMine: whoId === me.id,
    who: person ? roleOf(person) : (sayable(conference, me.id, who) ?? english.somebody),
    ...(byWhen && { by: formatShortDate(byWhen) }),
    state: state === 'done' || state === 'dropped' ? state : ('open' as const),
    ...(words !== undefined && { words }),
  }

  function roleOf(named: Part['me']): string {
    const role = named.side === 'family' ? roleInFamily(conference, named) : named.role
    return readable(conference, me.id, role) ?? english.somebody
  }
}

/** Of the plan and the core group: what this person can do today. */
export function possibleOfPlan(world: World, part: Part): Possible[] {
  const now = world.clock.now()
  const { reference } = part.conference
  const [action] = myOpenActions([part], now)
  const [meets] = myCoreGroups([part], now)
  const toClose = nextSteps(part.conference, part.me, now).some(({ what }) => what === 'close')
  return [
    ...(toClose ? [{ what: english.close(reference), words: `next ${reference}` }] : []),
    ...(action
      ? [
          {
            what: english.act(reference),
            ...(action.action.byWhen && { when: english.actBy(formatShortDate(action.action.byWhen)) }),
            words: `my actions ${reference}`,
          },
        ]
      : []),
    ...(meets
      ? [
          {
            what: english.seeCoreGroup(reference),
            when: meets.meeting.start ? whenItMeets(meets) : english.dayToCome(formatShortDate(meets.meeting.due)),
            words: `core group ${reference}`,
          },
        ]
      : []),
  ]
}

function whenItMeets({ meeting }: MyCoreGroup<Part>): string {
  const { start, durationMinutes } = meeting
  const from = start as Temporal.ZonedDateTime
  return `${formatShortDate(from)}, ${formatTimeRange(from, conferenceEnd({ start: from, durationMinutes }))}`
}

function openActions(world: World, parts: Part[]): MyAction[] {
  const now = world.clock.now()
  return myOpenActions(parts, now).map(({ part, action }) => ({
    ...agreedAction(part.conference, part.me, action),
    isOverdue: isOverdue(action, toLondon(now).toPlainDate()),
  }))
}

function openReport({ conference, report }: Owed) {
  return {
    ...{ conferenceId: conference.id, reportId: report.id, reference: conference.reference },
    due: reportDue(conference),
  }
}
