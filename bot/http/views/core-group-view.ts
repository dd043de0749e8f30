import type { z } from 'zod'
import { londonDate } from '../../../conference/civil-time.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import type { CoreGroup } from '../../../conference/core-group/core-group.ts'
import { explainMeeting } from '../../../conference/core-group/explain.ts'
import { judgeMeeting, judgeSlots } from '../../../conference/core-group/judged.ts'
import { membersOn } from '../../../conference/core-group/members.ts'
import { agendaOf, missingInRecord } from '../../../conference/core-group/record.ts'
import { recordDue } from '../../../conference/core-group/reminders.ts'
import { isShownTo, recordSeenBy } from '../../../conference/core-group/seen-by.ts'
import type { PlanAction } from '../../../conference/plan/plan.ts'
import type * as api from '../../api/core-group.ts'
import type { ShownCoreGroup } from '../../features/core-group/show.ts'
import { readable } from '../../letters/plan-words.ts'

type Page = z.input<typeof api.CoreGroupPage>

/** One meeting as whoever looks may see it. */
export function coreGroupPageView(shown: ShownCoreGroup, now: Temporal.Instant): Page {
  const { conference, meeting, me, runs, seesConference } = shown
  const agenda = agendaOf(conference, meeting)
  const forMe = (actions: readonly PlanAction[]) =>
    actions
      .filter((action) => runs || isShownTo(action, me?.id ?? null))
      .map((action) => actionView(conference, me, action))
  const isMember = me !== null && agenda.members.some(({ id }) => id === me.id)
  return {
    ...meetingView(conference, meeting, me, now),
    version: meeting.version,
    conferenceId: conference.id,
    reference: conference.reference,
    me: me?.id ?? null,
    leadSocialWorkerId: conference.leadSocialWorkerId,
    may: { run: runs, writeOwn: runs || isMember, seeConference: seesConference },
    members: agenda.members.map(personView),
    children: agenda.children.map(({ id, name }) => ({ id, name })),
    actions: forMe(agenda.actions),
    newActions: forMe(agenda.newActions),
    record: runs || !me ? meeting.record : recordSeenBy(conference, meeting.record, me.id, conference.plan.actions),
    paperId: runs ? paperOf(conference, meeting) : null,
    missing: runs ? missingInRecord(conference, meeting) : [],
    next: agenda.next && nextView(conference, agenda.next, me),
    review: conference.followedBy?.start.toString() ?? null,
    now: now.toString(),
  }
}

function paperOf({ papers }: Conference, { id }: CoreGroup): string | null {
  return papers.find(({ kind, coreGroupId }) => kind === 'core-group-record' && coreGroupId === id)?.id ?? null
}

export function coreGroupListView(shown: readonly ShownCoreGroup[], now: Temporal.Instant) {
  return shown.map(({ conference, meeting, me, runs }) => {
    const { because: _, ...view } = meetingView(conference, meeting, me, now)
    return { ...view, conferenceId: conference.id, reference: conference.reference, runs }
  })
}

/** All of one conference, for its own page. */
export function coreGroupsView(
  conference: Conference,
  runs: boolean,
  now: Temporal.Instant,
): z.input<typeof api.showCoreGroups.answer> {
  const { coreGroups, children, feasts, followedBy, participants, leadSocialWorkerId, plan } = conference
  const today = londonDate(now)
  const members = membersOn(conference, today).map(({ id }) => id)
  return {
    coreGroups: coreGroups.map((meeting) => meetingView(conference, meeting, null, now)),
    slots: judgeSlots(conference).map(({ due, judged, meetings }) => ({
      due: due.toString(),
      judged,
      coreGroupIds: meetings.map(({ id }) => id),
    })),
    members: plan.members.flatMap((member) => {
      const person = participants.find(({ id }) => id === member.participantId)
      if (!person) return []
      const { from, until, reason } = member
      const isLead = person.id === leadSocialWorkerId
      return [{ ...personView(person), from: from.toString(), until: until?.toString() ?? null, reason, isLead }]
    }),
    others: participants.filter(({ id, left }) => !left && !members.includes(id)).map(personView),
    children: children.map(({ id, name }) => ({ id, name })),
    feasts: feasts.map(({ date, name }) => ({ date: date.toString(), name })),
    review: followedBy && {
      id: followedBy.id,
      start: followedBy.start.toString(),
      held: followedBy.closedOn !== null,
    },
    closed: conference.closing !== null,
    may: { run: runs },
    now: now.toString(),
  }
}

function meetingView(conference: Conference, meeting: CoreGroup, me: Participant | null, now: Temporal.Instant) {
  const { id, due, start, durationMinutes, place, online, joinUrl, insteadOf, recorded } = meeting
  return {
    ...{ id, online, joinUrl, insteadOf },
    due: due.toString(),
    start: start?.toString() ?? null,
    end: start?.add({ minutes: durationMinutes }).toString() ?? null,
    place: placeFor(conference, place, me),
    judged: judgeMeeting(meeting, now),
    because: explainMeeting(conference, meeting),
    recordedAt: recorded?.at.toString() ?? null,
    recordDue: recordDue(conference, meeting)?.toString() ?? null,
  }
}

function nextView(conference: Conference, next: CoreGroup, me: Participant | null) {
  const { id, due, start, place } = next
  return { id, due: due.toString(), start: start?.toString() ?? null, place: placeFor(conference, place, me) }
}

function placeFor(conference: Conference, place: string, me: Participant | null): string | null {
  return me ? readable(conference, me.id, place) : place
}

function personView({ id, name, role, agency, side }: Participant) {
  return { id, name, role, agency, side }
}

function actionView(conference: Conference, me: Participant | null, action: PlanAction) {
  const { id, version, childId, whoId, who, byWhen, audience, agreedOn, state, settled } = action
  const said = (text: string) => (me ? (readable(conference, me.id, text) ?? '') : text)
  return {
    ...{ id, version, childId, whoId, state },
    outcome: said(action.outcome),
    action: said(action.action),
    who: said(who),
    howWeWillKnow: said(action.howWeWillKnow),
    ifItDoesNotWork: said(action.ifItDoesNotWork),
    byWhen: byWhen?.toString() ?? null,
    audience: audience === 'everyone' ? audience : [...audience],
    agreedOn: agreedOn.toString(),
    note: said(settled?.note ?? ''),
  }
}
