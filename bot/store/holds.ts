import { sql } from 'kysely'
import type { Transaction } from '../ports.ts'
import { fromCleared, fromHold } from './hold-rows.ts'
import { lockConferenceOf, lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'

export function holdsIn(open: OpenTransaction): Transaction['holds'] {
  const { trx } = open
  return {
    async add(conferenceId, hold) {
      await lockConferences(open, [conferenceId])
      await trx
        .insertInto('hold')
        .values(fromHold(conferenceId, hold))
        .onConflict((on) => on.doNothing())
        .execute()
    },
    async see(id, by) {
      await lockConferenceOf(open, 'hold', id)
      await trx
        .updateTable('hold')
        .set({ seenBy: sql`array_append(seen_by, ${by})` })
        .where('id', '=', id)
        .where(sql<boolean>`${by} <> all (seen_by)`)
        .execute()
    },
    async clear(id, cleared) {
      await lockConferenceOf(open, 'hold', id)
      await trx
        .updateTable('hold')
        .set(fromCleared(cleared))
        .where('id', '=', id)
        .where('clearedAt', 'is', null)
        .execute()
    },
    async drop(id) {
      await lockConferenceOf(open, 'hold', id)
      // What somebody decided stays on record.
      await trx.deleteFrom('hold').where('id', '=', id).where('clearedAt', 'is', null).execute()
    },
  }
}
