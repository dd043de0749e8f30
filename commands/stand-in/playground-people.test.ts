import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { sampleFamily } from './sample-family.ts'
import { microsoftSettings } from './tenant.ts'

test('the people of docs/playground.md are the sample people, by the object ids they have at every start', async () => {
  const doc = await readFile(new URL('../../docs/playground.md', import.meta.url), 'utf8')
  const config = /```yaml\n([\s\S]*?)```/.exec(doc)?.[1] ?? ''
  expect(/^tenantId: (\S+)$/m.exec(config)?.[1]).toBe(microsoftSettings.tenantId)
  expect(/^bot:\n {2}id: (\S+)$/m.exec(config)?.[1]).toBe(microsoftSettings.appId)

  const person = /name: (.+)\n +userPrincipleName: (\S+)\n +aadObjectId: (\S+)/g
  const listed = [...config.matchAll(person)].map(([, displayName, email, objectId]) => ({
    displayName,
    email,
    objectId,
  }))
  expect(listed).toHaveLength(6)
  const { people } = await sampleFamily()
  for (const one of listed) expect(people).toContainEqual(expect.objectContaining({ ...one, organisation: 'tenant' }))
})
