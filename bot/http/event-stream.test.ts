import { expect, test } from 'vitest'
import { eventStream } from './event-stream.ts'

async function* numbers(signal: AbortSignal, count = Number.POSITIVE_INFINITY) {
  for (let number = 1; number <= count; number++) {
    yield { number }
    if (number === 2) await new Promise((resolve) => signal.addEventListener('abort', resolve))
  }
}

test('each event is one line of data, and the stream ends with them', async () => {
  const pieces = await Array.fromAsync(
    eventStream(numbers(new AbortController().signal, 1), new AbortController().signal),
  )
  expect(pieces).toEqual([': still here\n\n', 'data: {"number":1}\n\n'])
})

test('quiet times show a sign of life, and the signal ends what waits', async () => {
  const end = new AbortController()
  const pieces: string[] = []
  for await (const piece of eventStream(numbers(end.signal), end.signal, 5)) {
    pieces.push(piece)
    if (pieces.length === 5) end.abort()
  }
  expect(pieces.filter((piece) => piece.startsWith('data'))).toHaveLength(2)
  expect(pieces).toHaveLength(5)
})

test('a source that never answers is let go, and told so', async () => {
  const end = new AbortController()
  let isReturned = false
  const stuck: AsyncIterable<object> = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise(() => undefined),
      return: async () => {
        isReturned = true
        return { done: true, value: undefined }
      },
    }),
  }
  const pieces = eventStream(stuck, end.signal)
  await pieces.next()
  const waiting = pieces.next()
  end.abort()
  expect(await waiting).toEqual({ done: true, value: undefined })
  expect(isReturned).toBe(true)
})
