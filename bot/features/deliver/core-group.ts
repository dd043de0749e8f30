import type { CardMessage } from '../../../adaptive-cards/card.ts'
import {
  coreGroupCalledOffCard,
  coreGroupInvitationCard,
  coreGroupMissedCard,
  coreGroupMovedCard,
  coreGroupPickDayCard,
  coreGroupRecordDueCard,
  coreGroupReminderCard,
  type ProposedDay,
} from '../../../adaptive-cards/core-group.ts'
import { workingDaysUntil } from '../../../conference/calendar/working-days.ts'
import { formatMoment, formatShortDate, londonDate, toLondon } from '../../../conference/civil-time.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import type { CoreGroup } from '../../../conference/core-group/core-group.ts'
import { explainMeeting } from '../../../conference/core-group/explain.ts'
import { judgeMeeting } from '../../../conference/core-group/judged.ts'
import { membersOn } from '../../../conference/core-group/members.ts'
import { proposedTimes } from '../../../conference/core-group/proposed.ts'
import { dayOf } from '../../../conference/core-group/record.ts'
import { recordDue } from '../../../conference/core-group/reminders.ts'
import type { MessageKind } from '../../../conference/delivery.ts'
import { whereIs } from '../../letters/about.ts'
import {
  coreGroupCalledOff,
  coreGroupInvitation,
  coreGroupMissed,
  coreGroupMoved,
  coreGroupPickDay,
  coreGroupRecordDue,
  coreGroupReminder,
  whenMeets,
} from '../../letters/core-group.ts'
import type { Letter, LetterContext } from '../../letters/letter.ts'
import type { World } from '../../ports.ts'
import { english } from './english.ts'
import { type Item, meetingIn } from './item.ts'
import { partyInWords } from './party-in-words.ts'

const KINDS = [
  'core-group-invitation',
  'core-group-reminder',
  'core-group-moved',
  'core-group-called-off',
  'core-group-pick-day',
  'core-group-record-due',
  'core-group-missed',
] as const satisfies readonly MessageKind[]
type CoreGroupKind = (typeof KINDS)[number]

export function isAboutCoreGroup(kind: string): kind is CoreGroupKind {
  return KINDS.some((one) => one === kind)
}

/** Where somebody of the tenant opens it; everybody else has their own page. */
export function coreGroupUrl(
  { settings, links }: Pick<World, 'settings' | 'links'>,
  to: Participant,
  coreGroupId: string | null,
): string {
  if (to.side === 'family' || to.entraId === null) return links.personalPage(to.id)
  return `${settings.publicUrl}/tab/core-group#/${coreGroupId ?? ''}`
}

/** The card that says this about a core group. */
export function coreGroupCard(world: World, item: Item, kind: CoreGroupKind): CardMessage {
  const { conference, delivery } = item
  const { reference } = conference
  const to = item.to as Participant
  if (kind === 'core-group-invitation') {
    const [next, ...later] = toCome(world, conference)
    return coreGroupInvitationCard({
      reference,
      next: next?.start ? about(world, item, next) : null,
      later: later.map(whenMeets),
      url: coreGroupUrl(world, to, next?.id ?? null),
      ...(conference.followedBy && { review: formatMoment(conference.followedBy.start) }),
    })
  }
  if (kind === 'core-group-called-off')
    return coreGroupCalledOffCard({ reference, meetings: calledOff(item).map(whenMeets) })
  const meeting = meetingOf(item)
  const card = about(world, item, meeting)
  switch (kind) {
    case 'core-group-reminder': {
      const byHand = toldByHand(conference, to, meeting)
      return coreGroupReminderCard({
        ...card,
        inDays: inDays(world, conference, meeting),
        ...(byHand && { byHand }),
      })
    }
    case 'core-group-moved':
      return coreGroupMovedCard({ ...card, ...(delivery.detail.was && { was: said(delivery.detail.was) }) })
    case 'core-group-pick-day':
      return coreGroupPickDayCard({
        ...card,
        due: formatShortDate(meeting.due),
        late: isPast(world, meeting),
        because: explainMeeting(conference, meeting),
        days: daysFor(world, conference, meeting),
      })
    case 'core-group-record-due':
      return coreGroupRecordDueCard({ ...card, ...recordWanted(world, conference, meeting) })
    case 'core-group-missed':
      return coreGroupMissedCard({ ...card, days: daysFor(world, conference, meeting) })
  }
}

/** The mail that says it. */
export function coreGroupLetter(world: World, item: Item, kind: CoreGroupKind, context: LetterContext): Letter {
  const { conference, delivery } = item
  const { to } = context
  const { followedBy } = conference
  if (kind === 'core-group-invitation') {
    const meetings = toCome(world, conference)
    const link = coreGroupUrl(world, to, meetings[0]?.id ?? null)
    return coreGroupInvitation({ ...context, link, meetings, review: followedBy?.start ?? null })
  }
  if (kind === 'core-group-called-off') return coreGroupCalledOff({ ...context, meetings: calledOff(item) })
  const meeting = meetingOf(item)
  const given = { ...context, meeting, link: coreGroupUrl(world, to, meeting.id) }
  const days = () => daysFor(world, conference, meeting).map((day) => day.said)
  switch (kind) {
    case 'core-group-reminder': {
      const byHand = toldByHand(conference, to, meeting)
      return coreGroupReminder({ ...given, inDays: inDays(world, conference, meeting), byHand })
    }
    case 'core-group-moved': {
      const { was } = delivery.detail
      return coreGroupMoved({ ...given, was: was ? Temporal.ZonedDateTime.from(was) : null })
    }
    case 'core-group-pick-day': {
      const because = explainMeeting(conference, meeting)
      return coreGroupPickDay({ ...given, late: isPast(world, meeting), because, days: days() })
    }
    case 'core-group-record-due': {
      const due = recordDue(conference, meeting) as Temporal.Instant
      const { asks, overdue } = recordWanted(world, conference, meeting)
      return coreGroupRecordDue({ ...given, asks, due, overdue })
    }
    case 'core-group-missed':
      return coreGroupMissed({ ...given, days: days() })
  }
}

