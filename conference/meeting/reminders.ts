import { isWorkingDay, nextWorkingDay } from '../calendar/working-days.ts'
import { londonDate } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import { lastEnd } from '../conference.ts'
import { datedDeadline } from '../delivery.ts'
import { londonMoment, nextSlot, type Reminder } from '../slots.ts'

/** To the chair: the way into the meeting on its morning, and to close what was held and is not closed. */
export function chairPrompts(conference: Conference): Reminder[] {
  const day = conference.start.toPlainDate()
  const about = { person: conference.chairId, deadline: datedDeadline('conference', day) }
  const start = conference.start.toInstant()
  return [
    ...(isWorkingDay(day, conference.office)
      ? [
          {
            ...about,
            kind: 'meeting-today' as const,
            occasion: 'morning',
            at: londonMoment(day, '08:00'),
            until: start,
          },
        ]
      : []),
    ...(conference.closing || conference.adjournedTo ? [] : closePrompts(conference, about)),
  ]
}

/** In the first slot after it has ended, on the same day, and the next working morning: the decision letter waits for it. */
function closePrompts(conference: Conference, { person, deadline }: Pick<Reminder, 'person' | 'deadline'>): Reminder[] {
  const about = { person, deadline: `close-${deadline}`, kind: 'close-conference' as const }
  const end = lastEnd(conference).toInstant()
  const evening = nextSlot(end, conference)
  const nextDay = nextWorkingDay(londonDate(end).add({ days: 1 }), conference.office)
  const morning = londonMoment(nextDay, '08:00')
  return [
    ...(londonDate(evening).equals(londonDate(end))
      ? [{ ...about, occasion: 'evening', at: evening, until: morning }]
      : []),
    { ...about, occasion: 'next-morning', at: morning, until: londonMoment(nextDay, '17:00') },
  ]
}
