import { setTimeout as sleep } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import { fromKysely, type JobWithMetadata, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import { uuidFromKey } from './uuid-from-key.ts'

/** What can be queued: each name with the data of its jobs. Identifiers, no personal data. */
export type Work = Record<string, object>

/** A piece of work. The same `name` and `key` is done once, however often it is enqueued. */
export type Job<Kinds extends Work> = {
  [Name in keyof Kinds & string]: { name: Name; key: string; data: Kinds[Name]; correlationId: string }
}[keyof Kinds & string]

export type Handlers<Kinds extends Work> = {
  [Name in keyof Kinds & string]: (job: Extract<Job<Kinds>, { name: Name }>) => Promise<void>
}

export type Queue<Kinds extends Work> = {
  /** Adds the jobs in this transaction: they run once it is committed, and never if it is rolled back. */
  enqueue<Schema>(trx: Transaction<Schema>, jobs: readonly Job<Kinds>[]): Promise<void>
  /** Resolves when no job runs and none may run now; one that waits for a later try does not count. */
  idle(): Promise<void>
  /** Takes no new job and waits for those that run, 30 s at most; what is not finished then is tried again. */
  stop(): Promise<void>
}

const work = 'work'
const failedWork = 'failed-work'
const concurrency = 6

/**
 * Starts the queue on the database. It delivers at least once, so handlers are idempotent; a job id stays taken for
 * a week after its job is done, so what must never happen twice needs a row of our own. A handler that throws
 * is tried again up to `retryLimit` (14) times, after 1, 2, 4… and at most 300 s, for over half an hour in all: longer than
 * Microsoft throttles; then `onFailed` gets the job and the last error.
 */
export async function startQueue<Kinds extends Work>(given: {
  connectionString: string
  log: Logger
  handlers: Handlers<Kinds>
  onFailed(job: Job<Kinds>, error: string): Promise<void>
  retryLimit?: number
}): Promise<Queue<Kinds>> {
  const { log, retryLimit = 14 } = given
  const boss = new PgBoss({
    connectionString: given.connectionString,
    application_name: 'cp-conferences-queue',
    max: concurrency,
    useListenNotify: true,
    schedule: false,
    // How soon a job is given to another worker when its own was killed: these and the heartbeat.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the queue has a fault'))
  boss.on('warning', (warning) => log.warn({ warning }, 'the queue warns'))
  await boss.start()
  const retries = { retryDelay: 1, retryBackoff: true, retryDelayMax: 300, heartbeatSeconds: 15 }
  await boss.createQueue(failedWork, { ...retries, retryLimit: 20 })
  await boss.createQueue(work, { ...retries, deadLetter: failedWork, notify: true })

  const runHandler = async (job: Job<Kinds>) => {
    const handler = given.handlers[job.name] as ((job: Job<Kinds>) => Promise<void>) | undefined
    if (!handler) throw new Error(`No handler for the job ${job.name}.`)
    await handler(job)
  }
  for (let count = 0; count < concurrency; count++) {
    await startWorker<Job<Kinds>>(boss, work, log, (job) => runHandler(job.data))
  }
  await startWorker<Job<Kinds>>(boss, failedWork, log, (job) => given.onFailed(job.data, readError(job)))

  return {
    async enqueue(trx, jobs) {
      const byId = new Map(jobs.map((job) => [uuidFromKey(`${job.name} ${job.key}`), job]))
      const rows = [...byId].map(([id, data]) => ({ id, data, retryLimit }))
      if (rows.length > 0) await boss.insert(work, rows, { db: fromKysely(trx) })
    },
    async idle() {
      while (await isBusy(boss)) await sleep(10)
    },
    stop: () => boss.stop({ graceful: true, timeout: 30_000 }),
  }
}

type Run<Data> = (job: JobWithMetadata<Data>) => Promise<void>

async function startWorker<Data>(boss: PgBoss, queue: string, log: Logger, run: Run<Data>): Promise<void> {
  const options = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 1, includeMetadata: true } as const
  const worker = await boss.work(queue, options, async ([job]: JobWithMetadata<Data>[]) => {
    if (!job) return
    // Where one job was there may be more: look again as soon as this one is done.
    boss.notifyWorker(worker)
    try {
      await run(job)
    } catch (error) {
      log.warn({ err: error, queue, job: job.id, attempt: job.retryCount + 1 }, 'a job failed')
      throw error
    }
  })
}

function readError<Data>(job: JobWithMetadata<Data>): string {
  const output = job.sourceOutput as { message?: string } | null
  return output?.message ?? JSON.stringify(output)
}

async function isBusy(boss: PgBoss): Promise<boolean> {
  const { rows } = await boss.getDb().executeSql(
    `select exists (select from pgboss.job where name in ('${work}', '${failedWork}')
       and (state = 'active' or (state in ('created', 'retry') and start_after <= now()))) as busy`,
  )
  return rows[0].busy
}
