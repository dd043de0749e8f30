import type { Transaction } from '../ports.ts'
import { lockConferenceOf, lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { pick } from './pick.ts'

export function releasesIn(open: OpenTransaction): Transaction['releases'] {
  return {
    async add(release) {
      await lockConferenceOf(open, 'participant', release.partyId)
      const row = pick(release, 'partyId', 'versionId', 'releasedBy', 'releasedAt')
      await open.trx.insertInto('release').values(row).execute()
    },
  }
}

export function withholdingsIn(open: OpenTransaction): Transaction['withholdings'] {
  return {
    async add(withholding) {
      await lockConferenceOf(open, 'participant', withholding.partyId)
      const row = pick(withholding, 'partyId', 'reportId', 'by', 'at', 'reason')
      await open.trx.insertInto('withholding').values(row).execute()
    },
    async remove(partyId, reportId) {
      await lockConferenceOf(open, 'participant', partyId)
      await open.trx.deleteFrom('withholding').where('partyId', '=', partyId).where('reportId', '=', reportId).execute()
    },
  }
}

export function lateAnswersIn(open: OpenTransaction): Transaction['lateAnswers'] {
  return {
    async add(conferenceId, answer) {
      await lockConferences(open, [conferenceId])
      const row = { ...pick(answer, 'versionId', 'choice', 'by', 'at'), conferenceId }
      // Who thinks again answers again: the newest answer stands.
      await open.trx
        .insertInto('lateAnswer')
        .values(row)
        .onConflict((on) => on.column('versionId').doUpdateSet(pick(row, 'choice', 'by', 'at')))
        .execute()
    },
  }
}
