import { ok, refusal } from '../result.ts'
import type { MeetingChange } from './change.ts'
import { addPerson, markPerson, markSpoken, reorder } from './change-attendance.ts'
import { end, goToPart, goToStep, next, start } from './change-flow.ts'
import { addLine, editLine, removeLine, setAudience } from './change-line.ts'
import { changeOutcome } from './change-outcome.ts'
import type { Changed, Changing, Refused } from './changing.ts'
import { done, notSo, notUnderWay } from './changing.ts'
import { quorumNow } from './live-quorum.ts'
import type { Meeting } from './meeting.ts'
import { presentIn } from './meeting.ts'
import type { OutcomeChange } from './outcome-change.ts'
import { peopleOfPart } from './part.ts'

export type { Changed, ChangeRefusal, Changing } from './changing.ts'

/** After the conference is closed notes are still written, for its record; everything else stands. */
const STILL_AFTER_CLOSING: readonly MeetingChange['kind'][] = [
  ...(['end', 'add-line', 'edit-line', 'set-audience', 'remove-line'] as const),
]

/**
 * One change, or why it cannot be. What has been done already is no change, and the very same meeting comes back; an edit
 * of what somebody has changed meanwhile is refused, so that a person sees both.
 */
export function changeMeeting(meeting: Meeting, change: MeetingChange, changing: Changing): Changed {
  if (changing.frame.isClosed && !STILL_AFTER_CLOSING.includes(change.kind)) return closed
  const { now } = changing
  switch (change.kind) {
    case 'start':
      return start(meeting, now)
    case 'end':
      return end(meeting, now)
    case 'go-to-step':
      return goToStep(meeting, change.step, now)
    case 'next':
      return next(meeting, change.from, now)
    case 'go-to-part':
      return goToPart(meeting, change.number, changing)
    case 'mark':
      return markPerson(meeting, change, changing)
    case 'add-person':
      return addPerson(meeting, change, changing)
    case 'reorder':
      return reorder(meeting, change, changing)
    case 'mark-spoken':
      return markSpoken(meeting, change, changing)
    case 'add-line':
      return addLine(meeting, change, changing)
    case 'edit-line':
      return editLine(meeting, change, changing)
    case 'set-audience':
      return setAudience(meeting, change, changing)
    case 'remove-line':
      return removeLine(meeting, change)
    default:
      return changeOutcomeOf(meeting, change, changing)
  }
}

function changeOutcomeOf(meeting: Meeting, change: OutcomeChange, changing: Changing): Changed {
  if (meeting.state === 'not-started') return notUnderWay
  if (change.kind === 'inquorate' && change.inquorate && quorumNow(changing.people, presentIn(meeting)).met)
    return notSo('There is a quorum now: nothing has to be decided about it.')
  const part = peopleOfPart(meeting, changing)
  const changed = changeOutcome(meeting.outcome, change, { ...changing, guests: meeting.guests, part })
  if (!changed.ok) return changed
  return changed.outcome === meeting.outcome ? ok({ meeting }) : done(meeting, { outcome: changed.outcome })
}

const closed: Refused = refusal('closed', {
  message: 'The conference has been closed. What was decided is corrected on the conference’s own page.',
})
