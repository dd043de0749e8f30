import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Inbound } from '../chat/inbound.ts'
import { createBot } from './bot.ts'
import type { Receive } from './bot-endpoint.ts'
import type { Graph } from './graph.ts'
import { settings, silent } from './stand-in.fixture.ts'

const { appId, tenantId } = settings
const serviceUrl = 'https://smba.trafficmanager.net/uk/'
const entraId = '77777777-7777-4777-8777-777777777777'
const issuer = 'https://api.botframework.com'
const keys = await generateKeyPair('RS256')
const strangers = await generateKeyPair('RS256')

/** login.botframework.com with a key of our own, and a connector that takes everything. */
const server = createServer(async (request, response) => {
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'channel', endorsements: ['msteams'] }
  const answers: Record<string, object> = {
    '/login.botframework.com/v1/.well-known/openidconfiguration': { issuer, jwks_uri: `${base}/keys` },
    '/keys': { keys: [jwk] },
  }
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify(answers[request.url ?? ''] ?? { id: '1' }))
})
let base = ''
let receive: Receive
const heard: Inbound[] = []
const saved = new Map<string, string>()

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {}) // botbuilder reports each refused token there
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  receive = createBot({
    settings,
    transport: (url) => url.replace('https:/', base),
    graph: {} as Graph,
    accessToken: async () => 'our-token',
    conversations: { find: async () => null, save: async (id, reference) => void saved.set(id, reference) },
    onActivity: async (inbound) => {
      heard.push(inbound)
      if (inbound.kind === 'text' && inbound.text === 'fail') throw new Error('the store is away')
      if (inbound.kind === 'dialog')
        return { dialog: inbound.data ? { title: 'Start', url: 'https://x.example/tab' } : { message: 'Old' } }
      return {}
    },
    log: silent,
  }).receive
})
afterAll(() => server.close())
beforeEach(() => {
  heard.length = 0
  saved.clear()
})

const message = {
  type: 'message',
  id: 'f:1',
  timestamp: '2026-11-22T10:00:00.000Z',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:1', aadObjectId: entraId },
  recipient: { id: `28:${appId}` },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  text: 'next',
}

type Change = {
  audience?: string
  issuer?: string
  expires?: number
  serviceurl?: string
  key?: CryptoKey
  kid?: string
}

async function token(change: Change = {}) {
  const now = Math.floor(Date.now() / 1000)
  const signed = await new SignJWT({ serviceurl: change.serviceurl ?? serviceUrl })
    .setProtectedHeader({ alg: 'RS256', kid: change.kid ?? 'channel' })
    .setIssuer(change.issuer ?? issuer)
    .setAudience(change.audience ?? appId)
    .setIssuedAt(now - 7200)
    .setExpirationTime(now + (change.expires ?? 3600))
    .sign(change.key ?? keys.privateKey)
  return `Bearer ${signed}`
}

const unsigned = () => {
  const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url')
  const claims = { iss: issuer, aud: appId, serviceurl: serviceUrl, exp: Math.floor(Date.now() / 1000) + 3600 }
  return `Bearer ${part({ alg: 'none', kid: 'channel' })}.${part(claims)}.`
}

test('what Teams sends is heard, and the way back is kept with its real address', async () => {
  expect(await receive(message, await token())).toEqual({ status: 200, body: undefined })
  expect(heard).toMatchObject([{ kind: 'text', text: 'next', from: { entraId } }])
  expect(JSON.parse(saved.get(entraId) ?? '{}')).toMatchObject({ serviceUrl, conversation: { id: 'a:1' } })
})

