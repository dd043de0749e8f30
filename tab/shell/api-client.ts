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
  /** Asks now for what somebody will soon ask for: the first `call` for the same gets this answer. */
  expect<Path extends string, Body extends z.ZodType, Reply extends z.ZodType, Query extends z.ZodType>(
    endpoint: Endpoint<Path, Body, Reply, Query>,
    sent: { params?: ParamsOf<Path>; query?: z.input<Query> },
  ): void
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

  const expected = new Map<string, Promise<Answer<unknown>>>()

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

  return {
    call(endpoint, sent) {
      const address = addressOf(endpoint.path, sent.params, sent.query)
      const early = endpoint.method === 'GET' ? expected.get(address) : undefined
      expected.delete(address)
      return (early as ReturnType<typeof call<never, never, never, never>> | undefined) ?? call(endpoint, sent)
    },
    expect(endpoint, sent) {
      const address = addressOf(endpoint.path, sent.params, sent.query)
      expected.set(address, call(endpoint, sent))
      // What nobody came for is not news any more.
      setTimeout(() => expected.delete(address), EXPECTED_MS)
    },
    async *listen({ path }, { params, query, signal }) {
      const got = await ask(addressOf(path, params, query), { method: 'GET', signal })
      if (!got.ok) throw new Error(got.trouble.message, { cause: got.trouble })
      if (!got.value.body) return
      for await (const data of readEvents(got.value.body)) yield data as never
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
