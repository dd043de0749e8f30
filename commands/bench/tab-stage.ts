import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { tabFiles } from '../../bot/http/tab-files.ts'
import { Booking } from '../../conference/booking.ts'
import { createStillClock } from '../stand-in/movable-clock.ts'
import { sampleFamily } from '../stand-in/sample-family.ts'
import { startTogether, type Together } from '../stand-in/start-together.ts'
import { businessTeam, manager } from '../stand-in/tenant.ts'
import { hostPage, type Sitting } from './tab-host.ts'

const NOW = Temporal.Instant.from('2026-03-25T10:00:00Z')

export const PAGES = ['hello', 'board', 'meeting'] as const
export type PageName = (typeof PAGES)[number]

export interface TabStage {
  together: Together
  /** Each page's own address, and that of the host which frames it. */
  pages: Record<PageName, { url: string; hostUrl: string }>
  stop(): Promise<void>
}

/** The whole product with one conference, a bare page of the same stack beside it, and a host for each page. */
export async function startTabStage(): Promise<TabStage> {
  const hosts = new Map<string, string>()
  const host = await serve((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(hosts.get(request.url ?? ''))
  })
  const family = await sampleFamily()
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-tab-'))
  // Started as root, the database server is an ordinary user, and has to get through.
  await chmod(dataDir, 0o711)
  const together = await startTogether({
    port: 0,
    dataDir,
    databaseUrl: null,
    keep: false,
    authority: {
      teamName: 'Conference business team',
      phone: '023 9200 0000',
      preset: 'portsmouth-2017',
      dutyManager: '',
      deputies: [],
      decisionBy: 'chair',
    },
    clock: createStillClock(NOW),
    people: [businessTeam, manager, ...family.people],
    requestLog: null,
    hostOrigins: [host.origin],
    log: pino({ level: 'silent' }),
  })
  const booking = family.booking(NOW)
  const response = await fetch(`${together.serviceUrl}/api/v1/conferences`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await together.emulator.as(businessTeam.email).getToken()}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(booking),
  })
  const { conferenceId } = (await response.json()) as { conferenceId: string }
  await together.rest()
  const hello = await serveHello([host.origin])
  const framed = async (url: string, email: string, more: Partial<Sitting> = {}) => {
    const person = together.emulator.as(email)
    const sitting = { token: await person.getToken(), name: person.person().displayName, place: '' }
    const path = `/${hosts.size}`
    hosts.set(path, hostPage(url, { ...sitting, frameContext: 'content', ...more }))
    return { url, hostUrl: host.origin + path }
  }
  const { chair } = Booking.parse(booking)
  return {
    together,
    pages: {
      hello: await framed(`${hello.origin}/tab/`, businessTeam.email),
      board: await framed(`${together.serviceUrl}/tab/`, businessTeam.email),
      meeting: await framed(`${together.serviceUrl}/tab/meeting`, chair, {
        frameContext: 'sidePanel',
        place: `#/${conferenceId}`,
      }),
    },
    async stop() {
      host.close()
      hello.close()
      await together.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** In the same way as ours. */
function serveHello(hostOrigins: string[]) {
  const folder = fileURLToPath(new URL('../../dist/hello', import.meta.url))
  const files = tabFiles({ folder, hostOrigins, standIn: null, told: {} })
  return serve(async (request, response) => {
    const reply = await files((request.url ?? '/').replace(/^\/tab\//, ''), String(request.headers['accept-encoding']))
    response.writeHead(reply.status, reply.headers)
    response.end(typeof reply.body === 'function' ? reply.body('bench') : reply.body)
  })
}

async function serve(answer: RequestListener) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
