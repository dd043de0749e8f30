import type { Result } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

/** What no meeting tells of, like a conference being stopped, is seen this soon. */
const LOOK_AGAIN_MS = 5_000

/**
 * `first`, and what `look` sees whenever it sees something else, until it is refused or `signal` aborts. It looks when
 * something changed in the meeting, whichever instance changed it.
 */
export async function* follow<T extends object>(
  world: Pick<World, 'store'>,
  conferenceId: string,
  first: T,
  look: () => Promise<Result<T>>,
  signal: AbortSignal,
): AsyncGenerator<T> {
  let wake = Promise.withResolvers<void>()
  const stop = world.store.onMeetingChange(conferenceId, () => wake.resolve())
  const leave = () => wake.resolve()
  signal.addEventListener('abort', leave)
  try {
    yield first as Awaited<T>
    // From here on nothing is missed; what changed before is seen by the first look.
    let last = JSON.stringify(first)
    while (!signal.aborted) {
      wake = Promise.withResolvers()
      const seen = await look()
      if (!seen.ok) return
      const words = JSON.stringify(seen)
      if (words !== last) yield seen as Awaited<T>
      last = words
      const again = setTimeout(() => wake.resolve(), LOOK_AGAIN_MS)
      await wake.promise
      clearTimeout(again)
    }
  } finally {
    signal.removeEventListener('abort', leave)
    stop()
  }
}
