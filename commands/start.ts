import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { planFrom } from '../bot/config.ts'
import { correlationId } from '../bot/correlation.ts'
import { startService } from '../bot/main.ts'
import { toMicrosoft } from '../bot/microsoft365/transport.ts'
import { buildPages } from './build-pages.ts'

/** `npm start`: against Microsoft's cloud when an app id is set, else beside the stand-in. Ctrl-C stops it cleanly. */
async function start() {
  const planned = planFrom(process.env)
  if (!planned.ok) return refuse(planned.message ?? planned.reason)
  const { plan } = planned
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn', mixin }, pino.destination(2))
  // Before anything is started: a Ctrl-C during the start is not lost.
  const interrupted = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupted.resolve())
  stopWithNpm(interrupted.resolve)
  await buildPages()
  if (plan.mode === 'cloud') {
    const clock = { now: () => Temporal.Now.instant() }
    const pagesDir = fileURLToPath(new URL('../dist/tab', import.meta.url))
    const { settings } = plan
    const service = await startService({
      settings,
      transport: toMicrosoft,
      clock,
      log,
      pagesDir,
      hostOrigins: [],
      host: '0.0.0.0',
    })
    process.stdout.write(`CP Conferences listens on port ${service.port}\n`)
    await interrupted.promise
    return service.stop()
  }
  // The stand-in is imported only where it is used: nothing of it is loaded in production.
  const { startTogether } = await import('./stand-in/start-together.ts')
  const { createRunningClock } = await import('./stand-in/movable-clock.ts')
  const { sampleFamily } = await import('./stand-in/sample-family.ts')
  const { preferLibreOffice } = await import('../emulator/files/pdf.ts')
  preferLibreOffice()
  const dataDir = resolve(plan.dataDir)
  await mkdir(dataDir, { recursive: true })
  const clock = createRunningClock(join(dataDir, 'clock'))
  const family = await sampleFamily()
  const together = await startTogether({
    ...plan,
    dataDir,
    keep: true,
    clock,
    people: family.people,
    exampleBooking: () => family.booking(clock.now()),
    log,
  })
  process.stdout.write(`Open ${together.pageUrl}\n`)
  await interrupted.promise
  await together.stop()
}

/** npm passes a signal to its shell, which ends without passing it on: then this process has a new parent. */
function stopWithNpm(stop: () => void) {
  if (process.env.npm_lifecycle_event !== 'start') return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), 500).unref()
}

function mixin() {
  return { correlationId: correlationId() }
}

function refuse(message: string) {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}

try {
  await start()
} catch (error) {
  const said = error instanceof Error ? error.message : String(error)
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
  refuse(`CP Conferences could not start: ${said}${cause && !said.includes(cause) ? ` (${cause})` : ''}`)
}
