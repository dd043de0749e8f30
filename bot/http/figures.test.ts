import { afterAll, beforeAll, expect, test } from 'vitest'
import { showFigures } from '../api/figures.ts'
import { sampleConference, sampleReport } from '../store/conference.fixture.ts'
import { startTestServer } from './server.fixture.ts'

// The server's clock stands at 10am on Wednesday 18 March 2026.
let server: Awaited<ReturnType<typeof startTestServer>>
beforeAll(async () => {
  server = await startTestServer()
  const start = Temporal.ZonedDateTime.from('2026-03-11T10:00[Europe/London]')
  const past = { start, strategyDate: Temporal.PlainDate.from('2026-02-25'), bookedAt: start.subtract({ days: 14 }) }
  const one = sampleConference({ ...past, bookedAt: past.bookedAt.toInstant() })
  const teacher = one.participants[2]?.id ?? ''
  await server.store.transaction((tx) => tx.conferences.add({ ...one, reports: [sampleReport(teacher)] }))
})
afterAll(() => server.stop())

const ask = async (path: string) =>
  fetch(`${server.address}/api/v1/figures${path}`, {
    headers: { authorization: `Bearer ${await server.token({ roles: ['Manager'] })}` },
  })

test('figures of a period count what was held in it, without a name', async () => {
  const response = await ask('?from=2026-03-01&to=2026-03-31')
  const { figures, problems } = showFigures.answer.parse(await response.clone().json())
  expect(figures).toMatchObject({
    held: { initial: 1, review: 0 },
    initial: { '0-10': 1, '11-15': 0 },
    reports: [{ agency: 'School', asked: 1, missing: 1 }],
  })
  expect(problems).toEqual([])
  expect(await response.text()).not.toMatch(/Sam |Robin/)
})

test('a period that ends before it begins is refused in words', async () => {
  const response = await ask('?from=2026-03-31&to=2026-03-01')
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({ errors: [{ path: 'to', message: 'is before the first day' }] })
})

test('a table of the dataset is a file with the dataset’s own field names', async () => {
  const response = await ask('/dataset?from=2026-03-01&to=2026-03-31&table=ssd_cp_reviews')
  expect(response.headers.get('content-disposition')).toContain('ssd_cp_reviews_2026-03-01_2026-03-31.csv')
  expect((await response.text()).split('\r\n')[0]).toMatch(/^cppr_cp_review_id,cppr_person_id,cppr_cp_plan_id,/)
  expect((await ask('/dataset?from=2026-03-01&to=2026-03-31&table=participant')).status).toBe(422)
})
