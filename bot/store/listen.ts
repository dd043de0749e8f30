import { sql, type Transaction } from 'kysely'
import { Client } from 'pg'
import type { Logger } from 'pino'

const CHANNEL = 'meeting'
const AGAIN_MS = 1_000

/** To every instance, once this transaction is committed. The id of the conference and nothing else. */
export async function sayThatMeetingChanged<Schema>(trx: Transaction<Schema>, conferenceId: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${conferenceId})`.execute(trx)
}

export interface Listening {
  /** Calls whenever something has changed there, and when it may have: after a lost connection. */
  on(conferenceId: string, listener: () => void): () => void
  stop(): Promise<void>
}

/** One connection of this instance that PostgreSQL tells of changes: opened for the first listener, and again when lost. */
export function listen(connectionString: string, log: Logger): Listening {
  const listeners = new Map<string, Set<() => void>>()
  let client: Client | null = null
  let again: NodeJS.Timeout | undefined
  let isStopped = false

  const tell = (told: Iterable<() => void>) => {
    for (const listener of [...told]) listener()
  }

  async function connect() {
    again = undefined
    const mine = new Client({ connectionString, application_name: 'cp-conferences-listen', keepAlive: true })
    client = mine
    mine.on('notification', ({ payload = '' }) => tell(listeners.get(payload) ?? []))
    mine.on('error', (err) => log.warn({ err }, 'The connection that hears of changes was lost'))
    mine.once('end', () => {
      if (client === mine) reconnectSoon()
    })
    try {
      await mine.connect()
      await mine.query(`listen ${CHANNEL}`)
    } catch (err) {
      log.warn({ err }, 'Nothing can be heard of changes yet')
      if (client === mine) reconnectSoon()
      return void mine.end().catch(() => undefined)
    }
    // What changed while nothing was heard.
    for (const told of listeners.values()) tell(told)
  }

  function reconnectSoon() {
    client = null
    if (isStopped) return
    clearTimeout(again)
    again = setTimeout(connect, AGAIN_MS)
  }

  return {
    on(conferenceId, listener) {
      const theirs = listeners.get(conferenceId) ?? new Set()
      listeners.set(conferenceId, theirs.add(listener))
      if (!client && !again) void connect()
      return () => {
        theirs.delete(listener)
        if (theirs.size === 0 && listeners.get(conferenceId) === theirs) listeners.delete(conferenceId)
      }
    },
    async stop() {
      isStopped = true
      clearTimeout(again)
      const last = client
      client = null
      await last?.end()
    },
  }
}
