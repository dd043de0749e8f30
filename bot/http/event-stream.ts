const HEARTBEAT_MS = 15_000
const HEARTBEAT = ': still here\n\n'

/**
 * Events as a browser reads them (text/event-stream), with a sign of life in quiet times so that no proxy thinks the
 * connection dead. Ends with the events, or as soon as the signal says so, whatever the source is waiting for.
 */
export async function* eventStream(
  events: AsyncIterable<unknown>,
  signal: AbortSignal,
  heartbeatMs = HEARTBEAT_MS,
): AsyncGenerator<string> {
  const source = events[Symbol.asyncIterator]()
  const over = Promise.withResolvers<'over'>()
  const end = () => over.resolve('over')
  signal.addEventListener('abort', end)
  if (signal.aborted) end()
  try {
    // At once: the reader learns that it is connected.
    yield HEARTBEAT
    let next = source.next()
    while (true) {
      const quiet = Promise.withResolvers<'quiet'>()
      const timer = setTimeout(() => quiet.resolve('quiet'), heartbeatMs)
      const got = await Promise.race([over.promise, next, quiet.promise]).finally(() => clearTimeout(timer))
      if (got === 'over') return
      if (got === 'quiet') {
        yield HEARTBEAT
        continue
      }
      if (got.done) return
      yield `data: ${JSON.stringify(got.value)}\n\n`
      next = source.next()
    }
  } finally {
    signal.removeEventListener('abort', end)
    // Not waited for: a source that is waiting itself ends by its signal.
    source.return?.()?.catch(() => undefined)
  }
}
