import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import type { AuthoritySettings, MicrosoftSettings, Settings } from '../../bot/config.ts'
import { startService } from '../../bot/main.ts'
import { startEmbeddedPostgres } from '../../bot/store/embedded/start-embedded-postgres.ts'
import type { BookingInput } from '../../conference/booking.ts'
import { startEmulator } from '../../emulator/emulator.ts'
import { toEmulator } from '../../emulator/host-map.ts'
import type { SeedPerson } from '../../emulator/seed.ts'
import { appPages } from './app-pages.ts'
import { english } from './english.ts'
import type { MovableClock } from './movable-clock.ts'
import { manager, microsoftSettings, tenantFor } from './tenant.ts'

export interface Together {
  /** The page that plays Teams and Outlook. */
  pageUrl: string
  serviceUrl: string
  emulator: Awaited<ReturnType<typeof startEmulator>>
  service: Awaited<ReturnType<typeof startService>>
  clock: MovableClock
  /** Where the database's files are; null when it is somebody else's server. */
  databaseFolder: string | null
  /** Moves the clock, lets the service look, and waits until both sides are at rest. */
  moveTo(instant: Temporal.Instant): Promise<void>
  /** Resolves when neither side has anything left to do before the clock moves. */
  rest(): Promise<void>
  stop(): Promise<void>
}

export interface TogetherOptions {
  /** 0 takes any free port; the stand-in takes the next one. */
  port: number
  dataDir: string
  databaseUrl: string | null
  /** False keeps the stand-in in memory. */
  keep: boolean
  authority: AuthoritySettings
  /** How far the service reaches into people's OneDrives: "app-folder" unless told otherwise. */
  reportFiles?: MicrosoftSettings['reportFiles']
  clock: MovableClock
  people: SeedPerson[]
  /** What the booking page can fill in. */
  exampleBooking?: () => BookingInput
  requestLog: string | null
  /** Places besides the stand-in that may show the pages in a frame. */
  hostOrigins?: readonly string[]
  /** "none": a bot's test client on this machine needs no token. */
  botAuth?: 'none' | null
  log: Logger
}

/** The whole product on one machine: a database, the stand-in Microsoft 365, the service. One clock for all of them. */
export async function startTogether(options: TogetherOptions): Promise<Together> {
  const { clock, log, reportFiles = microsoftSettings.reportFiles } = options
  const undo: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const port = options.port || (await freePort())
    const embedded = options.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: options.dataDir, log })
    if (embedded) undo.push(() => embedded.stop())
    const serviceUrl = `http://127.0.0.1:${port}`
    const together = {} as Together
    const emulator = await startEmulator({
      port: options.port ? port + 1 : 0,
      dataDir: options.keep ? options.dataDir : null,
      clock,
      tenant: tenantFor(reportFiles),
      people: options.people,
      botEndpoint: `${serviceUrl}/api/messages`,
      ...(options.requestLog && { logFile: options.requestLog }),
      pageDir: fileURLToPath(new URL('../../dist/emulator-page', import.meta.url)),
      page: {
        ...appPages(serviceUrl),
        controls: {
          now: () => clock.now().toString(),
          peek: async () => moment(await together.service.nextMoment(), clock),
          next: async () => {
            const next = moment(await together.service.nextMoment(), clock)
            if (next) await together.moveTo(Temporal.Instant.from(next.at))
            return next
          },
          moveTo: (instant) => together.moveTo(Temporal.Instant.from(instant)),
        },
      },
    })
    undo.push(() => emulator.close())
    const settings: Settings = {
      port,
      publicUrl: serviceUrl,
      databaseUrl: options.databaseUrl ?? (embedded?.connectionString as string),
      microsoft: { ...microsoftSettings, reportFiles, ...(options.botAuth && { botAuth: options.botAuth }) },
      // Without one named, the service manager of the synthetic council is on duty.
      authority: { ...options.authority, dutyManager: options.authority.dutyManager || manager.email },
      exampleBooking: options.exampleBooking ?? null,
    }
    const service = await startService({
      settings,
      transport: (url) => toEmulator(emulator.url, url),
      clock,
      log,
      pagesDir: fileURLToPath(new URL('../../dist/tab', import.meta.url)),
      hostOrigins: [...[emulator.url, emulator.url.replace('127.0.0.1', 'localhost')], ...(options.hostOrigins ?? [])],
      host: '127.0.0.1',
    })
    undo.push(() => service.stop())
    const rest = async () => {
      // Each may cause work for the other: a card sent, an app installed, a file handed over.
      for (let round = 0; round < 3; round++) {
        await service.world.store.idle()
        await emulator.idle()
      }
    }
    return Object.assign(together, {
      pageUrl: `${emulator.url}/`,
      serviceUrl,
      emulator,
      service,
      clock,
      databaseFolder: embedded?.where ?? null,
      rest,
      async moveTo(instant: Temporal.Instant) {
        clock.moveTo(instant)
        await service.look()
        await rest()
      },
      stop,
    })
  } catch (error) {
    await stop()
    throw error
  }
}

/** What is already due is due now. */
function moment(next: Temporal.Instant | null, clock: MovableClock) {
  if (!next) return null
  const at = Temporal.Instant.compare(next, clock.now()) > 0 ? next : clock.now()
  return { at: at.toString(), what: english.nextMoment }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
