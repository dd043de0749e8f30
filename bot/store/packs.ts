import type { Transaction } from '../ports.ts'
import { lockConferenceOf } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { pick } from './pick.ts'
import { fromPack, fromPackChange } from './report-rows.ts'

export function releasesIn({ trx }: OpenTransaction): Transaction['releases'] {
  return {
    async add(release) {
      await trx
        .insertInto('release')
        .values(pick(release, 'partyId', 'versionId', 'releasedBy', 'releasedAt'))
        .execute()
    },
  }
}

export function packsIn(open: OpenTransaction): Transaction['packs'] {
  const { trx } = open
  return {
    async add(pack) {
      const conferenceId = await lockConferenceOf(open, 'participant', pack.participantId)
      await trx.insertInto('pack').values(fromPack(conferenceId, pack)).execute()
      const contents = pack.versionIds.map((versionId, position) => ({ packId: pack.id, position, versionId }))
      if (contents.length > 0) await trx.insertInto('packContent').values(contents).execute()
    },
    async update(id, change) {
      await lockConferenceOf(open, 'pack', id)
      await trx.updateTable('pack').set(fromPackChange(change)).where('id', '=', id).execute()
    },
  }
}
