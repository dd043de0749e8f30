import type { AddressInfo } from 'node:net'
import type { JWTVerifyGetKey } from 'jose'
import { pino } from 'pino'
import type { Request, Response } from 'restify'
import restify from 'restify'
import { withCorrelation } from '../correlation.ts'
import type { Log, World } from '../ports.ts'
import type { ApiRoute } from './api-route.ts'
import { appFile } from './app-files.ts'
import { createTokenCheck } from './check-token.ts'
import { identify } from './identify.ts'
import { type PersonalPage, readPageRequest } from './page-request.ts'
import { notFound, notJson, problem, tooLarge, unexpected } from './problem.ts'
import { createRateLimit, RATE_LIMITS, type RateLimits } from './rate-limit.ts'
import { readJson } from './read-body.ts'
import { json, type Reply, sendReply } from './reply.ts'
import { apiRoutes } from './routes/index.ts'
import { tabFiles, toldToPage } from './tab-files.ts'
import { templateFile } from './template-files.ts'

export interface ServerParts {
  world: World
  bot: { receive(body: unknown, authorization: string | undefined): Promise<{ status: number; body: unknown }> }
  personalPage: PersonalPage
  /** The built page (`dist/tab`). */
  pagesDir: string
  /** Places besides Teams and Outlook that may show the page: the stand-in's. */
  hostOrigins: readonly string[]
  /** Where the page sends what is meant for Microsoft instead; null in the cloud. */
  standIn: string | null
  tokenKeys: JWTVerifyGetKey
  rateLimits?: RateLimits
  /** All there are, unless a test brings its own. */
  routes?: readonly ApiRoute[]
  /** Does the database answer, and is everything up? */
  ready(): Promise<boolean>
}

export interface HttpServer {
  /** Answers the port that it listens on. */
  listen(port: number, host?: string): Promise<number>
  /** Ends streams, lets what else is under way finish; what takes longer than ten seconds is cut. */
  close(): Promise<void>
}

const LARGEST_ACTIVITY_BYTES = 256 * 1024
const PATIENCE_MS = 10_000

/** What restify calls them. */
const METHODS = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'del' } as const

type Answer = (request: Request, response: Response) => Promise<Reply>

/** The bot's HTTP server: Teams' messages, the API of the pages, the pages, and the personal page. */
export function createServer(parts: ServerParts): HttpServer {
  const { world, bot, personalPage, ready } = parts
  const { log } = world
  const { tenantId, appId } = world.settings.microsoft
  const checkToken = createTokenCheck({ keys: parts.tokenKeys, tenantId, appId })
  const rateLimit = createRateLimit(parts.rateLimits ?? RATE_LIMITS)
  const closing = new AbortController()
  const { pagesDir: folder, hostOrigins, standIn } = parts
  const tab = tabFiles({ folder, hostOrigins, standIn, told: toldToPage(world.settings) })
  const server = restify.createServer({ name: '', log: pino({ level: 'silent' }) as never })

  const serve = (answer: Answer) => handler(world, answer)
  const page = serve(async (request) => {
    const read = await readPageRequest(request)
    if (!read.ok) return read.reason === 'too-large' ? tooLarge : notForm
    return personalPage.handle(read.page)
  })
  const ofApp = serve((request) => appFile(String(request.params.name), world.settings))
  const tabFile = serve((request) =>
    tab(String(request.params['*'] ?? ''), request.headers['accept-encoding'] as string | undefined),
  )

  server.get(
    '/healthz',
    serve(async () => ((await isReady(ready, log)) ? json(200, { status: 'ok' }) : notReady)),
  )
  server.post(
    '/api/messages',
    serve((request) => receiveActivity(bot, request)),
  )
  server.get('/p/*', page)
  server.head('/p/*', page)
  server.post('/p/*', page)
  server.get('/packs/*', page)
  server.get(
    '/templates/:name',
    serve((request) => templateFile(String(request.params.name))),
  )
  server.get('/app/:name', ofApp)
  server.head('/app/:name', ofApp)
  server.get('/tab/*', tabFile)
  server.head('/tab/*', tabFile)
  server.get(
    '/tab',
    serve(async () => ({ status: 308, headers: { location: '/tab/' }, body: '' })),
  )
  for (const { method, path, answer } of parts.routes ?? apiRoutes) {
    const handle = serve(async (request, response) => {
      const identity = await identify({ checkToken, rateLimit, log }, request, path)
      if (!identity.ok) return identity.reply
      const { actor, token, secondsLeft } = identity
      const query = new URL(request.url ?? '/', 'http://localhost').searchParams
      const ends = () =>
        AbortSignal.any([closing.signal, leaves(response), AbortSignal.timeout(Math.ceil(secondsLeft * 1000))])
      return answer({ world, actor, token, params: request.params, query, request, ends })
    })
    server[METHODS[method]](path, handle)
  }
  server.on('restifyError', (request: Request, response: Response, error: Error, done: () => void) => {
    const reply = 'statusCode' in error && Number(error.statusCode) < 500 ? notFound : unexpected
    if (reply === unexpected) log.error({ err: error, requestId: request.id() }, 'The server failed')
    if (!response.headersSent) void sendReply(response, world.newId(), reply)
    done()
  })

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.server.once('error', reject)
        server.server.listen(port, host, () => resolve((server.server.address() as AddressInfo).port))
      }),
    close: () =>
      new Promise((resolve, reject) => {
        closing.abort()
        const cut = setTimeout(() => server.server.closeAllConnections(), PATIENCE_MS)
        server.server.close((error) => {
          clearTimeout(cut)
          if (error) reject(error)
          else resolve()
        })
      }),
  }
}

/** One request: an id that logs, jobs and audit carry; the answer; what nobody expected told to the log only. */
function handler({ newId, log }: World, answer: Answer) {
  // restify takes a handler of two arguments only when it is an async function.
  return async (request: Request, response: Response) => {
    const requestId = newId()
    const started = performance.now()
    await withCorrelation(requestId, async () => {
      // The route's pattern, not the address: links of the personal page are secrets.
      const about = { requestId, method: request.method, route: request.getRoute().path }
      let reply: Reply
      try {
        reply = await answer(request, response)
      } catch (err) {
        log.error({ ...about, err }, 'A request failed')
        reply = unexpected
      }
      try {
        await sendReply(response, requestId, reply)
      } catch (err) {
        log.error({ ...about, err }, 'A stream failed')
      }
      log.info({ ...about, status: reply.status, ms: Math.round(performance.now() - started) }, 'Request')
    })
  }
}

async function receiveActivity(bot: ServerParts['bot'], request: Request): Promise<Reply> {
  const read = await readJson(request, LARGEST_ACTIVITY_BYTES)
  if (!read.ok) return read.reason === 'too-large' ? tooLarge : notJson
  const { status, body } = await bot.receive(read.value, request.headers.authorization)
  return body === undefined ? { status, headers: {}, body: '' } : json(status, body)
}

async function isReady(ready: ServerParts['ready'], log: Log): Promise<boolean> {
  try {
    return await ready()
  } catch (err) {
    log.warn({ err }, 'Not ready')
    return false
  }
}

/** Aborts when the other side is gone, or everything was sent. */
function leaves(response: Response): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  return gone.signal
}

const notReady = problem({ status: 503, reason: 'not-ready', detail: 'The service is not ready yet.' })
const notForm = problem({ status: 400, reason: 'not-a-form', detail: 'The form could not be read. Send it again.' })
