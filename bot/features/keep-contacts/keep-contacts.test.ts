import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Contact } from '../../../conference/contact.ts'
import type { Actor } from '../../../conference/permissions.ts'
import type { FoundPerson, World } from '../../ports.ts'
import { startTestPostgres, type TestPostgres } from '../../store/database.fixture.ts'
import { type OpenStore, openStore } from '../../store/open-store.ts'
import { addContact, changeContact, listContacts, removeContact } from './contacts.ts'
import { importContacts, readPeople } from './import-people.ts'
import { readCsv } from './read-csv.ts'
import { searchPeople } from './search-people.ts'

const team: Actor = { kind: 'signed-in', entraId: 'team', name: 'Team', roles: ['business-team'] }
const somebody: Actor = { kind: 'signed-in', entraId: 'sam', name: 'Sam', roles: [] }

let postgres: TestPostgres
let store: OpenStore
let world: World
let directory: FoundPerson[] | Error

beforeAll(async () => {
  postgres = await startTestPostgres()
})
afterAll(() => postgres.stop())
beforeEach(async () => {
  const clock = { now: () => Temporal.Instant.from('2026-03-17T10:00:00Z') }
  const log = pino({ level: 'silent' })
  store = await openStore({ connectionString: await postgres.createDatabase(), clock, newId: randomUUID, log })
  directory = []
  const people = {
    async search() {
      if (directory instanceof Error) throw directory
      return directory
    },
  }
  world = { clock, store, log, newId: randomUUID, people } as unknown as World
})
afterEach(() => store.stop())

const gp = Contact.parse({
  ...{ name: 'Dr Rees', role: 'GP', agency: 'Harbour Surgery', group: 'health', email: 'Reception@surgery.example' },
  ...{ phone: '023 1', sharedMailbox: true, mailboxNote: 'read every morning', holidayContact: 'Dr Bo' },
})
const listed = async () => {
  const found = await listContacts(world, team)
  return found.ok ? found.contacts : []
}
async function added(contact = gp): Promise<string> {
  const done = await addContact(world, team, contact)
  if (!done.ok) throw new Error(done.message)
  return done.id
}

describe('the contact list', () => {
  test('keeps somebody as they were typed, and is for the business team', async () => {
    const id = await added()
    expect(await listed()).toEqual([{ id, version: 1, ...gp, email: 'reception@surgery.example' }])
    expect(await listContacts(world, somebody)).toMatchObject({ reason: 'not-allowed' })
    expect(await addContact(world, somebody, gp)).toMatchObject({ reason: 'not-allowed' })
    expect(await removeContact(world, somebody, id)).toMatchObject({ reason: 'not-allowed' })
  })

  test('holds two people of one mailbox, and nobody twice', async () => {
    await added()
    await added({ ...gp, name: 'Dr Bo' })
    expect(await addContact(world, team, { ...gp, name: 'DR REES' })).toMatchObject({ reason: 'already-there' })
    expect(await listed()).toHaveLength(2)
  })

  test('is not overwritten by somebody who saw an earlier version', async () => {
    const id = await added()
    expect(await changeContact(world, team, id, { ...gp, phone: '023 2' }, 1)).toEqual({ ok: true })
    expect(await changeContact(world, team, id, { ...gp, phone: '023 3' }, 1)).toMatchObject({
      reason: 'changed-meanwhile',
    })
    expect(await listed()).toMatchObject([{ phone: '023 2', version: 2 }])
  })

  test('does not let one person become another', async () => {
    await added()
    const id = await added({ ...gp, name: 'Dr Bo' })
    expect(await changeContact(world, team, id, gp, 1)).toMatchObject({ reason: 'already-there' })
  })

  test('forgets whom it is told to', async () => {
    const id = await added()
    expect(await removeContact(world, team, id)).toEqual({ ok: true })
    expect(await listed()).toEqual([])
    expect(await removeContact(world, team, id)).toMatchObject({ reason: 'not-found' })
  })
})

