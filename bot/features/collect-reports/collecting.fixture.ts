import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { person, preparedDocument } from '../../../conference/conference.fixture.ts'
import type { Conference } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import type { Report } from '../../../conference/report.ts'
import type { InboxMessage, NewConference, World } from '../../ports.ts'
import { sampleConference, sampleReport } from '../../store/conference.fixture.ts'
import type { TestPostgres } from '../../store/database.fixture.ts'
import { IDLE_HANDLERS } from '../../store/idle-handlers.fixture.ts'
import { openStore } from '../../store/open-store.ts'
import { takeInFile } from './hand-over-file.ts'
import { takeInLink } from './hand-over-link.ts'
import { lookAtDocuments } from './look-at-documents.ts'
import { collectDocument, collectDrafts } from './submit-document.ts'

/** Somebody's file in OneDrive as it is at this moment. */
export type RemoteFile =
  | { state: 'present'; contentTag: string; changedAt: Temporal.Instant; bytes: Uint8Array }
  | { state: 'gone' | 'malware' }
  | { state: 'locked'; contentTag: string; changedAt: Temporal.Instant }

/** The real store, queue and features of this room; what lies outside is kept in memory. */
export async function openCollecting(postgres: TestPostgres) {
  const clock = { now: Temporal.Instant.from('2026-03-20T09:00:00Z') }
  const log = pino({ level: 'silent' })
  const connectionString = await postgres.createDatabase()
  const store = await openStore({ connectionString, clock: { now: () => clock.now }, newId: randomUUID, log })
  const library = new Map<string, Uint8Array>()
  const remote = new Map<string, RemoteFile>()
  const inbox: { mail: InboxMessage; files: Record<string, Uint8Array> }[] = []
  const filed: Record<string, string> = {}
  const world = {
    clock: { now: () => clock.now },
    store,
    newId: randomUUID,
    log,
    library: {
      async put(path: string, bytes: Uint8Array) {
        library.set(path, bytes)
        return { driveId: 'library', itemId: path }
      },
      find: async (path: string) => library.get(path) ?? null,
    },
    reportFiles: {
      async look({ itemId }: { itemId: string }) {
        const file = remote.get(itemId) ?? { state: 'gone' }
        return file.state === 'locked' ? { ...file, state: 'present' } : file
      },
      async read({ itemId }: { itemId: string }) {
        const file = remote.get(itemId) ?? { state: 'gone' }
        return file.state === 'present' ? { state: 'read', bytes: file.bytes } : { state: file.state }
      },
      async openLink(url: string) {
        const file = remote.get(url) ?? { state: 'gone' }
        return file.state === 'present'
          ? { ok: true, name: 'report.pdf', bytes: file.bytes }
          : { ok: false, reason: file.state }
      },
    },
    inbox: {
      waiting: async () => inbox.filter(({ mail }) => !(mail.id in filed)).map(({ mail }) => mail),
      attachment: async (id: string, attachmentId: string) =>
        inbox.find(({ mail }) => mail.id === id)?.files[attachmentId],
      async file(id: string, folder: string) {
        filed[id] = folder
        return { webUrl: `https://outlook.example/${id}` }
      },
    },
    settings: { microsoft: { mailbox: 'conferences@northshire.example' } },
  } as unknown as World
  await store.work({
    ...IDLE_HANDLERS,
    'take-in-file': (data) => takeInFile(world, data),
    'take-in-link': (data) => takeInLink(world, data),
    'collect-document': (data) => collectDocument(world, data),
    'collect-drafts': (data) => collectDrafts(world, data),
    'look-at-documents': (data) => lookAtDocuments(world, data),
  })
  return {
    ...{ world, store, clock, library, remote, inbox, filed },
    /** A conference with a teacher whose report is asked for and prepared. */
    add: () => add(world),
    stop: () => store.stop(),
  }
}

async function add(world: World) {
  const base = sampleConference()
  const id = randomUUID()
  const teacher = person(id, { role: 'teacher', email: `${id}@school.example`, entraId: randomUUID() })
  const asked = sampleReport(teacher.id, {
    requestedAt: Temporal.Instant.from('2026-03-17T10:00:00Z'),
    prepared: preparedDocument(randomUUID()),
  })
  const conference: NewConference = {
    ...base,
    participants: [...base.participants, teacher],
    reports: [asked],
  }
  await world.store.transaction((tx) => tx.conferences.add(conference))
  const now = async () => (await world.store.transaction((tx) => tx.conferences.find(conference.id))) as Conference
  return {
    id: conference.id,
    teacher,
    reportId: asked.id,
    document: asked.prepared?.itemId as string,
    author: { kind: 'participant', participantId: teacher.id } satisfies Actor,
    now,
    report: async () => (await now()).reports[0] as Report,
    claimed: async () =>
      (await world.store.transaction((tx) => tx.deliveries.ofConference(conference.id))).map(
        ({ kind, person: to, detail }) => ({ kind, to, detail }),
      ),
  }
}

export const businessTeam: Actor = { kind: 'signed-in', entraId: 'team', name: 'Team', roles: ['business-team'] }
