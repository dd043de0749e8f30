import type { Transaction } from '../ports.ts'
import { lockConferenceOf } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { pick } from './pick.ts'

export function childrenIn(open: OpenTransaction): Transaction['children'] {
  return {
    async update(id, change) {
      await lockConferenceOf(open, 'child', id)
      await open.trx
        .updateTable('child')
        .set(pick(change, 'name', 'born', 'unborn'))
        .where('id', '=', id)
        .execute()
    },
  }
}
