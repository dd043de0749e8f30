import { sql } from 'kysely'
import type { Conversations } from '../ports.ts'
import type { OpenTransaction } from './open-transaction.ts'

export function conversationsIn({ trx }: OpenTransaction): Conversations {
  const ofActivity = (conversationId: string, activityId: string) =>
    trx.selectFrom('answeredActivity').where('conversationId', '=', conversationId).where('activityId', '=', activityId)
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
    async take(conversationId, activityId) {
      const { rows } = await sql`
        insert into answered_activity (conversation_id, activity_id, taken_at) values (${conversationId}, ${activityId}, now())
        on conflict (conversation_id, activity_id) do update set taken_at = now()
          where answered_activity.answer is null and answered_activity.taken_at < now() - interval '30 seconds'
        returning 1`.execute(trx)
      if (rows.length > 0) return { state: 'mine' }
      const found = await ofActivity(conversationId, activityId).select('answer').executeTakeFirst()
      return found?.answer ? { state: 'answered', answer: found.answer } : { state: 'theirs' }
    },
    async answer(conversationId, activityId, answer) {
      await trx
        .updateTable('answeredActivity')
        .set({ answer })
        .where('conversationId', '=', conversationId)
        .where('activityId', '=', activityId)
        .execute()
    },
    async giveBack(conversationId, activityId) {
      await trx
        .deleteFrom('answeredActivity')
        .where('conversationId', '=', conversationId)
        .where('activityId', '=', activityId)
        .where('answer', 'is', null)
        .execute()
    },
  }
}
