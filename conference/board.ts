import { statutoryCalendar, type WorkingCalendar, workingDaysUntil } from './calendar/working-days.ts'
import { londonDate } from './civil-time.ts'
import type { Conference, Participant } from './conference.ts'
import { conferenceEnd, deadlineOf } from './conference.ts'
import { openHolds } from './hold.ts'
import { type PlanStatus, planStatus } from './plan/plan-status.ts'
import type { QuorumForecast } from './quorum.ts'
import { quorumForecast } from './quorum.ts'
import { isWithheld, versionsHadBy } from './readiness.ts'
import type { Report } from './report.ts'
import { circulatedVersion, isAnswered } from './report.ts'
import { roleIn } from './role.ts'

/** How many of how many. */
export interface Share {
  done: number
  of: number
}

/** The one word for what is worst, in this order. */
export const TROUBLES = [
  'stopped',
  'past-limit',
  'not-circulated',
  'overdue',
  'held',
  'undelivered',
  'whereabouts-unknown',
  'no-quorum',
] as const
export type Trouble = (typeof TROUBLES)[number]

/** What one conference says on the board. */
export interface BoardRow {
  /** The latest day for it and why; `days` are working days from today, negative when it has passed. Null: it has none, or is over. */
  limit: { date: Temporal.PlainDate; days: number; because: string[] } | null
  /** Of those who got an invitation in their calendar. */
  replies: Share
  reports: Share
  /** Reports that every family party who may have them has had. */
  familySeen: Share
  /** Professionals who said that they read their pack; null before circulation. A parent's reading is never tracked. */
  reading: Share | null
  quorum: QuorumForecast
  trouble: Trouble | null
  /** Null while no plan of this conference is in force. */
  plan: PlanStatus | null
  isOver: boolean
}

/** Somebody whom our last message did not reach: the service could not send it, or it came back. */
export interface Unreached {
  conferenceId: string
  /** A participant's id, or the business team. */
  person: string
  since: Temporal.Instant
}

export function boardRow(conference: Conference, unreached: readonly Unreached[], now: Temporal.Instant): BoardRow {
  return {
    limit: limitOf(conference, now),
    replies: replies(conference),
    reports: shareOf(conference.reports, isAnswered),
    familySeen: familySeen(conference),
    reading: conference.circulatedAt && reading(conference),
    quorum: quorumForecast(conference),
    trouble: worstTrouble(conference, unreached, now),
    plan: planStatus(conference, now),
    isOver: isOver(conference, now),
  }
}

/** Has its last minute passed? */
export function isOver(conference: Conference, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(conferenceEnd(conference).toInstant(), now) <= 0
}

/** Reports still out though they were due: nobody is called overdue for a date they could not meet. */
export function overdueReports(conference: Conference, now: Temporal.Instant): Report[] {
  const due = deadlineOf(conference, 'report-due')
  if (due.compressed) return []
  const isDue = (at: Temporal.ZonedDateTime) => Temporal.Instant.compare(at.toInstant(), now) < 0
  return conference.reports.filter(
    (report) => !isAnswered(report) && report.state !== 'draft' && isDue(due.at) && wasAskedInTime(report, due.at),
  )
}

/** Was circulation due, and nobody has done it? */
export function isCirculationLate(conference: Conference, now: Temporal.Instant): boolean {
  const by = deadlineOf(conference, 'circulate-by').at.toInstant()
  return conference.circulatedAt === null && Temporal.Instant.compare(by, now) < 0
}

function wasAskedInTime(report: Report, due: Temporal.ZonedDateTime): boolean {
  return Temporal.Instant.compare(report.requestedAt, due.toInstant()) <= 0
}

function limitOf(conference: Conference, now: Temporal.Instant): BoardRow['limit'] {
  const limit = conference.timetable.deadlines.find(({ name }) => name === 'conference-limit')
  if (!limit || isOver(conference, now)) return null
  const days = workingDaysUntil(londonDate(now), limit.date, statutoryOf(conference.office))
  return { date: limit.date, days, because: limit.because }
}

/** The same days without the authority's own closures. */
function statutoryOf(office: WorkingCalendar): WorkingCalendar {
  return { ...statutoryCalendar(), holidays: office.holidays }
}

function replies({ participants }: Conference): Share {
  const invited = participants.filter(
    ({ side, channel, safeContact }) => channel !== 'by-hand' && (side === 'professional' || safeContact !== null),
  )
  return shareOf(invited, ({ reply, apology }) => reply !== 'none' || apology !== null)
}

function familySeen(conference: Conference): Share {
  const parties = conference.participants.filter(
    (party) => party.side === 'family' && roleIn(conference, party).getsPack,
  )
  const had = new Map(parties.map(({ id }) => [id, versionsHadBy(conference, id)]))
  const readers = (report: Report) => parties.filter(({ id }) => !isWithheld(conference, id, report.id))
  const forFamily = conference.reports.filter((report) => report.state !== 'nothing-held' && readers(report).length > 0)
  return shareOf(forFamily, (report) => {
    const version = circulatedVersion(report)
    return version !== undefined && readers(report).every(({ id }) => had.get(id)?.has(version.id))
  })
}

function reading(conference: Conference): Share {
  const readers = conference.participants.filter(
    (person) => person.side === 'professional' && packsOf(conference, person).length > 0,
  )
  return shareOf(readers, (person) => packsOf(conference, person).every(({ readAt }) => readAt !== null))
}

function packsOf(conference: Conference, { id }: Participant) {
  return conference.packs.filter(({ participantId, recalled }) => participantId === id && recalled === null)
}

/** Of what is over only what stays true is said. */
function worstTrouble(conference: Conference, unreached: readonly Unreached[], now: Temporal.Instant): Trouble | null {
  if (conference.state === 'called-off') return null
  const isComing = !isOver(conference, now)
  const has: Record<Trouble, boolean> = {
    stopped: conference.stopped,
    'past-limit': isPastLimit(conference),
    'not-circulated': isComing && isCirculationLate(conference, now),
    overdue: isComing && overdueReports(conference, now).length > 0,
    held: isComing && openHolds(conference).length > 0,
    undelivered: isComing && unreached.some(({ conferenceId }) => conferenceId === conference.id),
    'whereabouts-unknown': isComing && isFamilyHeld(conference),
    'no-quorum': isComing && !quorumForecast(conference).possible,
  }
  return TROUBLES.find((trouble) => has[trouble]) ?? null
}

/** Do the family's messages wait because nobody has answered whether anyone's whereabouts must be kept? */
export function isFamilyHeld({ whereabouts, participants }: Conference): boolean {
  return whereabouts === 'unknown' && participants.some(({ side }) => side === 'family')
}

function isPastLimit({ timetable, start }: Conference): boolean {
  const limit = timetable.deadlines.find(({ name }) => name === 'conference-limit')
  return limit !== undefined && Temporal.PlainDate.compare(limit.date, start.toPlainDate()) < 0
}

function shareOf<One>(all: readonly One[], isDone: (one: One) => boolean): Share {
  return { done: all.filter(isDone).length, of: all.length }
}
