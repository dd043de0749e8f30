import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { microsoftSettings } from '../../commands/stand-in/tenant.ts'
import { appFile } from './app-files.ts'

const authority = {
  teamName: 'Team <A>',
  phone: '023 9200 0000',
  preset: '',
  dutyManager: '',
  deputies: [],
  decisionBy: 'chair' as const,
}
const get = (name: string) => appFile(name, { authority, microsoft: microsoftSettings })

test('every file that the manifest may point to is served, and may be kept for a while', async () => {
  const names = await readdir(new URL('../../manifest/public', import.meta.url))
  expect(names.length).toBeGreaterThan(6)
  for (const name of names) {
    const { status, headers } = await get(name)
    expect([name, status, headers['cache-control']]).toEqual([name, 200, 'public, max-age=86400'])
  }
})

test('the page about the app says whom to ask, in plain text', async () => {
  const { body } = await get('about.html')
  expect(body).toContain('Ask the Team &#60;A&#62;: 023 9200 0000')
  expect(body).not.toContain('{{')
})

test.each(['../manifest.json', '..%2fmanifest.json', 'icon-17.png', ''])('nothing else is: %s', async (name) => {
  expect((await get(name)).status).toBe(404)
})
