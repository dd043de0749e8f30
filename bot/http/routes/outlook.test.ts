import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sampleConference, sampleReport } from '../../store/conference.fixture.ts'
import { startTestServer } from '../server.fixture.ts'

const oid = { team: randomUUID(), lead: randomUUID(), teacher: randomUUID(), stranger: randomUUID() }
type Who = keyof typeof oid
let server: Awaited<ReturnType<typeof startTestServer>>
let conferenceId: string
let number: number

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

beforeEach(async () => {
  const sample = sampleConference()
  const [chair, lead, teacher, mother] = sample.participants
  if (!chair || !lead || !teacher || !mother) throw new Error('The sample has four people')
  const participants = [chair, { ...lead, entraId: oid.lead }, { ...teacher, entraId: oid.teacher }, mother]
  const reports = [sampleReport(lead.id), sampleReport(teacher.id)]
  conferenceId = sample.id
  const added = await server.store.transaction((tx) => tx.conferences.add({ ...sample, participants, reports }))
  number = added.number
})

async function open(who: Who, asked: string | number = number) {
  const token = await server.token({ oid: oid[who], roles: who === 'team' ? ['BusinessTeam'] : [] })
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`${server.address}/api/v1/outlook/appointment?number=${asked}`, { headers })
  return { status: answer.status, body: await answer.json() }
}

describe('an appointment that names a conference', () => {
  test('shows a professional their own part and nothing of the others', async () => {
    const { body } = await open('teacher')
    expect(body).toMatchObject({ whole: null, part: { reference: `CP-${number}`, report: { state: 'requested' } } })
  })

  test('shows the business team what the board has, with every deadline and its reason', async () => {
    const { body } = await open('team')
    expect(body).toMatchObject({
      part: null,
      whole: { row: { reference: `CP-${number}`, reports: { done: 0, of: 2 } } },
    })
    const { deadlines } = (body as { whole: { deadlines: { because: string[] }[] } }).whole
    expect(deadlines.length).toBeGreaterThan(3)
    expect(deadlines.every(({ because }) => because.length > 0)).toBe(true)
  })

  test('shows the lead social worker both', async () => {
    expect((await open('lead')).body).toMatchObject({ whole: { row: {} }, part: { report: {} } })
  })

  test('tells nobody else whether there is such a conference', async () => {
    const [theirs, none] = [await open('stranger'), await open('stranger', 9_999_999)]
    expect(theirs).toMatchObject({ status: 404, body: { reason: 'not-found' } })
    const apart = { requestId: null }
    expect({ ...(none.body as object), ...apart }).toEqual({ ...(theirs.body as object), ...apart })
  })

  test('shows nothing to those in it while it is stopped, and the business team that it is', async () => {
    await server.store.change(conferenceId, (tx) => tx.conferences.update(conferenceId, { stopped: true }))
    expect(await open('teacher')).toMatchObject({ status: 404 })
    expect((await open('team')).body).toMatchObject({ whole: { row: { trouble: 'stopped' } } })
  })
})

test('what is no number is refused in words', async () => {
  const refused = await open('teacher', 'CP')
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ message: 'is not a number like 1042' }] } })
})
