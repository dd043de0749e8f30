import type { OpenTransaction } from './open-transaction.ts'

/**
 * Whatever the rules read is written under the lock of its conference, taken first and in one order, so that two
 * transactions neither miss each other's writes nor wait for each other. What was locked has its `next_due_at` derived.
 */
export async function lockConferences({ trx, touched }: OpenTransaction, ids: readonly string[]): Promise<void> {
  const free = ids.filter((id) => !touched.has(id))
  if (free.length === 0) return
  await trx
    .selectFrom('conference')
    .select('id')
    .where('id', '=', (eb) => eb.fn.any(eb.val(free)))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  for (const id of free) touched.add(id)
}

/** Locks the conference that this row belongs to, and answers its id. Throws when there is no such row. */
export async function lockConferenceOf(
  open: OpenTransaction,
  table: 'participant' | 'report' | 'pack' | 'hold' | 'protectedDetail',
  id: string,
): Promise<string> {
  const row = await open.trx.selectFrom(table).select('conferenceId').where('id', '=', id).executeTakeFirst()
  if (!row) throw new Error(`There is no ${table} ${id}.`)
  await lockConferences(open, [row.conferenceId])
  return row.conferenceId
}
