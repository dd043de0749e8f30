import type { Transaction } from '../ports.ts'
import { lockConferenceOf, lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import {
  fromCopy,
  fromCopyHandOver,
  fromPaper,
  fromPaperChange,
  fromPaperCorrection,
  fromSettled,
} from './paper-rows.ts'

export function papersIn(open: OpenTransaction): Transaction['papers'] {
  const { trx } = open
  return {
    async add(conferenceId, paper) {
      await lockConferences(open, [conferenceId])
      await trx.insertInto('paper').values(fromPaper(conferenceId, paper)).execute()
      const copies = paper.copies.map((copy) => fromCopy(conferenceId, paper.id, copy))
      if (copies.length > 0) await trx.insertInto('paperCopy').values(copies).execute()
      const corrections = paper.corrections.map((one) => fromPaperCorrection(conferenceId, paper.id, one))
      if (corrections.length > 0) await trx.insertInto('paperCorrection').values(corrections).execute()
    },
    async update(id, change) {
      await lockConferenceOf(open, 'paper', id)
      await trx
        .updateTable('paper')
        .set(fromPaperChange(change))
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute()
    },
    async remove(id) {
      await lockConferenceOf(open, 'paper', id)
      await trx.deleteFrom('paper').where('id', '=', id).where('sentAt', 'is', null).execute()
    },
    async addCopy(paperId, copy) {
      const conferenceId = await lockConferenceOf(open, 'paper', paperId)
      await trx
        .insertInto('paperCopy')
        .values(fromCopy(conferenceId, paperId, copy))
        .execute()
    },
    async updateCopy(id, { handedOver }) {
      await lockConferenceOf(open, 'paperCopy', id)
      if (handedOver === undefined) return
      await trx.updateTable('paperCopy').set(fromCopyHandOver(handedOver)).where('id', '=', id).execute()
    },
    async addCorrection(paperId, correction) {
      const conferenceId = await lockConferenceOf(open, 'paper', paperId)
      await trx
        .insertInto('paperCorrection')
        .values(fromPaperCorrection(conferenceId, paperId, correction))
        .execute()
    },
    async settleCorrection(id, settled) {
      await lockConferenceOf(open, 'paperCorrection', id)
      await trx.updateTable('paperCorrection').set(fromSettled(settled)).where('id', '=', id).execute()
    },
  }
}
