import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hold } from '../../conference/conference.fixture.ts'
import { coreGroup, london } from '../../conference/core-group/core-group.fixture.ts'
import { NO_OUTCOME } from '../../conference/outcome/outcome.ts'
import type { Paper } from '../../conference/papers/paper.ts'
import { paper } from '../../conference/papers/papers.fixture.ts'
import { NO_PLAN } from '../../conference/plan/plan.ts'
import type { ConferencesAsked, NewConference } from '../ports.ts'
import { sampleConference } from './conference.fixture.ts'
import { startTestPostgres, type TestPostgres } from './database.fixture.ts'
import { IDLE_HANDLERS } from './idle-handlers.fixture.ts'
import { type OpenStore, openStore } from './open-store.ts'

const now = Temporal.Instant.from('2026-04-01T09:00:00Z')
const asked: ConferencesAsked = {
  ...{ among: 'coming', kind: null, number: null, visibleTo: null, chairedBy: null },
  today: Temporal.PlainDate.from('2026-04-01'),
}

let postgres: TestPostgres
let store: OpenStore

beforeAll(async () => {
  postgres = await startTestPostgres()
})
afterAll(() => postgres.stop())
beforeEach(async () => {
  const connectionString = await postgres.createDatabase()
  store = await openStore({
    connectionString,
    clock: { now: () => now },
    newId: randomUUID,
    log: pino({ level: 'silent' }),
  })
  await store.work(IDLE_HANDLERS)
  return () => store.stop()
})

const on = (day: string, change: Partial<NewConference> = {}) =>
  sampleConference({ start: Temporal.ZonedDateTime.from(`${day}[Europe/London]`), ...change })

/** Numbered from 1042 in this order. */
function add(...conferences: NewConference[]) {
  return store.transaction(async (tx) => {
    for (const conference of conferences) await tx.conferences.add(conference)
    return conferences
  })
}

async function numbers(change: Partial<ConferencesAsked> = {}) {
  const { conferences, total } = await store.transaction((tx) => tx.board.page({ ...asked, ...change }, null, 50))
  expect(total).toBe(conferences.length)
  return conferences.map(({ number }) => number)
}

describe('a page of conferences', () => {
  beforeEach(async () => {
    await add(
      on('2026-04-20T10:00'),
      on('2026-04-01T09:00'),
      on('2026-03-31T10:00', { kind: 'review' }),
      on('2026-02-10T10:00'),
      on('2026-04-10T10:00', { state: 'called-off' }),
    )
  })

  test('is of what is to come, soonest first, and today counts until it is over', async () => {
    expect(await numbers()).toEqual([1043, 1042])
  })

  test('is of what is past or called off, newest first', async () => {
    expect(await numbers({ among: 'past' })).toEqual([1044, 1045])
    expect(await numbers({ among: 'called-off' })).toEqual([1046])
    expect(await numbers({ among: 'all' })).toEqual([1042, 1046, 1043, 1044, 1045])
  })

  test('is of one kind, or of a number and what begins like it', async () => {
    expect(await numbers({ among: 'past', kind: 'review' })).toEqual([1044])
    expect(await numbers({ among: 'all', number: '1045' })).toEqual([1045])
    expect(await numbers({ among: 'all', number: '104' })).toHaveLength(5)
    expect(await numbers({ among: 'all', number: '045' })).toEqual([])
  })

  test('goes on behind the last one, without one twice or missed', async () => {
    const seen: number[] = []
    for (let after: Parameters<typeof page>[0] = null; seen.length < 5; ) {
      const { conferences, total } = await page(after)
      expect(total).toBe(5)
      expect(conferences.length).toBeLessThanOrEqual(2)
      const last = conferences.at(-1)
      if (!last) break
      seen.push(...conferences.map(({ number }) => number))
      after = { start: last.start.toInstant(), number: last.number }
    }
    expect(seen).toEqual([1042, 1046, 1043, 1044, 1045])
  })

  const page = (after: { start: Temporal.Instant; number: number } | null) =>
    store.transaction((tx) => tx.board.page({ ...asked, among: 'all' }, after, 2))

  test('of two at the same hour the number decides', async () => {
    await add(on('2026-04-20T10:00'))
    expect(await numbers()).toEqual([1043, 1042, 1047])
  })
})

