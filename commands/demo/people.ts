import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { BadInput, quote } from './bad-input.ts'

const COLUMNS = ['email', 'name', 'role', 'agency', 'group', 'phone', 'reach'] as const
type Column = (typeof COLUMNS)[number]

export const REACHES = ['teams', 'mail', 'family', 'by-hand'] as const
export type Reach = (typeof REACHES)[number]

/** One row of people.csv. `reach` says how the stand-in plays this person; the service finds that out by asking. */
export type DemoPerson = Record<Exclude<Column, 'reach'>, string> & { reach: Reach }

export function isFamily({ reach }: Pick<DemoPerson, 'reach'>): boolean {
  return reach === 'family' || reach === 'by-hand'
}

type Row = { line: number; fields: string[] }

/** Reads people.csv: UTF-8, columns in any order. Throws BadInput that names file, line and column. */
export function parsePeople(bytes: Uint8Array, file: string): DemoPerson[] {
  const [header, ...rows] = readRows(bytes, file)
  if (!header) throw new BadInput(`${file}, line 1: expected the columns ${COLUMNS.join(',')}`)
  const order = readHeader(header, file)
  const people = rows.map((row) => readPerson(row, order, file))
  people.forEach(({ email }, index) => {
    const first = people.findIndex((other) => other.email === email)
    if (first < index)
      throw at(
        file,
        rows[index] as Row,
        'email',
        `expected each address once, ${email} is also in line ${rows[first]?.line}`,
      )
  })
  return people
}

function readHeader({ line, fields }: Row, file: string): Column[] {
  const names = fields.map((name) => name.trim())
  const problem = (name: string, expected: string) =>
    new BadInput(`${file}, line ${line}, column ${quote(name)}: ${expected}, the columns are ${COLUMNS.join(',')}`)
  const unknown = names.find((name) => !COLUMNS.some((column) => column === name))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  const missing = COLUMNS.find((column) => !names.includes(column))
  if (missing !== undefined) throw problem(missing, 'missing')
  if (unknown !== undefined) throw problem(unknown, 'not expected')
  if (twice !== undefined) throw problem(twice, 'there twice')
  return names as Column[]
}

const short = z.string().max(200, 'at most 200 characters')
const filled = short.min(1, 'some text')
const expected: Record<Exclude<Column, 'reach'>, z.ZodType<string>> = {
  email: z.email('an e-mail address'),
  name: filled,
  role: filled,
  agency: short,
  group: short,
  phone: z.string().max(40, 'at most 40 characters'),
}

function readPerson(row: Row, order: Column[], file: string): DemoPerson {
  const { fields } = row
  if (fields.length !== order.length) {
    const column = order[fields.length] ?? (order.at(-1) as Column)
    throw at(file, row, column, `expected ${order.length} fields in this line, found ${fields.length}`)
  }
  const value = (column: Column) => (fields[order.indexOf(column)] ?? '').trim()
  const check = (column: Exclude<Column, 'reach'>, rule = expected[column]) => {
    const parsed = rule.safeParse(value(column))
    if (parsed.success) return parsed.data
    throw at(file, row, column, `expected ${parsed.error.issues[0]?.message}, not ${quote(value(column))}`)
  }
  const email = check('email').toLowerCase()
  const reach = REACHES.find((one) => one === value('reach'))
  if (!reach) throw at(file, row, 'reach', `expected one of ${REACHES.join(', ')}, not ${quote(value('reach'))}`)
  // Agencies count for quorum by their group, so a professional has both; a family party needs neither.
  const ofAgency = isFamily({ reach }) ? short : filled
  return {
    email,
    name: check('name'),
    role: check('role'),
    agency: check('agency', ofAgency),
    group: check('group', ofAgency),
    phone: check('phone'),
    reach,
  }
}

function at(file: string, { line }: Row, column: Column, what: string): BadInput {
  return new BadInput(`${file}, line ${line}, column ${quote(column)}: ${what}`)
}

type Parsed = { record: string[]; info: { lines: number }; raw: string }

const LINE_ENDS = ['\r\n', '\n', '\r']
const newlines = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0

function readRows(bytes: Uint8Array, file: string): Row[] {
  const text = decode(bytes, file)
  let line = 1
  try {
    const options = {
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      raw: true,
      record_delimiter: LINE_ENDS,
    }
    const parsed = parse(text, options) as unknown as Parsed[]
    return parsed.map(({ record, raw }) => {
      const blank = /^[\r\n]*/.exec(raw)?.[0] ?? ''
      const row = { line: line + newlines(blank), fields: record }
      line += newlines(raw)
      return row
    })
  } catch (cause) {
    const {
      code = '',
      column,
      raw = '',
      lines = 1,
    } = cause as { code?: string; column?: number; raw?: string; lines?: number }
    if (!/QUOTE/.test(code)) throw cause
    const start = Math.max(1, lines - newlines(raw.trimEnd()))
    const name =
      text
        .split(/[\r\n]/, 1)[0]
        ?.split(',')
        [Number(column)]?.trim() ?? 'email'
    throw new BadInput(
      `${file}, line ${start}, column ${quote(name)}: expected a quoted field to end before the next comma, a quote inside one is written twice`,
      { cause },
    )
  }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    // The decoder takes the byte order mark off.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new BadInput(`${file}, line 1, column "email": expected UTF-8 text`, { cause })
  }
}
