import type { Transaction } from '../ports.ts'
import { lockConferenceOf } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { fromHandOver, fromPack, fromPackChange, fromPackedReport } from './pack-rows.ts'

export function packsIn(open: OpenTransaction): Transaction['packs'] {
  const { trx } = open
  return {
    async add(pack) {
      const conferenceId = await lockConferenceOf(open, 'participant', pack.participantId)
      await trx.insertInto('pack').values(fromPack(conferenceId, pack)).execute()
      const contents = pack.contents.map((content, position) => fromPackedReport(pack.id, position, content))
      if (contents.length > 0) await trx.insertInto('packContent').values(contents).execute()
    },
    async update(id, change) {
      await lockConferenceOf(open, 'pack', id)
      await trx.updateTable('pack').set(fromPackChange(change)).where('id', '=', id).execute()
    },
    async handOver(id, versionIds, handOver) {
      await lockConferenceOf(open, 'pack', id)
      // What was recorded first stands.
      await trx
        .updateTable('packContent')
        .set(fromHandOver(handOver))
        .where('packId', '=', id)
        .where('versionId', '=', (eb) => eb.fn.any(eb.val(versionIds)))
        .where('handedOverAt', 'is', null)
        .execute()
    },
  }
}
