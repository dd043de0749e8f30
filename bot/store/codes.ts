import type { Codes } from '../ports.ts'
import type { OpenTransaction } from './open-transaction.ts'

const MOST_ATTEMPTS = 5

export function codesIn({ trx }: OpenTransaction): Codes {
  return {
    async save(participantId, hash, expiresAt) {
      await trx
        .insertInto('oneTimeCode')
        .values({ participantId, hash, expiresAt })
        .onConflict((on) => on.column('participantId').doUpdateSet({ hash, expiresAt, attempts: 0 }))
        .execute()
    },
    async use(participantId, hash, now) {
      const code = await trx
        .updateTable('oneTimeCode')
        .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
        .where('participantId', '=', participantId)
        .returning(['hash', 'expiresAt', 'attempts'])
        .executeTakeFirst()
      if (!code || Temporal.Instant.compare(code.expiresAt, now) <= 0) return 'expired'
      if (code.attempts > MOST_ATTEMPTS) return 'too-many'
      if (code.hash !== hash) return 'wrong'
      await trx.deleteFrom('oneTimeCode').where('participantId', '=', participantId).execute()
      return 'right'
    },
  }
}
