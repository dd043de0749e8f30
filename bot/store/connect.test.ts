import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Generated, type Kysely, sql } from 'kysely'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './connect.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts'
import { migrate } from './migrate.ts'

type Schema = { meeting: { id: Generated<number>; starts: Temporal.Instant; day: Temporal.PlainDate } }

const log = pino({ level: 'silent' })
let dataDir: string
let postgres: EmbeddedPostgres
let db: Kysely<Schema>

const makeMeeting = {
  up: (on: Kysely<unknown>) =>
    on.schema
      .createTable('meeting')
      .addColumn('id', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity())
      .addColumn('starts', 'timestamptz', (column) => column.notNull())
      .addColumn('day', 'date', (column) => column.notNull())
      .execute(),
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'connect-'))
  postgres = await startEmbeddedPostgres({ dataDir, log })
  db = openDatabase<Schema>(postgres.connectionString, log)
  await migrate(db, { '001-meeting': makeMeeting })
})

afterAll(async () => {
  await db.destroy()
  await postgres.stop()
  await rm(postgres.where, { recursive: true })
  await rm(dataDir, { recursive: true, force: true })
})

test('instants and dates come back as they were stored, however they were given', async () => {
  const starts = Temporal.Instant.from('2026-06-09T22:59:30.123456Z')
  const day = Temporal.PlainDate.from('2026-06-09')
  const zoned = starts.toZonedDateTimeISO('Europe/London')
  await db.insertInto('meeting').values({ starts, day }).execute()
  await sql`insert into meeting (starts, day) values (${zoned}, ${day})`.execute(db)
  const rows = await db.selectFrom('meeting').selectAll().orderBy('id').execute()
  expect(rows).toEqual([
    { id: 1, starts, day },
    { id: 2, starts, day },
  ])
  const found = await db
    .selectFrom('meeting')
    .select(sql<number>`count(*)`.as('count'))
    .where('starts', 'in', [starts])
    .where(sql<boolean>`day = any(${[day]})`)
    .executeTakeFirstOrThrow()
  expect(found).toEqual({ count: 2 })
})

test('the server counts in UTC and knows London', async () => {
  const at = Temporal.Instant.from('2026-06-09T22:59:30Z')
  const { rows } = await sql`select current_setting('timezone') as zone,
    to_char(${at}::timestamptz at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') as london`.execute(db)
  expect(rows).toEqual([{ zone: 'UTC', london: '2026-06-09 23:59' }])
})

test('a whole number that JavaScript cannot hold is an error, not another number', async () => {
  await expect(sql`select 9007199254740993::bigint as big`.execute(db)).rejects.toThrow('9007199254740993')
})

test('of several instances that start at once one migrates and the others wait for it', async () => {
  let runs = 0
  const slow = {
    up: async (on: Kysely<unknown>) => {
      runs++
      await sql`select pg_sleep(0.2)`.execute(on)
      await sql`create table slow (id int)`.execute(on)
    },
  }
  await Promise.all([1, 2, 3].map(() => migrate(db, { '001-meeting': makeMeeting, '002-slow': slow })))
  expect(runs).toBe(1)
})

test('a migration that fails is named and leaves nothing behind', async () => {
  const wrong = {
    up: async (on: Kysely<unknown>) => {
      await sql`create table half (id int)`.execute(on)
      await sql`select 1 / 0`.execute(on)
    },
  }
  const migrations = { '001-meeting': makeMeeting, '002-slow': { up: async () => undefined }, '003-wrong': wrong }
  await expect(migrate(db, migrations)).rejects.toThrow(
    'The database cannot be brought up to date, migration 003-wrong failed and was undone: division by zero',
  )
  const { rows } = await sql`select to_regclass('half') as half`.execute(db)
  expect(rows).toEqual([{ half: null }])
})

test('a database that cannot be reached is said so in one sentence', async () => {
  const nowhere = openDatabase<Schema>('postgres://nobody@127.0.0.1:1/none', log)
  await expect(migrate(nowhere, {})).rejects.toThrow(
    'The database cannot be brought up to date, nothing was changed: connect ECONNREFUSED 127.0.0.1:1',
  )
  await nowhere.destroy()
})
