import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tabFiles } from './tab-files.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tab-files-'))
  const names = ['style-nonce', 'host-origins', 'transport', 'client-id', 'viewport']
  await writeFile(join(folder, 'index.html'), names.map((name) => `<meta name="${name}" content="" />`).join(''))
})
afterAll(() => rm(folder, { recursive: true }))

const told = { 'client-id': 'the-app"><script>' }

async function policyOf(path: string, standIn: string | null = null) {
  const { headers, body } = await tabFiles({ folder, hostOrigins: [], standIn, told })(path)
  const policy = (headers['content-security-policy'] ?? '').split('; ').map((line) => {
    const [name = '', ...sources] = line.split(' ')
    return [name, sources] as const
  })
  return { policy: Object.fromEntries(policy), html: String(body) }
}

test('Office.js may run in Outlook’s pane only, and only from Microsoft', async () => {
  expect((await policyOf('')).policy['script-src']).toEqual(["'self'"])
  expect((await policyOf('my-reports')).policy['script-src']).toEqual(["'self'"])
  expect((await policyOf('outlooks')).policy['script-src']).toEqual(["'self'"])
  expect((await policyOf('outlook')).policy['script-src']).toEqual(["'self'", 'https://appsforoffice.microsoft.com'])
})

test('nothing is framed, and the page talks to us, Microsoft’s sign-in and its icons’ home', async () => {
  const { policy } = await policyOf('')
  expect(policy['default-src']).toEqual(["'none'"])
  expect(policy['frame-src']).toBeUndefined()
  expect(policy['connect-src']).toEqual([
    ...["'self'", 'https://res.cdn.office.net', 'https://login.microsoftonline.com'],
  ])
  expect(policy['frame-ancestors']).toEqual(
    expect.arrayContaining(['https://teams.microsoft.com', 'https://*.cloud.microsoft', 'https://outlook.office.com']),
  )
})

test('beside the stand-in, and only there, the page is led to it', async () => {
  const there = 'http://127.0.0.1:4000'
  const { policy, html } = await policyOf('outlook', there)
  expect(policy['connect-src']).toContain(there)
  expect(policy['script-src']).toEqual(["'self'", there])
  expect(html).toContain(`name="transport" content="${there}"`)
  expect((await policyOf('outlook')).html).toContain('name="transport" content=""')
})

test('what the page is told is text, whatever it holds', async () => {
  const { html } = await policyOf('')
  expect(html).not.toContain('<script>')
  expect(html).toContain('name="viewport" content=""')
})
