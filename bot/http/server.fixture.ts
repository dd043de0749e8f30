import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CryptoKey, createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { pino } from 'pino'
import { sampleAuthority } from '../letters/conference.fixture.ts'
import type { PageRequest } from '../personal-page/page.ts'
import type { Log, Store, World } from '../ports.ts'
import { startTestPostgres } from '../store/database.fixture.ts'
import { IDLE_HANDLERS } from '../store/idle-handlers.fixture.ts'
import { openStore } from '../store/open-store.ts'
import { createServer, type ServerParts } from './create-server.ts'
import type { RateLimits } from './rate-limit.ts'

export const tenantId = '11111111-1111-4111-8111-111111111111'
export const appId = '22222222-2222-4222-8222-222222222222'
export const now = Temporal.Instant.from('2026-03-18T10:00:00Z')

const GENEROUS: RateLimits = { person: { perMinute: 1e6, perSecond: 1e6 }, refusedPerMinute: 1e6 }

export interface Entry {
  level: 'info' | 'warn' | 'error'
  fields: Record<string, unknown>
}

/** The server on a real database, with keys of its own; the outside world is left out. */
export async function startTestServer({
  rateLimits = GENEROUS,
  routes,
  servedStore = (store) => store,
}: Pick<ServerParts, 'rateLimits' | 'routes'> & { servedStore?: (store: Store) => Store } = {}) {
  const postgres = await startTestPostgres()
  const logged: Entry[] = []
  const entry = (level: Entry['level']) => (fields: object) => void logged.push({ level, fields: { ...fields } })
  const log: Log = { info: entry('info'), warn: entry('warn'), error: entry('error') }
  const clock = { now: () => now }
  const connectionString = await postgres.createDatabase()
  const store = await openStore({ connectionString, clock, newId: randomUUID, log: pino({ level: 'silent' }) })
  await store.work(IDLE_HANDLERS)

  const authority = { ...sampleAuthority, teamName: 'Business team' }
  const library = { read: async () => Buffer.from('%PDF-1.7 pack'), find: async () => null }
  const people = { search: async () => [], withId: async () => null }
  const calendar = { busy: async () => [] }
  const settings = { publicUrl: 'https://conferences.example.gov.uk', microsoft: { tenantId, appId }, authority }
  const outer = { library, people, calendar }
  const world = { clock, store: servedStore(store), newId: randomUUID, log, settings, ...outer } as unknown as World

  const pagesDir = await mkdtemp(join(tmpdir(), 'pages-'))
  await mkdir(join(pagesDir, 'assets'))
  await writeFile(join(pagesDir, 'assets', 'page-abc123.js'), 'export {}')
  await writeFile(
    join(pagesDir, 'index.html'),
    ['style-nonce', 'host-origins', 'transport', 'tenant-id', 'client-id', 'api-scope', 'team-name', 'team-phone']
      .map((name) => `<meta name="${name}" content="" />`)
      .join(''),
  )
  const keys = await createKeys()
  const outside = {
    isReady: true,
    fails: false,
    patience: Promise.resolve(),
    asked: [] as PageRequest[],
    activities: [] as unknown[],
  }
  const server = createServer({
    world,
    bot: {
      async receive(body, authorization) {
        outside.activities.push({ body, authorization })
        return { status: 200, body: { type: 'done' } }
      },
    },
    personalPage: {
      async handle(request) {
        if (outside.fails) throw new Error('the password of the database is secret')
        outside.asked.push(request)
        await outside.patience
        return { status: 200, headers: { 'content-type': 'text/html', 'set-cookie': 'page=1' }, body: '<h1>Page</h1>' }
      },
    },
    pagesDir,
    hostOrigins: ['http://127.0.0.1:4000'],
    standIn: null,
    tokenKeys: keys.ours,
    rateLimits,
    ...(routes && { routes }),
    async ready() {
      if (!outside.isReady) throw new Error('the database is gone')
      return true
    },
  })
  const port = await server.listen(0, '127.0.0.1')
  return {
    address: `http://127.0.0.1:${port}`,
    store,
    server,
    logged,
    outside,
    token: keys.token,
    async stop() {
      await server.close()
      await store.stop()
      await postgres.stop()
      await rm(pagesDir, { recursive: true })
    },
  }
}

export interface TokenChange extends JWTPayload {
  expiresInSeconds?: number
  /** Signed by somebody else. */
  forged?: boolean
}

async function createKeys() {
  const pair = await generateKeyPair('RS256')
  const other = await generateKeyPair('RS256')
  const ours = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256' }] })
  /** As Entra signs it for the tab, but for what a test changes. */
  const token = ({ expiresInSeconds = 3600, forged = false, ...claims }: TokenChange = {}) => {
    const seconds = Math.floor(Date.now() / 1000)
    const key: CryptoKey = forged ? other.privateKey : pair.privateKey
    return new SignJWT({
      iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      aud: appId,
      tid: tenantId,
      oid: '33333333-3333-4333-8333-333333333333',
      name: 'Sam Example',
      scp: 'access_as_user',
      iat: seconds - 60,
      exp: seconds + expiresInSeconds,
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .sign(key)
  }
  return { ours, token }
}
