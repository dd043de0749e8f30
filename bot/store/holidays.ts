import type { Kysely } from 'kysely'
import type { AddedDay } from '../../conference/calendar/added-day.ts'
import { LONDON } from '../../conference/civil-time.ts'
import type { Holidays } from '../ports.ts'
import { lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import type { Tables } from './schema.ts'

export function allHolidays(db: Kysely<Tables>) {
  return db.selectFrom('holiday').select(['kind', 'date', 'name', 'addedAt']).orderBy('date')
}

export function byKind(rows: readonly AddedDay[]) {
  const ofKind = (kind: AddedDay['kind']) => rows.filter((row) => row.kind === kind)
  return { proclaimed: ofKind('proclaimed'), closures: ofKind('closure') }
}

export function holidaysIn(open: OpenTransaction): Holidays {
  const { trx, clock } = open
  // Another day that does not count moves the dates of every conference around it.
  const lockAround = async (day: Temporal.PlainDate) => lockConferences(open, await conferencesAround(trx, day))
  return {
    list: async () => byKind(await allHolidays(trx).execute()),
    async add(kind, date, name) {
      await trx
        .insertInto('holiday')
        .values({ kind, date, name, addedAt: clock.now() })
        .onConflict((on) =>
          on.columns(['kind', 'date']).doUpdateSet((eb) => ({ name, version: eb('holiday.version', '+', 1) })),
        )
        .execute()
      await lockAround(date)
    },
    async remove(kind, date) {
      await trx.deleteFrom('holiday').where('kind', '=', kind).where('date', '=', date).execute()
      await lockAround(date)
    },
  }
}

/** The last date that follows from a conference is the limit for its review. */
const MONTHS_OF_DATES = 7

/** Ids of those that have a deadline on this day or later, or may have. */
export async function conferencesAround(trx: Kysely<Tables>, day: Temporal.PlainDate): Promise<string[]> {
  const from = day.subtract({ months: MONTHS_OF_DATES }).toZonedDateTime(LONDON).toInstant()
  const rows = trx.selectFrom('conference').select('id').where('state', '=', 'booked').where('startsAt', '>=', from)
  return (await rows.orderBy('startsAt').orderBy('number').execute()).map(({ id }) => id)
}
