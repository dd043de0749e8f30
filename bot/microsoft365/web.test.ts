import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAllowedFetch, isAllowedAddress } from './allowed-fetch.ts'
import { createWeb } from './web.ts'

const answers: Record<string, { status: number; location?: string; body?: string }> = {
  '/file': { status: 200, body: 'a report' },
  '/moved': { status: 302, location: '/file' },
  '/away': { status: 302, location: 'https://169.254.169.254/metadata' },
  '/expired': { status: 403 },
  '/broken': { status: 503 },
}
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  const { status, location, body } = answers[request.url?.replace('/t.sharepoint.com', '') ?? ''] ?? { status: 404 }
  response.writeHead(status, location ? { location } : {}).end(body)
})
let base = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const web = createWeb(createAllowedFetch((url) => url.replace('https:/', base)))
const site = 'https://t.sharepoint.com'

test('a file is read through a redirect to an allowed host', async () => {
  const got = await web.download(`${site}/moved`, 100)
  expect(got.ok && Buffer.from(got.bytes).toString()).toBe('a report')
})

test('a redirect to another host is not followed', async () => {
  expect(await web.download(`${site}/away`, 100)).toEqual({ ok: false, reason: 'host-not-allowed' })
})

test('a file over the limit is not read', async () => {
  expect(await web.download(`${site}/file`, 7)).toEqual({ ok: false, reason: 'too-large' })
  expect(await web.download(`${site}/file`, 8)).toMatchObject({ ok: true })
})

test('a link that has run out leads to nothing; a server in trouble is an error', async () => {
  expect(await web.download(`${site}/expired`, 100)).toEqual({ ok: false, reason: 'not-found' })
  await expect(web.download(`${site}/broken`, 100)).rejects.toThrow('503')
})

test.each([
  'http://t.sharepoint.com/file',
  'https://t.sharepoint.com:8443/file',
  'https://t.sharepoint.com.example/file',
  'https://evilsharepoint.com/file',
  'https://t.sharepoint.com@127.0.0.1/file',
  'https://127.0.0.1/file',
  'file:///etc/passwd',
  'not an address',
])('%s is asked by nobody', async (url) => {
  asked.length = 0
  expect(isAllowedAddress(url)).toBe(false)
  expect(await web.download(url, 100)).toEqual({ ok: false, reason: 'host-not-allowed' })
  await expect(createAllowedFetch((target) => target)(url)).rejects.toThrow('not an address of Microsoft 365')
  expect(asked).toEqual([])
})
