import { type ActionStep, actionDueCard } from '../../../adaptive-cards/action-due.ts'
import type { CardMessage } from '../../../adaptive-cards/card.ts'
import { closeConferenceCard } from '../../../adaptive-cards/close-conference.ts'
import { meetingTodayCard } from '../../../adaptive-cards/meeting-today.ts'
import { formatMoment, formatShortDate } from '../../../conference/civil-time.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import { deadlineOf, reportOf } from '../../../conference/conference.ts'
import { morningOf } from '../../../conference/meeting/morning.ts'
import type { PlanAction } from '../../../conference/plan/plan.ts'
import { whenIs, whereIs } from '../../letters/about.ts'
import { actionDue, type ActionStep as LetterStep } from '../../letters/action-due.ts'
import { closeConference } from '../../letters/close-conference.ts'
import type { Letter, LetterContext } from '../../letters/letter.ts'
import { meetingToday } from '../../letters/meeting-today.ts'
import { actionDueIn, sayable } from '../../letters/plan-words.ts'
import type { World } from '../../ports.ts'
import { dayOfAction, type Item } from './item.ts'
import { quorumInWords } from './quorum-in-words.ts'

/** What time causes once a conference is under way: the chair's prompts, and what people agreed to do. */
const KINDS = ['meeting-today', 'close-conference', 'action-due', 'action-overdue'] as const
type PlanKind = (typeof KINDS)[number]

export function isPlanKind(kind: string): kind is PlanKind {
  return KINDS.some((one) => one === kind)
}

export function composePlanCard(world: World, { delivery, conference, to }: Item, kind: PlanKind): CardMessage {
  const { reference } = conference
  const meetingUrl = world.links.meeting(conference.id)
  switch (kind) {
    case 'meeting-today': {
      const { isPackUnread, ...open } = morningOf(conference)
      return meetingTodayCard({
        ...{ conferenceId: conference.id, reference, kind: conference.kind },
        ...{ when: whenIs(conference), place: whereIs(conference), meetingUrl, ...open },
        quorum: quorumInWords(conference),
        ...(isPackUnread && { packUrl: myPageUrl(world, conference, to as Participant) }),
      })
    }
    case 'close-conference':
      return closeConferenceCard({
        ...{ reference, when: whenIs(conference), meetingUrl },
        letterBy: formatMoment(deadlineOf(conference, 'decision-letter').at),
      })
    default: {
      const action = actionIn(conference, delivery.detail.actionId)
      return actionCard(world, conference, to as Participant, action, delivery.detail.step as ActionStep)
    }
  }
}

export function composePlanLetter(world: World, { delivery }: Item, context: LetterContext, kind: PlanKind): Letter {
  const { conference } = context
  const link = world.links.meeting(conference.id)
  switch (kind) {
    case 'meeting-today':
      return meetingToday({ ...context, link, quorum: quorumInWords(conference) })
    case 'close-conference':
      return closeConference({ ...context, link })
    default:
      return actionDue({
        ...context,
        action: actionIn(conference, delivery.detail.actionId),
        step: delivery.detail.step as LetterStep,
      })
  }
}

/** How one thing that somebody agreed to do stands, with what they can say about it. */
export function actionCard(
  world: World,
  conference: Conference,
  to: Participant,
  action: PlanAction,
  step: ActionStep,
): CardMessage {
  const { teamName: team, phone } = world.settings.authority
  const dueIn = actionDueIn(conference, action, world.clock.now())
  const outcome = sayable(conference, to.id, action.outcome)
  return actionDueCard({
    ...agreedAction(conference, to, action),
    step,
    ...(dueIn && { dueIn }),
    ...(outcome !== undefined && { outcome }),
    pageUrl: myPageUrl(world, conference, to),
    contact: { team, phone, email: world.settings.microsoft.mailbox },
  })
}

/** As it may stand on a card of this person. */
export function agreedAction(conference: Conference, { id: personId }: Participant, action: PlanAction) {
  const { id: conferenceId, reference } = conference
  const words = sayable(conference, personId, action.action)
  return {
    ...{ conferenceId, reference, actionId: action.id },
    ...(action.byWhen && { by: formatShortDate(action.byWhen) }),
    ...(words !== undefined && { words }),
  }
}

/** The action that a message is about: it was there when the message was claimed. */
export function actionIn({ plan, reference }: Conference, actionId: string | undefined): PlanAction {
  const found = plan.actions.find(({ id }) => id === actionId)
  if (!found) throw new Error(`No action ${actionId} in ${reference}`)
  return found
}

/** "Friday 8 May"; null of what is no action. */
export function whenOfAction({ delivery, conference }: Item): string | null {
  const day = dayOfAction({ delivery, conference })
  return day && formatShortDate(day)
}

/** Where this person has signed in: "My reports" for people of the tenant, else their own page. */
export function myPageUrl({ settings, links }: World, conference: Conference, { id, entraId }: Participant): string {
  if (entraId === null) return links.personalPage(id)
  const place = reportOf(conference, id)?.id ?? conference.id
  return `${settings.publicUrl}/tab/my-reports#/reports/${encodeURIComponent(place)}`
}
