import { workingDaysUntil } from '../calendar/working-days.ts'
import { londonDate } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import { conferenceEnd, deadlineOf, participantOf } from '../conference.ts'
import { type JudgedSlot, judgeSlots } from '../core-group/judged.ts'
import { isAnswered } from '../report.ts'
import { roleIn } from '../role.ts'
import { bandOf, statutoryOf, TIMELINESS_BANDS, type TimelinessBand, workingDaysToConference } from './timeliness.ts'

/** Both days belong to it. */
export interface Period {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
}

export interface ReportsOfAgency {
  agency: string
  asked: number
  onTime: number
  late: number
  nothingHeld: number
  missing: number
}

export interface AttendanceOfAgency {
  agency: string
  invited: number
  came: number
}

/** How many working days before the conference a report was given to a family party. */
export const DAYS_AHEAD = ['on the day', '1', '2', '3 or more'] as const
export type DaysAhead = (typeof DAYS_AHEAD)[number]

/** What is counted over a period: by the day of the conference, or of the core group meeting. No name stands in it. */
export interface Figures {
  held: { initial: number; review: number }
  /** Initial conferences by working days after their strategy discussion. */
  initial: Record<TimelinessBand, number>
  reviews: { onTime: number; late: number }
  /** Booked past the limit or on a bank holiday, with a reason and the manager who agreed. */
  exceptions: number
  inquorate: { interim: number; override: number }
  reports: ReportsOfAgency[]
  familySaw: Record<DaysAhead, number>
  /** Reports that a family party should have had before the day, and had not. */
  familyDidNotSee: number
  coreGroups: { due: number; onTime: number; late: number; missed: number }
  attendance: AttendanceOfAgency[]
  letters: { onTime: number; late: number; notSent: number }
  records: { onTime: number; late: number; notSent: number }
}

/** Figures of what was held in the period, as it stands now. What was called off counts nowhere. */
export function figuresOf(conferences: readonly Conference[], period: Period, now: Temporal.Instant): Figures {
  const booked = conferences.filter(({ state }) => state === 'booked')
  const held = booked.filter(
    (conference) => isWithin(conference.start.toPlainDate(), period) && isPast(conferenceEnd(conference), now),
  )
  const closed = held.filter(({ closing }) => closing !== null)
  return {
    held: {
      initial: held.filter(({ kind }) => kind === 'initial').length,
      review: held.filter(({ kind }) => kind === 'review').length,
    },
    initial: initialTimeliness(held),
    reviews: reviewTimeliness(held, booked),
    exceptions: held.filter(({ exception }) => exception !== null).length,
    inquorate: {
      interim: closed.filter(({ closing }) => closing?.outcome.inquorate?.kind === 'interim').length,
      override: closed.filter(({ closing }) => closing?.outcome.inquorate?.kind === 'override').length,
    },
    reports: reportsByAgency(held),
    ...familyReading(held),
    coreGroups: coreGroupFigures(booked, period, now),
    attendance: attendanceByAgency(closed, booked, period),
    letters: papersOnTime(closed, 'decision-letter', now),
    records: papersOnTime(closed, 'full-record', now),
  }
}

function initialTimeliness(held: readonly Conference[]): Figures['initial'] {
  const counts = Object.fromEntries(TIMELINESS_BANDS.map((band) => [band, 0])) as Figures['initial']
  for (const conference of held) {
    const days = workingDaysToConference(conference)
    if (days !== null) counts[bandOf(days)] += 1
  }
  return counts
}

/** Judged by the limit of the conference whose plan it reviews (domain.md §2). */
function reviewTimeliness(held: readonly Conference[], booked: readonly Conference[]): Figures['reviews'] {
  const byId = new Map(booked.map((conference) => [conference.id, conference]))
  const judged = held.flatMap((review) => {
    const before = review.reviewOf ? byId.get(review.reviewOf) : undefined
    return before ? [isNotAfter(review.start.toPlainDate(), deadlineOf(before, 'review-limit').date)] : []
  })
  return { onTime: judged.filter(Boolean).length, late: judged.filter((isOnTime) => !isOnTime).length }
}

function reportsByAgency(held: readonly Conference[]): ReportsOfAgency[] {
  const all = held.flatMap((conference) =>
    conference.reports.map((report) => {
      const { agency } = participantOf(conference, report.participantId)
      const isLate = report.versions.some(({ state, late }) => state === 'submitted' && late)
      const isNothing = report.state === 'nothing-held'
      return {
        agency,
        nothingHeld: isNothing,
        late: isAnswered(report) && !isNothing && isLate,
        onTime: isAnswered(report) && !isNothing && !isLate,
        missing: !isAnswered(report),
      }
    }),
  )
  const count = (list: typeof all, what: 'nothingHeld' | 'late' | 'onTime' | 'missing') =>
    list.filter((one) => one[what]).length
  return [...Map.groupBy(all, ({ agency }) => agency)]
    .map(([agency, list]) => ({
      agency,
      asked: list.length,
      onTime: count(list, 'onTime'),
      late: count(list, 'late'),
      nothingHeld: count(list, 'nothingHeld'),
      missing: count(list, 'missing'),
    }))
    .toSorted(byAgency)
}

