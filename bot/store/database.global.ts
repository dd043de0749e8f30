import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import type { JobHandlers } from '../ports.ts'
import { askServer, databaseAt, MIGRATED, SERVER } from './database.fixture.ts'
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts'
import { openStore } from './open-store.ts'

const log = pino({ level: 'silent' })

/** One PostgreSQL for all test files, with a database as the service leaves it at its first start, to be copied. */
export default async function startTestServer(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'test-databases-'))
  const postgres = await startEmbeddedPostgres({ dataDir, log })
  process.env[SERVER] = postgres.connectionString
  // Nothing here outlives the tests: nobody waits for a disk.
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await askServer(`alter system set ${setting} = off`)
  await askServer('select pg_reload_conf()')
  await askServer(`create database ${MIGRATED}`)
  const clock = { now: () => Temporal.Instant.from('2026-01-01T00:00:00Z') }
  const store = await openStore({ connectionString: databaseAt(MIGRATED), clock, newId: randomUUID, log })
  await store.work({} as JobHandlers)
  await store.stop()
  return async () => {
    await postgres.stop()
    await rm(postgres.where, { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
  }
}