test('somebody without a role sees those they chair or lead, and no others they are in', async () => {
  const [chaired, led, attended] = ['chairId', 'leadSocialWorkerId', null].map((part) => {
    const one = on('2026-04-20T10:00')
    const id = part ? one[part as 'chairId'] : one.participants[2]?.id
    return {
      ...one,
      participants: one.participants.map((each) => (each.id === id ? { ...each, entraId: 'me' } : each)),
    }
  }) as [NewConference, NewConference, NewConference]
  await add(chaired, led, attended)
  expect(await numbers({ visibleTo: 'me' })).toEqual([1042, 1043])
  expect(await numbers({ chairedBy: 'me' })).toEqual([1042])
  expect(await store.transaction((tx) => tx.board.overview({ visibleTo: 'me', today: asked.today }, 9))).toMatchObject({
    conferences: [{ number: 1043 }, { number: 1042 }],
    counts: { coming: 2, past: 0, plans: 0, calledOff: 0 },
    waiting: { strayMails: 0, requests: 0 },
  })
  expect(await store.transaction((tx) => tx.board.overview({ visibleTo: null, today: asked.today }, 9))).toMatchObject({
    counts: { coming: 3 },
  })
})

test('whom our last message did not reach is known, until a later one does', async () => {
  const [conference] = await add(on('2026-04-20T10:00'))
  const [, worker, teacher] = conference?.participants ?? []
  if (!conference || !worker || !teacher) throw new Error('The sample has a teacher')
  const delivery = (person: string, occasion: string) => ({
    ...{ id: randomUUID(), conferenceId: conference.id, person, kind: 'report-request' as const },
    ...{ deadline: 'report-due', occasion, sendAt: now, detail: {} },
  })
  const [failed, bounced, later] = [delivery(worker.id, '1'), delivery(teacher.id, '1'), delivery(teacher.id, '2')]
  const send = (id: string, at: Temporal.Instant, mailId: string) =>
    store.transaction((tx) =>
      tx.deliveries.sent([id], {
        ...{ id: randomUUID(), conferenceId: conference.id, to: teacher.email, kind: 'report-request', of: [] },
        ...{ channel: 'mail', subject: 'CP-1042', at, sent: { mailId, internetMessageId: mailId }, problem: null },
      }),
    )
  const unreached = () => store.transaction((tx) => tx.board.unreached([conference.id]))
  await store.transaction((tx) => tx.deliveries.claimForSlot([failed, bounced, later]))
  expect(await unreached()).toEqual([])
  await store.transaction((tx) => tx.deliveries.settle([failed.id], { state: 'failed', error: 'refused' }))
  await send(bounced.id, now, 'first')
  await store.transaction((tx) => tx.deliveries.cameBack(['first'], { kind: 'undelivered', at: now }))
  expect((await unreached()).map(({ person }) => person).toSorted()).toEqual([worker.id, teacher.id].toSorted())
  await send(later.id, now.add({ hours: 1 }), 'second')
  expect(await unreached()).toMatchObject([{ person: worker.id, conferenceId: conference.id }])
})

test('replies are read again only after a while, and only of what has an event and is still to be held, or meets soon', async () => {
  const [coming, held, off, without] = await add(
    on('2026-04-20T10:00'),
    on('2026-03-20T10:00'),
    on('2026-04-20T10:00', { state: 'called-off' }),
    on('2026-04-21T10:00'),
  )
  const ids = [coming, held, off, without].map((one) => one?.id ?? '')
  await store.transaction(async (tx) => {
    for (const conferenceId of ids.slice(0, 3))
      await tx.events.add({
        id: randomUUID(),
        conferenceId,
        purpose: 'anchor',
        partyId: null,
        coreGroupId: null,
        partId: null,
        eventId: 'e',
      })
  })
  const soon = now.add({ hours: 48 })
  const toRead = (before: Temporal.Instant) => store.transaction((tx) => tx.events.toRead(before, now, soon))
  expect(await toRead(now)).toEqual([ids[0]])
  const { version } = await store.transaction(async (tx) => (await tx.conferences.find(ids[0] ?? '')) ?? { version: 0 })
  await store.transaction((tx) => tx.events.read(ids[0] ?? '', now))
  expect(await toRead(now)).toEqual([])
  expect(await toRead(now.add({ minutes: 1 }))).toEqual([ids[0]])
  const meets = (start: string) =>
    store.change(ids[1] ?? '', (tx) =>
      tx.coreGroups.add(
        ids[1] ?? '',
        coreGroup(randomUUID(), { number: Number(start.slice(8, 10)), start: london(start) }),
      ),
    )
  await meets('2026-04-10T10:00')
  expect(await toRead(now)).toEqual([])
  await meets('2026-04-02T10:00')
  expect(await toRead(now)).toEqual([ids[1]])
  // Nobody who has the page open is told that it has changed.
  expect(await store.transaction((tx) => tx.conferences.find(ids[0] ?? ''))).toMatchObject({ version })
})

