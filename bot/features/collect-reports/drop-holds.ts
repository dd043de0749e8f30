import type { Conference } from '../../../conference/conference.ts'
import { openHolds } from '../../../conference/hold.ts'
import type { Transaction } from '../../ports.ts'

/** Nobody need decide any more about a version that does not stand. */
export async function dropHolds(tx: Transaction, conference: Conference, versionId: string) {
  for (const { id, thing } of openHolds(conference))
    if (thing.kind === 'version' && thing.versionId === versionId) await tx.holds.drop(id)
}
