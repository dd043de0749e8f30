import type { Conference } from '../../../conference/conference.ts'
import { isOver } from '../../../conference/core-group/judged.ts'
import type { Job, Transaction } from '../../ports.ts'

/**
 * Nothing follows any more: whoever was to come is told by the job, once. Of a meeting that is over somebody may still say
 * whether it was held.
 */
export async function stopCoreGroups(
  tx: Transaction,
  { coreGroups }: Conference,
  now: Temporal.Instant,
): Promise<void> {
  const planned = coreGroups.filter((meeting) => meeting.state === 'planned' && !isOver(meeting, now))
  for (const { id } of planned) await tx.coreGroups.update(id, { state: 'called-off' })
  await tx.queue.enqueue(planned.map(({ id }) => coreGroupJob(id, 'called-off')))
}

export function coreGroupJob(coreGroupId: string, change: 'create' | 'called-off'): Job {
  return { name: 'core-group-events', key: `core-group-events:${coreGroupId}:${change}`, data: { coreGroupId, change } }
}
