import type { Transaction } from '../ports.ts'
import { fromParticipantChange } from './conference-rows.ts'
import { lockConferenceOf } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'

export function participantsIn(open: OpenTransaction): Transaction['participants'] {
  return {
    add: () => Promise.reject(new Error('The store adds nobody yet')),
    async update(id, change) {
      await lockConferenceOf(open, 'participant', id)
      await open.trx
        .updateTable('participant')
        .set(fromParticipantChange(change))
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute()
    },
  }
}
