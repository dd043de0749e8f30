import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'

/**
 * Brings the database up to date with these migrations, by the order of their names. Safe to call from several
 * instances at once (Kysely takes an advisory lock); a migration that fails leaves nothing of itself behind.
 */
export async function migrate<Schema>(db: Kysely<Schema>, migrations: Record<string, Migration>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error === undefined) return
  const failed = results?.find((result) => result.status === 'Error')
  const what = failed ? `migration ${failed.migrationName} failed and was undone` : 'nothing was changed'
  throw new Error(`The database cannot be brought up to date, ${what}: ${reasonOf(error)}`, { cause: error })
}

// A refused connection to several addresses has its reasons inside and no message of its own.
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
