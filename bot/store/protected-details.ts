import type { Transaction } from '../ports.ts'
import { lockConferenceOf, lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { pick } from './pick.ts'

export function protectedDetailsIn(open: OpenTransaction): Transaction['protectedDetails'] {
  const { trx } = open
  return {
    async add(conferenceId, detail) {
      await lockConferences(open, [conferenceId])
      await trx
        .insertInto('protectedDetail')
        .values({ ...pick(detail, 'id', 'kind', 'text'), conferenceId })
        .execute()
      const keptFrom = detail.keptFrom.map((participantId) => ({ conferenceId, detailId: detail.id, participantId }))
      if (keptFrom.length > 0) await trx.insertInto('keptFrom').values(keptFrom).execute()
    },
    async remove(id) {
      await lockConferenceOf(open, 'protectedDetail', id)
      // What is protected no more holds nothing back.
      await trx.deleteFrom('hold').where('detailId', '=', id).where('clearedAt', 'is', null).execute()
      await trx.deleteFrom('protectedDetail').where('id', '=', id).execute()
    },
  }
}
