import type { IncomingMessage } from 'node:http'
import type { z } from 'zod'
import { bookingErrors } from '../../conference/booking.ts'
import type { Refusal } from '../../conference/result.ts'
import type { Endpoint, ParamsOf } from '../api/endpoint.ts'
import type { World } from '../ports.ts'
import type { SignedIn } from './check-token.ts'
import { notFound, problem, refusalProblem, tooLarge } from './problem.ts'
import { readJson } from './read-body.ts'
import { json, type Reply } from './reply.ts'

const LARGEST_JSON_BYTES = 512 * 1024

/** What a route is given once its caller is known. */
export interface Call {
  world: World
  actor: SignedIn
  params: Record<string, string>
  query: URLSearchParams
  request: IncomingMessage
}

export interface ApiRoute {
  method: Endpoint['method']
  path: string
  answer(call: Call): Promise<Reply>
}

type Work<Path extends string, Body extends z.ZodType, Answer extends z.ZodType> = (
  call: Omit<Call, 'params'> & { params: ParamsOf<Path>; body: z.output<Body> },
) => Promise<({ ok: true } & z.input<Answer>) | Refusal>

/** Serves an endpoint of `bot/api`: what comes in is parsed by its schema, what the work answers has its type. */
export function route<Path extends string, Body extends z.ZodType, Answer extends z.ZodType>(
  { method, path, body: schema }: Endpoint<Path, Body, Answer>,
  work: Work<Path, Body, Answer>,
): ApiRoute {
  return {
    method,
    path,
    async answer(call) {
      const read = method === 'GET' ? undefined : await readJson(call.request, LARGEST_JSON_BYTES)
      if (read && !read.ok) return read.reason === 'too-large' ? tooLarge : notJson
      const body = schema.safeParse(read?.value)
      if (!body.success) return invalid(body.error)
      return replyTo(await work({ ...call, params: call.params as ParamsOf<Path>, body: body.data }))
    },
  }
}

export function replyTo(result: { ok: true } | Refusal): Reply {
  if (!result.ok) return refusalProblem(result)
  const { ok: _, ...answer } = result
  return json(200, answer)
}

export function invalid(error: z.ZodError): Reply {
  const errors = bookingErrors(error)
  const detail =
    errors.length === 1
      ? 'One thing in what was sent has to be put right.'
      : `${errors.length} things in what was sent have to be put right.`
  return problem({ status: 422, reason: 'invalid', detail, errors })
}

const notJson = problem({ status: 400, reason: 'not-json', detail: 'The request has to hold JSON.' })

/** Every id in our addresses is one of ours, so that no other text reaches the database. */
export function withIds(apiRoute: ApiRoute): ApiRoute {
  const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
  return {
    ...apiRoute,
    answer: async (call) => (Object.values(call.params).every(isId) ? apiRoute.answer(call) : notFound),
  }
}
