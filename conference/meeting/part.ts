import type { Changing } from './changing.ts'
import { everybodyIn } from './changing.ts'
import type { Meeting } from './meeting.ts'
import { presentIn } from './meeting.ts'

type InParts = Pick<Meeting, 'part' | 'guests' | 'attendance'>

/** Everybody of the conference; of a split one those of the part it is in, and who turned up and is here. */
export function peopleOfPart(meeting: InParts, { people, frame }: Pick<Changing, 'people' | 'frame'>): string[] {
  const part = frame.parts.find(({ number }) => number === meeting.part)
  if (!part) return everybodyIn(meeting, { people })
  const here = presentIn(meeting)
  const guests = meeting.guests.filter(({ id }) => here.includes(id))
  return [...part.people, ...guests.map(({ id }) => id)]
}
