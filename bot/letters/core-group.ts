import { formatMoment, formatShortDate, formatTimeRange, toLondon } from '../../conference/civil-time.ts'
import type { Conference, Participant } from '../../conference/conference.ts'
import { conferenceEnd } from '../../conference/conference.ts'
import type { CoreGroup } from '../../conference/core-group/core-group.ts'
import type { AuthoritySettings } from '../config.ts'
import { whereIs, whomToRing } from './about.ts'
import { english } from './core-group-english.ts'
import { english as common } from './english.ts'
import { familyLetter, numberAndReference, ownPage, sayAndComplain } from './family.ts'
import type { Part } from './html.ts'
import { body, bullets, facts, heading, link, paragraph } from './layout.ts'
import type { EventText, Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** A letter about one meeting; `link` leads a professional to it, and a family party to their own page. */
export type CoreGroupContext = LetterContext & { meeting: CoreGroup }

/** 'Wednesday 29 April, 10am to 11am'; while nobody has chosen, until when it is due. */
export function whenMeets({ start, durationMinutes, due }: CoreGroup): string {
  if (!start) return english.toChoose(formatShortDate(due))
  return `${formatShortDate(start)}, ${formatTimeRange(start, start.add({ minutes: durationMinutes }))}`
}

/** To each member once: the next meeting and those after it. */
export function coreGroupInvitation(
  context: LetterContext & { meetings: readonly CoreGroup[]; review: Temporal.ZonedDateTime | null },
): Letter {
  const { conference, to, meetings, review } = context
  const [next, ...later] = meetings.toSorted(byDay)
  const dates = later.map(whenMeets)
  if (to.side === 'family') {
    const own = [ownPage(context), sayAndComplain()]
    const words = common.family
    if (!next?.start) return familyLetter(context, words.title, english.family.noneYet, own)
    const after = later.flatMap((one) => (one.start ? [whenMeets(one)] : []))
    return familyLetter(
      { ...context, appointment: next.start },
      words.title,
      words.lead(whenMeets(next)),
      paragraph(words.page),
      after.length > 0 && [paragraph(english.family.later), bullets(after)],
      own,
    )
  }
  const words = english.invitation
  return professionalLetter(
    context,
    {
      subject: english.subjects.invitation(conference.reference),
      title: english.title(conference.reference),
      lead: next?.start ? words.lead(whenMeets(next)) : words.noneYet,
      open: english.open,
    },
    [
      next && meetingFacts(conference, next),
      paragraph(words.why),
      paragraph(words.what),
      dates.length > 0 && [heading(words.later), bullets(dates)],
      review && paragraph(words.review(formatMoment(review))),
    ],
    [paragraph(words.cantCome)],
  )
}

/** `inDays`: 'in 5 working days'. `byHand`: whom the lead social worker reminds. */
export function coreGroupReminder(context: CoreGroupContext & { inDays: string; byHand: string | null }): Letter {
  const { conference, to, meeting, inDays, byHand } = context
  if (to.side === 'family') {
    const words = english.family.reminder
    return familyAbout(context, words.title, words.lead(whenMeets(meeting)), paragraph(words.say))
  }
  const words = english.reminder
  return professionalLetter(
    context,
    {
      subject: english.subjects.reminder(conference.reference, dayOf(meeting)),
      title: english.title(conference.reference),
      lead: words.lead(whenMeets(meeting), inDays),
      open: english.open,
    },
    [meetingFacts(conference, meeting), paragraph(words.prepare), byHand !== null && paragraph(words.byHand(byHand))],
    [paragraph(english.invitation.cantCome)],
  )
}

/** `was`: when it was to be before; null when it had no day. */
export function coreGroupMoved(context: CoreGroupContext & { was: Temporal.ZonedDateTime | null }): Letter {
  const { conference, to, meeting, was } = context
  if (to.side === 'family') {
    const words = was ? common.family.moved : english.family.chosen
    const before = was && paragraph(common.family.moved.was(formatMoment(was)))
    return familyAbout(context, words.title, words.lead(whenMeets(meeting)), before)
  }
  const words = english.moved
  return professionalLetter(
    context,
    {
      subject: english.subjects.moved(conference.reference, dayOf(meeting)),
      title: was ? words.title(conference.reference) : words.chosenTitle(conference.reference),
      lead: words.lead(whenMeets(meeting)),
      open: english.open,
    },
    [was && paragraph(words.was(formatMoment(was))), meetingFacts(conference, meeting)],
    [paragraph(english.invitation.cantCome)],
  )
}

/** Several can be called off at once: it is said once. */
export function coreGroupCalledOff(context: LetterContext & { meetings: readonly CoreGroup[] }): Letter {
  const { conference, to, meetings } = context
  const dates = meetings.toSorted(byDay).map(whenMeets)
  const first = meetings.toSorted(byDay)[0]
  if (to.side === 'family') {
    const words = common.family.calledOff
    const appointment = first?.start ?? undefined
    const about = { ...context, ...(appointment && { appointment }) }
    const [only, ...more] = dates
    if (only && more.length === 0) return familyLetter(about, words.title, words.lead(only), paragraph(words.nothing))
    return familyLetter(about, words.title, english.family.calledOff.lead, bullets(dates), paragraph(words.nothing))
  }
  const words = english.calledOff
  const { reference } = conference
  const title = words.title(reference)
  const subject = english.subjects.calledOff(reference)
  return professionalLetter(context, { subject, title, lead: words.lead(dates.length) }, [
    bullets(dates),
    paragraph(words.nothing),
  ])
}

/** To the lead social worker. `days`: '10am on Thursday 24 December'. */
export function coreGroupPickDay(
  context: CoreGroupContext & { late: boolean; because: readonly string[]; days: readonly string[] },
): Letter {
  const { conference, meeting, late, because, days } = context
  const words = english.pickDay
  return professionalLetter(
    context,
    {
      subject: english.subjects.pickDay(conference.reference),
      title: words.title(conference.reference),
      lead: words.lead(formatShortDate(meeting.due)),
      open: words.open,
    },
    [
      paragraph(late ? words.past : words.late),
      days.length > 0 && [heading(words.days), bullets(days)],
      heading(words.why),
      paragraph(because.map((reason) => `${reason}. `)),
    ],
  )
}

/** To the lead social worker. `asks`: nobody has said yet that it took place. */
export function coreGroupRecordDue(
  context: CoreGroupContext & { asks: boolean; due: Temporal.Instant; overdue: boolean },
): Letter {
  const { conference, meeting, asks, due, overdue } = context
  const words = english.recordDue
  const by = formatMoment(toLondon(due))
  return professionalLetter(
    context,
    {
      subject: english.subjects.recordDue(conference.reference, dayOf(meeting)),
      title: (asks ? words.titles.asks : words.titles.held)(conference.reference),
      lead: words.lead(whenMeets(meeting)),
      open: words.open,
    },
    [asks && paragraph(words.asks), paragraph(overdue ? words.overdue(by) : words.due(by))],
  )
}

/** To the lead social worker: nothing is booked instead yet. */
export function coreGroupMissed(context: CoreGroupContext & { days: readonly string[] }): Letter {
  const { conference, meeting, days } = context
  const words = english.missed
  return professionalLetter(
    context,
    {
      subject: english.subjects.missed(conference.reference),
      title: words.title(conference.reference),
      lead: words.lead(whenMeets(meeting)),
      open: english.pickDay.open,
    },
    [paragraph(words.ask), days.length > 0 && [heading(english.pickDay.days), bullets(days)]],
  )
}

interface EventContext {
  conference: Conference
  meeting: CoreGroup
  authority: AuthoritySettings
}

/** The lead social worker's own, which carries the online meeting. */
export function coreGroupAnchorEvent(context: EventContext): EventText {
  return professionalEvent(context, english.event.anchorLead)
}

/** One event that the other professionals share without seeing one another. */
export function coreGroupMembersEvent(context: EventContext): EventText {
  return professionalEvent(context, english.event.lead)
}

/** A family party's own: neutral, and nobody else is in it. */
export function coreGroupPartyEvent({ conference, meeting, authority }: EventContext & { to: Participant }): EventText {
  const words = common.family.event
  const { joinUrl } = meeting
  return {
    subject: words.subject(conference.number),
    body: body(
      paragraph(words.lead(whenMeets(meeting))),
      joinUrl !== null && paragraph(words.join, link(words.joinLink, joinUrl), '.'),
      paragraph(words.page),
      sayAndComplain(),
      numberAndReference({ conference, authority }),
    ).markup,
  }
}

function professionalEvent({ conference, meeting, authority }: EventContext, lead: string): EventText {
  return {
    subject: english.subjects.event(conference.reference),
    body: body(
      paragraph(lead),
      meetingFacts(conference, meeting),
      paragraph(english.invitation.what),
      paragraph(english.event.record),
      whomToRing(authority),
    ).markup,
  }
}

function familyAbout(context: CoreGroupContext, title: string, lead: string, ...rest: Part[]): Letter {
  const appointment = context.meeting.start ?? conferenceEnd(context.conference)
  const page = [paragraph(common.family.page), ownPage(context), paragraph(common.family.cantCome)]
  return familyLetter({ ...context, appointment }, title, lead, rest, page)
}

function meetingFacts({ reference }: Conference, meeting: CoreGroup): Part {
  const words = english.facts
  const { joinUrl } = meeting
  return facts([
    [words.what, words.whatIs],
    [words.reference, common.facts.standsFor(reference)],
    [words.when, whenMeets(meeting)],
    [words.where, whereIs(meeting)],
    joinUrl !== null && [words.join, link(common.facts.joinLink, joinUrl)],
  ])
}

function dayOf({ start, due }: CoreGroup): string {
  return formatShortDate(start ?? due)
}

function byDay(one: CoreGroup, other: CoreGroup): number {
  const day = ({ start, due }: CoreGroup) => start?.toPlainDate() ?? due
  return Temporal.PlainDate.compare(day(one), day(other))
}
