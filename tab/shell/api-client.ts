import type { z } from 'zod'
import type { Endpoint, ParamsOf } from '../../bot/api/endpoint.ts'
import { Problem } from '../../bot/api/problem.ts'
import { type FilingByHand, fileByHand } from '../../bot/api/reports.ts'
import { shared } from './english.ts'

/** A refusal as the page tells it. */
export interface Trouble {
  reason: string
  message: string
  errors: { path: string; message: string }[]
}

export type Answer<T> = { ok: true; value: T } | { ok: false; trouble: Trouble }

export interface Api {
  call<Path extends string, Body extends z.ZodType, Reply extends z.ZodType>(
    endpoint: Endpoint<Path, Body, Reply>,
    sent: { params?: ParamsOf<Path>; body?: z.input<Body> },
  ): Promise<Answer<z.output<Reply>>>
  fileByHand(reportId: string, filing: FilingByHand, file: File): Promise<Answer<{ fileId: string }>>
  /** Fetches a PDF and lets the browser save it. */
  saveFile(path: string, params: Record<string, string>): Promise<Answer<string>>
}

/** Talks to the service with the person's token; a request that was refused for its token is tried once more. */
export function createApi(token: (refused?: boolean) => Promise<string>): Api {
  async function ask(address: string, options: RequestInit): Promise<Answer<Response>> {
    try {
      let response = await send(address, options, await token())
      if (response.status === 401) response = await send(address, options, await token(true))
      return response.ok ? { ok: true, value: response } : { ok: false, trouble: await troubleOf(response) }
    } catch (cause) {
      const message = cause instanceof TypeError ? shared.trouble.offline : (cause as Error).message
      return { ok: false, trouble: { reason: 'unreachable', message, errors: [] } }
    }
  }

  return {
    async call({ method, path, answer }, { params, body }) {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) }
      const headers = { 'content-type': 'application/json' }
      const got = await ask(fill(path, (params ?? {}) as Record<string, string>), { method, headers, ...sent })
      return got.ok ? { ok: true, value: answer.parse(await got.value.json()) } : got
    },
    async fileByHand(id, { name, part = 'main', note }, file) {
      const query = new URLSearchParams({ name, part, note })
      const headers = { 'content-type': 'application/octet-stream' }
      const address = `${fill(fileByHand.path, { id })}?${query}`
      const got = await ask(address, { method: 'POST', headers, body: file })
      return got.ok ? { ok: true, value: fileByHand.answer.parse(await got.value.json()) } : got
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

function fill(path: string, params: Record<string, string>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

async function troubleOf(response: Response): Promise<Trouble> {
  const problem = Problem.safeParse(await response.json().catch(() => null))
  if (!problem.success) return { reason: 'unexpected', message: shared.trouble.unexpected(response.status), errors: [] }
  const { reason, detail, errors = [] } = problem.data
  return { reason, message: detail, errors }
}
