import type { Kysely } from 'kysely'
import type { Holidays } from '../ports.ts'
import { lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import type { Tables } from './schema.ts'

export async function listHolidays(db: Kysely<Tables>): ReturnType<Holidays['list']> {
  const rows = await db.selectFrom('holiday').select(['kind', 'date', 'name']).orderBy('date').execute()
  const ofKind = (kind: 'proclaimed' | 'closure') =>
    rows.filter((row) => row.kind === kind).map(({ date, name }) => ({ date, name }))
  return { proclaimed: ofKind('proclaimed'), closures: ofKind('closure') }
}

export function holidaysIn(open: OpenTransaction): Holidays {
  const { trx, clock } = open
  return {
    list: () => listHolidays(trx),
    async add(kind, date, name) {
      await trx
        .insertInto('holiday')
        .values({ kind, date, name })
        .onConflict((on) =>
          on.columns(['kind', 'date']).doUpdateSet((eb) => ({ name, version: eb('holiday.version', '+', 1) })),
        )
        .execute()
      // Another day that does not count moves the dates of every conference to come.
      const coming = trx.selectFrom('conference').select('id').where('startsAt', '>=', clock.now())
      const ids = (await coming.execute()).map(({ id }) => id)
      await lockConferences(open, ids)
    },
  }
}
