import type { Transaction } from '../ports.ts'
import type { OpenTransaction } from './open-transaction.ts'

/** Values that every instance must agree on: whoever comes first writes one, everybody reads the same. */
export function settingsIn({ trx }: OpenTransaction): Transaction['settings'] {
  return {
    async once(key, make) {
      await trx
        .insertInto('setting')
        .values({ name: key, value: make() })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const { value } = await trx
        .selectFrom('setting')
        .select('value')
        .where('name', '=', key)
        .executeTakeFirstOrThrow()
      return value
    },
  }
}
