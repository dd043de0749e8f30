import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { endpoint, streamEndpoint } from '../../bot/api/endpoint.ts'
import { createApi } from './api-client.ts'
import { onChangedMeanwhile } from './changed-meanwhile.ts'

const show = endpoint('GET', '/things/:id', {
  body: z.undefined(),
  answer: z.object({ version: z.int(), name: z.string() }),
  query: z.object({ after: z.string().optional() }),
  versioned: true,
})
const rename = endpoint('PUT', '/things/:id', {
  body: z.object({ name: z.string() }),
  answer: z.object({}),
  versioned: true,
})
const events = streamEndpoint('/things/:id/events', { event: z.object({ n: z.int() }) })

const asked: { address: string; headers: Record<string, string> }[] = []
const answers: Response[] = []
const api = createApi(async (refused) => (refused ? 'fresh' : 'kept'))

const problem = (status: number, reason: string, headers = {}) =>
  Response.json({ type: 't', title: 't', status, reason, detail: 'In words.', requestId: 'r' }, { status, headers })

beforeEach(() => {
  asked.length = 0
  answers.length = 0
  vi.stubGlobal('fetch', async (address: string, { headers }: { headers: Record<string, string> }) => {
    asked.push({ address, headers })
    return answers.shift()
  })
})
afterEach(() => vi.useRealTimers())

test('what has not changed is not sent again, and stays the same object', async () => {
  const sent = { params: { id: '1' }, query: { after: 'x y' } }
  answers.push(Response.json({ version: 2, name: 'One' }, { headers: { etag: '"2-abc"' } }))
  const first = await api.call(show, sent)
  answers.push(new Response(null, { status: 304 }))
  const second = await api.call(show, sent)
  expect(asked.map(({ address }) => address)).toEqual(['/things/1?after=x+y', '/things/1?after=x+y'])
  expect(asked[1]?.headers['if-none-match']).toBe('"2-abc"')
  expect(first).toMatchObject({ ok: true, value: { name: 'One' } })
  expect(second.ok && first.ok && second.value === first.value).toBe(true)
})

test('a change says which version it was made from; a refusal for that reason makes the page look again', async () => {
  let looks = 0
  const stop = onChangedMeanwhile(() => looks++)
  answers.push(problem(412, 'changed-meanwhile'))
  const answer = await api.call(rename, { params: { id: '1' }, body: { name: 'Two' }, version: 2 })
  stop()
  expect(asked[0]?.headers['if-match']).toBe('"2"')
  expect(answer).toMatchObject({ ok: false, trouble: { reason: 'changed-meanwhile', message: 'In words.' } })
  expect(looks).toBe(1)
})

test('a refused token is asked for anew, once', async () => {
  answers.push(problem(401, 'not-signed-in'), problem(401, 'not-signed-in'))
  const answer = await api.call(show, { params: { id: '1' } })
  expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer kept', 'Bearer fresh'])
  expect(answer).toMatchObject({ ok: false, trouble: { reason: 'not-signed-in' } })
})

test('reading waits as long as the service asks for and tries once more; a change does not', async () => {
  vi.useFakeTimers()
  answers.push(problem(429, 'too-many-requests', { 'retry-after': '2' }))
  answers.push(Response.json({ version: 1, name: 'One' }))
  const reading = api.call(show, { params: { id: '1' } })
  await vi.advanceTimersByTimeAsync(1_900)
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(200)
  expect(await reading).toMatchObject({ ok: true })
  answers.push(problem(429, 'too-many-requests', { 'retry-after': '2' }))
  const change = await api.call(rename, { params: { id: '1' }, body: { name: 'Two' }, version: 1 })
  expect(change).toMatchObject({ ok: false, trouble: { reason: 'too-many-requests' } })
})

test('events come one by one, wherever their bytes are cut', async () => {
  const pieces = [': still here\n\nda', 'ta: {"n":1}\n\ndata: {"n', '":2}\n\n: still here\n\n']
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
  answers.push(new Response(body))
  const { signal } = new AbortController()
  expect(await Array.fromAsync(api.listen(events, { params: { id: '1' }, signal }))).toEqual([{ n: 1 }, { n: 2 }])
  answers.push(problem(403, 'not-allowed'))
  const refused = Array.fromAsync(api.listen(events, { params: { id: '1' }, signal }))
  await expect(refused).rejects.toThrow('In words.')
})

test('what was expected is there for whoever calls for it first, and for nobody after them', async () => {
  const sent = { params: { id: '1' } }
  answers.push(Response.json({ version: 1, name: 'One' }), Response.json({ version: 2, name: 'Two' }))
  const coming = api.expect(show, sent)
  expect(api.arrived(show, sent)).toBe(null)
  await coming
  expect(api.arrived(show, sent)).toMatchObject({ name: 'One' })
  expect(await api.call(show, sent)).toMatchObject({ value: { name: 'One' } })
  expect(api.arrived(show, sent)).toBe(null)
  expect(await api.call(show, sent)).toMatchObject({ value: { name: 'Two' } })
  expect(asked).toHaveLength(2)
})

test('a refusal that was expected is told to whoever calls, and is not what has arrived', async () => {
  const sent = { params: { id: '1' } }
  answers.push(problem(403, 'not-allowed'), problem(403, 'not-allowed'))
  await api.expect(show, sent)
  expect(api.arrived(show, sent)).toBe(null)
  expect(await api.call(show, sent)).toMatchObject({ ok: false, trouble: { reason: 'not-allowed' } })
  await expect(api.expectEvents(events, sent)).rejects.toThrow('In words.')
  expect(api.heard(events, sent)).toBe(null)
  const refused = Array.fromAsync(api.listen(events, { ...sent, signal: new AbortController().signal }))
  await expect(refused).rejects.toThrow('In words.')
  expect(asked).toHaveLength(2)
})

test('events that were expected are heard from their beginning, by one connection', async () => {
  const sent = { params: { id: '1' } }
  answers.push(new Response('data: {"n":1}\n\ndata: {"n":2}\n\n'))
  await api.expectEvents(events, sent)
  expect(api.heard(events, sent)).toEqual({ n: 1 })
  const { signal } = new AbortController()
  expect(await Array.fromAsync(api.listen(events, { ...sent, signal }))).toEqual([{ n: 1 }, { n: 2 }])
  expect(api.heard(events, sent)).toBe(null)
  expect(asked).toHaveLength(1)
})

test('events that nobody listens to in some seconds are not asked for any more', async () => {
  vi.useFakeTimers()
  let signal: AbortSignal | undefined
  vi.stubGlobal('fetch', async (_: string, options: RequestInit) => {
    signal = options.signal ?? undefined
    return new Response('data: {"n":1}\n\n')
  })
  await api.expectEvents(events, { params: { id: '1' } })
  await vi.advanceTimersByTimeAsync(4_900)
  expect(signal?.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(200)
  expect(signal?.aborted).toBe(true)
})
