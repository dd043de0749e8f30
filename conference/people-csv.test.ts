import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AGENCY_GROUPS, agencyGroupIn } from './agency-group.ts'
import { PEOPLE_HEADINGS, peopleInSheet } from './people-csv.ts'

const HEADINGS = ['Name', 'E-mail', 'Role', 'Agency', 'Agency group', 'Phone']
const ANN = ['Ann Lee', 'ann@school.example', 'Teacher', 'Harbour School', 'Education', '023 1']

const sheet = (...lines: string[][]) => peopleInSheet(lines.map((cells, index) => ({ row: index + 1, cells })))

test('people are read with their group in our words', () => {
  const { people, problems, ignored } = sheet(HEADINGS, ANN)
  expect(problems).toEqual([])
  expect(ignored).toEqual([])
  expect(people).toEqual([
    {
      row: 2,
      person: {
        ...{ name: 'Ann Lee', email: 'ann@school.example', role: 'Teacher', agency: 'Harbour School' },
        ...{ group: 'education', phone: '023 1', sharedMailbox: false, mailboxNote: '', holidayContact: '' },
      },
    },
  ])
})

test('the headings that we ask for are headings that we read', () => {
  const filled = PEOPLE_HEADINGS.map(
    (heading) => ({ Name: 'Ann', 'E-mail': 'a@b.example', 'Agency group': 'health' })[heading] ?? 'yes',
  )
  expect(sheet([...PEOPLE_HEADINGS], filled)).toMatchObject({ problems: [], ignored: [], people: [{ row: 2 }] })
})

test.each([
  ['any case', ['NAME', 'EMAIL', 'ROLE', 'AGENCY', 'GROUP']],
  ['other words', ['Full name', 'Mail address', 'Job title', 'Organisation', 'Sector']],
  ['hyphens and underscores', ['full_name', 'E-Mail Address', 'job-title', 'organisation', 'agency_group']],
])('headings are read in %s', (_, headings) => {
  expect(sheet(headings, ANN.slice(0, 5)).people).toHaveLength(1)
})

test('columns that we have no use for are named, not refused', () => {
  expect(sheet([...HEADINGS, 'reach', 'Shoe size'], [...ANN, 'teams', '9'])).toMatchObject({
    people: [{ row: 2 }],
    ignored: ['reach', 'Shoe size'],
  })
})

const changed = (column: number, value: string) => ANN.map((cell, index) => (index === column ? value : cell))

test.each([
  [changed(1, 'ann at school'), 2, 'E-mail', "Row 2, E-mail: 'ann at school' is not an e-mail address."],
  [changed(0, ' '), 2, 'Name', 'Row 2, Name: is missing.'],
  [
    changed(4, 'helth'),
    2,
    'Agency group',
    "Row 2, Agency group: 'helth' is not an agency group. Use one of these: social care, health",
  ],
  [changed(5, '0'.repeat(41)), 2, 'Phone', 'is longer than 40 characters.'],
])('%j is refused with its row and column', (line, row, column, message) => {
  const { people, problems } = sheet(HEADINGS, line)
  expect(people).toEqual([])
  expect(problems).toEqual([{ row, column, message: expect.stringContaining(message) }])
  expect(problems[0]?.message).toMatch(/Correct it in the file and import it again\.$/)
})

test('rows are counted as the spreadsheet counts them, empty ones too', () => {
  expect(sheet(HEADINGS, ANN, ['', ''], changed(1, 'x'), ANN).problems).toMatchObject([
    { row: 4, column: 'E-mail' },
    { row: 5, message: expect.stringContaining('already in row 2') },
  ])
})

test('two doctors of one surgery share a mailbox', () => {
  expect(sheet(HEADINGS, ANN, changed(0, 'Bo Reed'))).toMatchObject({ problems: [], people: [{ row: 2 }, { row: 3 }] })
})

test('a missing or doubled column is told before any person is looked at', () => {
  expect(sheet(['Name', 'Role', 'Agency', 'Group'], ANN).problems).toMatchObject([{ row: 1, column: 'E-mail' }])
  expect(sheet([...HEADINGS, 'mail'], [...ANN, 'x']).problems).toMatchObject([{ row: 1, column: 'mail' }])
})

test.each([[[]], [[HEADINGS]]])('a file with nobody in it says so (%j)', (lines) => {
  expect(sheet(...lines).problems).toHaveLength(1)
})

test('every row is taken or has its problems told, never both', () => {
  const cell = fc.oneof(fc.constantFrom('', 'a@b.example', 'Ann', 'health', 'yes'), fc.string())
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 6 }), (lines) => {
      const { people, problems } = sheet(HEADINGS, ...lines)
      lines.forEach((cells, index) => {
        const row = index + 2
        const isTaken = people.some((one) => one.row === row)
        const isTold = problems.some((one) => one.row === row)
        expect([isTaken, isTold]).toEqual(
          cells.every((one) => one.trim() === '') ? [false, false] : [isTaken, !isTaken],
        )
      })
    }),
  )
})

test('each group is known by its own name', () => {
  for (const group of AGENCY_GROUPS) expect(agencyGroupIn(group)).toBe(group)
  expect(agencyGroupIn('Children’s Social Care')).toBe('social-care')
  expect(agencyGroupIn('pottery')).toBeNull()
})
