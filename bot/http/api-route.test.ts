import { afterAll, beforeAll, expect, test } from 'vitest'
import { ConferenceStatus } from '../api/conference.ts'
import { Problem } from '../api/problem.ts'
import { sampleConference } from '../store/conference.fixture.ts'
import { startTestServer } from './server.fixture.ts'

let server: Awaited<ReturnType<typeof startTestServer>>
let team: Record<string, string>
let address: string
let id: string

beforeAll(async () => {
  server = await startTestServer()
  team = {
    authorization: `Bearer ${await server.token({ roles: ['BusinessTeam'] })}`,
    'content-type': 'application/json',
  }
  const conference = sampleConference()
  id = conference.id
  await server.store.transaction((tx) => tx.conferences.add(conference))
  address = `${server.address}/api/v1/conferences/${id}`
})
afterAll(() => server.stop())

const show = (headers: Record<string, string> = {}) => fetch(address, { headers: { ...team, ...headers } })
const post = (what: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${address}/${what}`, { method: 'POST', body: JSON.stringify(body), headers: { ...team, ...headers } })
const move = (start: string, headers: Record<string, string> = {}) => post('move', { start }, headers)
const reasonOf = async (response: Response) => Problem.parse(await response.json()).reason

test('a conference names its version, and says nothing again to whoever has it already', async () => {
  const shown = await show()
  const etag = shown.headers.get('etag') as string
  const { version } = ConferenceStatus.parse(await shown.json())
  expect(etag).toMatch(new RegExp(`^"${version}-[\\w-]{16}"$`))
  const again = await show({ 'if-none-match': `W/${etag}, "other"` })
  expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
  expect((await post('stop', {})).status).toBe(200)
  const after = await show({ 'if-none-match': etag })
  expect(after.status).toBe(200)
  expect(ConferenceStatus.parse(await after.json())).toMatchObject({ version: version + 1, stopped: true })
  await post('resume', {}, { authorization: `Bearer ${await server.token({ roles: ['Manager'] })}` })
})

test('who moves a conference says which one they saw, and never writes over what changed meanwhile', async () => {
  const unsaid = await move('2026-04-01T10:00')
  expect([unsaid.status, await reasonOf(unsaid)]).toEqual([428, 'version-missing'])
  const unreadable = await move('2026-04-01T10:00', { 'if-match': '*' })
  expect([unreadable.status, await reasonOf(unreadable)]).toEqual([400, 'version-unreadable'])
  const etag = (await show()).headers.get('etag') as string
  const [first, second] = await Promise.all(
    ['2026-04-01T10:00', '2026-04-02T10:00'].map((start) => move(start, { 'if-match': etag })),
  )
  if (!first || !second) throw new Error('Two were asked')
  const [done, late] = first.ok ? [first, second] : [second, first]
  expect([done.status, late.status, await reasonOf(late)]).toEqual([200, 412, 'changed-meanwhile'])
  const { version } = ConferenceStatus.parse(await (await show()).json())
  expect((await move('2026-04-08T10:00', { 'if-match': `"${version}"` })).status).toBe(200)
})

test('any other change of a conference may say which one it was made from', async () => {
  const { version } = ConferenceStatus.parse(await (await show()).json())
  const stale = await post('call-off', { reason: 'Not needed' }, { 'if-match': `"${version - 1}"` })
  expect(stale.status).toBe(412)
  const now = ConferenceStatus.parse(await (await show()).json())
  expect(now).toMatchObject({ state: 'booked', version })
  expect((await post('call-off', { reason: 'Not needed' })).status).toBe(200)
})
