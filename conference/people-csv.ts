import type { z } from 'zod'
import { AGENCY_GROUPS, agencyGroupIn } from './agency-group.ts'
import { Contact } from './contact.ts'

/** A row of a spreadsheet, by the number that the spreadsheet itself shows. */
export interface SheetRow {
  row: number
  cells: readonly string[]
}

/** What has to be put right in a file, and where: a person can find it in their spreadsheet. */
export interface RowProblem {
  row: number
  /** As the file heads it. */
  column: string
  message: string
}

export interface PeopleInSheet {
  people: { row: number; person: Contact }[]
  problems: RowProblem[]
  /** Columns of the file that we have no use for. */
  ignored: string[]
}

type Field = keyof z.input<typeof Contact>

/** The heading that we would write, and what else people call the same. */
const COLUMNS: Record<Field, { heading: string; also: readonly string[]; required?: boolean }> = {
  name: { heading: 'Name', also: ['full name', 'person', 'contact', 'contact name'], required: true },
  email: { heading: 'E-mail', also: ['mail', 'e-mail address', 'mail address', 'address'], required: true },
  role: { heading: 'Role', also: ['job', 'job title', 'title', 'position', 'profession'], required: true },
  agency: {
    heading: 'Agency',
    also: ['organisation', 'organization', 'employer', 'service', 'school', 'surgery', 'company'],
    required: true,
  },
  group: { heading: 'Agency group', also: ['group', 'sector', 'agency type'], required: true },
  phone: { heading: 'Phone', also: ['phone number', 'telephone', 'telephone number', 'tel', 'mobile', 'number'] },
  sharedMailbox: { heading: 'Shared mailbox', also: ['shared', 'team mailbox'] },
  mailboxNote: { heading: 'About the mailbox', also: ['mailbox note', 'safe mailbox', 'safe mailbox note'] },
  holidayContact: { heading: 'Holiday contact', also: ['holidays', 'cover', 'holiday cover', 'when away'] },
}
const FIELDS = Object.keys(COLUMNS) as Field[]

/** The first line of the file that we ask people to fill in. */
export const PEOPLE_HEADINGS: readonly string[] = FIELDS.map((field) => COLUMNS[field].heading)

const GROUPS_SAID = AGENCY_GROUPS.map((group) => group.replaceAll('-', ' ')).join(', ')
const AGAIN = 'Correct it in the file and import it again.'

/** People in a spreadsheet with headings, whatever their order, case and nearest words. Nobody is taken twice. */
export function peopleInSheet(rows: readonly SheetRow[]): PeopleInSheet {
  const [header, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (!header) {
    const message = `The file is empty. Its first row has to name the columns: ${PEOPLE_HEADINGS.join(', ')}.`
    return { people: [], problems: [{ row: 1, column: '', message }], ignored: [] }
  }
  const { columns, problems, ignored } = readHeadings(header)
  if (problems.length > 0) return { people: [], problems, ignored }
  const people: PeopleInSheet['people'] = []
  const firstRowOf = new Map<string, number>()
  for (const line of rest) {
    const read = readPerson(line, columns)
    if (read.problems.length > 0) {
      problems.push(...read.problems)
      continue
    }
    const key = `${read.person.email} ${read.person.name.toLowerCase()}`
    const first = firstRowOf.get(key)
    if (first !== undefined) {
      problems.push(problemAt(line.row, columns, 'email', `'${read.person.email}' is already in row ${first}`))
      continue
    }
    firstRowOf.set(key, line.row)
    people.push({ row: line.row, person: read.person })
  }
  if (rest.length === 0)
    problems.push({ row: header.row, column: '', message: 'The file has headings and nobody under them.' })
  return { people, problems, ignored }
}

type Columns = ReadonlyMap<Field, { index: number; heading: string }>

function readHeadings({ row, cells }: SheetRow) {
  const columns = new Map<Field, { index: number; heading: string }>()
  const problems: RowProblem[] = []
  const ignored: string[] = []
  cells.forEach((cell, index) => {
    const heading = cell.trim()
    if (!heading) return
    const field = fieldHeaded(heading)
    if (!field) ignored.push(heading)
    else if (columns.has(field))
      problems.push({
        row,
        column: heading,
        message: `Row ${row}: the columns '${columns.get(field)?.heading}' and '${heading}' mean the same. Keep one of them and import it again.`,
      })
    else columns.set(field, { index, heading })
  })
  for (const field of FIELDS) {
    const { heading, required } = COLUMNS[field]
    if (!required || columns.has(field)) continue
    problems.push({
      row,
      column: heading,
      message: `Row ${row}: there is no column '${heading}'. Add it to the file and import it again.`,
    })
  }
  return { columns, problems, ignored }
}

function fieldHeaded(heading: string): Field | undefined {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/\be[\s-]?mail\b/g, 'mail')
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const said = plain(heading)
  return FIELDS.find((field) =>
    [field, COLUMNS[field].heading, ...COLUMNS[field].also].some((one) => plain(one) === said),
  )
}

type Read = { problems: RowProblem[] } & { person: Contact }

function readPerson({ row, cells }: SheetRow, columns: Columns): Read {
  const cell = (field: Field) => cells[columns.get(field)?.index ?? -1]?.trim() ?? ''
  const group = cell('group')
  const shared = yesOrNo(cell('sharedMailbox'))
  const parsed = Contact.safeParse({
    ...Object.fromEntries(FIELDS.map((field) => [field, cell(field)])),
    group: agencyGroupIn(group) ?? group,
    sharedMailbox: shared ?? false,
  })
  const problems = (parsed.error?.issues ?? []).map(({ path, message }) => {
    const field = path[0] as Field
    const said = cell(field)
    if (said === '') return problemAt(row, columns, field, 'is missing')
    if (field === 'group')
      return problemAt(row, columns, field, `'${said}' is not an agency group. Use one of these: ${GROUPS_SAID}`)
    return problemAt(row, columns, field, `'${shortened(said)}' ${message}`)
  })
  if (shared === null)
    problems.push(
      problemAt(row, columns, 'sharedMailbox', `'${shortened(cell('sharedMailbox'))}' is neither yes nor no`),
    )
  return { problems, person: parsed.data as Contact }
}

function problemAt(row: number, columns: Columns, field: Field, what: string): RowProblem {
  const column = columns.get(field)?.heading ?? COLUMNS[field].heading
  return { row, column, message: `Row ${row}, ${column}: ${what}. ${AGAIN}` }
}

/** Null when it is neither. */
function yesOrNo(text: string): boolean | null {
  if (/^(yes|y|true|1|x)$/i.test(text)) return true
  return /^(no|n|false|0|)$/i.test(text) ? false : null
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
