import { isOver } from './board.ts'
import { toLondon } from './civil-time.ts'
import type { Conference } from './conference.ts'
import { conferenceEnd, deadlineOf } from './conference.ts'
import type { MessageKind } from './delivery.ts'
import type { DeadlineName } from './policy.ts'
import { isAnswered } from './report.ts'

/** The road of a conference, in the order in which it is gone. */
export const TIMELINE_POINTS = [
  'booked',
  'requested',
  'report-due',
  'circulate-by',
  'conference',
  'decision-letter',
  'first-core-group',
  'review-book-by',
] as const
export type TimelinePointName = (typeof TIMELINE_POINTS)[number]

/**
 * "now" is what is being worked on: nothing before what is done already. "past" is a day that has gone by of which nothing here records what happened;
 * "skipped" is what a conference that was called off no longer comes to.
 */
export type TimelineState = 'done' | 'now' | 'coming' | 'missed' | 'past' | 'skipped'

export type Happened =
  | { kind: 'sent'; message: MessageKind; amount: number; last: Temporal.Instant }
  | { kind: 'undelivered'; amount: number }
  | { kind: 'reports'; answered: number; asked: number; late: number }
  | { kind: 'circulated'; at: Temporal.Instant; isLate: boolean }
  | { kind: 'packs'; made: number; readers: number; read: number }

export interface TimelinePoint {
  name: TimelinePointName
  at: Temporal.ZonedDateTime
  /** Why this day; empty for what simply happened. */
  because: string[]
  state: TimelineState
  happened: Happened[]
}

/** A message that went out, as far as the timeline tells of it; `of` are the kinds in a digest. */
export interface SentOut {
  kind: MessageKind
  of: readonly MessageKind[]
  at: Temporal.Instant
  problem: { kind: string } | null
}

/** Which point a message belongs to. What is not here is about none of them. */
const POINT_OF: Partial<Record<MessageKind, TimelinePointName>> = {
  invitation: 'booked',
  successor: 'booked',
  moved: 'booked',
  'called-off': 'booked',
  'report-request': 'requested',
  'report-reminder': 'report-due',
  'report-overdue': 'report-due',
  'report-started': 'report-due',
  'report-receipt': 'report-due',
  'report-refused': 'report-due',
  'report-returned': 'report-due',
  'missing-list': 'report-due',
  'release-request': 'circulate-by',
  hold: 'circulate-by',
  'late-report': 'circulate-by',
  'go-or-no-go': 'circulate-by',
  'not-circulated': 'circulate-by',
  'not-converted': 'circulate-by',
  'pack-ready': 'circulate-by',
  'pack-recalled': 'circulate-by',
  'hand-over': 'circulate-by',
  'unread-reminder': 'circulate-by',
  'chair-summary': 'conference',
  'core-group-formed': 'conference',
  'actions-agreed': 'conference',
  'conference-over': 'conference',
  'date-to-book': 'review-book-by',
}

/** Where a conference has come from and where it goes: each point with its reason, what happened and what was sent. */
export function timelineOf(conference: Conference, sent: readonly SentOut[], now: Temporal.Instant): TimelinePoint[] {
  const points = pointsOf(conference)
  const done = points.map((point) => isDone(conference, point.name, now))
  const isCalledOff = conference.state === 'called-off'
  const states = points.map((point, index): TimelineState => {
    if (done[index]) return 'done'
    if (isCalledOff) return 'skipped'
    if (Temporal.Instant.compare(now, point.at.toInstant()) <= 0) return 'coming'
    return afterItsTime(conference, point.name, now)
  })
  const reached = states.lastIndexOf('done')
  const isOpen = (state: TimelineState) => state === 'coming' || state === 'now'
  const current = isCalledOff ? -1 : states.findIndex((state, index) => index > reached && isOpen(state))
  return points.map((point, index) => ({
    ...point,
    state: index === current ? 'now' : (states[index] as TimelineState),
    happened: happenedAt(conference, point.name, sent),
  }))
}

