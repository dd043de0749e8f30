import { addWorkingDays, nextWorkingDay, previousWorkingDay, subtractWorkingDays } from '../calendar/working-days.ts'
import type { Conference } from '../conference.ts'
import type { MessageKind } from '../delivery.ts'
import type { Reminder } from '../slots.ts'
import { isBefore, londonMoment, nextSlot } from '../slots.ts'
import type { CoreGroup } from './core-group.ts'
import { meetingEnd, toRebook } from './judged.ts'
import { membersOn } from './members.ts'

/** domain.md §2, project: check locally. */
const RECORD_WITHIN_WORKING_DAYS = 5
/** Whoever has not answered by then is not asked again: the board shows it. */
const ASKED_FOR_AT_MOST = { weeks: 4 }

type Kind = Extract<MessageKind, `core-group-${string}`>
type About = 'day' | 'record' | 'rebook' | Temporal.PlainDate

/** What a message about one meeting is about: its day, so that a moved one is told of anew, or what is still to be done. */
export function aboutCoreGroup(meeting: Pick<CoreGroup, 'id'>, what: About): string {
  return `core-group:${meeting.id}:${what}`
}

/** Which meeting it was. */
export function coreGroupIn(deadline: string): string {
  return deadline.split(':')[1] as string
}

/** By when the record is due: 5 working days after the meeting, at 5pm. Null while the meeting has no day. */
export function recordDue({ office }: Conference, { start }: CoreGroup): Temporal.Instant | null {
  if (!start) return null
  return londonMoment(addWorkingDays(start.toPlainDate(), RECORD_WITHIN_WORKING_DAYS, office), '17:00')
}

/** Before each meeting its members, and afterwards the lead social worker for as long as something is left to do. */
export function coreGroupReminders(conference: Conference): Reminder[] {
  const missed = toRebook(conference)
  return conference.coreGroups.flatMap((meeting) => {
    if (missed.includes(meeting)) return rebookReminders(conference, meeting)
    if (meeting.state === 'planned' && meeting.start === null) return dayReminders(conference, meeting)
    if (meeting.state === 'planned')
      return [
        ...before(conference, meeting),
        ...dayOffReminders(conference, meeting),
        ...recordReminders(conference, meeting),
      ]
    return meeting.state === 'held' && meeting.recorded === null ? recordReminders(conference, meeting) : []
  })
}

/** 5 working days and 1 working day before. Whoever is reached by hand hears it from the lead social worker, who is told so. */
function before(conference: Conference, meeting: CoreGroup): Reminder[] {
  const start = meeting.start as Temporal.ZonedDateTime
  const day = start.toPlainDate()
  const early = nine(subtractWorkingDays(day, 5, conference.office))
  const dayBefore = nine(subtractWorkingDays(day, 1, conference.office))
  const steps = [
    { occasion: '5wd', at: early, until: dayBefore },
    { occasion: '1wd', at: dayBefore, until: start.toInstant() },
  ]
  const members = membersOn(conference, day).filter(({ channel }) => channel !== 'by-hand')
  return members.flatMap(({ id: person }) =>
    steps.map((step) => ({ ...step, person, kind: 'core-group-reminder', deadline: aboutCoreGroup(meeting, day) })),
  )
}

/** The rhythm's own day could not be kept: the lead social worker chooses one near it. */
function dayReminders(conference: Conference, meeting: CoreGroup): Reminder[] {
  const { due } = meeting
  const { office } = conference
  const before = (days: number) => nine(subtractWorkingDays(due, days, office))
  const late = nine(nextWorkingDay(due.add({ days: 1 }), office))
  return asked(conference, 'core-group-pick-day', aboutCoreGroup(meeting, 'day'), nine(due.add(ASKED_FOR_AT_MOST)), [
    { occasion: '20wd', at: before(20) },
    { occasion: '10wd', at: before(10) },
    { occasion: '5wd', at: before(5) },
    { occasion: 'late', at: late },
  ])
}

/** Its day was added to those that do not count: the lead social worker chooses another one. */
function dayOffReminders(conference: Conference, meeting: CoreGroup): Reminder[] {
  const { office, daysOff } = conference
  const start = meeting.start as Temporal.ZonedDateTime
  const day = start.toPlainDate()
  const added = daysOff.find(({ date }) => date.equals(day))
  if (!added?.addedAt) return []
  const before = (days: number) => nine(subtractWorkingDays(day, days, office))
  const steps = [
    { occasion: 'day-off', at: nextSlot(added.addedAt, conference) },
    { occasion: '10wd', at: before(10) },
    { occasion: '5wd', at: before(5) },
    { occasion: '1wd', at: before(1) },
  ]
  const still = steps.filter(({ at }, index) => index === 0 || isBefore((steps[0] as (typeof steps)[0]).at, at))
  return asked(conference, 'core-group-pick-day', aboutCoreGroup(meeting, day), start.toInstant(), still)
}

/** Once it is over: did it take place, and where is its record? */
function recordReminders(conference: Conference, meeting: CoreGroup): Reminder[] {
  const { office } = conference
  const over = meetingEnd(meeting) as Temporal.Instant
  const day = (meeting.start as Temporal.ZonedDateTime).toPlainDate()
  const due = addWorkingDays(day, RECORD_WITHIN_WORKING_DAYS, office)
  const deadline = aboutCoreGroup(meeting, 'record')
  return asked(conference, 'core-group-record-due', deadline, nine(due.add(ASKED_FOR_AT_MOST)), [
    { occasion: 'over', at: nextSlot(over, conference) },
    { occasion: '1wd', at: nine(previousWorkingDay(due.subtract({ days: 1 }), office)) },
    { occasion: 'overdue', at: nine(nextWorkingDay(due.add({ days: 1 }), office)) },
  ])
}

/** It did not take place, and nothing is booked instead. */
function rebookReminders(conference: Conference, meeting: CoreGroup): Reminder[] {
  const { office } = conference
  const day = meeting.start?.toPlainDate() ?? meeting.due
  const deadline = aboutCoreGroup(meeting, 'rebook')
  return asked(conference, 'core-group-missed', deadline, nine(day.add(ASKED_FOR_AT_MOST)), [
    { occasion: 'asked', at: nine(addWorkingDays(day, 1, office)) },
    { occasion: '5wd', at: nine(addWorkingDays(day, 5, office)) },
    { occasion: '10wd', at: nine(addWorkingDays(day, 10, office)) },
  ])
}

/** Of the lead social worker, each step until the next. */
function asked(
  { leadSocialWorkerId: person }: Conference,
  kind: Kind,
  deadline: string,
  end: Temporal.Instant,
  steps: readonly Pick<Reminder, 'occasion' | 'at'>[],
): Reminder[] {
  return steps.map((step, index) => ({ ...step, person, kind, deadline, until: steps[index + 1]?.at ?? end }))
}

function nine(date: Temporal.PlainDate): Temporal.Instant {
  return londonMoment(date, '09:00')
}
