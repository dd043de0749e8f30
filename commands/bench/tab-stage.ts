import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
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

const NOW = Temporal.Instant.from('2026-03-25T10:00:00Z')

export interface TabStage {
  together: Together
  /** Where the bare page is served, in the same way as ours. */
  helloUrl: string
  /** The chair of the one conference there is, and that conference. */
  chair: string
  conferenceId: string
  stop(): Promise<void>
}

/** The whole product with one conference, and a bare page of the same stack beside it. */
export async function startTabStage(): Promise<TabStage> {
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
  const hello = await serveHello([together.emulator.url])
  return {
    together,
    helloUrl: hello.url,
    chair: Booking.parse(booking).chair,
    conferenceId,
    async stop() {
      hello.close()
      await together.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function serveHello(hostOrigins: string[]) {
  const folder = fileURLToPath(new URL('../../dist/hello', import.meta.url))
  const files = tabFiles({ folder, hostOrigins, standIn: null, told: {} })
  const server = createServer(async (request, response) => {
    const reply = await files((request.url ?? '/').replace(/^\/tab\//, ''), String(request.headers['accept-encoding']))
    response.writeHead(reply.status, reply.headers)
    response.end(typeof reply.body === 'function' ? reply.body('bench') : reply.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tab/`, close: () => server.close() }
}
