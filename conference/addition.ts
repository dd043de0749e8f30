import type { Conference } from './conference.ts'
import type { Pack } from './pack.ts'

/** Does this come on top of papers that its recipient has had before? What was recalled does not count. */
export function isAddition(conference: Conference, { participantId, circulation }: AddedPack): boolean {
  return conference.packs.some(
    (earlier) =>
      earlier.participantId === participantId && earlier.circulation < circulation && earlier.recalled === null,
  )
}

type AddedPack = Pick<Pack, 'participantId' | 'circulation'>