/**
 * When each accepted report was given to each family party: what a worker handed over, or what was put on a page that the
 * party asked for. Whether they opened it is never tracked (domain.md §4).
 */
function familyReading(held: readonly Conference[]): Pick<Figures, 'familySaw' | 'familyDidNotSee'> {
  const familySaw = Object.fromEntries(DAYS_AHEAD.map((days) => [days, 0])) as Figures['familySaw']
  let familyDidNotSee = 0
  for (const conference of held) {
    const parties = conference.participants.filter(
      (person) => person.side === 'family' && roleIn(conference, person).getsPack,
    )
    for (const party of parties)
      for (const report of conference.reports.filter(({ state }) => state === 'accepted')) {
        if (conference.withholdings.some((one) => one.partyId === party.id && one.reportId === report.id)) continue
        const day = givenOn(conference, party.id, new Set(report.versions.map(({ id }) => id)))
        const days = day && workingDaysUntil(day, conference.start.toPlainDate(), statutoryOf(conference.office))
        if (days === null || days < 0) familyDidNotSee += 1
        else familySaw[daysAhead(days)] += 1
      }
  }
  return { familySaw, familyDidNotSee }
}

/** Null when it did not reach them before the conference. */
function givenOn(conference: Conference, partyId: string, versions: ReadonlySet<string>): Temporal.PlainDate | null {
  const moments = conference.packs
    .filter(({ participantId, recalled }) => participantId === partyId && recalled === null)
    .flatMap(({ by, madeAt, contents }) =>
      contents
        .filter(({ versionId }) => versions.has(versionId))
        .flatMap(({ handedOver }) => (by === 'hand' ? (handedOver?.at ?? []) : madeAt)),
    )
    .filter((at) => Temporal.Instant.compare(at, conference.start.toInstant()) <= 0)
    .toSorted(Temporal.Instant.compare)
  return moments[0] ? londonDate(moments[0]) : null
}

function daysAhead(days: number): DaysAhead {
  if (days === 0) return 'on the day'
  return days === 1 ? '1' : days === 2 ? '2' : '3 or more'
}

function coreGroupFigures(booked: readonly Conference[], period: Period, now: Temporal.Instant): Figures['coreGroups'] {
  const today = londonDate(now)
  const slots = booked.flatMap(judgeSlots).filter(({ due }) => isWithin(due, period))
  const count = (what: JudgedSlot['judged']) => slots.filter(({ judged }) => judged === what).length
  // Nobody has said that it was held, and its day has passed.
  const forgotten = slots.filter(({ judged, due }) => judged === 'open' && Temporal.PlainDate.compare(due, today) < 0)
  const [onTime, late, missed] = [count('on-time'), count('late'), count('missed') + forgotten.length]
  return { due: onTime + late + missed, onTime, late, missed }
}

/** Of professionals at conferences and core groups: the family is never counted by whether they came. */
function attendanceByAgency(
  closed: readonly Conference[],
  booked: readonly Conference[],
  period: Period,
): AttendanceOfAgency[] {
  const atConferences = closed.flatMap((conference) =>
    conference.participants
      .filter(({ side }) => side === 'professional')
      .map(({ id, agency }) => {
        const attended = conference.closing?.attended.find(({ personId }) => personId === id)
        return { agency, came: attended !== undefined && attended.state !== 'not-here' }
      }),
  )
  const atCoreGroups = booked.flatMap((conference) =>
    conference.coreGroups
      .filter(({ state, start }) => state === 'held' && start !== null && isWithin(start.toPlainDate(), period))
      .flatMap(({ record }) =>
        record.attendance.flatMap(({ personId, state }) => {
          const person = conference.participants.find(({ id }) => id === personId)
          return person?.side === 'professional' ? [{ agency: person.agency, came: state === 'here' }] : []
        }),
      ),
  )
  return [...Map.groupBy([...atConferences, ...atCoreGroups], ({ agency }) => agency)]
    .map(([agency, list]) => ({ agency, invited: list.length, came: list.filter(({ came }) => came).length }))
    .toSorted(byAgency)
}

function papersOnTime(
  closed: readonly Conference[],
  kind: 'decision-letter' | 'full-record',
  now: Temporal.Instant,
): Figures['letters'] {
  const judged = closed.flatMap((conference) => {
    const by = deadlineOf(conference, kind).at.toInstant()
    const sentAt = conference.papers.find((paper) => paper.kind === kind)?.sentAt ?? null
    if (sentAt) return [Temporal.Instant.compare(sentAt, by) <= 0 ? 'onTime' : 'late']
    return Temporal.Instant.compare(by, now) < 0 ? ['notSent'] : []
  })
  const count = (what: string) => judged.filter((one) => one === what).length
  return { onTime: count('onTime'), late: count('late'), notSent: count('notSent') }
}

function isWithin(date: Temporal.PlainDate, { from, to }: Period): boolean {
  return isNotAfter(from, date) && isNotAfter(date, to)
}

function isNotAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) <= 0
}

function isPast(moment: Temporal.ZonedDateTime, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(moment.toInstant(), now) <= 0
}

function byAgency(one: { agency: string }, other: { agency: string }): number {
  return one.agency.localeCompare(other.agency, 'en-GB')
}
