import { setTimeout } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { refusal } from '../../conference/result.ts'
import { streamEndpoint } from '../api/endpoint.ts'
import { Problem } from '../api/problem.ts'
import { stream } from './api-route.ts'
import { startTestServer, type TokenChange } from './server.fixture.ts'

const Event = z.object({ number: z.int() })
const counting = streamEndpoint('/api/v1/counting', {
  event: Event,
  query: z.object({ from: z.coerce.number().int().default(1) }),
})

let server: Awaited<ReturnType<typeof startTestServer>>
beforeEach(async () => {
  server = await startTestServer({ routes: [route] })
})
const seen = { open: 0 }

/** Three numbers, then nothing until it is told to end. */
const route = stream(counting, async ({ query, actor }, signal) => {
  if (actor.roles.length === 0) return refusal('not-allowed', { message: 'Only with a role.' })
  async function* events() {
    seen.open++
    try {
      for (let number = query.from; number < query.from + 3; number++) yield { number }
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
    } finally {
      seen.open--
    }
  }
  return { ok: true, events: events() }
})

async function listen(query = '', change: TokenChange = {}, signal?: AbortSignal) {
  const token = await server.token({ roles: ['Chair'], ...change })
  const headers = { authorization: `Bearer ${token}` }
  return fetch(`${server.address}${counting.path}${query}`, { headers, ...(signal && { signal }) })
}

async function numbersIn(response: Response): Promise<number[]> {
  const text = await response.text()
  return [...text.matchAll(/^data: (.+)$/gm)].map(([, data]) => Event.parse(JSON.parse(`${data}`)).number)
}

test('events reach whoever may hear them; others are refused before anything is sent', async () => {
  const ends = new AbortController()
  const response = await listen('?from=5', {}, ends.signal)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
  expect(response.headers.get('cache-control')).toBe('no-store')
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('{"number":7}')) text += (await reader?.read())?.value ?? ''
  expect(text).toMatch(/^: still here\n\ndata: {"number":5}\n\n/)
  const refused = await listen('', { roles: [] })
  expect([refused.status, Problem.parse(await refused.json()).detail]).toEqual([403, 'Only with a role.'])
  expect((await listen('?from=x')).status).toBe(422)

  ends.abort()
  await expect.poll(() => seen.open).toBe(0)
  await server.stop()
})

test('a stream ends when its token has run out, and the server’s closing does not wait for it', async () => {
  const short = await listen('', { expiresInSeconds: 1 })
  expect(await numbersIn(short)).toEqual([1, 2, 3])
  expect(seen.open).toBe(0)

  const open = await listen()
  await expect.poll(() => seen.open).toBe(1)
  await setTimeout(50)
  const closed = server.stop()
  expect(await numbersIn(open)).toEqual([1, 2, 3])
  await closed
  expect(seen.open).toBe(0)
  // Closing would wait ten seconds for the stream, after the one that the token took.
}, 10_000)
