import type { Conference } from '../conference.ts'
import type { Closing } from '../outcome/closing.ts'

/** A conference that its chair has closed: what follows from it can be written. */
export type Closed = Conference & { closing: Closing }

export function isClosed(conference: Conference): conference is Closed {
  return conference.closing !== null
}
