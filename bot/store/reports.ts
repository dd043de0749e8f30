import type { CallNote } from '../../conference/report.ts'
import type { Transaction } from '../ports.ts'
import { lockConferenceOf, lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { pick } from './pick.ts'
import { fromReport, fromReportChange, fromReportVersion, fromReportVersionChange } from './report-rows.ts'

export function reportsIn(open: OpenTransaction): Transaction['reports'] {
  const { trx } = open
  return {
    async add(conferenceId, report) {
      await lockConferences(open, [conferenceId])
      await trx.insertInto('report').values(fromReport(conferenceId, report)).execute()
      const versions = report.versions.map((version) => fromReportVersion(report.id, version))
      if (versions.length > 0) await trx.insertInto('reportVersion').values(versions).execute()
      const notes = report.notes.map((note) => fromCallNote(report.id, note))
      if (notes.length > 0) await trx.insertInto('callNote').values(notes).execute()
    },
    async update(id, change) {
      await lockConferenceOf(open, 'report', id)
      await trx
        .updateTable('report')
        .set(fromReportChange(change))
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute()
    },
    async addVersion(reportId, version) {
      await trx.insertInto('reportVersion').values(fromReportVersion(reportId, version)).execute()
    },
    async updateVersion(id, change) {
      await trx.updateTable('reportVersion').set(fromReportVersionChange(change)).where('id', '=', id).execute()
    },
    async addNote(reportId, note) {
      await lockConferenceOf(open, 'report', reportId)
      await trx.insertInto('callNote').values(fromCallNote(reportId, note)).execute()
    },
  }
}

function fromCallNote(reportId: string, note: CallNote) {
  return { ...pick(note, 'id', 'at', 'by', 'text'), reportId }
}
