import type { OpenTransaction } from './open-transaction.ts'

/**
 * Whatever the rules read is written under the lock of its conference, taken first and in one order, so that two
 * transactions neither miss each other's writes nor wait for each other. What was locked has its `next_due_at` derived; so
 * has the conference that a review follows, for which its date and its closing matter.
 */
export async function lockConferences({ trx, touched }: OpenTransaction, ids: readonly string[]): Promise<void> {
  const free = ids.filter((id) => !touched.has(id))
  if (free.length === 0) return
  const locked = await trx
    .selectFrom('conference')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('id', '=', eb.fn.any(eb.val(free))),
        eb(
          'id',
          'in',
          eb
            .selectFrom('conference as review')
            .select('review.reviewOf')
            .where('review.id', '=', eb.fn.any(eb.val(free))),
        ),
      ]),
    )
    // By number: a review comes after what it reviews, also for who locks that first and the review later.
    .orderBy('number')
    .forNoKeyUpdate()
    .execute()
  for (const { id } of locked) touched.add(id)
}

type Owned =
  | 'participant'
  | 'child'
  | 'report'
  | 'pack'
  | 'hold'
  | 'protectedDetail'
  | 'coreGroup'
  | 'paper'
  | 'paperCopy'
  | 'paperCorrection'

/** Locks the conference that this row belongs to, and answers its id. Throws when there is no such row. */
export async function lockConferenceOf(open: OpenTransaction, table: Owned, id: string): Promise<string> {
  const row = await open.trx.selectFrom(table).select('conferenceId').where('id', '=', id).executeTakeFirst()
  if (!row) throw new Error(`There is no ${table} ${id}.`)
  await lockConferences(open, [row.conferenceId])
  return row.conferenceId
}
