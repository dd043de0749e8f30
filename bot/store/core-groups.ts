import type { Transaction } from '../ports.ts'
import { fromCoreGroup, fromCoreGroupChange } from './core-group-rows.ts'
import { lockConferenceOf, lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'

export function coreGroupsIn(open: OpenTransaction): Transaction['coreGroups'] {
  const { trx } = open
  return {
    async add(conferenceId, coreGroup) {
      await lockConferences(open, [conferenceId])
      await trx.insertInto('coreGroup').values(fromCoreGroup(conferenceId, coreGroup)).execute()
    },
    async update(id, change) {
      await lockConferenceOf(open, 'coreGroup', id)
      await trx
        .updateTable('coreGroup')
        .set(fromCoreGroupChange(change))
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute()
    },
  }
}
