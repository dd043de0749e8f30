import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { main } from './package.ts'

const cloud = {
  MicrosoftAppId: 'c0fe4e9e-92cf-4d2f-8f5d-6f5a0a3b1043',
  TEAMS_MANIFEST_ID: 'a7d3c1f2-0b6c-4f9f-8a55-2b1c9d8e1043',
  PUBLIC_URL: 'https://conferences.example.gov.uk',
}
const folder = () => mkdtemp(join(tmpdir(), 'package-'))

async function run(argv: string[], env: Record<string, string | undefined>) {
  const said = { stdout: '', stderr: '' }
  const into = (stream: keyof typeof said) => ({ write: (text: string) => (said[stream] += text) })
  return { code: await main(argv, { stdout: into('stdout'), stderr: into('stderr'), env }), ...said }
}

test('with the settings of a tenant, the zip holds its ids and its host and nothing to fill in', async () => {
  const out = join(await folder(), 'new', 'app.zip')
  const { code, stdout, stderr } = await run(['--out', out], cloud)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const zip = await readFile(out)
  expect(stdout).toContain(createHash('sha256').update(zip).digest('hex'))
  expect(stdout).toContain('For conferences.example.gov.uk')
  const { files } = new PizZip(zip)
  expect(Object.keys(files)).toEqual(['color.png', 'en-gb.json', 'manifest.json', 'outline.png'])
  const manifest = files['manifest.json']?.asText() ?? ''
  expect(manifest).not.toContain('{{')
  expect(JSON.parse(manifest)).toMatchObject({
    manifestVersion: '1.25',
    id: cloud.TEAMS_MANIFEST_ID,
    bots: [{ botId: cloud.MicrosoftAppId, supportsFiles: true }],
    validDomains: ['conferences.example.gov.uk'],
    webApplicationInfo: { resource: `api://conferences.example.gov.uk/${cloud.MicrosoftAppId}` },
  })
})

test('as a program in two time zones it writes the same bytes, and says that an example is one', async () => {
  const out = join(await folder(), 'app.zip')
  const hashes = new Set<string>()
  for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
    const none = Object.fromEntries(Object.keys(cloud).map((name) => [name, '']))
    const options = { env: { ...process.env, ...none, TZ } }
    const { stdout } = await promisify(execFile)(process.execPath, ['commands/package.ts', '--out', out], options)
    expect(stdout).toContain('An example for conferences.northshire.example and the synthetic tenant')
    hashes.add(
      createHash('sha256')
        .update(await readFile(out))
        .digest('hex'),
    )
  }
  expect(hashes.size).toBe(1)
})

test.each<[string, string[], Record<string, string>, RegExp]>([
  ['some of the settings only', [], { ...cloud, PUBLIC_URL: '' }, /^These belong together.* not set: PUBLIC_URL\. See/],
  [
    'an id that is none',
    [],
    { ...cloud, MicrosoftAppId: 'app' },
    /^Settings to put right: MicrosoftAppId is not an id/,
  ],
  ['an address without https', [], { ...cloud, PUBLIC_URL: 'http://x.example' }, /PUBLIC_URL has to be an address/],
  ['an address with a path', [], { ...cloud, PUBLIC_URL: 'https://x.example/y' }, /without a path/],
  ['a team with a long name', [], { ...cloud, TEAM_NAME: 'x'.repeat(33) }, /TEAM_NAME is longer than the 32/],
  ['an option that there is not', ['--to', 'x'], cloud, /Unknown option '--to'.* Usage: npm run --silent package/],
  ['a file that cannot be written', ['--out', '/dev/null/x.zip'], cloud, /^--out: .*x\.zip cannot be written/],
])('%s is refused with what to do', async (_, argv, env, sentence) => {
  const { code, stdout, stderr } = await run(argv, env)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(sentence)
})