/** What the social worker passes on to a party about a core group; null when it is about the conference. */
export function coreGroupNews(world: World, { conference, delivery }: Item) {
  const { about: kind, coreGroupId } = delivery.detail
  if (kind === undefined || !isAboutCoreGroup(kind)) return null
  const meeting = coreGroupId
    ? conference.coreGroups.find(({ id }) => id === coreGroupId)
    : toCome(world, conference)[0]
  const off = kind === 'core-group-called-off' ? calledOff({ conference, delivery })[0] : undefined
  const news = off ? 'called-off' : kind === 'core-group-moved' && delivery.detail.was ? 'moved' : 'core-group'
  const told = off ?? meeting
  return { news, when: told ? whenMeets(told) : english.dayToChoose } as const
}

/** Another day was set since, it is over, or they are none of its members any more: then it is not said. */
export function isCoreGroupOvertaken(item: Item, now: Temporal.Instant): boolean {
  const { delivery, conference, to } = item
  const meeting = meetingIn(item)
  const isAhead = ({ start }: CoreGroup) => start === null || Temporal.Instant.compare(now, start.toInstant()) < 0
  if (delivery.kind === 'core-group-invitation') {
    const planned = conference.coreGroups.filter((one) => one.state === 'planned' && isAhead(one))
    return planned.every((one) => membersOn(conference, dayOf(one)).every(({ id }) => id !== to?.id))
  }
  if (delivery.kind !== 'core-group-moved') return false
  const isThisDay = meeting?.start && delivery.deadline.endsWith(meeting.start.toPlainDate().toString())
  return meeting?.state !== 'planned' || !isThisDay || !isAhead(meeting)
}

/** As a digest says it: when that meeting is, and where it is opened. Null for what is about none. */
export function coreGroupInDigest(world: World, { conference, delivery, to }: Item) {
  if (!isAboutCoreGroup(delivery.kind)) return null
  const meeting = meetingIn({ conference, delivery })
  if (!meeting || !to) return null
  return { when: whenMeets(meeting), url: coreGroupUrl(world, to, meeting.id) }
}

function meetingOf(item: Item): CoreGroup {
  const found = meetingIn(item)
  if (!found) throw new Error(`No core group ${item.delivery.detail.coreGroupId} in ${item.conference.reference}`)
  return found
}

function about({ settings, links }: World, { conference, to }: Item, meeting: CoreGroup) {
  return {
    conferenceId: conference.id,
    coreGroupId: meeting.id,
    reference: conference.reference,
    when: whenMeets(meeting),
    place: whereIs(meeting),
    url: coreGroupUrl({ settings, links }, to as Participant, meeting.id),
  }
}

function toCome(world: World, { coreGroups }: Conference): CoreGroup[] {
  const today = londonDate(world.clock.now())
  return coreGroups
    .filter((one) => one.state === 'planned' && Temporal.PlainDate.compare(today, dayOf(one)) <= 0)
    .toSorted((one, other) => Temporal.PlainDate.compare(dayOf(one), dayOf(other)))
}

function calledOff({ conference, delivery }: Pick<Item, 'conference' | 'delivery'>): CoreGroup[] {
  const ids = (delivery.detail.coreGroupIds ?? '').split(',')
  return conference.coreGroups.filter(({ id }) => ids.includes(id))
}

/** Only the lead social worker reminds others, and only of those who come. */
function toldByHand(conference: Conference, to: Participant, meeting: CoreGroup): string | null {
  if (to.id !== conference.leadSocialWorkerId) return null
  const parties = membersOn(conference, dayOf(meeting)).filter(({ channel }) => channel === 'by-hand')
  return parties.length === 0 ? null : english.and(parties.map(({ id }) => partyInWords(conference, id)))
}

function inDays(world: World, { office }: Conference, meeting: CoreGroup): string {
  return english.inDays(workingDaysUntil(londonDate(world.clock.now()), dayOf(meeting), office))
}

function isPast(world: World, { due }: CoreGroup): boolean {
  return Temporal.PlainDate.compare(due, londonDate(world.clock.now())) < 0
}

function daysFor(world: World, conference: Conference, meeting: CoreGroup): ProposedDay[] {
  return proposedTimes(conference, meeting, world.clock.now()).map(({ start }) => ({
    start: start.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    said: formatMoment(start),
  }))
}

function recordWanted(world: World, conference: Conference, meeting: CoreGroup) {
  const due = recordDue(conference, meeting) as Temporal.Instant
  const now = world.clock.now()
  return {
    asks: judgeMeeting(meeting, now) === 'to-record',
    due: formatMoment(toLondon(due)),
    overdue: Temporal.Instant.compare(due, now) < 0,
  }
}

function said(text: string): string {
  return formatMoment(Temporal.ZonedDateTime.from(text))
}
