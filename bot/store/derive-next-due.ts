import { nextDueAt } from '../../conference/reminders.ts'
import { loadConferences } from './load-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'

/** Writes `next_due_at` of the conferences that this transaction touched, as the rules derive it from what now stands. */
export async function deriveNextDue({ trx, clock, touched }: OpenTransaction): Promise<void> {
  for (const conference of await loadConferences(trx, [...touched])) {
    const next = nextDueAt(conference, clock.now())
    await trx.updateTable('conference').set({ nextDueAt: next }).where('id', '=', conference.id).execute()
  }
}
