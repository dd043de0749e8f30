import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../../ports.ts'

/** Machine time between two looks at what is due. */
const PAUSE_MS = 15_000

/** Looks every few seconds, one look at a time, until stopped. A look that fails is logged, and the next one tries again. */
export function keepLooking(log: Log, look: () => Promise<void>) {
  const stopping = new AbortController()
  let current: Promise<void> = Promise.resolve()
  const now = () => {
    // One after another: two looks at once would only compete for the same rows.
    current = current.catch(() => undefined).then(look)
    return current
  }
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await now().catch((err: unknown) => log.error({ err }, 'Looking for what is due failed'))
      await wait(PAUSE_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
    }
  })()
  return {
    now,
    async stop() {
      stopping.abort()
      await loop
      await current.catch(() => undefined)
    },
  }
}
