import { circulationAsked, nextCirculation } from '../../../conference/circulations.ts'
import type { Conference } from '../../../conference/conference.ts'
import type { Jobs, Transaction, World } from '../../ports.ts'

/** Enqueues the making of packs, and notes that they were asked for. Answers the number of this circulation. */
export async function askForPacks(
  world: World,
  tx: Transaction,
  conference: Conference,
  only: Jobs['make-packs']['only'],
): Promise<number> {
  const conferenceId = conference.id
  const circulation = nextCirculation(conference)
  await tx.deliveries.claimWork({ ...circulationAsked(circulation, only), conferenceId }, world.clock.now())
  const key = `make-packs:${conferenceId}:${circulation}`
  await tx.queue.enqueue([{ name: 'make-packs', key, data: { conferenceId, circulation, only } }])
  return circulation
}
