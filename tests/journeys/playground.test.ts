import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServiceParts, startService } from '../../bot/main.ts'
import { microsoftSettings } from '../../commands/stand-in/tenant.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// A bot's test client on this machine, such as Microsoft's Agents Playground, which shows no token and takes none.

const { teacher } = people
type Heard = { path: string; headers: IncomingHttpHeaders; body: unknown }
const heard: Heard[] = []
const client = createServer(async (request, response) => {
  heard.push({ path: request.url ?? '', headers: request.headers, body: await json(request) })
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify({ id: `message-${heard.length}` }))
})
let serviceUrl = ''
let stage: Stage

beforeAll(async () => {
  await new Promise<void>((resolve) => client.listen(0, '127.0.0.1', resolve))
  serviceUrl = `http://localhost:${(client.address() as AddressInfo).port}/_connector`
  stage = await startStage(undefined, { botAuth: 'none' })
})
afterAll(async () => {
  await stage?.stop()
  client.close()
})

let last = 0
function says(where: Stage, text: string, change: object = {}, headers: Record<string, string> = {}) {
  const { tenantId, appId } = microsoftSettings
  const { objectId } = where.emulator.as(teacher.email).person()
  const activity = {
    type: 'message',
    id: `said-${++last}`,
    timestamp: '2026-03-25T10:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: 'teams-teacher', name: 'Amira Khan', aadObjectId: objectId },
    recipient: { id: appId, name: 'Conferences' },
    conversation: { id: 'playground-personal-chat', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    text,
    ...change,
  }
  return fetch(`${where.serviceUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(activity),
  })
}

describe('with BOT_AUTH=none', () => {
  test('words without a token are answered at the client’s own connector, without a token', async () => {
    expect((await says(stage, 'help')).status).toBe(200)
    expect(heard).toHaveLength(1)
    expect(heard[0]?.path).toBe('/_connector/v3/conversations/playground-personal-chat/activities/said-1')
    expect(heard[0]?.headers.authorization).toBeUndefined()
    expect(JSON.stringify(heard[0]?.body)).toContain('What you can do today')
  })

  test('what the bot writes first goes there too, still without a token', async () => {
    const before = heard.length
    await stage.book()
    const first = heard.slice(before)
    expect(first).toHaveLength(1)
    expect(first[0]?.path).toMatch(/^\/_connector\/v3\/conversations\/playground-personal-chat\/activities/)
    expect(first[0]?.headers.authorization).toBeUndefined()
    expect(JSON.stringify(first[0]?.body)).toContain('Report for CP-1042')
    expect(stage.chatsOf(people.nurse.email)).toHaveLength(1)
  })

  test('who shows a token is still looked at closely', async () => {
    expect((await says(stage, 'help', {}, { authorization: 'Bearer nonsense' })).status).toBe(401)
  })

  test.each(['https://evil.example/_connector', 'http://127.0.0.1.evil.example/', 'http://10.0.0.1/'])(
    'nothing goes to %s, which is not on this machine',
    async (elsewhere) => {
      expect((await says(stage, 'help', { serviceUrl: elsewhere })).status).toBe(401)
    },
  )

  test('somebody of another tenant stays outside', async () => {
    expect((await says(stage, 'help', { channelData: { tenant: { id: teacher.email } } })).status).toBe(403)
  })
})

test('a service that others can reach does not start with it', async () => {
  const { settings } = stage.service.world
  const parts = { settings, host: '0.0.0.0', transport: (url: string) => url } as Partial<ServiceParts> as ServiceParts
  await expect(startService(parts)).rejects.toThrow('listens on this machine only')
})

test('without it, words without a token are refused', async () => {
  const guarded = await startStage()
  try {
    const before = heard.length
    const answer = await says(guarded, 'help')
    expect([answer.status, await answer.json()]).toEqual([401, { error: { code: 'not-authenticated' } }])
    expect(heard).toHaveLength(before)
  } finally {
    await guarded.stop()
  }
})
