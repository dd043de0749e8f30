import { nextWorkingDay, previousWorkingDay, subtractWorkingDays } from './calendar/working-days.ts'
import { addWorkingHours } from './calendar/working-hours.ts'
import type { Conference } from './conference.ts'
import { conferenceEnd, deadlineOf, participantOf } from './conference.ts'
import { coreGroupReminders } from './core-group/reminders.ts'
import { BUSINESS_TEAM, datedDeadline, deliveryKey } from './delivery.ts'
import { openHolds } from './hold.ts'
import { lateBundles } from './late-bundles.ts'
import { lateReportsToAnswer } from './late-report.ts'
import { chairPrompts } from './meeting/reminders.ts'
import { awaitingRelease, packsFor, unansweredQuestions } from './pack.ts'
import { paperReminders } from './papers/reminders.ts'
import { actionReminders } from './plan/reminders.ts'
import { DEFAULT_PACK_ACCESS_DAYS, presetNamed } from './policy.ts'
import { progressReminders } from './progress/reminders.ts'
import type { Report } from './report.ts'
import { isAnswered } from './report.ts'
import type { Reminder } from './slots.ts'
import { isBefore, isBy, londonMoment, nextSlot } from './slots.ts'

export type { Reminder } from './slots.ts'
export { nextSlot, withinHours } from './slots.ts'

/** What is due now and has not been claimed. Pure in state and time: a moved conference needs nothing cancelled. */
export function remindersDue(conference: Conference, now: Temporal.Instant): Reminder[] {
  return waiting(conference).filter((reminder) => isBy(reminder.at, now) && isBefore(now, reminder.until))
}

/** When this conference next needs looking at: what `next_due_at` holds. Null when time causes nothing more. */
export function nextDueAt(conference: Conference, now: Temporal.Instant): Temporal.Instant | null {
  const moments = waiting(conference)
    .filter((reminder) => isBefore(now, reminder.until))
    .map((reminder) => reminder.at)
  return moments.toSorted(Temporal.Instant.compare)[0] ?? null
}

function waiting(conference: Conference): Reminder[] {
  if (conference.state !== 'booked') return []
  return reminders(conference).filter((reminder) => !conference.claimed.has(deliveryKey(reminder)))
}

/** Every reminder of a conference as it stands, past and future. Moments before the booking are skipped. */
export function reminders(conference: Conference): Reminder[] {
  const all = [
    ...conference.reports.flatMap((report) => reportReminders(conference, report)),
    ...collection(conference),
    ...unreadReminders(conference),
    chairSummary(conference),
    ...circulation(conference),
    ...lateReports(conference),
    ...closingAccess(conference),
    ...coreGroupReminders(conference),
    ...paperReminders(conference),
    ...progressReminders(conference),
    ...chairPrompts(conference),
    ...actionReminders(conference),
  ]
  const gone = new Set(conference.participants.filter(({ left }) => left).map(({ id }) => id))
  return all.filter(({ at, person }) => isBy(conference.bookedAt, at) && !gone.has(person))
}

/** 5 working days before (skipped when started), 1 working day before, 9am on the day, and once when overdue. */
function reportReminders(conference: Conference, report: Report): Reminder[] {
  if (isAnswered(report)) return []
  const due = deadlineOf(conference, 'report-due')
  const nine = (date: Temporal.PlainDate) => londonMoment(date, '09:00')
  const start = conference.start.toInstant()
  const dayBefore = nine(subtractWorkingDays(due.date, 1, conference.office))
  const onTheDay = nine(due.date)
  const steps = [
    {
      step: '5wd',
      at: nine(subtractWorkingDays(due.date, 5, conference.office)),
      until: dayBefore,
      skip: report.started,
    },
    { step: '1wd', at: dayBefore, until: onTheDay, skip: false },
    { step: 'day', at: onTheDay, until: due.at.toInstant(), skip: false },
  ]
  const about = { person: report.participantId, deadline: datedDeadline('report-due', due.date) }
  const before = steps
    .filter(({ skip, at }) => !skip && isBy(report.requestedAt, at))
    .map(({ step, at, until }) => ({
      ...about,
      kind: 'report-reminder' as const,
      occasion: `${step}-${report.request}`,
      at,
      until,
    }))
  // Nobody is called overdue for a date they could not meet (domain.md §2, short notice).
  if (due.compressed || !isBy(report.requestedAt, due.at.toInstant())) return before
  const next = nine(nextWorkingDay(due.date.add({ days: 1 }), conference.office))
  const overdue = {
    ...about,
    kind: 'report-overdue' as const,
    occasion: `overdue-${report.request}`,
    at: next,
    until: start,
  }
  return [...before, overdue]
}

