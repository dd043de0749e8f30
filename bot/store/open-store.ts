import { CamelCasePlugin, type Kysely } from 'kysely'
import type { Logger } from 'pino'
import { isRefusal } from '../../conference/result.ts'
import { correlationId, withCorrelation } from '../correlation.ts'
import type { Clock, JobHandlers, JobName, Jobs, Store, Transaction } from '../ports.ts'
import { auditIn } from './audit.ts'
import { boardIn } from './board.ts'
import { childrenIn } from './children.ts'
import { closingsIn } from './closings.ts'
import { codesIn } from './codes.ts'
import { conferencesIn } from './conferences.ts'
import { openDatabase } from './connect.ts'
import { contactsIn } from './contacts.ts'
import { conversationsIn } from './conversations.ts'
import { coreGroupsIn } from './core-groups.ts'
import { deliveriesIn } from './deliveries.ts'
import { deriveNextDue } from './derive-next-due.ts'
import { eventsIn } from './events.ts'
import { holdsIn } from './holds.ts'
import { holidaysIn } from './holidays.ts'
import { incomingFilesIn } from './incoming-files.ts'
import { listen } from './listen.ts'
import { loadConferences } from './load-conferences.ts'
import { lockConferences } from './lock-conferences.ts'
import { meetingsIn } from './meetings.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { packsIn } from './packs.ts'
import { papersIn } from './papers.ts'
import { participantsIn } from './participants.ts'
import { partsIn } from './parts.ts'
import { plansIn } from './plans.ts'
import { protectedDetailsIn } from './protected-details.ts'
import { type Handlers, type Queue, startQueue } from './queue.ts'
import { recordFailedJob } from './record-failed-job.ts'
import { lateAnswersIn, releasesIn, withholdingsIn } from './releases.ts'
import { reportsIn } from './reports.ts'
import { requestsIn } from './requests.ts'
import type { Tables } from './schema.ts'
import { settingsIn } from './settings.ts'
import { strayMailIn } from './stray-mail.ts'

type Kinds = { [Name in JobName]: Jobs[Name] }

export interface OpenStore extends Store {
  /** Starts the queue. Separate, since the handlers need the store; until then nothing can be enqueued. */
  work(handlers: JobHandlers, options?: { retryLimit?: number }): Promise<void>
}

/** Connects and brings the tables up to date; safe while other instances start. */
export async function openStore(given: {
  connectionString: string
  clock: Clock
  newId(): string
  log: Logger
}): Promise<OpenStore> {
  const { connectionString, clock, newId, log } = given
  const plain = openDatabase<unknown>(connectionString, log)
  try {
    await migrate(plain, migrations)
  } catch (error) {
    await plain.destroy()
    throw error
  }
  const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true })
  const db = plain.withPlugin(camelCase) as Kysely<Tables>
  let queue: Queue<Kinds> | undefined
  const listening = listen(connectionString, log)

  const transaction = <T>(work: (tx: Transaction, open: OpenTransaction) => Promise<T>) =>
    db.transaction().execute(async (trx) => {
      const enqueue: OpenTransaction['enqueue'] = async (jobs) => {
        if (!queue) throw new Error('Nothing can be enqueued before the store works: call work() first.')
        const correlation = correlationId() ?? newId()
        // The queue's own rows keep their names.
        await queue.enqueue(
          trx.withoutPlugins(),
          jobs.map((job) => ({ ...job, correlationId: correlation })),
        )
      }
      const open = { trx, clock, newId, enqueue, touched: new Set<string>() }
      const result = await work(transactionOn(open), open)
      await deriveNextDue(open)
      return result
    })

  return {
    transaction: (work) => transaction(work),
    change: (conferenceId, work) =>
      transaction(async (tx, open) => {
        await lockConferences(open, [conferenceId])
        const [conference] = await loadConferences(open.trx, [conferenceId])
        if (!conference) throw new Error(`There is no conference ${conferenceId}.`)
        const result = await work(tx, conference)
        // Somebody who was refused has changed nothing, and nobody's version is old because of them.
        if (isRefusal(result)) return result
        await open.trx
          .updateTable('conference')
          .set((eb) => ({ version: eb('version', '+', 1) }))
          .where('id', '=', conferenceId)
          .execute()
        return result
      }),
    onMeetingChange: listening.on,
    async work(handlers, options) {
      queue = await startQueue<Kinds>({
        connectionString,
        log,
        handlers: correlated(handlers),
        onFailed: (job, error) =>
          withCorrelation(job.correlationId, () => recordFailedJob({ db, clock, log }, job, error)),
        ...options,
      })
    },
    async idle() {
      await queue?.idle()
    },
    async stop() {
      await listening.stop()
      await queue?.stop()
      await db.destroy()
    },
  }
}

function transactionOn(open: OpenTransaction): Transaction {
  return {
    conferences: conferencesIn(open),
    board: boardIn(open),
    participants: participantsIn(open),
    children: childrenIn(open),
    parts: partsIn(open),
    closings: closingsIn(open),
    plans: plansIn(open),
    coreGroups: coreGroupsIn(open),
    papers: papersIn(open),
    reports: reportsIn(open),
    releases: releasesIn(open),
    withholdings: withholdingsIn(open),
    protectedDetails: protectedDetailsIn(open),
    holds: holdsIn(open),
    lateAnswers: lateAnswersIn(open),
    packs: packsIn(open),
    strayMail: strayMailIn(open),
    meetings: meetingsIn(open),
    events: eventsIn(open),
    deliveries: deliveriesIn(open),
    incoming: incomingFilesIn(open),
    conversations: conversationsIn(open),
    codes: codesIn(open),
    holidays: holidaysIn(open),
    contacts: contactsIn(open),
    requests: requestsIn(open),
    settings: settingsIn(open),
    audit: auditIn(open),
    queue: { enqueue: open.enqueue },
  }
}

/** What a handler does, and the jobs that come of it, carry the id of what caused them. */
function correlated(handlers: JobHandlers): Handlers<Kinds> {
  const run = (handler: (data: never) => Promise<void>) => (job: { data: never; correlationId: string }) =>
    withCorrelation(job.correlationId, () => handler(job.data))
  const entries = Object.entries(handlers).map(([name, handler]) => [name, run(handler)])
  return Object.fromEntries(entries)
}
