import type { z } from 'zod'
import type { Endpoint, ParamsOf, StreamEndpoint } from '../../bot/api/endpoint.ts'
import { type MyFile, myFile } from '../../bot/api/my-work.ts'
import type { Problem } from '../../bot/api/problem.ts'
import { type FilingByHand, fileByHand } from '../../bot/api/reports.ts'
import { announceChange } from './changed-meanwhile.ts'
import { shared } from './english.ts'
import { readEvents } from './read-events.ts'

const LONGEST_PAUSE_SECONDS = 30
const EXPECTED_MS = 5_000

/** A refusal as the page tells it. */
export interface Trouble {
  reason: string
  message: string
  errors: { path: string; message: string }[]
}

export type Answer<T> = { ok: true; value: T } | { ok: false; trouble: Trouble }

export interface Api {
  /** `version`: the one that a change was made from. What has another by now is not changed. */
  call<Path extends string, Body extends z.ZodType, Reply extends z.ZodType, Query extends z.ZodType>(
    endpoint: Endpoint<Path, Body, Reply, Query>,
    sent: { params?: ParamsOf<Path>; query?: z.input<Query>; body?: z.input<Body>; version?: number },
  ): Promise<Answer<z.output<Reply>>>
  /**
   * Asks now for what somebody will soon ask for: the first `call` for the same gets this answer. Settles with it.
   * `coming`: it comes with something else that was asked for.
   */
  expect<Path extends string, Body extends z.ZodType, Reply extends z.ZodType, Query extends z.ZodType>(
    endpoint: Endpoint<Path, Body, Reply, Query>,
    sent: { params?: ParamsOf<Path>; query?: z.input<Query> },
    coming?: Promise<Answer<z.output<Reply>>>,
  ): Promise<unknown>
  /** The answer to what was expected, when it is there by now and nobody has called for it. */
  arrived<Path extends string, Body extends z.ZodType, Reply extends z.ZodType, Query extends z.ZodType>(
    endpoint: Endpoint<Path, Body, Reply, Query>,
    sent: { params?: ParamsOf<Path>; query?: z.input<Query> },
  ): z.output<Reply> | null
  /** The same for events: the first `listen` gets them from their beginning. */
  expectEvents<Path extends string, Event extends z.ZodType, Query extends z.ZodType>(
    endpoint: StreamEndpoint<Path, Event, Query>,
    sent: { params?: ParamsOf<Path>; query?: z.input<Query> },
  ): Promise<unknown>
  /** The first event of what was expected, when it is there by now and nobody listens yet. */
  heard<Path extends string, Event extends z.ZodType, Query extends z.ZodType>(
    endpoint: StreamEndpoint<Path, Event, Query>,
    sent: { params?: ParamsOf<Path>; query?: z.input<Query> },
  ): z.output<Event> | null
  /**
   * Events until the service ends the stream (it does when the token has run out) or the signal says so. Throws an error
   * whose message is for the person, its cause the Trouble.
   */
  listen<Path extends string, Event extends z.ZodType, Query extends z.ZodType>(
    endpoint: StreamEndpoint<Path, Event, Query>,
    sent: { params?: ParamsOf<Path>; query?: z.input<Query>; signal: AbortSignal },
  ): AsyncIterable<z.output<Event>>
  fileByHand(reportId: string, filing: FilingByHand, file: File): Promise<Answer<{ fileId: string }>>
  /** One's own report as a file. */
  sendMyFile(reportId: string, about: MyFile, file: File): Promise<Answer<{ fileId: string }>>
  /** Fetches a file to be shown in the page. */
  readFile(path: string, params: Record<string, string>): Promise<Answer<ArrayBuffer>>
  /** Fetches a PDF and lets the browser save it. */
  saveFile(path: string, params: Record<string, string>): Promise<Answer<string>>
}

/**
 * Talks to the service with the person's token. A request that was refused for its token is tried once more, and one that
 * only reads when there were too many. Answers are taken as their types say: the service has made them by the same
 * schemas, and without those the page is much smaller.
 */
