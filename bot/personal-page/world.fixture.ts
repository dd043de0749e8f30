import { randomUUID } from 'node:crypto'
import pino from 'pino'
import type { Participant } from '../../conference/conference.ts'
import { takeInFile } from '../features/collect-reports/hand-over-file.ts'
import { sampleAuthority, sampleConference } from '../letters/conference.fixture.ts'
import type { NewConference, World } from '../ports.ts'
import type { TestPostgres } from '../store/database.fixture.ts'
import { IDLE_HANDLERS } from '../store/idle-handlers.fixture.ts'
import { type OpenStore, openStore } from '../store/open-store.ts'
import { withOwnIds } from '../store/with-own-ids.fixture.ts'
import { personalLink } from './link.ts'
import type { PageRequest, PageResponse } from './page.ts'
import { createPersonalPage } from './personal-page.ts'

export const SECRET = 'a secret of the tests only'
export const PUBLIC_URL = 'https://conferences.example.org'

export interface TestWorld {
  world: World
  store: OpenStore
  clock: { now: Temporal.Instant }
  mails: { to: string; subject: string; html: string }[]
  /** Adds the sample conference, people and all under ids of their own, and answers them by role. */
  add(change?: (conference: NewConference) => void): Promise<{ id: string; people: Record<string, Participant> }>
  visitor(participant: Participant): Visitor
  stop(): Promise<void>
}

/** The real store, queue and features; what lies outside is kept in memory. */
export async function openTestWorld(postgres: TestPostgres): Promise<TestWorld> {
  const clock = { now: Temporal.Instant.from('2027-03-17T09:00:00Z') }
  const log = pino({ level: 'silent' })
  const connectionString = await postgres.createDatabase()
  const store = await openStore({ connectionString, clock: { now: () => clock.now }, newId: randomUUID, log })
  const mails: TestWorld['mails'] = []
  const files = new Map<string, Uint8Array>()
  let codes = 0
  const world = {
    clock: { now: () => clock.now },
    store,
    newId: randomUUID,
    newCode: () => `${482_915 + codes++}`,
    log,
    mail: {
      async send(mail: TestWorld['mails'][number]) {
        mails.push(mail)
        return { id: `mail-${mails.length}`, internetMessageId: `<${mails.length}@example.org>` }
      },
    },
    library: {
      async put(path: string, bytes: Uint8Array) {
        files.set(path, bytes)
        return { driveId: 'drive', itemId: path }
      },
      find: async () => null,
      async read({ itemId }: { itemId: string }) {
        return files.get(itemId) ?? new TextEncoder().encode('%PDF-1.7 sample')
      },
    },
    settings: { authority: sampleAuthority, microsoft: { mailbox: 'conferences@example.org' }, publicUrl: PUBLIC_URL },
  } as unknown as World
  await store.work({ ...IDLE_HANDLERS, 'take-in-file': (data) => takeInFile(world, data) })
  const page = createPersonalPage({ world, secret: SECRET, publicUrl: PUBLIC_URL })
  return {
    world,
    store,
    clock,
    mails,
    async add(change = () => {}) {
      const conference = withOwnIds(sampleConference())
      // One mailbox for each, so that a code is found among all that was mailed.
      for (const person of conference.participants) person.email = `${person.id}@example.org`
      change(conference)
      await store.transaction((tx) => tx.conferences.add(conference))
      const people = Object.fromEntries(conference.participants.map((person) => [person.role, person]))
      return { id: conference.id, people }
    },
    visitor: (participant) => createVisitor((request) => page.handle(request), participant, mails),
    stop: () => store.stop(),
  }
}

export interface Visitor {
  base: string
  get(what?: string): Promise<PageResponse & { text: string }>
  post(what: string, sent?: Partial<PageRequest>): Promise<PageResponse & { text: string }>
  /** By link, button and the newest code that was mailed. */
  signIn(): Promise<PageResponse & { text: string }>
}

/** A browser as far as a page without JavaScript needs one: it keeps the cookie and follows what a form answers. */
function createVisitor(
  handle: (request: PageRequest) => Promise<PageResponse>,
  participant: Participant,
  mails: TestWorld['mails'],
): Visitor {
  const base = new URL(personalLink({ publicUrl: PUBLIC_URL, secret: SECRET }, participant.id)).pathname
  let cookies: Record<string, string> = {}
  const send = async (method: string, address: string, sent: Partial<PageRequest> = {}) => {
    const url = new URL(address, PUBLIC_URL)
    const response = await handle({
      method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: {},
      cookies,
      clientAddress: '127.0.0.1',
      ...sent,
    })
    const [, name, value] = /^(\w+)=([^;]*)/.exec(response.headers['set-cookie'] ?? '') ?? []
    if (name !== undefined) cookies = { ...cookies, [name]: value ?? '' }
    const text = typeof response.body === 'string' ? response.body : ''
    return { ...response, text }
  }
  const follow = async (response: PageResponse & { text: string }) =>
    response.headers.location?.startsWith('/') ? send('GET', response.headers.location) : response
  const visitor: Visitor = {
    base,
    get: (what = '') => send('GET', `${base}${what}`),
    post: async (what, sent) => follow(await send('POST', `${base}${what}`, sent)),
    async signIn() {
      await visitor.get()
      await visitor.post('/code')
      const code = /\b\d{6}\b/.exec(mails.findLast(({ to }) => to === participant.email)?.html ?? '')?.[0] ?? ''
      return visitor.post('/sign-in', { form: { code } })
    },
  }
  return visitor
}
