import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { ConferenceStatus } from '../../bot/api/conference.ts'
import { testDatabaseForService } from '../../bot/store/database.fixture.ts'
import { createStillClock } from '../../commands/stand-in/movable-clock.ts'
import { type SampleFamily, sampleFamily } from '../../commands/stand-in/sample-family.ts'
import { startTogether, type Together } from '../../commands/stand-in/start-together.ts'
import { businessTeam, manager } from '../../commands/stand-in/tenant.ts'
import type { SeedPerson } from '../../emulator/seed.ts'

const at = (name: string) => `${name}@northshire.example`
export const cast = {
  team: businessTeam.email,
  chair: at('helen.marsh'),
  lead: at('siobhan.byrne'),
  teacher: at('amira.haddad'),
  nurse: at('tomasz.nowak'),
  guest: 'gail.guest@health.example',
  newcomer: at('nina.newcomer'),
}

const strangers: SeedPerson[] = [
  { email: cast.guest, displayName: 'Gail Guest', organisation: 'guest', hasOneDrive: false, appInstalled: false },
  {
    ...{ email: cast.newcomer, displayName: 'Nina Newcomer', organisation: 'tenant' },
    ...{ hasOneDrive: true, appInstalled: false, appAssigned: false },
  },
]

export interface World {
  together: Together
  family: SampleFamily
  /** The sample family's, once it is booked. */
  conferenceId: string
  as(email: string, method: string, path: string, body?: unknown, version?: number): Promise<never>
  /** To this moment in London. */
  to(time: string): Promise<void>
  stop(): Promise<void>
}

/** The whole product with the sample family, at ten o'clock on a Wednesday. */
export async function startWorld(): Promise<World> {
  const family = await sampleFamily()
  const dataDir = await mkdtemp(join(tmpdir(), 'cp-pages-'))
  // Started as root, the database server is an ordinary user, and has to get through.
  await chmod(dataDir, 0o711)
  const instant = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime('Europe/London').toInstant()
  const clock = createStillClock(instant('2026-03-25T10:00'))
  const { databaseUrl, stop: dropDatabase } = await testDatabaseForService()
  const together = await startTogether({
    ...{ port: 0, dataDir, databaseUrl, keep: false, clock, requestLog: null },
    authority: {
      ...{ teamName: 'Conference business team', phone: '023 9200 0000', preset: 'portsmouth-2017' },
      ...{ dutyManager: '', deputies: [], decisionBy: 'chair' as const },
    },
    people: [
      ...new Map([businessTeam, manager, ...family.people, ...strangers].map((one) => [one.email, one])).values(),
    ],
    exampleBooking: () => family.booking(clock.now()),
    log: pino({ level: 'silent' }),
  })
  return {
    together,
    family,
    conferenceId: '',
    async as(email, method, path, body, version) {
      const headers: Record<string, string> = {
        authorization: `Bearer ${await together.emulator.as(email).getToken()}`,
        ...(method !== 'GET' && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      }
      const sent = method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }
      const response = await fetch(`${together.serviceUrl}/api/v1${path}`, { method, headers, ...sent })
      const text = await response.text()
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
      await together.rest()
      return (text === '' ? null : JSON.parse(text)) as never
    },
    to: (time) => together.moveTo(instant(time)),
    async stop() {
      await together.stop()
      await dropDatabase()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The sample conference as the business team sees it. */
export async function showSample({ as, conferenceId }: World): Promise<ConferenceStatus> {
  return as(cast.team, 'GET', `/conferences/${conferenceId}`)
}
