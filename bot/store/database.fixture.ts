import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

/** The variable that tells where the tests' server is: set by `database.global.ts`, absent outside of the tests. */
export const SERVER = 'TEST_POSTGRES'
/** The database that every other is a copy of. */
export const MIGRATED = 'as_first_started'

export interface TestPostgres {
  /** The address of a new database without data: with all tables, or with nothing at all. */
  createDatabase(given?: { isEmpty?: boolean }): Promise<string>
  /** Deletes these databases. Close the stores first. */
  stop(): Promise<void>
}

/** Databases of a test file's own (`beforeAll`), on the server that all of them share. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const names: string[] = []
  return {
    async createDatabase({ isEmpty = false } = {}) {
      const name = `test_${randomUUID().replaceAll('-', '')}`
      names.push(name)
      await askServer(`create database ${name} template ${isEmpty ? 'template0' : MIGRATED}`)
      return databaseAt(name)
    },
    async stop() {
      for (const name of names.splice(0)) await askServer(`drop database ${name} with (force)`)
    },
  }
}

/** For a whole service: null where no tests' server runs, and it starts its own. */
export async function testDatabaseForService(): Promise<{ databaseUrl: string | null; stop(): Promise<void> }> {
  if (!process.env[SERVER]) return { databaseUrl: null, stop: async () => {} }
  const { createDatabase, stop } = await startTestPostgres()
  return { databaseUrl: await createDatabase(), stop }
}

export function databaseAt(name: string): string {
  const address = new URL(process.env[SERVER] as string)
  address.pathname = name
  return address.toString()
}

export async function askServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: process.env[SERVER] })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
