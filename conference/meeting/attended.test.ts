import { expect, test } from 'vitest'
import { attended } from './attended.ts'
import { type Done, tryChange } from './meeting.fixture.ts'
import { newMeeting } from './meeting.ts'

type State = 'here' | 'not-here' | 'left'
const at = (time: string) => Temporal.Instant.from(`2026-04-15T${time}:00Z`)

/** "09:00 mother here", one after the other. */
const meetingAfterWords = (...said: string[]) =>
  said.reduce((meeting, words) => {
    const [time = '', personId = '', state = ''] = words.split(' ')
    const mark: Done = { kind: 'mark', personId, state: state as State, way: 'room' }
    const changed = tryChange(meeting, mark, { now: at(time) })
    if (!changed.ok) throw new Error(changed.message)
    return changed.meeting
  }, newMeeting('conference'))

const stays = (...said: string[]) =>
  attended(meetingAfterWords(...said)).map(
    ({ personId, stays: theirs }) =>
      `${personId} ${theirs.map(({ from, until }) => `${from.toString().slice(11, 16)}-${until?.toString().slice(11, 16) ?? ''}`).join(' ')}`,
  )

test.each<[string, string[], string[]]>([
  ['who came and stayed', ['09:00 mother here'], ['mother 09:00-']],
  ['who came and left', ['09:00 mother here', '10:15 mother left'], ['mother 09:00-10:15']],
  ['who came back', ['09:00 mother here', '09:30 mother left', '09:45 mother here'], ['mother 09:00-09:30 09:45-']],
  ['not who was marked by a slip', ['09:00 mother here', '09:01 mother not-here', '09:02 gp here'], ['gp 09:02-']],
  [
    'in the order in which they came',
    ['09:00 gp here', '09:05 mother here', '09:10 gp left', '09:20 gp here'],
    ['gp 09:00-09:10 09:20-', 'mother 09:05-'],
  ],
  ['nobody of whom only the absence was noted', ['09:00 father not-here'], []],
])('attended is %s', (_, said, expected) => {
  expect(stays(...said)).toEqual(expected)
})
