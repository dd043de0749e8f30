import type { z } from 'zod'
import type { Endpoint, ParamsOf } from '../../bot/api/endpoint.ts'
import { Problem } from '../../bot/api/problem.ts'

export type Answered<Answer> = { ok: true; answer: Answer } | { ok: false; problem: Problem }

export interface Caller {
  serviceUrl: string
  /** The access token that the person's page gets. */
  token(): Promise<string>
}

/** One request to the service's API as the person's page sends it. */
export async function callApi<Path extends string, Body extends z.ZodType, Answer extends z.ZodType>(
  { serviceUrl, token }: Caller,
  { method, path, body: _, answer }: Endpoint<Path, Body, Answer>,
  params: ParamsOf<Path>,
  body?: z.input<Body>,
): Promise<Answered<z.output<Answer>>> {
  const filled = Object.entries(params as object).reduce(
    (text, [name, value]) => text.replace(`:${name}`, value),
    path as string,
  )
  const response = await fetch(`${serviceUrl}${filled}`, {
    method,
    headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  })
  const read: unknown = await response.json()
  return response.ok ? { ok: true, answer: answer.parse(read) } : { ok: false, problem: Problem.parse(read) }
}
