import type { IncomingFiles } from '../ports.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { pick } from './pick.ts'

export function incomingFilesIn({ trx }: OpenTransaction): IncomingFiles {
  return {
    async add(file) {
      const row = pick(
        file,
        'id',
        'participantId',
        'reportId',
        'part',
        'source',
        'name',
        'intent',
        'note',
        'receivedAt',
        'bytes',
      )
      await trx.insertInto('incomingFile').values(row).execute()
    },
    async find(id) {
      return (await trx.selectFrom('incomingFile').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
    },
    async waitingFor(reportIds) {
      if (reportIds.length === 0) return []
      const rows = trx.selectFrom('incomingFile').select('reportId').where('reportId', 'in', reportIds).distinct()
      return (await rows.execute()).flatMap(({ reportId }) => reportId ?? [])
    },
    async assign(id, reportId, participantId) {
      await trx.updateTable('incomingFile').set({ reportId, participantId }).where('id', '=', id).execute()
    },
    async remove(id) {
      await trx.deleteFrom('incomingFile').where('id', '=', id).execute()
    },
  }
}
