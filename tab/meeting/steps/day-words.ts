import { whyNotWorking } from '../../../conference/calendar/working-days.ts'
import { type MeetingFrame, officeOf } from '../../../conference/meeting/frame.ts'
import { dayWords } from '../../shell/dates.ts'
import { english } from './english.ts'

const words = english.dates

/** What is unusual about a day that somebody types: no working day, or after the latest. */
export function warningOf(date: string, limit: string | null, frame: Pick<MeetingFrame, 'daysOff'>): string {
  if (!date) return ''
  const day = Temporal.PlainDate.from(date)
  const why = whyNotWorking(day, officeOf(frame))
  if (why) return words.notWorking(why)
  return limit && date > limit ? words.late(dayWords(limit)) : ''
}

/** "2026-04-29T10:00" → "2026-04-29T10:00:00+01:00[Europe/London]" */
export const london = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime('Europe/London').toString()