function pointsOf(conference: Conference): Pick<TimelinePoint, 'name' | 'at' | 'because'>[] {
  const { bookedAt, start, reports, timetable } = conference
  const asked = reports.map(({ requestedAt }) => requestedAt).toSorted(Temporal.Instant.compare)[0]
  const deadline = (name: Extract<DeadlineName, TimelinePointName>) =>
    timetable.deadlines.filter((one) => one.name === name).map(({ at, because }) => ({ name, at, because }))
  return [
    { name: 'booked', at: toLondon(bookedAt), because: [] },
    ...(asked ? [{ name: 'requested' as const, at: toLondon(asked), because: [] }] : []),
    ...deadline('report-due'),
    ...deadline('circulate-by'),
    { name: 'conference', at: start, because: limitOf(conference) },
    ...deadline('decision-letter'),
    ...deadline('first-core-group'),
    ...deadline('review-book-by'),
  ]
}

function limitOf({ timetable }: Conference): string[] {
  return timetable.deadlines.find(({ name }) => name === 'conference-limit')?.because ?? []
}

function isDone(conference: Conference, name: TimelinePointName, now: Temporal.Instant): boolean {
  switch (name) {
    case 'booked':
      return true
    case 'requested':
      return true
    case 'report-due':
      return conference.reports.every(isAnswered)
    case 'circulate-by':
      return conference.circulatedAt !== null
    case 'conference':
      return conference.state === 'booked' && isOver(conference, now)
    default:
      return false
  }
}

function afterItsTime(conference: Conference, name: TimelinePointName, now: Temporal.Instant): TimelineState {
  if (name === 'conference')
    return Temporal.Instant.compare(now, conferenceEnd(conference).toInstant()) < 0 ? 'now' : 'done'
  return name === 'report-due' || name === 'circulate-by' ? 'missed' : 'past'
}

function happenedAt(conference: Conference, name: TimelinePointName, sent: readonly SentOut[]): Happened[] {
  const kindsOf = ({ kind, of }: SentOut) => (kind === 'digest' ? of : [kind])
  const here = sent.filter((message) => kindsOf(message).some((kind) => POINT_OF[kind] === name))
  const pairs = here.flatMap((message) => kindsOf(message).map((kind) => ({ kind, at: message.at })))
  const byKind = Map.groupBy(
    pairs.filter(({ kind }) => POINT_OF[kind] === name),
    ({ kind }) => kind,
  )
  const undelivered = here.filter(({ problem }) => problem?.kind === 'undelivered').length
  return [
    ...ownHappening(conference, name),
    ...[...byKind].map(([message, all]): Happened => {
      const last = all
        .map(({ at }) => at)
        .toSorted(Temporal.Instant.compare)
        .at(-1) as Temporal.Instant
      return { kind: 'sent', message, amount: all.length, last }
    }),
    ...(undelivered > 0 ? [{ kind: 'undelivered' as const, amount: undelivered }] : []),
  ]
}

function ownHappening(conference: Conference, name: TimelinePointName): Happened[] {
  const { reports, circulatedAt } = conference
  if (name === 'report-due' && reports.length > 0) {
    const late = reports.filter(({ versions }) => versions.some((one) => one.late && one.state === 'submitted')).length
    return [{ kind: 'reports', answered: reports.filter(isAnswered).length, asked: reports.length, late }]
  }
  if (name !== 'circulate-by' || !circulatedAt) return []
  const by = deadlineOf(conference, 'circulate-by').at.toInstant()
  const standing = conference.packs.filter(({ recalled }) => recalled === null)
  const professionals = new Set(
    conference.participants.filter(({ side }) => side === 'professional').map(({ id }) => id),
  )
  const tracked = standing.filter(({ participantId }) => professionals.has(participantId))
  const read = tracked.filter(({ readAt }) => readAt !== null).length
  return [
    { kind: 'circulated', at: circulatedAt, isLate: Temporal.Instant.compare(circulatedAt, by) > 0 },
    { kind: 'packs', made: standing.length, readers: tracked.length, read },
  ]
}
