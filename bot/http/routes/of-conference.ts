import { refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

/** Does the work when there is such a conference: the store throws for one that it does not know. */
export async function ofConference<T>(world: World, conferenceId: string, work: () => Promise<T>) {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  return conference ? work() : refusal('not-found', { message: 'There is no such conference.' })
}
