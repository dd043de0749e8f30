import { parse } from 'csv-parse/sync'
import type { SheetRow } from '../../../conference/people-csv.ts'
import { ok, type Result, refusal } from '../../../conference/result.ts'

const DELIMITERS = [',', ';', '\t'] as const

/** The rows of a CSV file as Excel and others write it: with or without a byte order mark, by commas, semicolons or tabs. */
export function readCsv(given: string): Result<{ rows: SheetRow[] }, 'not-a-table'> {
  const text = given.replace(/^\uFEFF/, '')
  // Excel may say in a line of its own what stands between two cells; it shows that line to nobody.
  const [told, said] = /^sep=(.)\r?\n/i.exec(text) ?? ['']
  const table = text.slice(told.length)
  try {
    const cells: string[][] = parse(table, {
      delimiter: said ?? delimiterOf(table),
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
    return ok({ rows: cells.map((row, index) => ({ row: index + 1, cells: row })) })
  } catch (cause) {
    const { lines = 1 } = cause as { lines?: number }
    const message = `Around line ${lines} a quotation mark is opened and never closed. Correct it in the file and import it again.`
    return refusal('not-a-table', { message, cause })
  }
}

/** Whatever stands most often in the first line. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1)
  const times = (one: string) => first.split(one).length
  return DELIMITERS.toSorted((one, other) => times(other) - times(one))[0] as string
}
