import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './connect.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts'
import { type Queue, startQueue } from './queue.ts'
import { uuidFromKey } from './uuid-from-key.ts'

type Kinds = { deliver: { to: string } }

const log = pino({ level: 'silent' })
let dataDir: string
let postgres: EmbeddedPostgres
let db: Kysely<unknown>
let queue: Queue<Kinds>
let done: string[]
let failed: { key: string; error: string }[]
let deliver: (to: string) => Promise<void>

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'queue-'))
  postgres = await startEmbeddedPostgres({ dataDir, log })
  db = openDatabase(postgres.connectionString, log)
})

afterAll(async () => {
  await db.destroy()
  await postgres.stop()
  await rm(postgres.where, { recursive: true })
  await rm(dataDir, { recursive: true, force: true })
})

beforeEach(async () => {
  done = []
  failed = []
  deliver = async (to) => void done.push(to)
  queue = await startTestQueue()
})

afterEach(async () => {
  await queue.stop()
  await sql`drop schema pgboss cascade`.execute(db)
})

const startTestQueue = () =>
  startQueue<Kinds>({
    connectionString: postgres.connectionString,
    log,
    retryLimit: 1,
    handlers: { deliver: (job) => deliver(job.data.to) },
    onFailed: async (job, error) => void failed.push({ key: job.key, error }),
  })

const job = (key: string) => ({ name: 'deliver' as const, key, data: { to: key }, correlationId: 'c1' })
const enqueue = (...keys: string[]) => db.transaction().execute((trx) => queue.enqueue(trx, keys.map(job)))

test('a job that was enqueued in a committed transaction runs', async () => {
  await enqueue('a')
  await queue.idle()
  expect(done).toEqual(['a'])
})

test('a job that was enqueued in a transaction that is rolled back never runs', async () => {
  const undone = db.transaction().execute(async (trx) => {
    await queue.enqueue(trx, [job('a')])
    throw new Error('changed my mind')
  })
  await expect(undone).rejects.toThrow('changed my mind')
  await enqueue('b')
  await queue.idle()
  expect(done).toEqual(['b'])
})

test('the same work enqueued again, in one call, later or after a restart, is done once', async () => {
  await enqueue('a', 'a')
  await queue.idle()
  await enqueue('a')
  await queue.stop()
  queue = await startTestQueue()
  await enqueue('a', 'b')
  await queue.idle()
  expect(done).toEqual(['a', 'b'])
})

test('a job that fails is tried again, and one that keeps failing is reported with its last error', async () => {
  const tries: Record<string, number> = {}
  deliver = async (to) => {
    tries[to] = (tries[to] ?? 0) + 1
    if (to === 'never' || tries[to] === 1) throw new Error(`try ${tries[to]} failed`)
    done.push(to)
  }
  await enqueue('never', 'second time')
  await expect.poll(() => failed, { timeout: 8000 }).toEqual([{ key: 'never', error: 'try 2 failed' }])
  await queue.idle()
  expect(done).toEqual(['second time'])
  expect(tries).toEqual({ never: 2, 'second time': 2 })
})

test('idle waits for every job, for those that jobs enqueue too, and for no later try', async () => {
  deliver = async (to) => {
    await sleep(5)
    if (to === 'fails') throw new Error('no')
    if (!to.endsWith('!')) await enqueue(`${to}!`)
    done.push(to)
  }
  const keys = Array.from({ length: 100 }, (_, index) => `job ${index}`)
  await enqueue(...keys, 'fails')
  await queue.idle()
  expect(done.toSorted()).toEqual(keys.flatMap((key) => [key, `${key}!`]).toSorted())
  expect(failed).toEqual([])
})

test('300 jobs committed one by one each run once', async () => {
  const keys = Array.from({ length: 300 }, (_, index) => `job ${index}`)
  for (const key of keys) await enqueue(key)
  await queue.idle()
  expect(done.toSorted()).toEqual(keys.toSorted())
})

test('stop waits for the job that runs and leaves the others for the next start', async () => {
  let isRunning = false
  deliver = async (to) => {
    isRunning = true
    await sleep(300)
    done.push(to)
  }
  await enqueue('a')
  await expect.poll(() => isRunning, { interval: 1 }).toBe(true)
  await queue.stop()
  expect(done).toEqual(['a'])
  queue = await startTestQueue()
  await queue.idle()
  expect(done).toEqual(['a'])
})

test('a key gives a version 5 UUID, the same each time, another for another key', () => {
  expect(uuidFromKey('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(uuidFromKey('a')).toBe(uuidFromKey('a'))
  expect(uuidFromKey('a')).not.toBe(uuidFromKey('b'))
})
