import type { Conference } from '../../../conference/conference.ts'
import type { CoreGroup } from '../../../conference/core-group/core-group.ts'
import type { Refusal } from '../../../conference/result.ts'
import { refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'

/** Whoever is not in it learns nothing, not even that there is one. */
export const noSuchCoreGroup = refusal('not-found', {
  message: 'There is no such core group, or you are not part of it.',
})

export async function findCoreGroup(
  world: World,
  coreGroupId: string,
): Promise<{ conference: Conference; meeting: CoreGroup } | null> {
  const conference = await world.store.transaction((tx) => tx.conferences.findByCoreGroup(coreGroupId))
  const meeting = conference?.coreGroups.find(({ id }) => id === coreGroupId)
  return conference && meeting ? { conference, meeting } : null
}

/** One change of one meeting, with its conference's row locked. */
export async function changeCoreGroup<T>(
  world: World,
  coreGroupId: string,
  work: (tx: Transaction, conference: Conference, meeting: CoreGroup) => Promise<T>,
): Promise<T | Refusal<'not-found'>> {
  const found = await findCoreGroup(world, coreGroupId)
  if (!found) return noSuchCoreGroup
  return world.store.change(found.conference.id, async (tx, conference) => {
    const meeting = conference.coreGroups.find(({ id }) => id === coreGroupId)
    return meeting ? work(tx, conference, meeting) : noSuchCoreGroup
  })
}

/** Nothing is changed while nothing may leave. */
export function whyNotChanged({ state, stopped }: Pick<Conference, 'state' | 'stopped'>) {
  if (stopped)
    return refusal('stopped', { message: 'This conference is stopped. A manager has to let it go on first.' })
  return state === 'booked' ? null : refusal('called-off', { message: 'This conference was called off.' })
}

/** The conference as it stands once this meeting is changed. */
export function withMeeting(conference: Conference, changed: CoreGroup): Conference {
  const others = conference.coreGroups.filter(({ id }) => id !== changed.id)
  return { ...conference, coreGroups: [...others, changed] }
}
