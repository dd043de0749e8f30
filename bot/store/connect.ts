import { Kysely, PostgresDialect, PostgresQueryCompiler, type QueryCompiler } from 'kysely'
import { Pool, types } from 'pg'
import type { Logger } from 'pino'

/**
 * The database behind `connectionString`, which nothing connects to until the first query.
 *
 * Types of columns: `timestamptz` is read as `Temporal.Instant`, `date` as `Temporal.PlainDate`, `bigint` (and so
 * `count(*)`) as a number, an error beyond 2^53. The same Temporal values are taken as parameters everywhere,
 * in `sql` templates and arrays too; a `ZonedDateTime` is stored as its instant.
 */
export function openDatabase<Schema>(connectionString: string, log: Logger): Kysely<Schema> {
  const pool = new Pool({
    connectionString,
    application_name: 'cp-conferences',
    statement_timeout: 30_000,
    connectionTimeoutMillis: 10_000,
    pipeline: true,
    options: '-c TimeZone=UTC -c DateStyle=ISO',
    types: { getTypeParser: (oid, format) => parsers.get(oid) ?? types.getTypeParser(oid, format) },
  })
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))
  return new Kysely<Schema>({ dialect: new TemporalDialect({ pool }) })
}

const parsers = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, parseSafeInteger],
  [types.builtins.DATE, (text) => Temporal.PlainDate.from(text)],
  [types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text)],
])

function parseSafeInteger(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`The database holds ${text}, which is no safe integer.`)
  return number
}

// pg would send a Temporal value as JSON, in quotes. Each parameter of builder and template passes the compiler.
class TemporalDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new TemporalQueryCompiler()
  }
}

class TemporalQueryCompiler extends PostgresQueryCompiler {
  protected override addParameter(parameter: unknown): void {
    super.addParameter(writeTemporal(parameter))
  }
}

function writeTemporal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(writeTemporal)
  if (value instanceof Temporal.ZonedDateTime) return value.toInstant().toString()
  if (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate) return value.toString()
  return value
}
