import type { AddressInfo } from 'node:net'
import type { JWTVerifyGetKey } from 'jose'
import { pino } from 'pino'
import type { Request, Response } from 'restify'
import restify from 'restify'
import { withCorrelation } from '../correlation.ts'
import type { Log, World } from '../ports.ts'
import { createTokenCheck, type TokenCheck, type TokenRefusal } from './check-token.ts'
import { type PersonalPage, readPageRequest } from './page-request.ts'
import { notFound, problem, tooLarge, unexpected } from './problem.ts'
import { readJson } from './read-body.ts'
import { json, type Reply, sendReply } from './reply.ts'
import { apiRoutes } from './routes/index.ts'
import { tabFiles } from './tab-files.ts'
import { templateFile } from './template-files.ts'

export interface ServerParts {
  world: World
  bot: { receive(body: unknown, authorization: string | undefined): Promise<{ status: number; body: unknown }> }
  personalPage: PersonalPage
  /** The built page (`dist/tab`). */
  pagesDir: string
  /** Places besides Teams and Outlook that may show the page: the stand-in's. */
  hostOrigins: readonly string[]
  tokenKeys: JWTVerifyGetKey
  /** Does the database answer, and is everything up? */
  ready(): Promise<boolean>
}

export interface HttpServer {
  /** Answers the port that it listens on. */
  listen(port: number, host?: string): Promise<number>
  /** Lets what is under way finish; what takes longer than ten seconds is cut. */
  close(): Promise<void>
}

const LARGEST_ACTIVITY_BYTES = 256 * 1024
const PATIENCE_MS = 10_000

type Answer = (request: Request) => Promise<Reply>

/** The bot's HTTP server: Teams' messages, the API of the pages, the pages, and the personal page. */
export function createServer(parts: ServerParts): HttpServer {
  const { world, bot, personalPage, ready } = parts
  const { log } = world
  const { tenantId, appId } = world.settings.microsoft
  const checkToken = createTokenCheck({ keys: parts.tokenKeys, tenantId, appId })
  const tab = tabFiles(parts.pagesDir, parts.hostOrigins)
  const server = restify.createServer({ name: '', log: pino({ level: 'silent' }) as never })

  const serve = (answer: Answer) => handler(world, answer)
  const page = serve(async (request) => {
    const read = await readPageRequest(request)
    if (!read.ok) return read.reason === 'too-large' ? tooLarge : notForm
    return personalPage.handle(read.page)
  })
  const tabFile = serve((request) => tab(String(request.params['*'] ?? '')))

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
  server.get('/tab/*', tabFile)
  server.head('/tab/*', tabFile)
  server.get(
    '/tab',
    serve(async () => ({ status: 308, headers: { location: '/tab/' }, body: '' })),
  )
  for (const { method, path, answer } of apiRoutes) {
    const handle = serve(async (request) => {
      const identity = await identify(checkToken, request, log)
      if (!identity.ok) return identity.reply
      const query = new URL(request.url ?? '/', 'http://localhost').searchParams
      return answer({ world, actor: identity.actor, params: request.params, query, request })
    })
    if (method === 'GET') server.get(path, handle)
    else server.post(path, handle)
  }
  server.on('restifyError', (request: Request, response: Response, error: Error, done: () => void) => {
    const reply = 'statusCode' in error && Number(error.statusCode) < 500 ? notFound : unexpected
    if (reply === unexpected) log.error({ err: error, requestId: request.id() }, 'The server failed')
    if (!response.headersSent) sendReply(response, world.newId(), reply)
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
        reply = await answer(request)
      } catch (err) {
        log.error({ ...about, err }, 'A request failed')
        reply = unexpected
      }
      sendReply(response, requestId, reply)
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

async function identify(checkToken: TokenCheck, request: Request, log: Log) {
  const checked = await checkToken(request.headers.authorization)
  if (checked.ok) return checked
  log.warn({ reason: checked.reason, route: request.getRoute().path }, 'A sign-in token was refused')
  return { ok: false as const, reply: notSignedIn(checked.reason) }
}

/** The reason is for the log: the caller learns only what to do. */
function notSignedIn(reason: TokenRefusal): Reply {
  const error = reason === 'no-token' ? '' : ', error="invalid_token"'
  return problem({
    status: 401,
    reason: 'not-signed-in',
    detail:
      reason === 'expired'
        ? 'Your sign-in has run out. Open the page again to sign in.'
        : 'Sign in with your work account: open this page in Microsoft Teams.',
    headers: { 'www-authenticate': `Bearer realm="CP Conferences"${error}` },
  })
}

const notReady = problem({ status: 503, reason: 'not-ready', detail: 'The service is not ready yet.' })
const notJson = problem({ status: 400, reason: 'not-json', detail: 'The request has to hold JSON.' })
const notForm = problem({ status: 400, reason: 'not-a-form', detail: 'The form could not be read. Send it again.' })
