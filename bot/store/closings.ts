import type { Transaction } from '../ports.ts'
import { fromClosing, fromCorrection } from './closing-rows.ts'
import { lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'

export function closingsIn(open: OpenTransaction): Transaction['closings'] {
  const { trx } = open
  return {
    async add(conferenceId, closing) {
      await lockConferences(open, [conferenceId])
      await trx.insertInto('closing').values(fromClosing(conferenceId, closing)).execute()
    },
    async correct(conferenceId, outcome, correction) {
      await lockConferences(open, [conferenceId])
      await trx.insertInto('correction').values(fromCorrection(conferenceId, correction)).execute()
      await trx
        .updateTable('closing')
        .set({ outcome: JSON.stringify(outcome) })
        .where('conferenceId', '=', conferenceId)
        .execute()
    },
  }
}
