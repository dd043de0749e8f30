import type { Conference } from '../../../conference/conference.ts'
import { mayRunMeeting } from '../../../conference/meeting/permissions.ts'
import type { Actor } from '../../../conference/permissions.ts'
import type { World } from '../../ports.ts'

/** Notes may be wanted for a while after the meeting. */
const LOOKING_BACK = { hours: 30 * 24 }

/**
 * The booked conferences of now and to come whose meeting this person runs or is in, soonest first; or the one of this
 * chat.
 */
export async function myMeetings(
  world: World,
  actor: Extract<Actor, { kind: 'signed-in' }>,
  chatId: string | undefined,
): Promise<{ conference: Conference; runs: boolean }[]> {
  const only = chatId === undefined ? { after: world.clock.now().subtract(LOOKING_BACK) } : { chatId }
  const theirs = await world.store.transaction((tx) => tx.conferences.ofPerson(actor.entraId, only))
  return theirs
    .filter(({ state }) => state === 'booked')
    .map((conference) => ({ conference, runs: mayRunMeeting(actor, conference).ok }))
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.conference.start, b.conference.start))
}
