import { correlationId } from '../correlation.ts'
import type { AuditEntry, Transaction } from '../ports.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { pick } from './pick.ts'

export function auditIn({ trx }: Pick<OpenTransaction, 'trx'>): Transaction['audit'] {
  return {
    async write(entry: AuditEntry) {
      const same = pick(entry, 'at', 'actor', 'action', 'conferenceId')
      const row = { ...same, detail: JSON.stringify(entry.detail), correlationId: correlationId() ?? null }
      await trx.insertInto('audit').values(row).execute()
    },
  }
}
