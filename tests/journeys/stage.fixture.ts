import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Logger, pino } from 'pino'
import type { ConferenceStatus } from '../../bot/api/conference.ts'
import { testDatabaseForService } from '../../bot/store/database.fixture.ts'
import { createStillClock } from '../../commands/stand-in/movable-clock.ts'
import { startTogether, type Together } from '../../commands/stand-in/start-together.ts'
import { businessTeam, manager } from '../../commands/stand-in/tenant.ts'
import type { BookingInput } from '../../conference/booking.ts'
import { LONDON } from '../../conference/civil-time.ts'
import type { FilesReach } from '../../conference/own-report.ts'
import type { PersonActing } from '../../emulator/acting.ts'
import type { Activity } from '../../emulator/connector/chats.ts'
import type { SeedPerson } from '../../emulator/seed.ts'
import { type Answers, answered } from './papers.fixture.ts'

/** The whole product with a clock that stands still, and what people do in it. Judged by the stand-in's ledgers. */
export interface Stage extends Together {
  /** Calls the API as somebody of the tenant who has signed in. */
  call(
    email: string,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: unknown }>
  to(londonTime: string): Promise<void>
  /** Calls as the business team, fails the test when refused, and lets both sides come to rest. */
  team(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown>
  book(change?: Partial<BookingInput>): Promise<string>
  show(conferenceId: string): Promise<ConferenceStatus>
  /** Waits for later tries, which `rest` does not, for as long as the queue tries. */
  eventually(isSo: () => boolean | Promise<boolean>): Promise<void>
  /** Taps on the newest card in somebody's chat that has this action. */
  tap(email: string, action: string, inputs?: Record<string, string>): Promise<void>
  /** What the bot has said in somebody's chat, in order, without what has been deleted. */
  chatsOf(email: string): ReturnType<PersonActing['chat']>
  /** Mails to somebody, without Outlook's own about events. */
  mailsTo(email: string): ReturnType<Together['emulator']['ledgers']['mails']>
  /** What reached somebody about the conference of this number: the words of cards and the subjects of mails, as they came. */
  heard(email: string, number: number): string[]
  /** Saves somebody's newest prepared document anew, in their OneDrive or the folder lent to them. */
  write(email: string, bytes: Uint8Array): void
  /** Writes answers into it, by the headings of the form. */
  answer(email: string, answers: Answers): void
}

const inTenant = { organisation: 'tenant', hasOneDrive: true, appInstalled: true } as const

export const people = {
  chair: { ...inTenant, email: 'chair@northshire.example', displayName: 'Ngozi Adeyemi', appRoles: ['Chair'] },
  lead: { ...inTenant, email: 'lead@northshire.example', displayName: 'Tom Leary' },
  teacher: { ...inTenant, email: 'teacher@northshire.example', displayName: 'Amira Khan' },
  nurse: { ...inTenant, email: 'nurse@northshire.example', displayName: 'Ewa Nowak' },
  officer: { ...inTenant, email: 'officer@northshire.example', displayName: 'Jo Field', hasOneDrive: false },
  gp: {
    email: 'reception@harbour-surgery.example',
    displayName: 'Dr Rees',
    organisation: 'outside',
    hasOneDrive: false,
    appInstalled: false,
  },
  father: {
    email: 'd.father@home.example',
    displayName: 'Dan Whitfield',
    organisation: 'family',
    hasOneDrive: false,
    appInstalled: false,
  },
} satisfies Record<string, SeedPerson>

export const booking = (change: Partial<BookingInput> = {}): BookingInput => ({
  kind: 'initial',
  strategyDate: '2026-03-24',
  start: '2026-04-15T10:00',
  durationMinutes: 120,
  place: 'Civic Offices, Room 4',
  online: true,
  whereabouts: 'no',
  chair: people.chair.email,
  leadSocialWorker: people.lead.email,
  children: [{ name: 'Ava Whitfield', born: '2016-02-03', parties: ['mother@by-hand.example', people.father.email] }],
  participants: [
    {
      side: 'professional',
      email: people.chair.email,
      name: 'Ngozi Adeyemi',
      role: 'chair',
      agency: 'Northshire Council',
      group: 'safeguarding',
    },
    {
      side: 'professional',
      email: people.lead.email,
      name: 'Tom Leary',
      role: 'social worker',
      agency: 'Children’s social care',
      group: 'social care',
      phone: '023 9200 0101',
    },
    {
      side: 'professional',
      email: people.teacher.email,
      name: 'Amira Khan',
      role: 'teacher',
      agency: 'Harbour School',
      group: 'education',
      phone: '023 9200 0102',
    },
    {
      side: 'professional',
      email: people.nurse.email,
      name: 'Ewa Nowak',
      role: 'school nurse',
      agency: 'Community health',
      group: 'health',
      phone: '023 9200 0103',
    },
    {
      side: 'professional',
      email: people.officer.email,
      name: 'Jo Field',
      role: 'police officer',
      agency: 'Northshire Police',
      group: 'police',
      phone: '023 9200 0105',
    },
    {
      side: 'professional',
      email: people.gp.email,
      name: 'Dr Rees',
      role: 'GP',
      agency: 'Harbour Surgery',
      group: 'health',
      phone: '023 9200 0104',
    },
    { side: 'family', email: 'mother@by-hand.example', name: 'Kelly Whitfield', role: 'mother' },
    {
      side: 'family',
      email: people.father.email,
      name: 'Dan Whitfield',
      role: 'father',
      safeContactRecordedBy: 'lead social worker',
      papersOnPage: true,
    },
  ],
  ...change,
})

const silent = () => pino({ level: 'silent' })

/** `more` are people beside those of every stage. */
export async function startStage(
  londonTime = '2026-03-25T10:00',
  {
    log = silent(),
    more = [],
    reportFiles,
    botAuth,
  }: { log?: Logger; more?: SeedPerson[]; reportFiles?: FilesReach; botAuth?: 'none' } = {},
): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cp-conferences-'))
  // Started as root, the database server is an ordinary user, and has to get through.
  await chmod(dataDir, 0o711)
  const instant = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime(LONDON).toInstant()
  const { databaseUrl, stop: dropDatabase } = await testDatabaseForService()
  const together = await startTogether({
    port: 0,
    dataDir,
    databaseUrl,
    keep: false,
    authority: {
      teamName: 'Conference business team',
      phone: '023 9200 0000',
      preset: 'portsmouth-2017',
      dutyManager: '',
      deputies: [],
      decisionBy: 'chair',
    },
    clock: createStillClock(instant(londonTime)),
    ...(reportFiles && { reportFiles }),
    ...(botAuth && { botAuth }),
    people: [businessTeam, manager, ...Object.values(people), ...more],
    requestLog: null,
    log,
  })
  const { emulator, rest } = together
  const chatsOf = (email: string) =>
    emulator
      .as(email)
      .chat()
      .filter(({ from }) => from === 'bot')
  const mailsTo = (email: string) =>
    emulator.ledgers.mails().filter(({ to, eventId }) => !eventId && to.some(({ address }) => address === email))
  const call: Stage['call'] = async (email, method, path, body) => {
    const token = await emulator.as(email).getToken()
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      // Who moves a conference has it open as it stands.
      ...(/\/(move|parts)$/.test(path) && { 'if-match': await etagOf(path.replace(/\/\w+$/, '')) }),
    }
    const response = await fetch(`${together.serviceUrl}/api/v1${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : JSON.parse(text) }
  }
  const etagOf = async (path: string) => {
    const headers = { authorization: `Bearer ${await emulator.as(businessTeam.email).getToken()}` }
    return (await fetch(`${together.serviceUrl}/api/v1${path}`, { headers })).headers.get('etag') ?? ''
  }
  const team: Stage['team'] = async (method, path, body) => {
    const answer = await call(businessTeam.email, method, path, body ?? (method === 'POST' ? {} : undefined))
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    await rest()
    return answer.body
  }
  const preparedFor = (email: string) => {
    const person = emulator.as(email)
    const own = person.person().hasOneDrive ? person.drive() : []
    const lent = person
      .sharedWithMe()
      .toReversed()
      .filter(({ canWrite }) => canWrite)
    const file = [...own, ...lent].findLast(({ path }) => path.includes('/Report for CP-'))
    if (!file) throw new Error(`${email} has no prepared document`)
    return file.id
  }
  return {
    ...together,
    call,
    team,
    async book(change) {
      const booked = (await team('POST', '/conferences', booking(change))) as { conferenceId: string }
      return booked.conferenceId
    },
    async eventually(isSo) {
      for (let look = 0; look < 200 && !(await isSo()); look++) await setTimeout(100)
      await rest()
    },
    show: async (conferenceId) => (await team('GET', `/conferences/${conferenceId}`)) as ConferenceStatus,
    async tap(email, action, inputs) {
      const chat = emulator.as(email).chat().toReversed()
      const card = chat.find((message) => JSON.stringify(message.activity).includes(`"${action}"`))
      if (!card) throw new Error(`${email} has no card with "${action}"`)
      const tapped = await emulator.as(email).tapCard(card.id, action, inputs)
      if (tapped.status !== 200)
        throw new Error(`"${action}" was answered ${tapped.status}: ${JSON.stringify(tapped.body)}`)
      await rest()
    },
    chatsOf,
    mailsTo,
    heard(email, number) {
      const cards = chatsOf(email).map(({ at, history }) => ({ at, ...cardIn(history[0]?.activity) }))
      const mails = mailsTo(email).map(({ at, subject, body }) => ({ at, said: subject, all: subject + body.content }))
      return [...cards, ...mails]
        .filter(({ all }) => withoutIds(all).includes(String(number)))
        .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
        .map(({ said }) => said)
    },
    write: (email, bytes) => emulator.as(email).saveFile(preparedFor(email), bytes),
    answer(email, answers) {
      const id = preparedFor(email)
      const person = emulator.as(email)
      person.saveFile(id, answered(person.readFile(id), answers))
    },
    to: (time) => together.moveTo(instant(time)),
    async stop() {
      await together.stop()
      await dropDatabase()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** An id or a signature holds any four digits sooner or later. */
function withoutIds(words: string): string {
  return words.replace(/https?:[^\s"'<>]+|[0-9a-f]{8}-[0-9a-f-]{27}/gi, '')
}

function cardIn(activity: Activity | undefined): { said: string; all: string } {
  const card = activity?.attachments?.[0]?.content as { fallbackText: string } | undefined
  const { attachments, summary, text } = activity ?? {}
  return { said: card?.fallbackText ?? text ?? '', all: JSON.stringify([attachments, summary, text]) }
}
