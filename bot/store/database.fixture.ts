import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import pino from 'pino'
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts'

export interface TestPostgres {
  /** The address of a new, empty database. */
  createDatabase(): Promise<string>
  /** Ends the server and deletes its files. Close the stores first. */
  stop(): Promise<void>
}

/** A PostgreSQL of its own for one test file (`beforeAll`), with as many databases as its tests want. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), 'test-database-'))
  const postgres = await startEmbeddedPostgres({ dataDir, log: pino({ level: 'silent' }) })
  let count = 0
  return {
    async createDatabase() {
      const name = `test_${++count}`
      const client = new Client({ connectionString: postgres.connectionString })
      await client.connect()
      try {
        await client.query(`create database ${name}`)
      } finally {
        await client.end()
      }
      const address = new URL(postgres.connectionString)
      address.pathname = name
      return address.toString()
    },
    async stop() {
      await postgres.stop()
      await rm(postgres.where, { recursive: true, force: true })
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
