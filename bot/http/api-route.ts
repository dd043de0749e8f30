import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { bookingErrors } from '../../conference/booking.ts'
import type { Refusal } from '../../conference/result.ts'
import type { Endpoint, ParamsOf, StreamEndpoint } from '../api/endpoint.ts'
import type { World } from '../ports.ts'
import type { SignedIn } from './check-token.ts'
import { etagOf, isKnown, versionIn } from './etag.ts'
import { eventStream } from './event-stream.ts'
import { ChangedMeanwhile, expecting } from './expecting.ts'
import { notFound, notJson, problem, refusalProblem, tooLarge } from './problem.ts'
import { readJson } from './read-body.ts'
import { json, type Reply } from './reply.ts'

const LARGEST_JSON_BYTES = 512 * 1024

/** What a route is given once its caller is known. */
export interface Call {
  world: World
  actor: SignedIn
  /** The caller's own token, to act on their behalf elsewhere. Never kept, never logged. */
  token: string
  params: Record<string, string>
  query: URLSearchParams
  request: IncomingMessage
  /** Aborts when the caller leaves, the server closes, or the token has run out. */
  ends(): AbortSignal
}

export interface ApiRoute {
  method: Endpoint['method']
  path: string
  answer(call: Call): Promise<Reply>
}

type TypedCall<Path extends string, Query extends z.ZodType> = Omit<Call, 'params' | 'query' | 'ends'> & {
  params: ParamsOf<Path>
  query: z.output<Query>
}

type Work<
  Path extends string,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Query extends z.ZodType,
  Versioned extends boolean,
> = (
  call: TypedCall<Path, Query> & {
    body: z.output<Body>
    /** The version that the caller saw of what they change. */
    ifMatch: Versioned extends true ? number : number | null
  },
) => Promise<({ ok: true } & z.input<Answer>) | Refusal>

/**
 * Serves an endpoint of `bot/api`: what comes in is parsed by its schema, what the work answers has its type. Below a
 * conference, "If-Match" lets the work change it only as the caller saw it; a versioned change has to say so.
 */
export function route<
  Path extends string,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Query extends z.ZodType,
  Versioned extends boolean,
>(
  endpoint: Endpoint<Path, Body, Answer, Query, Versioned>,
  work: Work<Path, Body, Answer, Query, Versioned>,
): ApiRoute {
  const { method, path, versioned } = endpoint
  const hasBody = method !== 'GET' && method !== 'DELETE'
  const isOfConference = path.startsWith('/api/v1/conferences/:id/')
  return {
    method,
    path,
    async answer({ ends: _, ...call }) {
      const seen = method === 'GET' ? null : versionIn(call.request.headers['if-match'])
      if (seen === 'unreadable') return versionUnreadable
      if (seen === null && versioned && method !== 'GET') return versionMissing
      const read = hasBody ? await readJson(call.request, LARGEST_JSON_BYTES) : undefined
      if (read && !read.ok) return read.reason === 'too-large' ? tooLarge : notJson
      const body = endpoint.body.safeParse(read?.value)
      if (!body.success) return invalid(body.error)
      const query = parseQuery(endpoint.query, call.query)
      if (!query.success) return invalid(query.error)
      const { id } = call.params
      const world = seen !== null && isOfConference && id ? expecting(call.world, id, seen) : call.world
      const params = call.params as ParamsOf<Path>
      try {
        const ifMatch = seen as Versioned extends true ? number : number | null
        const result = await work({ ...call, world, params, query: query.data, body: body.data, ifMatch })
        return versioned && method === 'GET' ? versionedReply(result, call.request) : replyTo(result)
      } catch (cause) {
        if (cause instanceof ChangedMeanwhile) return changedMeanwhile
        throw cause
      }
    },
  }
}

/** Serves a stream of `bot/api`: the work refuses, or hands over the events, which end when the signal says so. */
export function stream<Path extends string, Event extends z.ZodType, Query extends z.ZodType>(
  endpoint: StreamEndpoint<Path, Event, Query>,
  work: (
    call: TypedCall<Path, Query>,
    signal: AbortSignal,
  ) => Promise<{ ok: true; events: AsyncIterable<z.input<Event>> } | Refusal>,
): ApiRoute {
  return {
    method: 'GET',
    path: endpoint.path,
    async answer({ ends, ...call }) {
      const query = parseQuery(endpoint.query, call.query)
      if (!query.success) return invalid(query.error)
      const signal = ends()
      const opened = await work({ ...call, params: call.params as ParamsOf<Path>, query: query.data }, signal)
      if (!opened.ok) return refusalProblem(opened)
      const headers = { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no', connection: 'close' }
      return { status: 200, headers, body: eventStream(opened.events, signal) }
    },
  }
}

export function replyTo(result: { ok: true } | Refusal): Reply {
  if (!result.ok) return refusalProblem(result)
  const { ok: _, ...answer } = result
  return json(200, answer)
}

function versionedReply(result: { ok: true; version?: unknown } | Refusal, request: IncomingMessage): Reply {
  if (!result.ok) return refusalProblem(result)
  const { ok: _, ...answer } = result
  if (typeof answer.version !== 'number') throw new Error('A versioned answer has to hold its version.')
  const etag = etagOf(answer.version, answer)
  if (isKnown(request.headers['if-none-match'], etag)) return { status: 304, headers: { etag }, body: '' }
  const reply = json(200, answer)
  return { ...reply, headers: { ...reply.headers, etag } }
}

export function invalid(error: z.ZodError): Reply {
  const errors = bookingErrors(error)
  const detail =
    errors.length === 1
      ? 'One thing in what was sent has to be put right.'
      : `${errors.length} things in what was sent have to be put right.`
  return problem({ status: 422, reason: 'invalid', detail, errors })
}

const changedMeanwhile = refusalProblem({
  reason: 'changed-meanwhile',
  message: 'This conference has changed since you opened it. Look at it as it is now, then send again.',
})
const versionMissing = problem({
  status: 428,
  reason: 'version-missing',
  detail: 'Say in "If-Match" which version of the conference this change was made from.',
})
const versionUnreadable = problem({
  status: 400,
  reason: 'version-unreadable',
  detail: '"If-Match" has to hold the version that an earlier answer carried as its "ETag".',
})

/** Every id in our addresses is one of ours, so that no other text reaches the database. */
export function withIds(apiRoute: ApiRoute): ApiRoute {
  const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
  return {
    ...apiRoute,
    answer: async (call) => (Object.values(call.params).every(isId) ? apiRoute.answer(call) : notFound),
  }
}

/** An endpoint that says nothing about a query is given an empty one. */
function parseQuery<Query extends z.ZodType>(schema: Query | undefined, query: URLSearchParams) {
  const asked = schema ?? (z.object({}) as unknown as Query)
  return asked.safeParse(Object.fromEntries(query))
}
