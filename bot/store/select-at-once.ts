import type { Compilable, CompiledQuery, Kysely, QueryResult, UnknownRow } from 'kysely'
import type { Tables } from './schema.ts'

/** What these queries answer, each a list of rows. */
export type RowsOf<Queries> = { [Name in keyof Queries]: Queries[Name] extends Compilable<infer Row> ? Row[] : never }

/**
 * The rows of each query, asked for together and answered in one round trip: waiting for each in turn costs more than they
 * do. Kysely itself lets a transaction ask only one thing at a time, so they go to its connection, which is pipelined.
 */
export async function selectAtOnce<Queries extends Record<string, Compilable<object>>>(
  db: Kysely<Tables>,
  queries: Queries,
): Promise<RowsOf<Queries>> {
  const executor = db.getExecutor()
  const compiled = Object.entries(queries).map(
    ([name, query]) => [name, query.compile() as CompiledQuery<UnknownRow>] as const,
  )
  const answers = await executor.provideConnection((connection) =>
    Promise.all(
      compiled.map(async ([name, query]) => {
        let result: QueryResult<UnknownRow> = await connection.executeQuery(query)
        for (const plugin of executor.plugins) result = await plugin.transformResult({ result, queryId: query.queryId })
        return [name, result.rows]
      }),
    ),
  )
  return Object.fromEntries(answers)
}