test('plans are of conferences that were held: in force until the review has made its own, or still to be closed', async () => {
  // No child has two plans at once, so each of these is about a child of its own.
  let families = 0
  const held = (change: Partial<NewConference> = {}) => {
    const one = on('2026-03-20T10:00', change)
    families += 1
    return { ...one, children: one.children.map((child) => ({ ...child, name: `${child.name} ${families}` })) }
  }
  const closing = (by: string) => ({
    ...{ at: now, by, outcome: NO_OUTCOME, attended: [], corrections: [] },
  })
  const withPlan = (change: Partial<NewConference> = {}): NewConference => {
    const one = held(change)
    const startedOn = one.start.toPlainDate()
    const children = one.children.map(({ id: childId }) => ({ childId, category: 'neglect' as const, startedOn }))
    return { ...one, closing: closing(one.chairId), plan: { ...NO_PLAN, children } }
  }
  const [inForce, ended, reviewed, begun] = [withPlan(), withPlan(), withPlan(), held()]
  const review = withPlan({ kind: 'review', reviewOf: reviewed.id })
  await add(inForce, ended, reviewed, review, begun, held())
  await store.transaction(async (tx) => {
    const on = Temporal.PlainDate.from('2026-03-25')
    for (const { id: childId } of ended.children)
      await tx.plans.end(ended.id, { childId, on, reason: 'death', note: '', recordedAt: now, recordedBy: 'lead' })
    const meeting = await tx.meetings.lock(begun.id)
    await tx.meetings.save(meeting, { ...meeting, state: 'ended', startedAt: now, version: 1 }, [])
  })
  expect((await numbers({ among: 'plans' })).toSorted()).toEqual([1042, 1045, 1046])
  const { counts } = await store.transaction((tx) => tx.board.overview({ visibleTo: null, today: asked.today }, 9))
  expect(counts).toMatchObject({ plans: 3, past: 6 })
})

test('what is to come is open, and what waits on paper with no plan in force: drafts, unsent ones, open corrections and held copies', async () => {
  const held = (change: Partial<Paper> | null, day = '2026-03-20') => {
    const isDraft = change?.state === 'draft'
    const gone = { approved: isDraft ? null : { at: now, by: 'chair' }, sentAt: change?.state === 'sent' ? now : null }
    const papers = change ? [paper({ id: randomUUID(), ...gone, ...change })] : []
    return { ...on(`${day}T10:00`), papers }
  }
  const [holding, corrected] = [held({ state: 'sent' }), held({ state: 'sent' })]
  await add(
    held({ state: 'draft' }),
    held({ state: 'approved', kind: 'ending-letter' }),
    held({ state: 'draft', kind: 'ending-letter' }),
    held({ state: 'sent' }),
    held(null),
    held({ state: 'draft' }, '2026-04-20'),
    holding,
    corrected,
  )
  const recipientId = holding.participants[0]?.id as string
  await store.transaction(async (tx) => {
    const thing = { kind: 'paper' as const, paperId: holding.papers[0]?.id as string }
    await tx.holds.add(holding.id, hold(recipientId, '', { id: randomUUID(), thing, detailId: randomUUID() }))
    const asked = { id: randomUUID(), participantId: corrected.participants[0]?.id as string, text: 'No', at: now }
    await tx.papers.addCorrection(corrected.papers[0]?.id as string, { ...asked, settled: null })
  })
  expect((await numbers({ among: 'open' })).toSorted()).toEqual([1042, 1043, 1047, 1048, 1049])
})
