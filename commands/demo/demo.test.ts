import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { main } from '../demo.ts'
import type { Together } from '../stand-in/start-together.ts'
import { besideStandIn } from './beside-stand-in.ts'
import { driveConference } from './drive-conference.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { readInput } from './read-input.ts'
import { timelineOf } from './timeline.ts'

const shipped = (name: string) => fileURLToPath(new URL(`./family/${name}`, import.meta.url))
const never = new AbortController().signal
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-test-'))
  await chmod(folder, 0o711)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Ledgers = Together['emulator']['ledgers']
interface Played {
  outcome: Outcome
  timeline: string
  warnings: string[]
  events: ReturnType<Ledgers['events']>
  mails: ReturnType<Ledgers['mails']>
  notifications: ReturnType<Ledgers['notifications']>
  files: (ReturnType<Ledgers['files']>[number] & { bytes: Buffer })[]
  handedOver: (string | null)[]
}

async function play(argv: string[]): Promise<Played> {
  const warnings: string[] = []
  const input = await readInput(argv, (line) => warnings.push(line))
  return besideStandIn(input, async (together) => {
    const driven = await driveConference(together, input.conference, input, never)
    const outcome = outcomeOf(together, driven)
    const { ledgers } = together.emulator
    return {
      outcome,
      warnings,
      timeline: timelineOf(driven, outcome),
      events: ledgers.events(),
      mails: ledgers.mails(),
      notifications: ledgers.notifications(),
      files: ledgers.files().map((file) => ({ ...file, bytes: file.content() })),
      handedOver: driven.conference.packs
        .filter(({ by }) => by === 'hand')
        .flatMap(({ contents }) => [...new Set(contents.map(({ handedOver }) => handedOver && `${handedOver.at}`))]),
    }
  })
}

const nameOf = (address: string) => address.split('@')[0]
const sent = ({ messages }: Outcome, kind: string) => messages.filter((one) => one.kind === kind)

