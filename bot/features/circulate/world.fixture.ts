import { randomUUID } from 'node:crypto'
import pino from 'pino'
import * as sample from '../../../conference/conference.fixture.ts'
import type { Conference } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { readWords } from '../../documents/inspect/read-words.ts'
import { documentToPdfFallback } from '../../documents/pack/document-to-pdf-fallback.ts'
import { sampleAuthority } from '../../letters/conference.fixture.ts'
import type { NewConference, World } from '../../ports.ts'
import type { TestPostgres } from '../../store/database.fixture.ts'
import { IDLE_HANDLERS } from '../../store/idle-handlers.fixture.ts'
import { type OpenStore, openStore } from '../../store/open-store.ts'
import { withOwnIds } from '../../store/with-own-ids.fixture.ts'
import { deliver } from '../deliver/deliver.ts'
import { makePaperCopies } from '../papers/make-paper-copies.ts'
import { closeAccess, closeAllAccess, openAccess } from './access.ts'
import { circulateAnyway, circulateLate } from './circulate.ts'
import { makePacks } from './make-packs.ts'

export interface CirculationWorld {
  world: World
  store: OpenStore
  clock: { now: Temporal.Instant }
  /** By path: what lies in the library. */
  files: Map<string, Uint8Array>
  /** Folder and person, of every permission that stands. */
  shared: Map<string, { folder: string; entraId: string }>
  mails: { to: string; subject: string; html: string }[]
  id: string
  team: Actor
  as(role: string): Actor
  person(role: string): string
  now(): Promise<Conference>
  stop(): Promise<void>
}

export const MANAGER: Actor = { kind: 'signed-in', entraId: randomUUID(), name: 'Manager', roles: ['manager'] }

/** The real store and queue with the jobs of circulation and papers; what lies outside is kept in memory. */
export async function openCirculationWorld(
  postgres: TestPostgres,
  change: (conference: NewConference) => void,
): Promise<CirculationWorld> {
  const clock = { now: sample.at('2026-04-13T17:30') }
  const log = pino({ level: 'silent' })
  const connectionString = await postgres.createDatabase()
  const store = await openStore({ connectionString, clock: { now: () => clock.now }, newId: randomUUID, log })
  const files = new Map<string, Uint8Array>()
  const shared: CirculationWorld['shared'] = new Map()
  const mails: CirculationWorld['mails'] = []
  const read = async ({ itemId }: { itemId: string }) => {
    const bytes = files.get(itemId)
    if (!bytes) throw new Error(`No file ${itemId}`)
    return bytes
  }
  const world = {
    clock: { now: () => clock.now },
    store,
    newId: randomUUID,
    log,
    library: {
      async put(path: string, bytes: Uint8Array) {
        files.set(path, bytes)
        return { driveId: 'drive', itemId: path }
      },
      read,
      find: async (path: string) => files.get(path) ?? null,
      async toPdf(file: { itemId: string }) {
        const words = await readWords(await read(file), 'docx')
        const about = { language: 'en-GB' as const, createdAt: clock.now }
        return words.ok ? documentToPdfFallback(words.text, 'Report', about) : null
      },
      async share(folder: string, entraId: string) {
        const permissionId = randomUUID()
        shared.set(permissionId, { folder, entraId })
        return { permissionId, webUrl: `https://library.example/${folder}` }
      },
      async unshare(_folder: string, permissionId: string) {
        shared.delete(permissionId)
      },
    },
    chat: { send: async () => 'unreachable', update: async () => {} },
    mail: {
      async send(mail: CirculationWorld['mails'][number]) {
        mails.push(mail)
        return { id: randomUUID(), internetMessageId: randomUUID() }
      },
    },
    links: {
      libraryPack: (id: string) => id,
      personalPage: (id: string) => id,
      board: (id: string) => id,
      meeting: (id: string) => id,
    },
    settings: { authority: sampleAuthority, microsoft: { mailbox: 'conferences@example.org' } },
  } as unknown as World
  await store.work({
    ...IDLE_HANDLERS,
    'make-packs': (data) => makePacks(world, data),
    'open-access': (data) => openAccess(world, data),
    'close-access': (data) => closeAccess(world, data),
    'close-all-access': (data) => closeAllAccess(world, data),
    'circulate-anyway': (data) => circulateAnyway(world, data),
    'late-bundle': (data) => circulateLate(world, data),
    'make-paper-copies': (data) => makePaperCopies(world, data),
    deliver: (data) => deliver(world, data),
  })
  const conference = withOwnIds(sample.conference())
  change(conference)
  await store.transaction((tx) => tx.conferences.add(conference))
  const people = new Map(conference.participants.map((one) => [one.email.split('@')[0] as string, one]))
  const person = (role: string) => {
    const found = people.get(role)
    if (!found) throw new Error(`Nobody is ${role}`)
    return found.id
  }
  return {
    world,
    store,
    clock,
    files,
    shared,
    mails,
    id: conference.id,
    team: { kind: 'signed-in', entraId: randomUUID(), name: 'Team', roles: ['business-team'] },
    as: (role) => ({ kind: 'participant', participantId: person(role) }),
    person,
    async now() {
      await store.idle()
      return (await store.transaction((tx) => tx.conferences.find(conference.id))) as Conference
    },
    stop: () => store.stop(),
  }
}
