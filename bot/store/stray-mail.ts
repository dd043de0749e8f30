import type { StrayMails } from '../ports.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { pick } from './pick.ts'

export function strayMailIn({ trx }: OpenTransaction): StrayMails {
  return {
    async add(mail) {
      const same = pick(mail, 'id', 'mailId', 'webUrl', 'conferenceId', 'reason', 'receivedAt')
      await trx
        .insertInto('strayMail')
        .values({ ...same, settledBy: mail.settled?.by ?? null, settledAt: mail.settled?.at ?? null })
        .onConflict((on) => on.column('mailId').doNothing())
        .execute()
    },
    async waiting() {
      const rows = await trx
        .selectFrom('strayMail')
        .select(['id', 'mailId', 'webUrl', 'conferenceId', 'reason', 'receivedAt'])
        .where('settledAt', 'is', null)
        .orderBy('receivedAt')
        .execute()
      return rows.map((row) => ({ ...row, settled: null }))
    },
    async settle(id, { by, at }) {
      await trx
        .updateTable('strayMail')
        .set({ settledBy: by, settledAt: at })
        .where('id', '=', id)
        .where('settledAt', 'is', null)
        .execute()
    },
  }
}
