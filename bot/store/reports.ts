import type { PreparedDocument } from '../../conference/report.ts'
import type { Transaction } from '../ports.ts'
import { lockConferenceOf, lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import {
  fromPreparedDocuments,
  fromReport,
  fromReportChange,
  fromReportVersion,
  fromReportVersionChange,
} from './report-rows.ts'

export function reportsIn(open: OpenTransaction): Transaction['reports'] {
  const { trx } = open
  const addPrepared = async (reportId: string, prepared: PreparedDocument[]) => {
    const rows = fromPreparedDocuments(reportId, prepared)
    if (rows.length > 0) await trx.insertInto('preparedDocument').values(rows).execute()
  }

  return {
    async add(conferenceId, report) {
      await lockConferences(open, [conferenceId])
      await trx.insertInto('report').values(fromReport(conferenceId, report)).execute()
      await addPrepared(report.id, report.prepared)
      const versions = report.versions.map((version) => fromReportVersion(report.id, version))
      if (versions.length > 0) await trx.insertInto('reportVersion').values(versions).execute()
    },
    async update(id, change) {
      await lockConferenceOf(open, 'report', id)
      await trx
        .updateTable('report')
        .set(fromReportChange(change))
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute()
      if (!change.prepared) return
      await trx.deleteFrom('preparedDocument').where('reportId', '=', id).execute()
      await addPrepared(id, change.prepared)
    },
    async addVersion(reportId, version) {
      await trx.insertInto('reportVersion').values(fromReportVersion(reportId, version)).execute()
    },
    async updateVersion(id, change) {
      await trx.updateTable('reportVersion').set(fromReportVersionChange(change)).where('id', '=', id).execute()
    },
  }
}