/** At the cut-off edited documents are copied as drafts; that job then tells the business team what is missing. */
function collection(conference: Conference): Reminder[] {
  if (conference.reports.every(isAnswered)) return []
  const due = deadlineOf(conference, 'report-due')
  const deadline = datedDeadline('report-due', due.date)
  const until = conference.start.toInstant()
  return [
    { person: BUSINESS_TEAM, kind: 'collect-drafts', deadline, occasion: 'cut-off', at: due.at.toInstant(), until },
  ]
}

/** 4 working hours after the pack, else 8am on the day; professionals only: a parent's reading is never tracked. */
function unreadReminders(conference: Conference): Reminder[] {
  const day = conference.start.toPlainDate()
  const until = conference.start.toInstant()
  return conference.packs
    .filter(({ readAt, recalled }) => readAt === null && recalled === null)
    .filter((pack) => participantOf(conference, pack.participantId).side === 'professional')
    .map((pack) => {
      const due = nextSlot(addWorkingHours(pack.madeAt, 4, conference.office), conference)
      const at = isBy(londonMoment(day, '00:00'), due) ? londonMoment(day, '08:00') : due
      const deadline = `pack:${pack.id}`
      return { person: pack.participantId, kind: 'unread-reminder', deadline, occasion: 'unread', at, until }
    })
}

function chairSummary(conference: Conference): Reminder {
  const day = previousWorkingDay(conference.start.toPlainDate().subtract({ days: 1 }), conference.office)
  return {
    person: conference.chairId,
    kind: 'chair-summary',
    deadline: datedDeadline('conference', conference.start.toPlainDate()),
    occasion: 'summary',
    at: londonMoment(day, '16:00'),
    until: conference.start.toInstant(),
  }
}

/** Go or no-go at 8am on the day, the clean packs at circulate-by if nobody did it, and the late additions (domain.md §4). */
function circulation(conference: Conference): Reminder[] {
  const by = deadlineOf(conference, 'circulate-by')
  const about = { person: BUSINESS_TEAM, deadline: datedDeadline('circulate-by', by.date) }
  const start = conference.start.toInstant()
  const late = lateBundles(conference)
  const morning = { ...about, occasion: 'morning', at: londonMoment(by.date, '08:00'), until: by.at.toInstant() }
  const cutOff = { ...about, occasion: 'cut-off', at: by.at.toInstant(), until: start }
  const isWaiting = packsFor(conference).length > 0 || isFamilyWaiting(conference)
  const isOpen = conference.circulatedAt === null
  return [
    ...(isOpen || isWaiting || !conference.reports.every(isAnswered)
      ? [{ ...morning, kind: 'go-or-no-go' as const }]
      : []),
    // What is accepted after somebody has circulated waits for the late bundles.
    ...(isOpen && isWaiting ? [{ ...cutOff, kind: 'circulate-anyway' as const }] : []),
    ...late.map((at, index) => ({
      ...about,
      kind: 'late-bundle' as const,
      occasion: `bundle-${index + 1}`,
      at,
      until: late[index + 1] ?? start,
    })),
  ]
}

/** Is there anything accepted that a family party cannot get yet? */
function isFamilyWaiting(conference: Conference): boolean {
  return (
    awaitingRelease(conference).length > 0 ||
    unansweredQuestions(conference).length > 0 ||
    openHolds(conference).length > 0
  )
}

/** The chair is asked once the late report is accepted: time only decides whether asking is still of use. */
function lateReports(conference: Conference): Reminder[] {
  return lateReportsToAnswer(conference).map(({ version }) => ({
    person: conference.chairId,
    kind: 'late-report',
    deadline: `version:${version.id}`,
    occasion: 'asked',
    at: version.receivedAt,
    until: conference.start.toInstant(),
  }))
}

/** Access to packs and lent folders in the library ends by a job of ours: Microsoft 365 has no end date for a named person. */
function closingAccess(conference: Conference): Reminder[] {
  const isLent = conference.reports.some(({ prepared }) => prepared?.lent)
  if (!isLent && conference.packs.every(({ access }) => access === null)) return []
  const days = presetNamed(conference.preset)?.packAccessDays ?? DEFAULT_PACK_ACCESS_DAYS
  const at = conferenceEnd(conference).add({ days }).toInstant()
  const deadline = datedDeadline('conference', conference.start.toPlainDate())
  const about = { person: BUSINESS_TEAM, kind: 'close-access' as const, deadline, occasion: 'end' }
  return [{ ...about, at, until: at.add({ hours: 24 * 366 }) }]
}
