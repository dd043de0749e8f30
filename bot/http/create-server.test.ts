import { afterAll, beforeAll, expect, test } from 'vitest'
import { ConferenceStatus } from '../api/conference.ts'
import { Problem } from '../api/problem.ts'
import { fileByHand, LARGEST_FILE_BYTES } from '../api/reports.ts'
import { defaultLimits } from '../documents/inspect/inspection.ts'
import { sampleConference, sampleReport } from '../store/conference.fixture.ts'
import { startTestServer } from './server.fixture.ts'

let server: Awaited<ReturnType<typeof startTestServer>>
let team: Record<string, string>

beforeAll(async () => {
  server = await startTestServer()
  team = {
    authorization: `Bearer ${await server.token({ roles: ['BusinessTeam'] })}`,
    'content-type': 'application/json',
  }
})
afterAll(() => server.stop())

const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${server.address}${path}`, { method: 'POST', headers, body })

const problemOf = async (response: Response) => Problem.parse(await response.json())

test('it is healthy when the database answers, and says so when not', async () => {
  const healthy = await fetch(`${server.address}/healthz`)
  expect([healthy.status, await healthy.json()]).toEqual([200, { status: 'ok' }])
  server.outside.isReady = false
  const ill = await fetch(`${server.address}/healthz`)
  server.outside.isReady = true
  expect(ill.status).toBe(503)
  expect(await problemOf(ill)).toMatchObject({ reason: 'not-ready' })
})

test('a page that is not there is a problem that names the request and nothing else', async () => {
  for (const [method, path] of [
    ['GET', '/nowhere'],
    ['DELETE', '/api/v1/me'],
    ['GET', '/tab/assets/..%2f..%2fpackage.json'],
    ['GET', '/tab/assets/none.js'],
  ] as const) {
    const response = await fetch(`${server.address}${path}`, { method })
    expect([path, response.status]).toEqual([path, 404])
    const problem = await problemOf(response)
    expect(problem).toMatchObject({ reason: 'not-found', detail: 'There is nothing at this address.' })
    expect(response.headers.get('x-request-id')).toBe(problem.requestId)
  }
})

test('a failure inside tells the log why and the person nothing', async () => {
  server.outside.fails = true
  const response = await fetch(`${server.address}/p/secret-link`)
  server.outside.fails = false
  expect(response.status).toBe(500)
  const text = await response.text()
  expect(text).not.toContain('password')
  const { requestId } = Problem.parse(JSON.parse(text))
  const told = server.logged.filter(({ fields }) => fields.requestId === requestId)
  expect(told.map(({ level }) => level)).toEqual(['error', 'info'])
  expect(JSON.stringify(told)).not.toContain('secret-link')
})

test('Teams’ messages reach the bot with their authorization; what is no JSON or too large does not', async () => {
  const sent = await post('/api/messages', '{"type":"message"}', { authorization: 'Bearer x' })
  expect([sent.status, await sent.json()]).toEqual([200, { type: 'done' }])
  expect(server.outside.activities).toEqual([{ body: { type: 'message' }, authorization: 'Bearer x' }])
  expect((await post('/api/messages', '{"type":')).status).toBe(400)
  expect((await post('/api/messages', JSON.stringify({ text: 'x'.repeat(300_000) }))).status).toBe(413)
  expect(server.outside.activities).toHaveLength(1)
})

test('a form with a file reaches the personal page, its empty parts left out', async () => {
  const form = new FormData()
  form.set('action', 'submit')
  form.set('file', new File(['report'], 'Bericht ü.docx'))
  form.set('restricted', new File([], ''))
  const headers = { cookie: 'page=1.abc=; other=2' }
  const response = await fetch(`${server.address}/p/link?step=2`, { method: 'POST', body: form, headers })
  expect([response.status, response.headers.get('set-cookie')]).toEqual([200, 'page=1'])
  expect(server.outside.asked.at(-1)).toMatchObject({
    method: 'POST',
    path: '/p/link',
    query: { step: '2' },
    cookies: { page: '1.abc=', other: '2' },
    form: { action: 'submit' },
    files: [{ field: 'file', name: 'Bericht ü.docx', bytes: Buffer.from('report') }],
  })
  await post('/p/link', 'code=123456', { 'content-type': 'application/x-www-form-urlencoded' })
  expect(server.outside.asked.at(-1)).toMatchObject({ form: { code: '123456' }, files: [] })
})

test('a file that is too large reaches the personal page cut just past the limit, so that its feature refuses it', async () => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(LARGEST_FILE_BYTES + 10)], 'large.pdf'))
  const response = await fetch(`${server.address}/p/link`, { method: 'POST', body: form })
  expect(response.status).toBe(200)
  expect(server.outside.asked.at(-1)?.files?.[0]?.bytes.length).toBe(LARGEST_FILE_BYTES + 1)
})

test('more files than the personal page asks for, or no form at all, are refused', async () => {
  const form = new FormData()
  for (let count = 0; count < 5; count++) form.append('file', new File(['x'], `${count}.pdf`))
  expect((await fetch(`${server.address}/p/link`, { method: 'POST', body: form })).status).toBe(413)
  expect((await post('/p/link', '{}', { 'content-type': 'application/json' })).status).toBe(400)
})

test('the page runs no script but its own, and only Teams, Outlook and the stand-in may frame it', async () => {
  const response = await fetch(`${server.address}/tab/anything`)
  const policy = response.headers.get('content-security-policy') ?? ''
  const html = await response.text()
  const nonce = /name="style-nonce" content="([^"]+)"/.exec(html)?.[1]
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
  expect(policy).toMatch(/frame-ancestors .*https:\/\/teams\.microsoft\.com .*http:\/\/127\.0\.0\.1:4000$/)
  expect(html).toContain('name="host-origins" content="http://127.0.0.1:4000"')
  expect(await (await fetch(`${server.address}/tab/`)).text()).not.toContain(`${nonce}`)
  const asset = await fetch(`${server.address}/tab/assets/page-abc123.js`)
  expect(asset.headers.get('cache-control')).toContain('immutable')
})

test('a booking that has to be put right says which fields; one past its limit asks for the reason', async () => {
  const booking = {
    kind: 'initial',
    strategyDate: '2026-03-16',
    start: '2026-04-20T10:00',
    durationMinutes: 120,
    place: 'Room 1',
    chair: 'chair@example.org',
    leadSocialWorker: 'lead@example.org',
    children: [{ name: 'Robin Example', born: '2018-05-04', parties: [] }],
    participants: ['chair', 'lead'].map((who) => ({
      ...{ side: 'professional', email: `${who}@example.org`, name: who, role: who, agency: 'a', group: 'other' },
    })),
  }
  const book = (change: object) => post('/api/v1/conferences', JSON.stringify({ ...booking, ...change }), team)
  const wrong = await book({ chair: 'stranger@example.org', place: ' ' })
  expect(wrong.status).toBe(422)
  expect((await problemOf(wrong)).errors).toEqual([
    { path: 'place', message: 'is missing' },
    { path: 'chair', message: 'stranger@example.org is not among the participants' },
  ])
  const late = await book({})
  expect([late.status, (await problemOf(late)).reason]).toEqual([422, 'needs-reason'])
  expect((await problemOf(await book({ start: '2026-04-11T10:00' }))).reason).toBe('refused')
  const booked = await book({ exception: { reason: 'The chair was ill', manager: 'Pat Example' } })
  expect(await booked.json()).toMatchObject({ reference: expect.stringMatching(/^CP-\d+$/) })
  const listed = await fetch(`${server.address}/api/v1/conferences`, { headers: team })
  expect(await listed.json()).toMatchObject({ conferences: [{ kind: 'initial', reports: { of: 1, done: 0 } }] })
})

test('a report filed by hand keeps its bytes; one past the limit is refused before it is read', async () => {
  const conference = sampleConference()
  const report = sampleReport(conference.participants[2]?.id ?? '')
  await server.store.transaction((tx) => tx.conferences.add({ ...conference, reports: [report] }))
  const address = (query: string) => `/api/v1/reports/${report.id}/files?${query}`
  const filed = await post(address('name=a.docx&note=by+post'), 'bytes of a report', team)
  expect(filed.status).toBe(200)
  const { fileId } = fileByHand.answer.parse(await filed.json())
  const kept = await server.store.transaction((tx) => tx.incoming.find(fileId))
  expect(kept).toMatchObject({ reportId: report.id, source: 'hand', note: 'by post', part: 'main' })
  expect(Buffer.from(kept?.bytes ?? []).toString()).toBe('bytes of a report')
  const unexplained = await post(address('name=a.docx'), 'bytes', team)
  expect([unexplained.status, (await problemOf(unexplained)).errors?.[0]?.path]).toEqual([422, 'note'])
  const large = await post(address('name=a.docx&note=by+post'), new Uint8Array(LARGEST_FILE_BYTES + 1), team)
  expect(large.status).toBe(413)
  expect(LARGEST_FILE_BYTES).toBe(defaultLimits.maxBytes)
})

test('a conference answers with what its status page’s schema says', async () => {
  const conference = sampleConference()
  await server.store.transaction((tx) => tx.conferences.add(conference))
  const response = await fetch(`${server.address}/api/v1/conferences/${conference.id}`, { headers: team })
  const status = ConferenceStatus.strict().parse(await response.json())
  expect(status.start).toBe('2026-04-07T10:00:00+01:00[Europe/London]')
  expect(status.deadlines.find(({ name }) => name === 'report-due')).toMatchObject({ date: '2026-04-01', past: false })
  const may = {
    run: true,
    runMeeting: false,
    recordChanges: true,
    seeProgress: true,
    release: false,
    recordHandOver: true,
    resume: false,
  }
  expect(status.may).toEqual({ ...may, withhold: false, protect: true, answerLate: false })
  expect((await fetch(`${server.address}/api/v1/conferences/not-an-id`, { headers: team })).status).toBe(404)
  const unknown = await post(`/api/v1/conferences/${crypto.randomUUID()}/stop`, '{}', team)
  expect(unknown.status).toBe(404)
})

test('closing lets what is under way finish and takes nothing new', async () => {
  const other = await startTestServer()
  const work = Promise.withResolvers<void>()
  other.outside.patience = work.promise
  const slow = fetch(`${other.address}/p/link`)
  await expect.poll(() => other.outside.asked.length).toBe(1)
  const stopped = other.stop()
  await expect(fetch(`${other.address}/healthz`)).rejects.toThrow()
  work.resolve()
  expect((await slow).status).toBe(200)
  await stopped
})