export function createApi(token: (refused?: boolean) => Promise<string>): Api {
  async function ask(address: string, options: RequestInit): Promise<Answer<Response>> {
    try {
      let response = await send(address, options, await token())
      if (response.status === 401) response = await send(address, options, await token(true))
      if (response.status === 429 && options.method === 'GET') {
        await pause(response, options.signal)
        response = await send(address, options, await token())
      }
      if (response.ok || response.status === 304) return { ok: true, value: response }
      const trouble = await troubleOf(response)
      if (trouble.reason === 'changed-meanwhile') announceChange()
      return { ok: false, trouble }
    } catch (cause) {
      const message = cause instanceof TypeError ? shared.trouble.offline : (cause as Error).message
      return { ok: false, trouble: { reason: 'unreachable', message, errors: [] } }
    }
  }

  /** The last answer of each versioned address: what has not changed is not sent again, and stays the same object. */
  const seen = new Map<string, { etag: string; value: unknown }>()

  const expected = new Map<string, Expected<Answer<unknown>>>()
  const expectedEvents = new Map<string, Expected<IteratorResult<unknown>> & { events: Events; stop(): void }>()

  const call: Api['call'] = async ({ method, path, versioned }, { params, query, body, version }) => {
    const address = addressOf(path, params, query)
    const known = versioned && method === 'GET' ? seen.get(address) : undefined
    const headers = {
      'content-type': 'application/json',
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...(known && { 'if-none-match': known.etag }),
    }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const got = await ask(address, { method, headers, ...sent })
    if (!got.ok) return got
    if (known && got.value.status === 304) return { ok: true, value: known.value as never }
    const value = await got.value.json()
    const etag = got.value.headers.get('etag')
    if (etag) seen.set(address, { etag, value })
    return { ok: true, value }
  }

  async function* open(address: string, signal: AbortSignal): Events {
    const got = await ask(address, { method: 'GET', signal })
    if (!got.ok) throw new Error(got.trouble.message, { cause: got.trouble })
    if (!got.value.body) return
    for await (const data of readEvents(got.value.body)) yield data
  }

  return {
    call(endpoint, sent) {
      const address = addressOf(endpoint.path, sent.params, sent.query)
      const early = endpoint.method === 'GET' ? expected.get(address) : undefined
      expected.delete(address)
      return (early?.coming as ReturnType<typeof call<never, never, never, never>> | undefined) ?? call(endpoint, sent)
    },
    expect(endpoint, sent, coming = call(endpoint, sent)) {
      const address = addressOf(endpoint.path, sent.params, sent.query)
      const answer = watched(coming)
      expected.set(address, answer)
      // What nobody came for is not news any more.
      setTimeout(() => expected.delete(address), EXPECTED_MS)
      return answer.coming
    },
    arrived({ path }, { params, query }) {
      const answer = expected.get(addressOf(path, params, query))?.come
      return answer?.ok ? (answer.value as never) : null
    },
    expectEvents({ path }, { params, query }) {
      const address = addressOf(path, params, query)
      const connection = new AbortController()
      const events = open(address, connection.signal)
      const stop = () => connection.abort()
      const first = watched(events.next())
      expectedEvents.set(address, Object.assign(first, { events, stop }))
      setTimeout(() => {
        if (expectedEvents.delete(address)) stop()
      }, EXPECTED_MS)
      return first.coming
    },
    heard({ path }, { params, query }) {
      return (expectedEvents.get(addressOf(path, params, query))?.come?.value as never) ?? null
    },
    async *listen({ path }, { params, query, signal }) {
      const address = addressOf(path, params, query)
      const early = expectedEvents.get(address)
      expectedEvents.delete(address)
      if (early) {
        signal.addEventListener('abort', early.stop)
        if (signal.aborted) early.stop()
        const first = await early.coming
        if (!first.done) yield first.value as never
      }
      for await (const data of early?.events ?? open(address, signal)) yield data as never
    },
    async fileByHand(id, { name, part = 'main', note }, file) {
      const query = new URLSearchParams({ name, part, note })
      const headers = { 'content-type': 'application/octet-stream' }
      const address = `${fill(fileByHand.path, { id })}?${query}`
      const got = await ask(address, { method: 'POST', headers, body: file })
      return got.ok ? { ok: true, value: await got.value.json() } : got
    },
    async sendMyFile(id, about, file) {
      const headers = { 'content-type': 'application/octet-stream' }
      const address = `${fill(myFile.path, { id })}?${new URLSearchParams(about)}`
      const got = await ask(address, { method: 'POST', headers, body: file })
      return got.ok ? { ok: true, value: await got.value.json() } : got
    },
    async readFile(path, params) {
      const got = await ask(fill(path, params), { method: 'GET' })
      return got.ok ? { ok: true, value: await got.value.arrayBuffer() } : got
    },
    async saveFile(path, params) {
      const got = await ask(fill(path, params), { method: 'GET' })
      if (!got.ok) return got
      const name = /filename="([^"]+)"/.exec(got.value.headers.get('content-disposition') ?? '')?.[1] ?? ''
      const link = document.createElement('a')
      link.href = URL.createObjectURL(await got.value.blob())
      link.download = name
      link.click()
      URL.revokeObjectURL(link.href)
      return { ok: true, value: name }
    },
  }
}

type Events = AsyncGenerator<unknown, void>

/** `come`: what came, once it has. */
type Expected<T> = { coming: Promise<T>; come?: T }

function watched<T>(coming: Promise<T>): Expected<T> {
  const expected: Expected<T> = { coming }
  // Whoever comes for it is told why it did not come.
  coming.then(
    (come) => {
      expected.come = come
    },
    () => undefined,
  )
  return expected
}

function send(address: string, options: RequestInit, token: string) {
  return fetch(address, { ...options, headers: { ...options.headers, authorization: `Bearer ${token}` } })
}

/** As long as the service asks for, at most half a minute. */
function pause(response: Response, signal?: AbortSignal | null): Promise<void> {
  const seconds = Math.min(Number(response.headers.get('retry-after')) || 1, LONGEST_PAUSE_SECONDS)
  return new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000)
    signal?.addEventListener('abort', () => resolve())
  })
}

function addressOf(path: string, params: unknown, query: unknown): string {
  const given = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, `${value}`]],
  )
  const address = fill(path, (params ?? {}) as Record<string, string>)
  return given.length === 0 ? address : `${address}?${new URLSearchParams(given)}`
}

function fill(path: string, params: Record<string, string>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

async function troubleOf(response: Response): Promise<Trouble> {
  const problem: Partial<Problem> | null = await response.json().catch(() => null)
  if (!problem?.reason || !problem.detail)
    return { reason: 'unexpected', message: shared.trouble.unexpected(response.status), errors: [] }
  return { reason: problem.reason, message: problem.detail, errors: problem.errors ?? [] }
}
