import { nextWorkingDay, previousWorkingDay, subtractWorkingDays } from '../calendar/working-days.ts'
import { londonDate } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import { mayBeWrittenTo, participantOf } from '../conference.ts'
import { datedDeadline } from '../delivery.ts'
import { londonMoment, type Reminder } from '../slots.ts'
import { openActionsOf } from './actions.ts'
import type { PlanAction } from './plan.ts'

/** 5 working days before, at 9am on the day, and once when overdue: to whoever agreed to do it and may be written to. */
export function actionReminders(conference: Conference): Reminder[] {
  return conference.plan.actions.flatMap((action) => {
    const { whoId, byWhen, agreedOn } = action
    if (whoId === null || byWhen === null || !mayBeWrittenTo(conference, participantOf(conference, whoId))) return []
    return remindersOf(conference, action, whoId, byWhen).filter(({ at }) => {
      const day = londonDate(at)
      // What was agreed just now needs no reminding; nobody is called overdue for a date they could not meet.
      const isLater = Temporal.PlainDate.compare(day, agreedOn) > 0
      return isLater && openActionsOf(conference, whoId, day).some(({ id }) => id === action.id)
    })
  })
}

function remindersOf(
  { office }: Conference,
  { id, agreedOn }: PlanAction,
  person: string,
  byWhen: Temporal.PlainDate,
): Reminder[] {
  const about = { person, deadline: datedDeadline(`action:${id}`, byWhen) }
  const nine = (date: Temporal.PlainDate) => londonMoment(date, '09:00')
  const onTheDay = previousWorkingDay(byWhen, office)
  const next = nextWorkingDay(byWhen.add({ days: 1 }), office)
  const due = { ...about, kind: 'action-due' as const }
  const overdue = { ...about, kind: 'action-overdue' as const, occasion: 'overdue', at: nine(next) }
  return [
    { ...due, occasion: '5wd', at: nine(subtractWorkingDays(byWhen, 5, office)), until: nine(onTheDay) },
    { ...due, occasion: 'day', at: nine(onTheDay), until: londonMoment(onTheDay, '18:00') },
    ...(Temporal.PlainDate.compare(agreedOn, byWhen) < 0
      ? [{ ...overdue, until: londonMoment(next.add({ days: 7 }), '18:00') }]
      : []),
  ]
}
