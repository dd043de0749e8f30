import type { Conference } from '../../../conference/conference.ts'
import { refusal } from '../../../conference/result.ts'

/** Nothing happens in the meeting of a conference that was stopped or called off; what is waiting waits. */
export function whyNotHeld({ state, stopped }: Pick<Conference, 'state' | 'stopped'>) {
  if (stopped)
    return refusal('stopped', { message: 'This conference has been stopped. A manager has to let it go on first.' })
  return state === 'booked' ? null : refusal('called-off', { message: 'This conference has been called off.' })
}
