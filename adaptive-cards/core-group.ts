import type { Welcome } from './about-conference.ts'
import { welcomeBox, whyPanel, whyToggle } from './about-conference.ts'
import type { CardMessage } from './card.ts'
import { buttons, choices, execute, links, message, openUrl, panel, strong, text, textInput, toggle } from './card.ts'
import { english } from './core-group-english.ts'

/** One meeting of a core group. Dates, times and places come ready-made. */
export interface AboutCoreGroup {
  conferenceId: string
  coreGroupId: string
  reference: string
  /** "Wednesday 29 April, 10am to 11am" */
  when: string
  place: string
  /** Where it is opened. */
  url: string
}

/** To each member, once: when it meets. */
export interface CoreGroupInvitation extends Pick<AboutCoreGroup, 'reference' | 'url'> {
  /** Null while its day is still to be chosen. */
  next: Pick<AboutCoreGroup, 'when' | 'place' | 'conferenceId' | 'coreGroupId'> | null
  /** What follows it, in its order. */
  later: readonly string[]
  /** The review conference, once it is booked. */
  review?: string
  welcome?: Welcome
}

export function coreGroupInvitationCard(data: CoreGroupInvitation): CardMessage {
  const words = english.invitation
  const { reference, next, later, review, url } = data
  return message({
    reference,
    ...(next && { date: next.when }),
    title: english.title(reference),
    lines: [next ? words.lead(next.when) : words.noneYet, next?.place, words.why, review && english.review(review)],
    body: [
      data.welcome && welcomeBox(data.welcome),
      later.length > 0 && strong(words.later),
      ...later.map((one) => text(one, 'small')),
      buttons(openUrl(english.open, url)),
      next !== null && links(cantCome(next)),
    ],
  })
}

export interface CoreGroupReminder extends AboutCoreGroup {
  /** "in 5 working days" */
  inDays: string
  /** To the lead social worker: "family party 1 (mother)". */
  byHand?: string
}

export function coreGroupReminderCard(data: CoreGroupReminder): CardMessage {
  const words = english.reminder
  const { reference, when, place, url, inDays, byHand } = data
  return message({
    reference,
    date: when,
    title: english.title(reference),
    lines: [words.lead(when, inDays), place, words.prepare, byHand && words.byHand(byHand)],
    body: [buttons(openUrl(english.open, url)), links(cantCome(data))],
  })
}

export function coreGroupMovedCard(data: AboutCoreGroup & { was?: string }): CardMessage {
  const words = english.moved
  const { reference, when, place, was, url } = data
  return message({
    reference,
    date: when,
    title: was ? words.title(reference) : words.chosen(reference),
    lines: [was ? words.now(when) : words.on(when), place, was && words.was(was)],
    body: [buttons(openUrl(english.open, url)), links(cantCome(data))],
  })
}

/** Several can be called off at once: it is said once. */
export function coreGroupCalledOffCard(data: { reference: string; meetings: readonly string[] }): CardMessage {
  const words = english.calledOff
  const { reference, meetings } = data
  return message({
    reference,
    ...(meetings[0] && { date: meetings[0] }),
    title: words.title(reference),
    lines: [words.lead(meetings.length)],
    body: [...meetings.map((one) => text(one, 'small')), text(words.nothing)],
  })
}

/** A day that can be chosen with one tap. */
export interface ProposedDay {
  /** As an ISO date and time in London: "2026-12-24T10:00". */
  start: string
  /** "10am on Thursday 24 December" */
  said: string
}

export interface CoreGroupPickDay extends Pick<AboutCoreGroup, 'conferenceId' | 'coreGroupId' | 'reference' | 'url'> {
  due: string
  /** Its day has passed. */
  late: boolean
  because: readonly string[]
  days: readonly ProposedDay[]
}

export function coreGroupPickDayCard(data: CoreGroupPickDay): CardMessage {
  const words = english.pickDay
  return message({
    reference: data.reference,
    date: data.due,
    title: words.title(data.reference),
    lines: [words.due(data.due), data.late ? words.past : words.ask],
    body: [daysToChoose(data), links(whyToggle()), whyPanel(data.because)],
  })
}

export function coreGroupMissedCard(
  data: Pick<CoreGroupPickDay, 'conferenceId' | 'coreGroupId' | 'reference' | 'url' | 'days'> & { when: string },
): CardMessage {
  const words = english.missed
  return message({
    reference: data.reference,
    date: data.when,
    title: words.title(data.reference),
    lines: [words.was(data.when), words.ask],
    body: [daysToChoose(data)],
  })
}

export function coreGroupDayChosenCard({ reference, when }: Pick<AboutCoreGroup, 'reference' | 'when'>): CardMessage {
  const words = english.pickDay
  return message({
    reference,
    date: when,
    title: words.chosenTitle(reference),
    lines: [words.chosen(when), words.told],
  })
}

export interface CoreGroupRecordDue extends Omit<AboutCoreGroup, 'place'> {
  /** Nobody has said yet that it took place. */
  asks: boolean
  due: string
  overdue: boolean
}

export function coreGroupRecordDueCard(data: CoreGroupRecordDue): CardMessage {
  const words = english.recordDue
  const { conferenceId, coreGroupId, reference, when, url, asks, due, overdue } = data
  const write = openUrl(words.write, url)
  return message({
    reference,
    date: when,
    title: asks ? words.titles.over(reference) : words.titles.held(reference),
    lines: [words.wasOn(when), overdue ? words.overdue(due) : words.due(due)],
    body: asks
      ? [
          buttons(write, toggle(words.notHeld, 'not-held')),
          panel('not-held', [
            textInput('reason', words.whyNot, 200),
            buttons(execute('coreGroupMissed', words.save, { conferenceId, coreGroupId }, 'auto')),
          ]),
        ]
      : [buttons(write)],
  })
}

export function coreGroupNotHeldCard({ reference, when, url }: Pick<AboutCoreGroup, 'reference' | 'when' | 'url'>) {
  const words = english.recordDue
  return message({
    reference,
    date: when,
    title: words.missedTitle(reference),
    lines: [words.missed],
    body: [buttons(openUrl(words.choose, url))],
  })
}

export function coreGroupApologyCard({ reference, when, url }: Pick<AboutCoreGroup, 'reference' | 'when' | 'url'>) {
  const words = english.apology
  return message({
    reference,
    date: when,
    title: words.title(reference),
    lines: [words.noted(when), words.update],
    body: [choices(openUrl(english.open, url))],
  })
}

function cantCome({ conferenceId, coreGroupId }: Pick<AboutCoreGroup, 'conferenceId' | 'coreGroupId'>) {
  return execute('coreGroupApology', english.cantCome, { conferenceId, coreGroupId })
}

/** At most three, and the page for any other. */
function daysToChoose({ conferenceId, coreGroupId, days, url }: Omit<CoreGroupPickDay, 'due' | 'late' | 'because'>) {
  const [first, ...others] = days
    .slice(0, 3)
    .map(({ start, said }) => execute('coreGroupDay', said, { conferenceId, coreGroupId, start }))
  const another = openUrl(english.pickDay.another, url)
  return first ? buttons(first, ...others, another) : buttons(another)
}
