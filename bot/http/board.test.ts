import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Board, ConferenceRow } from '../api/conferences.ts'
import { listConferences, showBoard, showOverview } from '../api/conferences.ts'
import type { NewConference } from '../ports.ts'
import { sampleConference, sampleReport, sampleVersion } from '../store/conference.fixture.ts'
import { startTestServer, type TokenChange } from './server.fixture.ts'

// The server's clock stands at 10am on Wednesday 18 March 2026.
const team = { roles: ['BusinessTeam'] }
const chair = { oid: '44444444-4444-4444-8444-444444444444', roles: ['Chair'] }

let server: Awaited<ReturnType<typeof startTestServer>>
beforeAll(async () => {
  server = await startTestServer()
  await server.store.transaction(async (tx) => {
    for (let day = 0; day < 60; day++) await tx.conferences.add(on(day))
    await tx.conferences.add(on(3, { whereabouts: 'unknown', ...chairedByChair() }))
    await tx.conferences.add(on(-10, { kind: 'review' }))
    const doubtful = on(5)
    const [, , teacher] = doubtful.participants
    const findings = { marks: null, doubts: ['other-children' as const], unreadable: false }
    const report = sampleReport(teacher?.id ?? '', { state: 'submitted', versions: [sampleVersion({ findings })] })
    await tx.conferences.add({ ...doubtful, reports: [report] })
  })
})
afterAll(() => server.stop())

function on(days: number, change: Partial<NewConference> = {}): NewConference {
  const start = Temporal.ZonedDateTime.from('2026-03-23T10:00[Europe/London]').add({ days })
  const one = sampleConference({ start, bookedAt: Temporal.Instant.from('2026-03-17T10:00:00Z'), ...change })
  // A quorum, so that nothing is needed by itself.
  const groups = ['safeguarding', 'social care', 'education', 'health']
  return {
    ...one,
    participants: one.participants.map((each, index) => ({
      ...each,
      group: groups[index] ?? '',
      phone: '023 9200 0001',
    })),
  }
}

function chairedByChair(): Partial<NewConference> {
  const { participants, ...rest } = sampleConference()
  return {
    ...{ chairId: rest.chairId, leadSocialWorkerId: rest.leadSocialWorkerId, children: rest.children },
    participants: participants.map((one) => (one.id === rest.chairId ? { ...one, entraId: chair.oid } : one)),
  }
}

async function get(path: string, claims: TokenChange = team) {
  const headers = { authorization: `Bearer ${await server.token(claims)}` }
  const response = await fetch(`${server.address}${path}`, { headers })
  return { status: response.status, body: await response.json() }
}
const list = async (query: string, claims?: TokenChange) => {
  const { body } = await get(`/api/v1/conferences?${query}`, claims)
  return listConferences.answer.parse(body)
}
const board = async (claims?: TokenChange): Promise<Board> =>
  showBoard.answer.parse((await get('/api/v1/board', claims)).body)
const references = (rows: readonly ConferenceRow[]) => rows.map(({ reference }) => reference)

test.each([
  ['', team],
  ['filter=past', team],
  ['filter=attention', team],
  ['search=CP-1102', team],
  ['search=nothing', team],
  ['kind=review', team],
  ['mine=true', chair],
  ['', chair],
])('a first view gets in one answer what it would get in two: "%s"', async (query, claims) => {
  const { status, body } = await get(`/api/v1/overview?${query}`, claims)
  expect(status).toBe(200)
  expect(showOverview.answer.parse(body)).toEqual({ board: await board(claims), list: await list(query, claims) })
})

test('the board says what there is to do, worst first, by role and reference, and how many conferences there are', async () => {
  const { needs, needed, counts } = await board()
  const two = needs.filter(({ what }) => what.kind === 'whereabouts' || what.kind === 'doubt')
  expect(two).toMatchObject([
    { conference: { reference: 'CP-1102' }, place: 'whereabouts', what: { kind: 'whereabouts' } },
    { conference: { reference: 'CP-1104' }, place: 'reports', what: { kind: 'doubt', role: 'teacher' } },
  ])
  expect(needed).toBe(needs.length)
  expect(counts).toMatchObject({ coming: 62, past: 1, calledOff: 0 })
  expect(JSON.stringify(needs)).not.toContain('Sam ')
})

test('a list comes fifty at a time', async () => {
  const first = await list('')
  expect(first).toMatchObject({ total: 62 })
  expect(first.conferences).toHaveLength(50)
  const second = await list(`after=${first.next}`)
  expect(second).toMatchObject({ total: 62, next: null })
  expect(new Set(references([...first.conferences, ...second.conferences])).size).toBe(62)
})

test('search finds a reference among all, however it is written, and no name', async () => {
  for (const search of ['1103', 'CP-1103', 'cp%201103'])
    expect(references((await list(`search=${search}`)).conferences)).toEqual(['CP-1103'])
  expect(await list('search=Robin')).toMatchObject({ conferences: [], total: 0 })
  expect((await get(`/api/v1/conferences?search=${'9'.repeat(30)}`)).status).toBe(422)
})

test('filters are combined', async () => {
  expect((await list('filter=coming&kind=review')).total).toBe(0)
  expect(references((await list('filter=past&kind=review')).conferences)).toEqual(['CP-1103'])
  expect(references((await list('filter=attention')).conferences)).toEqual(
    expect.arrayContaining(['CP-1102', 'CP-1104']),
  )
  expect((await get('/api/v1/conferences?filter=everything')).status).toBe(422)
  // What is no cursor of ours begins the list again.
  expect((await list('after=nonsense')).conferences).toHaveLength(50)
})

test('a chair sees their own conferences and what they alone may decide', async () => {
  expect(references((await list('', chair)).conferences)).toEqual(['CP-1102'])
  expect(references((await list('search=110', chair)).conferences)).toEqual(['CP-1102'])
  expect(references((await list('mine=true', chair)).conferences)).toEqual(['CP-1102'])
  expect(await board(chair)).toMatchObject({ needs: [], counts: { coming: 1, past: 0, calledOff: 0, attention: 0 } })
})

test('somebody without a role and without a conference gets empty lists', async () => {
  expect(await list('', { roles: [] })).toEqual({ conferences: [], total: 0, next: null })
  expect(await board({ roles: [] })).toMatchObject({ needs: [], counts: { coming: 0 } })
})
