import { addWorkingDays } from '../../conference/calendar/working-days.ts'
import {
  formatMoment,
  formatShortDate,
  formatTime,
  formatTimeRange,
  londonDate,
  toLondon,
} from '../../conference/civil-time.ts'
import type { Conference, Participant } from '../../conference/conference.ts'
import { conferenceEnd, deadlineOf } from '../../conference/conference.ts'
import type { AuthoritySettings } from '../config.ts'
import { english } from './english.ts'
import { type Fact, facts, heading, link, paragraph, phoneLink } from './layout.ts'

/** 'Wednesday 31 March, 10am to midday' */
export function whenIs(conference: Conference): string {
  return `${formatShortDate(conference.start)}, ${formatTimeRange(conference.start, conferenceEnd(conference))}`
}

/** 'Civic Offices, Room 4, and online' */
export function whereIs({ place, online }: Pick<Conference, 'place' | 'online'>): string {
  return online && !/online/i.test(place) ? english.andOnline(place) : place
}

/** '5pm on Thursday 25 March' */
export function reportDue(conference: Conference): string {
  return formatMoment(deadlineOf(conference, 'report-due').at)
}

export function isReportOverdue(conference: Conference, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(deadlineOf(conference, 'report-due').at.toInstant(), now) < 0
}

/** 'in 6 working days', 'tomorrow' is 'in 1 working day', 'today'; null once it has passed. */
export function reportDueIn(conference: Conference, now: Temporal.Instant): string | null {
  if (isReportOverdue(conference, now)) return null
  const { date } = deadlineOf(conference, 'report-due')
  let days = 0
  for (let day = londonDate(now); Temporal.PlainDate.compare(day, date) < 0; days++) {
    day = addWorkingDays(day, 1, conference.office)
  }
  return english.inWorkingDays(days)
}

/** '4:12pm on Thursday 18 March' */
export function saidAt(instant: Temporal.Instant): string {
  return formatMoment(toLondon(instant))
}

/** '4:12pm' when it was today, else with its day. */
export function saidToday(instant: Temporal.Instant, now: Temporal.Instant): string {
  const isToday = londonDate(instant).equals(londonDate(now))
  return isToday ? english.todayAt(formatTime(toLondon(instant))) : saidAt(instant)
}

export function conferenceFacts(conference: Conference, ...more: (Fact | false)[]) {
  const { joinUrl, kind, reference } = conference
  const words = english.facts
  return facts([
    [words.what, words.kinds[kind]],
    [words.reference, words.standsFor(reference)],
    [words.when, whenIs(conference)],
    [words.where, whereIs(conference)],
    joinUrl !== null && [words.join, link(words.joinLink, joinUrl)],
    ...more,
  ])
}

export function whyThisDate(conference: Conference) {
  const { because } = deadlineOf(conference, 'report-due')
  return [heading(english.whyThisDate), paragraph(because.map((reason) => `${reason}. `))]
}

export function whomToRing(authority: AuthoritySettings) {
  return [
    heading(english.whomToRing),
    paragraph(english.ring.before, authority.teamName, english.ring.between, phoneLink(authority.phone), '.'),
  ]
}

/** Does this text name a child or somebody of the family? People write freely; a mail may not carry it on. */
export function namesFamily(conference: Conference, text: string): boolean {
  const family = conference.participants.filter(({ side }) => side === 'family')
  const names = [...conference.children, ...family].flatMap(({ name }) => wordsOf(name))
  const said = new Set(wordsOf(text))
  return names.some((name) => said.has(name))
}

/** 'father'; a role that holds a name ("mother of Ava") is not passed on. */
export function roleInFamily(conference: Conference, { role }: Participant): string {
  return namesFamily(conference, role) ? english.familyMember : role
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length > 2)
}
