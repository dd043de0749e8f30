import type { Conference } from '../../../conference/conference.ts'
import { londonTime } from '../../../conference/outcome/follow.ts'
import type { Outcome } from '../../../conference/outcome/outcome.ts'
import { mayCloseConference, whyNotCorrected } from '../../../conference/outcome/permissions.ts'
import { reviewDateProblems } from '../../../conference/outcome/review-date.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { mayRunConferences } from '../../../conference/permissions.ts'
import type { PlanAction } from '../../../conference/plan/plan.ts'
import type { ClosingView, Decided, Follows } from '../../api/closing.ts'
import type { ShownClosing } from '../../features/close/show-closing.ts'

/** What a conference has come to, as this person may see it. */
export function closingView(shown: ShownClosing, actor: Actor, now: Temporal.Instant): ClosingView {
  const { conference, meeting, runs, problems } = shown
  const { closing } = conference
  const isTheirs = closing !== null || runs
  const { inquorate } = meeting.outcome
  const adjourned = !closing && meeting.state === 'ended' && inquorate?.kind === 'interim' ? inquorate : null
  const why = whyNotCorrected(conference)
  const mayClose = mayCloseConference(actor, conference).ok
  return {
    state: closing ? 'closed' : adjourned ? 'adjourned' : 'open',
    closedAt: closing?.at.toString() ?? null,
    problems,
    decided: isTheirs ? decidedView(closing?.outcome ?? meeting.outcome) : null,
    follows: isTheirs ? followsView(shown, now) : null,
    attended: (closing?.attended ?? []).map(({ personId, state, way }) => ({ personId, state, way })),
    adjourned: adjourned && { newStart: londonTime(adjourned.newStart).toString(), reason: adjourned.reason },
    corrections: (closing?.corrections ?? []).map(({ at, by, reason, was }) => ({
      ...{ at: at.toString(), by: participantBehind(conference, by), reason, was: decidedView(was) },
    })),
    may: {
      close: mayClose && closing === null,
      correct: mayClose && closing !== null && why === null,
      bookReview: mayRunConferences(actor).ok && closing !== null,
      handOver: mayRunConferences(actor).ok && closing !== null,
    },
    whyNotCorrected: why,
  }
}

function decidedView({ decisions, views, dissents, scales, asks, inquorate }: Outcome): Decided {
  return {
    decisions: decisions.map(({ childId, decision, category, reasons }) => ({ childId, decision, category, reasons })),
    views: views.map(({ personId, childId, planNeeded, category, reasons }) => ({
      ...{ personId, childId, planNeeded, category, reasons },
    })),
    dissents: dissents.map(({ personId, childId, why, formal }) => ({ personId, childId, why, formal })),
    scales: scales.filter(({ shown }) => shown).map(({ personId, childId, value }) => ({ personId, childId, value })),
    asks: asks.map(({ personId, text, fromId, from }) => ({ personId, text, fromId, from })),
    override: inquorate?.kind === 'override' ? inquorate.reason : null,
  }
}

/** Once it is closed, the plan and the meetings as they stand by now; before, as they would. */
function followsView({ conference, review, follows }: ShownClosing, now: Temporal.Instant): Follows {
  const { closing, plan, coreGroups } = conference
  const because = new Map(follows.slots.map((slot) => [slot.number, slot.because]))
  const meetings = closing
    ? coreGroups.filter(({ state }) => state !== 'called-off')
    : follows.slots.map((slot) => ({ ...slot, ...follows.meetings }))
  return {
    children: (closing ? plan.children : follows.children).map(({ childId, category, startedOn }) => ({
      ...{ childId, category, startedOn: startedOn.toString() },
    })),
    ended: [...follows.ended],
    actions: actionsView(conference, follows),
    members: closing
      ? plan.members.filter(({ until }) => until === null).map(({ participantId }) => participantId)
      : [...follows.memberIds],
    coreGroups: meetings.map(({ number, due, start, durationMinutes, place }) => ({
      ...{ number, due: due.toString(), start: start?.toString() ?? null, durationMinutes, place },
      because: [...(because.get(number) ?? [])],
    })),
    review: reviewView(conference, review, follows.review, now),
  }
}

function actionsView(conference: Conference, { agreed, carried }: ShownClosing['follows']): Follows['actions'] {
  const heldOn = conference.start.toPlainDate()
  const view = (
    action: Omit<PlanAction, 'id' | 'version' | 'coreGroupId' | 'settled' | 'agreedOn'>,
    id: string,
    isCarriedOn: boolean,
  ): Follows['actions'][number] => {
    const { childId, outcome, action: what, whoId, who, byWhen, howWeWillKnow, ifItDoesNotWork, audience } = action
    return {
      ...{ id, childId, outcome, action: what, whoId, who, howWeWillKnow, ifItDoesNotWork, isCarriedOn },
      byWhen: byWhen?.toString() ?? null,
      audience: audience === 'everyone' ? audience : [...audience],
      state: action.state,
    }
  }
  if (conference.closing)
    return conference.plan.actions.map((action) => view(action, action.id, !action.agreedOn.equals(heldOn)))
  return [
    ...carried.map((action) => view({ ...action, state: 'open' }, action.from, true)),
    ...agreed.map((action) => view({ ...action, state: 'open' }, action.lineId, false)),
  ]
}

function reviewView(
  conference: Conference,
  booked: Conference | null,
  review: ShownClosing['follows']['review'],
  now: Temporal.Instant,
): Follows['review'] {
  if (!review) return null
  const { bookBy, agreed } = review
  const problems = agreed && !booked ? reviewDateProblems(conference, londonTime(agreed.start), now) : []
  return {
    bookBy: bookBy.toString(),
    agreed: agreed && { ...agreed, start: londonTime(agreed.start).toString() },
    booked: booked && { id: booked.id, reference: booked.reference, start: booked.start.toString() },
    whyNot: problems.length > 0 ? problems.map(({ message }) => message).join(' ') : null,
  }
}

function participantBehind(conference: Conference, actor: string): string | null {
  return conference.participants.find(({ id, entraId }) => id === actor || entraId === actor)?.id ?? null
}