describe('the family that ships with the project', () => {
  let played: Played
  beforeAll(async () => {
    played = await play([])
  })

  test('each report ends as its author left it', () => {
    expect(
      played.outcome.reports.map(({ author, state, source, late }) => [nameOf(author), state, source, late]),
    ).toEqual([
      ['siobhan.byrne', 'accepted', 'onedrive', false],
      ['amira.haddad', 'accepted', 'onedrive', false],
      ['tomasz.nowak', 'accepted', 'onedrive', false],
      ['grace.adeyemi', 'accepted', 'onedrive', true],
      ['kwame.mensah', 'draft', 'onedrive', false],
      ['rhys.llewellyn', 'nothing-held', null, false],
      ['fiona.macleod', 'missing', null, false],
      ['leila.rahimi', 'accepted', 'page', false],
    ])
    expect(played.outcome.reports[0]?.receivedAt).toBe('2027-03-24T10:00:00+00:00[Europe/London]')
    expect(sent(played.outcome, 'report-refused').map(({ to }) => nameOf(to))).toEqual(['tomasz.nowak'])
    expect(sent(played.outcome, 'missing-list').map(({ to, at }) => [to, at])).toEqual([
      ['conferences@northshire.example', '2027-03-25T17:00:00+00:00[Europe/London]'],
    ])
  })

  test('calendars hold the anchor, one event for professionals, and one for the father alone', () => {
    const { outcome, events } = played
    expect(outcome.events.map(({ party, online, hideAttendees }) => [party, online, hideAttendees])).toEqual([
      [null, true, true],
      [null, false, true],
      ['imran.siddiqui@family.example', false, true],
    ])
    expect(events.map(({ attendees }) => attendees.map(({ email }) => email))).toEqual(
      outcome.events.map(({ attendees }) => attendees),
    )
    expect(outcome.events[2]?.attendees).toEqual(['imran.siddiqui@family.example'])
    expect(events.flatMap(({ attendees }) => attendees).some(({ email }) => email.startsWith('donna'))).toBe(false)
  })

  test('nothing is written to the mother, whose contact is not recorded as safe', () => {
    expect(played.mails.flatMap(({ to }) => to).filter(({ address }) => address.startsWith('donna'))).toEqual([])
    expect(played.outcome.packs.filter(({ recipient }) => recipient.startsWith('donna')).map(({ by }) => by)).toEqual([
      'hand',
      'hand',
    ])
    expect(played.handedOver).toEqual(['2027-03-30T08:00:00Z', '2027-03-31T08:00:00Z'])
  })

  test('no name of the family stands in a subject, a file name, a notification or the timeline', () => {
    const seen = [
      ...played.events.map(({ subject }) => subject),
      ...played.mails.map(({ subject }) => subject),
      ...played.notifications.map(({ text }) => text),
      ...played.files.map(({ path }) => path),
      ...played.outcome.messages.map(({ subject }) => subject),
      played.timeline,
    ].join('\n')
    expect(seen).toContain('CP-1042')
    expect(seen).not.toMatch(/Carrick|Siddiqui|Ellis|Maya|Donna|Imran/)
  })

  test('what is restricted goes to the chair only, a draft to nobody', () => {
    const { packs } = played.outcome
    const restricted = packs.filter((pack) => pack.restricted.length > 0)
    expect(restricted.map(({ recipient, restricted }) => [nameOf(recipient), restricted])).toEqual([
      ['helen.marsh', ['Northshire Children’s Social Care', 'Turning Tide']],
    ])
    expect(packs.flatMap(({ reports }) => reports)).not.toContain('Northshire Homes')
    expect(new Set(packs.map(({ recipient }) => recipient)).size).toBe(12)
    expect(packs.some(({ recipient }) => recipient.startsWith('niamh'))).toBe(false)
  })

  test('each pack is a PDF in the library of so many pages and bytes', async () => {
    const files = played.files.filter(({ path }) => /\/Packs\/.*-pack-\d\.pdf$/.test(path))
    const inLibrary = await Promise.all(
      files.map(async ({ bytes }) => `${(await PDFDocument.load(bytes)).getPageCount()} ${bytes.length}`),
    )
    expect(inLibrary.toSorted()).toEqual(played.outcome.packs.map(({ pages, bytes }) => `${pages} ${bytes}`).toSorted())
  })

  test('people of the tenant open their packs in the library; what the family opens is told nowhere', () => {
    const { packs } = played.outcome
    const routes = Map.groupBy(packs, ({ route }) => route)
    expect(routes.get('library')?.every(({ openedAt }) => openedAt !== null)).toBe(true)
    expect(new Set(routes.get('library')?.map(({ recipient }) => recipient.split('@')[1]))).toEqual(
      new Set(['northshire.example']),
    )
    expect(
      packs.filter(({ recipient }) => recipient.endsWith('@family.example')).map(({ openedAt }) => openedAt),
    ).toEqual([null, null, null, null])
  })

  test('the author of a PDF is asked whether the family may read it; our own form is taken apart', () => {
    expect(played.timeline.match(/.* says that the family may read it/g)).toHaveLength(1)
    expect(played.timeline).toContain('Substance use worker says that the family may read it')
    expect(played.outcome.held).toEqual([])
  })

  test('everybody but the police officer says that they have read their packs, an hour after each', () => {
    const readers = new Set(played.outcome.reads.map(({ recipient }) => nameOf(recipient)))
    expect(readers.size).toBe(9)
    expect(readers.has('fiona.macleod')).toBe(false)
    expect(readers.has('imran.siddiqui')).toBe(false)
    expect(new Set(played.outcome.reads.map(({ at }) => at.slice(0, 16)))).toEqual(
      new Set(['2027-03-25T18:00', '2027-03-30T11:00']),
    )
  })
})

/** Other people than the family's: away from the tenant, by hand, with files that cannot be taken. */
async function writeOwn(when: { kind: string; strategyDate: string | null; start: string }): Promise<string[]> {
  const people = join(folder, 'people.csv')
  const conference = join(folder, 'conference.json')
  const reports = await mkdtemp(join(folder, 'reports-'))
  await writeFile(
    people,
    `reach,email,name,role,agency,group,phone
mail,chair@away.example,Cy Chair,independent chair,Reviewing,reviewing,1
mail,lead@away.example,Lee Lead,social worker,Social Care,social care,2
mail,empty@away.example,Em Empty,midwife,Hospital,health,3
teams,wrong@in.example,Wyn Wrong,youth worker,Youth Service,youth,4
teams,business.team@northshire.example,Priya Shah,administrator,Council,council,5
by-hand,gran@family.example,Gran Familyname,grandmother,,,6
`,
  )
  const participants = [
    'chair@away.example',
    'lead@away.example',
    'empty@away.example',
    'wrong@in.example',
    'business.team@northshire.example',
    'gran@family.example',
  ]
  await writeFile(
    conference,
    JSON.stringify({
      ...when,
      durationMinutes: 60,
      place: 'Room 2',
      online: false,
      preset: 'north-yorkshire',
      chair: 'chair@away.example',
      leadSocialWorker: 'lead@away.example',
      participants,
      children: [{ name: 'Kim Familyname', born: '2020-02-29', parties: ['gran@family.example'] }],
    }),
  )
  const pdf = await readFile(shipped('reports/leila.rahimi@turningtide.example.pdf'))
  const docx = await readFile(shipped('reports/siobhan.byrne@northshire.example.docx'))
  await writeFile(join(reports, 'Lead@Away.example.docx'), docx)
  await writeFile(join(reports, 'lead@away.example.restricted.pdf'), pdf)
  await writeFile(join(reports, 'empty@away.example.docx'), '')
  await writeFile(join(reports, 'wrong@in.example.docx'), pdf)
  await writeFile(join(reports, 'business.team@northshire.example.pdf'), pdf)
  await writeFile(join(reports, 'somebody@else.example.docx'), docx)

  return ['--people', people, '--conference', conference, '--reports', reports]
}

