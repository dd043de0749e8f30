import type { PersonActing } from './acting.ts'
import type { MailRule } from './exchange/mailboxes.ts'
import { type HttpReply, type HttpRequest, parseJson, Refused } from './http.ts'
import type { Ledgers } from './ledgers.ts'
import type { Fault } from './misbehaviour.ts'
import type { Person } from './people.ts'
import type { SeedPerson } from './seed.ts'
import type { NestedTokenRequest } from './sign-in/nested-token.ts'

export type Moment = { at: string; what: string }

/** The clock of the whole demonstration, as whoever started it hands it over. */
export type ClockControls = {
  now(): string
  /** Moves to the next moment at which something is due; null when nothing is. */
  next(): Promise<Moment | null>
  /** The moment that `next` would move to. */
  peek?(): Promise<Moment | null>
  moveTo(instant: string): Promise<void>
}

export type AppTab = { entityId: string; name: string; contentUrl: string }

export type PageOptions = {
  /** The tabs of the app as its manifest lists them. */
  teamsTabs: AppTab[]
  /** The one for meetings and their chats. */
  meetingTab?: AppTab
  /** The page of the app's task pane in Outlook. */
  outlookPane?: string
  controls: ClockControls
}

/** What the controls need of the stand-in. */
export type Controlled = {
  people(): Person[]
  addPeople(people: SeedPerson[]): void
  as(email: string): PersonActing
  ledgers: Record<string, () => unknown> & Pick<Ledgers, 'files'>
  misbehave(fault: Fault): void
  setMalware(itemId: string, description: string | null): void
  permissionsOf(itemId: string): unknown
  nestedToken(email: string, asked: NestedTokenRequest): unknown
  idle(): Promise<void>
  /** Resolves with the world's version once it differs from the given one, or after a while. */
  changed(since: number): Promise<number>
  about: Record<string, unknown>
  page: PageOptions | undefined
}

type Body = Record<string, string> & { inputs?: Record<string, string>; data?: unknown }
type Route = (emulator: Controlled, input: Input) => unknown
type Input = { person: PersonActing; id: string; query: URLSearchParams; body: Body; bytes: Buffer }

const ok = (body: unknown): HttpReply => ({ status: 200, body })
const refused = (status: number, message: string) => new Refused({ status, body: { error: { message } } })

/** /_emulator: everything that can be seen and done in the stand-in, as JSON, for its own page and for tests. */
export async function answerControls(emulator: Controlled, request: HttpRequest): Promise<HttpReply> {
  refuseStrangers(request)
  const { pathname, searchParams: query } = request.url
  const [first = '', second = '', action = '', id = '', detail = ''] = pathname
    .split('/')
    .slice(2)
    .map(decodeURIComponent)
  const isJson = request.headers['content-type']?.startsWith('application/json')
  const body = (isJson ? parseJson(request.bytes) : {}) as Body
  const ofPerson = first === 'people' && second !== ''
  const name = ofPerson ? ['people', action, detail] : [first, second]
  const route = routes[`${request.method} ${name.filter(Boolean).join('/')}`] ?? ledgerRoute(request, first, second)
  if (!route) throw refused(404, `the stand-in has no ${request.method} ${pathname}`)
  if (ofPerson && !emulator.people().some((person) => person.id === second.toLowerCase()))
    throw refused(404, `the stand-in knows nobody with the address ${second}`)
  const input = { person: emulator.as(second), id, query, body, bytes: request.bytes }
  try {
    const answer = await route(emulator, input)
    return Buffer.isBuffer(answer) ? { status: 200, body: answer } : ok(answer ?? {})
  } catch (error) {
    if (error instanceof Refused) throw error
    throw refused(409, (error as Error).message)
  }
}

/** Only this machine, and only the stand-in's own page: never another site's in the same browser. */
function refuseStrangers({ headers, remoteAddress, url }: HttpRequest) {
  const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(remoteAddress)
  const named = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  if (!local || !named || (headers.origin !== undefined && headers.origin !== url.origin))
    throw refused(403, 'the controls are for this machine and its own page only')
}

function ledgerRoute({ method }: HttpRequest, first: string, name: string): Route | null {
  if (method !== 'GET' || first !== 'ledgers') return null
  return ({ ledgers }) => (ledgers[name] ? ledgers[name]() : Promise.reject(new Error(`there is no ledger ${name}`)))
}

function clock({ page }: Controlled): ClockControls {
  if (!page) throw new Error('nobody handed the stand-in a clock that can be moved')
  return page.controls
}

