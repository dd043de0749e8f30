import { sql } from 'kysely'
import type { Conversations } from '../ports.ts'
import type { OpenTransaction } from './open-transaction.ts'

export function conversationsIn({ trx, clock }: OpenTransaction): Conversations {
  return {
    async find(entraId) {
      const select = trx.selectFrom('conversation').select('reference').where('entraId', '=', entraId)
      return (await select.executeTakeFirst())?.reference ?? null
    },
    async save(entraId, reference) {
      await trx
        .insertInto('conversation')
        .values({ entraId, reference })
        .onConflict((on) => on.column('entraId').doUpdateSet({ reference }))
        .execute()
    },
    async answered(conversationId, activityId) {
      // Of two copies at once the second waits here until the first has committed its answer, and then finds it.
      const lock = JSON.stringify([conversationId, activityId])
      await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(trx)
      const select = trx
        .selectFrom('answeredActivity')
        .select('answer')
        .where('conversationId', '=', conversationId)
        .where('activityId', '=', activityId)
      return (await select.executeTakeFirst())?.answer ?? null
    },
    async remember(conversationId, activityId, answer) {
      // A copy that did not ask first breaks the key: its transaction fails, and its effects with it.
      const row = { conversationId, activityId, answer, answeredAt: clock.now() }
      await trx.insertInto('answeredActivity').values(row).execute()
    },
  }
}