describe('a search', () => {
  const amira: FoundPerson = {
    ...{
      entraId: '1',
      name: 'Amira Khan',
      email: 'amira@council.example',
      jobTitle: 'Teacher',
      agency: 'Harbour School',
    },
    ...{ phone: '023 4', isOutside: false },
  }

  test('finds people of the list by name, agency or address, and of the directory', async () => {
    await added()
    directory = [amira]
    for (const text of ['rees', 'Harbour', 'reception@']) {
      const { people } = await searchPeople(world, text)
      expect(people.map(({ name, source }) => `${name}: ${source}`)).toEqual([
        'Dr Rees: contacts',
        'Amira Khan: directory',
      ])
    }
    expect((await searchPeople(world, 'zz')).people).toMatchObject([
      { role: 'Teacher', agency: 'Harbour School', group: 'education', isOutside: false },
    ])
  })

  test('shows whoever is in both as the list knows them', async () => {
    await added({ ...gp, name: 'Amira Khan', email: 'amira@council.example' })
    directory = [amira]
    expect((await searchPeople(world, 'amira')).people).toMatchObject([{ source: 'contacts', holidayContact: 'Dr Bo' }])
  })

  test('takes what is typed as it stands', async () => {
    await added()
    for (const text of ['%', '_', '\\', "'; drop table contact; --"])
      expect((await searchPeople(world, text)).people).toEqual([])
  })

  test('goes on without the directory, and says so', async () => {
    await added()
    directory = new Error('no answer')
    expect(await searchPeople(world, 'rees')).toMatchObject({ people: [{ name: 'Dr Rees' }], directory: 'unavailable' })
  })
})

const HEADINGS = 'Name,E-mail,Role,Agency,Agency group,Phone'
const ANN = 'Ann Lee,ann@school.example,Teacher,Harbour School,education,023 1'

describe('an import', () => {
  test('stores nobody while a row is wrong, and says which', async () => {
    const csv = [HEADINGS, ANN, 'Bo,bo at school,Nurse,Trust,health,1'].join('\n')
    const read = await importContacts(world, team, csv, 'all')
    expect(read).toMatchObject({ stored: 0, people: [{ row: 2 }], problems: [{ row: 3, column: 'E-mail' }] })
    expect(await listed()).toEqual([])
  })

  test('takes the right rows when that is chosen, and the corrected file again', async () => {
    const wrong = [HEADINGS, ANN, 'Bo,bo at school,Nurse,Trust,health,1'].join('\n')
    expect(await importContacts(world, team, wrong, 'right')).toMatchObject({ stored: 1 })
    const right = wrong.replace('bo at school', 'bo@trust.example').replace('023 1', '023 9')
    expect(await importContacts(world, team, right, 'all')).toMatchObject({ stored: 2, problems: [] })
    expect((await listed()).map(({ name, phone }) => `${name} ${phone}`)).toEqual(['Ann Lee 023 9', 'Bo 1'])
  })

  test('into a booking stores nobody', async () => {
    expect(await readPeople(team, [HEADINGS, ANN].join('\n'))).toMatchObject({
      people: [{ person: { name: 'Ann Lee' } }],
    })
    expect(await listed()).toEqual([])
    expect(await readPeople(somebody, '')).toMatchObject({ reason: 'not-allowed' })
  })

  test('of too many rows is refused', async () => {
    const csv = [HEADINGS, ...Array.from({ length: 2001 }, () => ANN)].join('\n')
    expect(await importContacts(world, team, csv, 'right')).toMatchObject({ reason: 'too-many-rows' })
  })
})

describe('a CSV file', () => {
  const rows = (text: string) => {
    const read = readCsv(text)
    return read.ok ? read.rows.map(({ row, cells }) => [row, ...cells]) : read.reason
  }

  test.each([
    ['commas', 'a,b\nc,d'],
    ['semicolons', 'a;b\nc;d'],
    ['tabs', 'a\tb\r\nc\td\r\n'],
    ['a byte order mark', '\uFEFFa,b\r\nc,d'],
    ['old Macintosh line ends', 'a,b\rc,d'],
    ['what Excel says of itself', 'sep=;\r\na;b\r\nc;d'],
    ['quotes', '"a",b\n"c",d'],
  ])('with %s is read', (_, text) => {
    expect(rows(text)).toEqual([
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ])
  })

  test('keeps what stands in quotes, and counts rows as the spreadsheet does', () => {
    expect(rows('name,x\n"Lee, ""Ann""\nthe second",1\n\nBo,2')).toEqual([
      [1, 'name', 'x'],
      [2, 'Lee, "Ann"\nthe second', '1'],
      [3, ''],
      [4, 'Bo', '2'],
    ])
  })

  test('whose quotes never close says so', () => {
    expect(readCsv('a,b\n"c,d\ne,f')).toMatchObject({
      reason: 'not-a-table',
      message: expect.stringContaining('never closed'),
    })
  })
})
