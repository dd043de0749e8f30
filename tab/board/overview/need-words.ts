import type { NeedToday } from '../../../bot/api/conferences.ts'
import { londonDate } from '../../../conference/civil-time.ts'
import { dayWords } from '../../shell/dates.ts'
import { english } from './english.ts'

const words = english.needsToday

/** What there is to do, as a sentence; `now` is the service's own clock. */
export function needWords({ conference, what }: NeedToday, now: string): string {
  const date = 'by' in what ? what.by : 'due' in what ? what.due : null
  const since = 'since' in what ? sinceWords(what.since, now) : ''
  return words.words(what, conference?.reference ?? '', since, date ? dayWords(date) : '')
}

/** "since yesterday" */
function sinceWords(date: string, now: string): string {
  const today = londonDate(Temporal.Instant.from(now))
  const days = Temporal.PlainDate.from(date).until(today, { largestUnit: 'days' }).days
  if (days === 0) return words.since.today
  return days === 1 ? words.since.yesterday : words.since.on(dayWords(date))
}