test.each<[string, () => Promise<string | undefined> | string]>([
  ['no token', async () => undefined],
  ['nonsense', () => 'Bearer nonsense'],
  ['a token for another app', () => token({ audience: '99999999-9999-4999-8999-999999999999' })],
  ['a token of another issuer', () => token({ issuer: `https://sts.windows.net/${tenantId}/` })],
  ['a token that has expired', () => token({ expires: -600 })],
  ['a token for another service address', () => token({ serviceurl: 'https://evil.example/' })],
  ['a forged signature', () => token({ key: strangers.privateKey })],
  ['an unknown key', () => token({ kid: 'other' })],
  ['no signature', unsigned],
])('%s is refused with 401 and one fixed body', async (_, header) => {
  const answer = await receive(message, await header())
  expect(answer).toEqual({ status: 401, body: { error: { code: 'not-authenticated' } } })
  expect(heard).toEqual([])
  expect(saved.size).toBe(0)
})

test.each([
  ['a body that is no object', 'text'],
  ['nothing', undefined],
  ['an activity without a service address', { ...message, serviceUrl: undefined }],
  ['an activity without a conversation', { ...message, conversation: undefined }],
  ['an activity of another channel', { ...message, channelId: 'emulator' }],
  ['an action without its verb', { ...message, type: 'invoke', name: 'adaptiveCard/action', value: {} }],
])('%s is refused with 400, though the token is good', async (_, body) => {
  expect(await receive(body, await token())).toMatchObject({ status: 400 })
  expect(heard).toEqual([])
})

test.each([
  ['of another tenant', { conversation: { ...message.conversation, tenantId: entraId } }],
  ['whose parts name two tenants', { channelData: { tenant: { id: entraId } } }],
  ['that names no tenant', { conversation: { id: 'a:1', conversationType: 'personal' }, channelData: null }],
  ['from somebody without an object id', { from: { id: '29:1' } }],
])('a message %s is refused with 403', async (_, change) => {
  expect(await receive({ ...message, ...change }, await token())).toMatchObject({ status: 403 })
  expect(heard).toEqual([])
})

test('news without a person are taken note of and lead to nothing', async () => {
  const news = { ...message, type: 'conversationUpdate', from: { id: '28:1' } }
  expect(await receive(news, await token())).toMatchObject({ status: 200 })
  expect(heard).toEqual([])
})

test("a group's conversation is never kept as the way to a person", async () => {
  const conversation = { ...message.conversation, conversationType: 'groupChat' }
  expect(await receive({ ...message, conversation }, await token())).toMatchObject({ status: 200 })
  expect(heard).toMatchObject([{ kind: 'other' }])
  expect(saved.size).toBe(0)
})

test('a button that opens a dialog is answered with its page, or with why there is none', async () => {
  const fetchTask = {
    ...message,
    type: 'invoke',
    name: 'task/fetch',
    replyToId: '17',
    value: { data: { verb: 'dialog' } },
  }
  const opened = await receive(fetchTask, await token())
  expect(opened).toMatchObject({
    status: 200,
    body: { task: { type: 'continue', value: { title: 'Start', url: 'https://x.example/tab', width: 560 } } },
  })
  expect(heard).toMatchObject([{ kind: 'dialog', data: { verb: 'dialog' }, sentActivityId: '17' }])
  const refused = await receive({ ...fetchTask, id: 'f:2', value: { data: null } }, await token())
  expect(refused).toMatchObject({ status: 200, body: { task: { type: 'message', value: 'Old' } } })
  expect(await receive({ ...fetchTask, value: 'nothing' }, await token())).toMatchObject({ status: 400 })
})

test('a dialog that ends closes, and what it handed over is heard', async () => {
  const submitTask = { ...message, type: 'invoke', name: 'task/submit', value: { data: { reportId: 'r-1' } } }
  expect(await receive(submitTask, await token())).toEqual({ status: 200, body: {} })
  expect(heard).toMatchObject([{ kind: 'dialog-done', data: { reportId: 'r-1' } }])
})

test('an invoke that we do not know is answered with 501', async () => {
  const invoke = { ...message, type: 'invoke', name: 'composeExtension/query', value: {} }
  expect(await receive(invoke, await token())).toMatchObject({ status: 501 })
})

test('a failure of ours is answered with 500 and says nothing of itself', async () => {
  const answer = await receive({ ...message, text: 'fail' }, await token())
  expect(answer).toEqual({ status: 500, body: { error: { code: 'failed' } } })
})