test('a review of other people, by mail and by hand, with files that cannot be taken', {
  timeout: 60_000,
}, async () => {
  const own = await writeOwn({ kind: 'review', strategyDate: null, start: '2026-10-28T08:30' })
  const { outcome, events, warnings, handedOver } = await play(own)

  expect(warnings).toEqual([expect.stringContaining('somebody@else.example.docx')])
  expect(outcome.timetable.find(({ name }) => name === 'report-due')?.date.toString()).toBe('2026-10-21')
  expect(outcome.reports.map(({ author, state, source, late }) => [nameOf(author), state, source, late])).toEqual([
    ['lead', 'accepted', 'page', false],
    ['empty', 'refused', 'page', false],
    ['wrong', 'refused', 'onedrive', false],
    ['business.team', 'accepted', 'chat', false],
  ])
  expect(
    sent(outcome, 'report-refused')
      .map(({ to }) => nameOf(to))
      .toSorted(),
  ).toEqual(['empty', 'wrong'])
  expect(events.map(({ isOnlineMeeting }) => isOnlineMeeting === true)).toEqual([false, false])
  expect(
    outcome.packs.filter(({ restricted }) => restricted.length > 0).map(({ recipient }) => nameOf(recipient)),
  ).toEqual(['chair'])
  expect(outcome.packs.find(({ recipient }) => nameOf(recipient) === 'gran')).toMatchObject({
    by: 'hand',
    reports: ['Social Care', 'Council'],
  })
  expect(handedOver).toEqual(['2026-10-22T08:00:00Z'])
})

test('at short notice the dates are compressed and everything still happens before the start', {
  timeout: 60_000,
}, async () => {
  const own = await writeOwn({ kind: 'initial', strategyDate: '2026-10-26', start: '2026-10-28T14:00' })
  const { outcome, handedOver } = await play(own)
  const due = outcome.timetable.find(({ name }) => name === 'report-due')
  expect(due?.at.toString()).toBe('2026-10-27T17:00:00+00:00[Europe/London]')
  expect(due?.because[0]).toContain('Booked at short notice')
  expect(outcome.reports.map(({ receivedAt }) => receivedAt?.slice(0, 16))).toEqual(Array(4).fill('2026-10-27T11:00'))
  expect(sent(outcome, 'report-overdue')).toEqual([])
  expect(outcome.packs.map(({ recipient }) => nameOf(recipient)).toSorted()).toEqual([
    'business.team',
    'chair',
    'empty',
    'gran',
    'lead',
    'wrong',
  ])
  expect(outcome.reads.map(({ at }) => at.slice(0, 16))).toEqual(Array(5).fill('2026-10-27T18:00'))
  expect(handedOver).toEqual(['2026-10-28T09:00:00Z'])
})

describe('bad input ends with 2 and one line', () => {
  async function run(argv: string[]) {
    const out = { stdout: '', stderr: '' }
    const write = (name: 'stdout' | 'stderr') => ({
      write(text: string) {
        out[name] += text
      },
    })
    const temporary = await mkdtemp(join(folder, 'tmp-'))
    await chmod(temporary, 0o711)
    vi.stubEnv('TMPDIR', temporary)
    const code = await main(argv, { stdout: write('stdout'), stderr: write('stderr') }, never)
    vi.unstubAllEnvs()
    return { code, ...out, left: await readdir(temporary) }
  }
  const edited = async (change: object) => {
    const file = join(folder, 'edited.json')
    await writeFile(
      file,
      JSON.stringify({ ...JSON.parse(await readFile(shipped('conference.json'), 'utf8')), ...change }),
    )
    return ['--conference', file]
  }

  test.each([
    [['--shoe'], '--people, --conference'],
    [['--people', '/no/such/file'], '--people: expected a file'],
    [['--reports', '/no/such/folder'], '--reports: expected a folder'],
    [['--log', '/no/such/folder/log'], '--log: expected a file to write'],
  ])('%j', async (argv, message) => {
    const { code, stdout, stderr } = await run(argv)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  test.each([
    [{ start: '2027-03-27T10:00' }, 'is at the weekend'],
    [{ start: '2027-04-06T10:00' }, 'past its limit'],
  ])('what the service refuses: %j', async (change, message) => {
    const { code, stderr, left } = await run(await edited(change))
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(left).toEqual([])
  })
})
