import type { AuthenticationProvider, Context, Middleware } from '@microsoft/microsoft-graph-client'
import {
  AuthenticationHandler,
  Client,
  GraphError,
  RedirectHandler,
  ResponseType,
} from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { AccessToken } from './access-token.ts'
import type { AllowedFetch } from './allowed-fetch.ts'
import type { GraphPath } from './graph-path.ts'
import { GraphRefusal, retryAfterOf } from './refusals.ts'

type Query = Record<string, string>

/** Graph v1.0 with the app's token. What Graph refuses is thrown as a `GraphRefusal`; nothing is tried twice here. */
export interface Graph {
  get<T>(path: GraphPath, answer: z.ZodType<T>, query?: Query): Promise<T>
  bytes(path: GraphPath, query?: Query): Promise<Uint8Array>
  post<T>(path: GraphPath, body: object, answer: z.ZodType<T>): Promise<T>
  patch(path: GraphPath, body: object): Promise<void>
  put<T>(path: GraphPath, bytes: Uint8Array, answer: z.ZodType<T>, query?: Query): Promise<T>
  delete(path: GraphPath): Promise<void>
}

/** For answers whose body says nothing. */
export const nothing = z.unknown()

export function createGraph(accessToken: AccessToken, allowedFetch: AllowedFetch): Graph {
  const client = Client.initWithMiddleware({ middleware: middleware(accessToken, allowedFetch) })

  async function send(
    method: 'get' | 'post' | 'patch' | 'put' | 'delete',
    path: GraphPath,
    { query = {}, body, type }: { query?: Query | undefined; body?: object; type?: string },
  ): Promise<Response> {
    const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    const request = client
      .api([path.url, ...(pairs.length > 0 ? [pairs.join('&')] : [])].join('?'))
      .header('Prefer', 'IdType="ImmutableId", outlook.body-content-type="html"')
      .responseType(ResponseType.RAW)
    if (type) request.header('Content-Type', type)
    const what = `Graph ${method.toUpperCase()} ${path.shape}`
    const response: Response = await request[method](body).catch((cause: unknown) => {
      // Nothing came of it: no connection, no time left, or Entra gave no token.
      const code = cause instanceof GraphError ? cause.code : null
      throw new GraphRefusal(what, { status: 0, code: code ?? 'no-answer', retryAfter: null }, { cause })
    })
    if (!response.ok) throw await refusalFrom(what, response)
    return response
  }

  return {
    get: async (path, answer, query) => answer.parse(await readJson(await send('get', path, { query }))),
    bytes: async (path, query) => new Uint8Array(await (await send('get', path, { query })).arrayBuffer()),
    post: async (path, body, answer) => answer.parse(await readJson(await send('post', path, { body }))),
    async patch(path, body) {
      await send('patch', path, { body })
    },
    put: async (path, bytes, answer, query) =>
      answer.parse(await readJson(await send('put', path, { query, body: bytes, type: 'application/octet-stream' }))),
    async delete(path) {
      await send('delete', path, {})
    },
  }
}

/** The client's own retries are left out: they would sleep in the worker and repeat a POST. */
function middleware(accessToken: AccessToken, allowedFetch: AllowedFetch): Middleware {
  const provider: AuthenticationProvider = { getAccessToken: () => accessToken('https://graph.microsoft.com') }
  const authentication = new AuthenticationHandler(provider)
  const redirect = new RedirectHandler()
  authentication.setNext(redirect)
  redirect.setNext({
    async execute(context: Context) {
      context.response = await allowedFetch(String(context.request), context.options as RequestInit)
    },
  })
  return authentication
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  return text === '' ? undefined : JSON.parse(text)
}

const ErrorBody = z.object({ error: z.object({ code: z.string() }) })

export async function refusalFrom(what: string, response: Response): Promise<GraphRefusal> {
  return new GraphRefusal(what, {
    status: response.status,
    code: codeIn(await response.text()),
    retryAfter: retryAfterOf(response.headers.get('Retry-After')),
  })
}

function codeIn(text: string): string {
  try {
    return ErrorBody.parse(JSON.parse(text)).error.code
  } catch {
    return 'unknown' // a gateway in between answers with a page of its own
  }
}
