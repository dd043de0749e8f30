import type { Kysely } from 'kysely'
import type { Clock, Job, Log } from '../ports.ts'
import { auditIn } from './audit.ts'
import type { Tables } from './schema.ts'
import { settleDeliveries } from './settle-deliveries.ts'

/** A job has failed after its last try: the audit trail and the log say so, and its deliveries will not leave any more. */
export async function recordFailedJob(
  { db, clock, log }: { db: Kysely<Tables>; clock: Clock; log: Log },
  job: Job,
  error: string,
): Promise<void> {
  log.error({ job: job.name, ...job.data }, 'a job has failed for good')
  const conferenceId = 'conferenceId' in job.data ? job.data.conferenceId : null
  await db.transaction().execute(async (trx) => {
    const detail = { job: job.name, ...job.data }
    await auditIn({ trx }).write({ at: clock.now(), actor: 'system', action: 'job-failed', conferenceId, detail })
    if (job.name === 'deliver') await settleDeliveries(trx, job.data.deliveryIds, { state: 'failed', error })
  })
}
