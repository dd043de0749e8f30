import type { Transaction } from 'kysely'
import type { Delivery } from '../ports.ts'
import type { Tables } from './schema.ts'

/** What was sent stays sent, even if its job failed later on. */
export async function settleDeliveries(
  trx: Transaction<Tables>,
  ids: string[],
  { state, error }: { state: Delivery['state']; error?: string },
): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('delivery')
    .set({ state, error: error ?? null })
    .where('id', 'in', ids)
    .where('state', '<>', 'sent')
    .execute()
}
