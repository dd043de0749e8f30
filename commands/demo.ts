import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { BadInput } from './demo/bad-input.ts'
import { bookingMoment } from './demo/plan.ts'
import { driveConference } from './demo/drive-conference.ts'
import { outcomeOf } from './demo/outcome.ts'
import { readInput } from './demo/read-input.ts'
import { createStillClock } from './stand-in/movable-clock.ts'
import { startTogether } from './stand-in/start-together.ts'

const t0 = performance.now()
const input = await readInput(process.argv.slice(2), (l) => process.stderr.write(`${l}\n`))
const dataDir = await mkdtemp(join(tmpdir(), 'cp-conferences-demo-'))
await chmod(dataDir, 0o711)
const together = await startTogether({
  port: 0, dataDir, databaseUrl: null, keep: false, authority: { teamName: 'Conference business team', phone: '023 9200 0000', preset: 'portsmouth-2017' },
  clock: createStillClock(bookingMoment(input.conference)), people: input.seeds, requestLog: input.log, log: pino({ level: process.env.LV ?? 'error' }, pino.destination(2)),
})
try {
  console.error('up', performance.now() - t0)
  const driven = await driveConference(together, input.conference, input, new AbortController().signal)
  console.error('driven', performance.now() - t0)
  console.log(JSON.stringify({ ...outcomeOf(together, driven), deeds: driven.deeds }, null, 1))
} catch (e) { if (e instanceof BadInput) console.error(e.message); else throw e } finally { await together.stop(); await rm(dataDir, { recursive: true, force: true }) }
console.error('end', performance.now() - t0)
