import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { planFrom } from '../../bot/config.ts'
import { correlationId } from '../../bot/correlation.ts'
import { createStillClock } from '../stand-in/movable-clock.ts'
import { startTogether, type Together } from '../stand-in/start-together.ts'
import type { Input } from './read-input.ts'

/** Does the work beside a stand-in of its own, at the moment of booking; whatever happens, nothing is left of it. */
export async function besideStandIn<T>(input: Input, work: (together: Together) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cp-conferences-demo-'))
  let databaseFolder: string | null = null
  try {
    // As root, PostgreSQL runs as another user, who has to pass through here.
    await chmod(dataDir, 0o711)
    const together = await startTogether({
      port: 0,
      dataDir,
      databaseUrl: null,
      keep: false,
      authority: defaultAuthority(),
      clock: createStillClock(input.bookedAt),
      people: input.seeds,
      requestLog: input.log,
      log: pino({ level: 'error', mixin: () => ({ correlationId: correlationId() }) }, pino.destination(2)),
    })
    databaseFolder = together.databaseFolder
    try {
      return await work(together)
    } finally {
      await together.stop()
    }
  } finally {
    for (const folder of [dataDir, databaseFolder]) if (folder) await rm(folder, { recursive: true, force: true })
  }
}

function defaultAuthority() {
  const planned = planFrom({})
  if (!planned.ok || planned.plan.mode !== 'stand-in') throw new Error('The settings have no defaults')
  return planned.plan.authority
}
