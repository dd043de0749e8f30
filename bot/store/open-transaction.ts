import type { Transaction } from 'kysely'
import type { Clock, Job } from '../ports.ts'
import type { Tables } from './schema.ts'

/** One transaction that is under way, as the groups of queries share it. */
export interface OpenTransaction {
  trx: Transaction<Tables>
  clock: Clock
  newId(): string
  enqueue(jobs: Job[]): Promise<void>
  /** Conferences that are locked, and whose `next_due_at` is derived again before the commit. */
  touched: Set<string>
}
