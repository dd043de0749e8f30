import type { CoreGroupMeeting } from '../../bot/api/core-group.ts'
import type { Mood } from '../parts/word.tsx'
import { rangeWords, shortDateWords, shortDayWords } from '../shell/dates.ts'
import { english } from './english.ts'

/** "Wednesday 29 April, 10am to 11am"; while nobody has chosen, until when it is due. */
export function meetingWhen({ start, end, due }: Pick<CoreGroupMeeting, 'start' | 'end' | 'due'>): string {
  if (!start || !end) return english.list.noDay(shortDayWords(due))
  return `${shortDateWords(start)}, ${rangeWords(start, end)}`
}

export const MOODS: Record<CoreGroupMeeting['judged'], Mood> = {
  'to-come': 'plain',
  'no-day': 'waiting',
  'to-record': 'waiting',
  'on-time': 'good',
  late: 'waiting',
  missed: 'bad',
  'called-off': 'plain',
}