const routes: Record<string, Route> = {
  'GET about': ({ about, page }) => ({
    ...about,
    teamsTabs: page?.teamsTabs ?? [],
    meetingTab: page?.meetingTab ?? null,
    outlookPane: page?.outlookPane ?? null,
  }),
  'GET changes': async (emulator, { query }) => ({ version: await emulator.changed(Number(query.get('since') ?? -1)) }),
  'GET people': (emulator) => emulator.people(),
  /** The content of any file, by its id: those of the library are nobody's OneDrive. */
  'GET file-content': (emulator, { query }) =>
    emulator.ledgers
      .files()
      .find((file) => file.id === query.get('id'))
      ?.content(),
  'POST people': (emulator, { body }) => emulator.addPeople(body as unknown as SeedPerson[]),
  'POST idle': (emulator) => emulator.idle(),
  'POST misbehave': (emulator, { body }) =>
    emulator.misbehave({ ...(body as unknown as Fault), match: new RegExp(String(body.match)) }),

  'POST malware': (emulator, { body }) => emulator.setMalware(String(body.id), body.description ?? null),
  'GET permissions': (emulator, { query }) => emulator.permissionsOf(query.get('id') ?? ''),

  'GET clock': async (emulator) => ({ now: clock(emulator).now(), next: (await clock(emulator).peek?.()) ?? null }),
  'POST clock/advance': async (emulator) => ({ moved: await clock(emulator).next(), now: clock(emulator).now() }),
  'POST clock/move': async (emulator, { body }) => {
    await clock(emulator).moveTo(String(body.to))
    return { now: clock(emulator).now() }
  },

  'GET people/chat': (_, { person }) => person.chat(),
  'POST people/open-chat': (_, { person }) => person.openChat(),
  'POST people/chat': (_, { person, body }) => person.sendText(String(body.text ?? '')),
  'POST people/file': (_, { person, query, bytes }) =>
    person.sendFile(query.get('name') ?? 'file', bytes, query.get('text') ?? ''),
  'POST people/tap': (_, { person, body }) =>
    person.tapCard(String(body.messageId), String(body.action), body.inputs ?? {}, body.data),
  'POST people/refresh': (_, { person, body }) => person.refreshCard(String(body.messageId)),
  'POST people/task-submit': (_, { person, body }) => person.submitTask(body.data),
  'GET people/notifications': (_, { person }) => person.notifications(),

  'GET people/mailbox': (_, { person }) => person.mailbox(),
  'POST people/mailbox': (_, { person, body }) =>
    person.sendMail({ to: String(body.to), subject: String(body.subject ?? ''), ...written(body) }),
  'POST people/mailbox/reply': (_, { person, id, body }) => person.replyToMail(id, written(body)),
  'POST people/mailbox/read': (_, { person, id }) => person.readMail(id),

  'GET people/mailed-file': (_, { person, query }) =>
    person.mailedFile(query.get('mail') ?? '', query.get('attachment') ?? ''),
  'GET people/mail-rule': (_, { person }) => person.mailRule(),
  'POST people/mail-rule': (_, { person, body }) => {
    const { automaticReply, bounces } = body as unknown as MailRule
    if (automaticReply !== undefined) person.setAutomaticReply(automaticReply)
    if (bounces !== undefined) person.bounce(bounces)
  },

  'GET people/calendar': (_, { person }) => person.calendar(),
  'POST people/calendar': (_, { person, body }) => ({ id: person.addAppointment(body as object).id }),
  'POST people/calendar/respond': (_, { person, id, body }) =>
    person.respond(id, responseIn(body.response), String(body.comment ?? '')),

  'GET people/meetings': (_, { person }) => person.meetings(),
  'POST people/meetings/join': (_, { person, id }) => person.joinMeeting(id),
  'POST people/meetings/leave': (_, { person, id }) => person.leaveMeeting(id),
  'POST people/meetings/stage': (_, { person, id, body }) => person.shareToStage(id, body.url ?? null),

  'GET people/drive': (_, { person }) => person.drive(),
  'GET people/drive-content': (_, { person, query }) => person.readFile(query.get('place') ?? ''),
  'PUT people/drive-content': (_, { person, query, bytes }) => person.saveFile(query.get('place') ?? '', bytes),

  'GET people/shared-with-me': (_, { person }) => person.sharedWithMe(),
  'POST people/share-link': (_, { person, body }) => ({ url: person.shareFile(String(body.place)) }),
  'GET people/shared': (_, { person, query }) => openShared(person, query.get('url') ?? ''),

  /** What MSAL in Outlook's task pane asks of the page around it. */
  'POST people/nested-token': (emulator, { person, body }) =>
    emulator.nestedToken(person.person().email, body as unknown as NestedTokenRequest),
  'GET people/token': async (_, { person }) => ({ token: await person.getToken() }),
}

/** A mail as the page writes it, with its files in base64. */
function written(body: Body) {
  const { text, dmarc, from, headers, files } = body as unknown as WrittenAsJson
  const decoded = (files ?? []).map(({ name, content }) => ({ name, bytes: Buffer.from(content, 'base64') }))
  return {
    text: text ?? '',
    files: decoded,
    ...(dmarc && { dmarc }),
    ...(from && { from }),
    ...(headers && { headers }),
  }
}

type WrittenAsJson = Partial<Omit<Parameters<PersonActing['replyToMail']>[1], 'files'>> & {
  files?: { name: string; content: string }[]
}

/** Without the content: that is read one by one. */
function openShared(person: PersonActing, url: string) {
  const files = person.openShared(url)
  if (files === 'no access') throw refused(403, 'You do not have access.')
  return files.map(({ bytes, ...file }) => ({ ...file, size: bytes.length }))
}

function responseIn(word: string | undefined) {
  if (word === 'accepted' || word === 'declined' || word === 'tentativelyAccepted') return word
  throw new Error("a response is 'accepted', 'declined' or 'tentativelyAccepted'")
}
