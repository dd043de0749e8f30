import { board, type Look } from './look.fixture.ts'
import { cast, type World } from './world.fixture.ts'

const { team, lead, teacher } = cast

const list = (...lines: string[]) => ['Name;E-mail;Job title;Organisation;Group;Telephone', ...lines].join('\r\n')

export async function askedFor({ as }: World): Promise<Look[]> {
  const surgery = 'Dr Rhys Llewellyn;rhys.llewellyn@quaysidesurgery.example;GP;Quayside Surgery;health;023 9200 0108'
  const police = 'Fiona MacLeod;fiona.macleod@police.example;police officer;Northshire Police;police;023 9200 0109'
  await as(team, 'POST', '/contacts/import', { csv: list(surgery, police) })
  const contacts = { ...board, place: '#/contacts', shows: 'Dr Rhys Llewellyn' }
  const { id } = (await as(lead, 'POST', '/requests', { origin: 'social-worker' })) as { id: string }
  await as(lead, 'PUT', `/requests/${id}`, { answers: answersOfRequest }, await versionOf(id))
  const other = (await as(lead, 'POST', '/requests', { origin: 'social-worker' })) as { id: string }
  const sent = (await as(lead, 'POST', '/requests', { origin: 'social-worker' })) as { id: string }
  await as(lead, 'PUT', `/requests/${sent.id}`, { answers: answersOfRequest }, await versionOf(sent.id))
  await as(lead, 'POST', `/requests/${sent.id}/send`, {}, await versionOf(sent.id))
  const request = { email: lead, surface: 'request' } as const
  const step = (name: string, shows: string) => ({
    ...{ ...request, name: `request, ${name}`, place: `#/${id}/${name}`, shows: new RegExp(`^${shows}`) },
  })
  return [
    { ...contacts, name: 'contact list', isMain: true },
    {
      ...{ ...contacts, name: 'contact list, import with errors' },
      async act(page) {
        await page.getByRole('button', { name: 'Import from a CSV file' }).click()
        const dialog = page.getByRole('dialog')
        const buffer = Buffer.from(list(surgery, 'Bo Reed;bo at trust;nurse;Trust;helth;1'))
        await dialog.getByLabel('CSV file').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer })
        await dialog.getByRole('button', { name: 'Import' }).click()
        await dialog.getByText(/^Row 3, Group:/).waitFor()
      },
    },
    { ...request, name: 'requests', shows: 'Ask for a conference', isMain: true },
    step('conference', 'Step 1 of 7'),
    step('children', 'Step 2 of 7'),
    { ...step('family', 'Step 3 of 7'), isMain: true },
    step('safety', 'Step 4 of 7'),
    step('professionals', 'Step 5 of 7'),
    step('needs', 'Step 6 of 7'),
    step('send', 'Step 7 of 7'),
    { ...request, name: 'request, incomplete', place: `#/${other.id}/send`, shows: /answers are still missing/ },
    { ...request, name: 'request, sent', place: `#/${sent.id}`, shows: 'Your request is with the business team.' },
    { ...board, name: 'board, a request waits', shows: '1 request to book' },
    { ...board, name: 'booking of a request', place: `#/book/${sent.id}`, shows: 'What was asked for' },
  ]

  async function versionOf(requestId: string) {
    return ((await as(lead, 'GET', `/requests/${requestId}`)) as { version: number }).version
  }
}

const answersOfRequest = {
  kind: 'initial',
  strategyDate: '2026-03-24',
  place: 'Civic Offices, Room 4',
  lead: { name: 'Siobhán Byrne', email: lead, phone: '023 9200 0102', agency: 'North team' },
  children: [{ key: 'ellis', name: 'Ellis Carrick', born: '2018-05-14' }],
  family: [
    {
      ...{ key: 'donna', name: 'Donna Carrick', phone: '023 9200 0112', address: '14 Harbour View' },
      links: [{ child: 'ellis', relationship: 'mother', parentalResponsibility: 'yes', mayReceive: true }],
    },
    {
      ...{ key: 'imran', name: 'Imran Siddiqui', safe: true, email: 'imran.siddiqui@family.example' },
      ...{ safeBy: 'Siobhán Byrne', safeOn: '2026-03-24' },
      links: [{ child: 'ellis', relationship: 'stepfather', parentalResponsibility: 'no', mayReceive: true }],
    },
  ],
  whereabouts: 'yes',
  details: [{ key: 'home', kind: 'address', text: '14 Harbour View', keptFrom: ['imran'] }],
  professionals: [
    {
      ...{ key: 'amira', name: 'Amira Haddad', email: teacher, role: 'teacher', phone: '023 9200 0104' },
      ...{ agency: 'Harbour Road Primary School', group: 'education' },
    },
  ],
  needs: [{ key: 'interpreter', kind: 'interpreter', for: 'donna', detail: 'Polish' }],
  notes: 'Please not on Thursdays.',
}
