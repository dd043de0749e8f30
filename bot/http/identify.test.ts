import { afterAll, beforeAll, expect, test } from 'vitest'
import { Problem } from '../api/problem.ts'
import { startTestServer } from './server.fixture.ts'

let server: Awaited<ReturnType<typeof startTestServer>>

beforeAll(async () => {
  server = await startTestServer({ rateLimits: { person: { perMinute: 3, perSecond: 3 }, refusedPerMinute: 2 } })
})
afterAll(() => server.stop())

async function ask(token: string | null) {
  const response = await fetch(`${server.address}/api/v1/me`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  })
  return { status: response.status, retryAfter: Number(response.headers.get('retry-after')), response }
}

test('a person who asks too often is told when to ask again; nobody else waits for it', async () => {
  const token = await server.token({ oid: 'person-1' })
  for (let count = 0; count < 3; count++) expect((await ask(token)).status).toBe(200)
  const { status, retryAfter, response } = await ask(token)
  expect(status).toBe(429)
  expect(Problem.parse(await response.json()).reason).toBe('too-many-requests')
  expect(retryAfter).toBeGreaterThan(0)
  expect((await ask(await server.token({ oid: 'person-2' }))).status).toBe(200)
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
})

test('refused sign-ins are counted by address, and keep nobody out who has a good token', async () => {
  const statuses: number[] = []
  for (let count = 0; count < 4; count++) statuses.push((await ask(null)).status)
  expect(statuses).toEqual([401, 401, 429, 429])
  expect((await ask(await server.token({ oid: 'person-3' }))).status).toBe(200)
})

test('a guest is told where their page is', async () => {
  const { response } = await ask(await server.token({ acct: 1 }))
  const { status, reason, detail } = Problem.parse(await response.json())
  expect([status, reason]).toEqual([403, 'guest'])
  expect(detail).toContain('personal page')
})
