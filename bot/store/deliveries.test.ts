import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { BUSINESS_TEAM, type MessageKind } from '../../conference/delivery.ts'
import type { Deliveries, JobHandlers, Message, NewConference, NewDelivery } from '../ports.ts'
import { sampleConference, sampleHold, sampleParticipant } from './conference.fixture.ts'
import { openDatabase } from './connect.ts'
import { startTestPostgres, type TestPostgres } from './database.fixture.ts'
import { type OpenStore, openStore } from './open-store.ts'

const log = pino({ level: 'silent' })
const now = Temporal.Instant.from('2026-04-01T08:00:00Z')
const later = now.add({ hours: 2 })

let postgres: TestPostgres
let connectionString: string
let stores: OpenStore[]
let store: OpenStore
let delivered: string[][]

beforeAll(async () => {
  postgres = await startTestPostgres()
})
afterAll(() => postgres.stop())

beforeEach(async () => {
  connectionString = await postgres.createDatabase()
  stores = []
  delivered = []
  store = await open()
})
afterEach(async () => {
  for (const one of stores) await one.stop()
})

async function open(deliver: JobHandlers['deliver'] = async ({ deliveryIds }) => void delivered.push(deliveryIds)) {
  const one = await openStore({ connectionString, clock: { now: () => now }, newId: randomUUID, log })
  stores.push(one)
  // Only `deliver` is enqueued here.
  await one.work({ deliver } as JobHandlers, { retryLimit: 0 })
  return one
}

async function add(change: Partial<NewConference> = {}) {
  const conference = sampleConference(change)
  await store.transaction((tx) => tx.conferences.add(conference))
  const [chair, , teacher] = conference.participants
  if (!chair || !teacher) throw new Error('The sample is incomplete')
  return { id: conference.id, chair, teacher }
}

const reminder = (conferenceId: string, person: string, change: Partial<NewDelivery> = {}): NewDelivery => ({
  id: randomUUID(),
  conferenceId,
  person,
  kind: 'report-reminder',
  deadline: 'report-due:2026-04-01',
  occasion: '5wd-1',
  sendAt: now,
  detail: {},
  ...change,
})

const inDeliveries = <T>(work: (deliveries: Deliveries) => Promise<T>, by = store) =>
  by.transaction((tx) => work(tx.deliveries))
const statesOf = (...ids: string[]) =>
  inDeliveries(async (deliveries) => {
    const found = new Map((await deliveries.find(ids)).map(({ id, state }) => [id, state]))
    return ids.map((id) => found.get(id))
  })

test('what is claimed and may leave now is delivered, one job for one person', async () => {
  const { id, chair, teacher } = await add()
  const first = reminder(id, teacher.id, { detail: { packId: 'p1' } })
  const second = reminder(id, teacher.id, { occasion: '1wd-1' })
  const other = reminder(id, chair.id)
  const waits = reminder(id, teacher.id, { occasion: 'day-1', sendAt: later })
  await inDeliveries((deliveries) => deliveries.claim([first, second, other, waits], now))
  await store.idle()
  expect(delivered.toSorted((a, b) => a.length - b.length)).toEqual([[other.id], [first.id, second.id].toSorted()])
  const [found] = await inDeliveries((deliveries) => deliveries.find([first.id]))
  expect(found).toEqual({ ...first, state: 'waiting', messageId: null, error: null })
  expect(await store.transaction((tx) => tx.conferences.nextMoment())).toEqual(later)
})

test('of many claims of the same thing at once, one is delivered', async () => {
  const { id, teacher } = await add()
  const claims = Array.from({ length: 8 }, () => reminder(id, teacher.id))
  const team = Array.from({ length: 8 }, () => reminder(id, BUSINESS_TEAM, { kind: 'missing-list' }))
  const claimBoth = (index: number) =>
    store.change(id, (tx) =>
      tx.deliveries.claim(
        [claims, team].map((each) => each[index] as NewDelivery),
        now,
      ),
    )
  await Promise.all(claims.map((_, index) => claimBoth(index)))
  await store.idle()
  expect(delivered).toHaveLength(2)
  expect(await inDeliveries((deliveries) => deliveries.ofConference(id))).toHaveLength(2)
})

test('work of ours is claimed once and is no delivery', async () => {
  const { id } = await add()
  const key = { conferenceId: id, person: BUSINESS_TEAM, kind: 'collect-drafts' as const, deadline: 'd', occasion: 'o' }
  const claim = () => inDeliveries((deliveries) => deliveries.claimWork(key, now))
  expect([await claim(), await claim()]).toEqual([true, false])
  expect(await inDeliveries((deliveries) => deliveries.ofConference(id))).toEqual([])
  const conference = await store.transaction((tx) => tx.conferences.find(id))
  expect([...(conference?.claimed ?? [])]).toEqual(['business-team|collect-drafts|d|o'])
})

test('what is rolled back is neither claimed nor delivered', async () => {
  const { id, teacher } = await add()
  const undone = store.change(id, async (tx) => {
    await tx.deliveries.claim([reminder(id, teacher.id)], now)
    throw new Error('changed my mind')
  })
  await expect(undone).rejects.toThrow('changed my mind')
  const again = reminder(id, teacher.id)
  await inDeliveries((deliveries) => deliveries.claim([again], now))
  await store.idle()
  expect(delivered).toEqual([[again.id]])
})

test('what falls into one slot is one digest for an address over all conferences, and one list for each for the team', async () => {
  const teacher = sampleParticipant()
  const two = [sampleConference(), sampleConference()].map((conference) => {
    const here = { ...teacher, id: randomUUID() }
    return { conference: { ...conference, participants: [...conference.participants, here] }, here }
  })
  const ids: string[][] = [[], []]
  for (const { conference, here } of two) {
    await store.transaction((tx) => tx.conferences.add(conference))
    const mine = reminder(conference.id, here.id, { sendAt: later })
    const team = reminder(conference.id, BUSINESS_TEAM, { sendAt: later, kind: 'missing-list' })
    await inDeliveries((deliveries) => deliveries.claimForSlot([mine, team]))
    ids[0]?.push(mine.id)
    ids[1]?.push(team.id)
  }
  await inDeliveries((deliveries) => deliveries.release(now))
  await store.idle()
  expect(delivered).toEqual([])
  await inDeliveries((deliveries) => deliveries.release(later))
  await store.idle()
  const [mine = [], team = []] = ids
  expect(delivered.toSorted()).toEqual([mine.toSorted(), ...team.map((id) => [id])].toSorted())
})

test('two instances that release at once enqueue everything once', async () => {
  const { id, chair, teacher } = await add()
  const due = ['a', 'b', 'c'].flatMap((occasion) =>
    [chair.id, teacher.id].map((person) => reminder(id, person, { occasion })),
  )
  await inDeliveries((deliveries) => deliveries.claimForSlot(due))
  const other = await open()
  await Promise.all([store, other, store, other].map((by) => inDeliveries((each) => each.release(now), by)))
  await store.idle()
  expect(delivered.map((each) => each.length)).toEqual([3, 3])
})

test('what was held while the conference was stopped leaves after it resumes, and not before', async () => {
  const { id, teacher } = await add({ stopped: true })
  const held = reminder(id, teacher.id)
  await inDeliveries((deliveries) => deliveries.claim([held], now))
  await store.idle()
  await inDeliveries((deliveries) => deliveries.settle([held.id], { state: 'held' }))
  await inDeliveries((deliveries) => deliveries.release(now))
  await store.idle()
  expect(delivered).toEqual([[held.id]])
  expect(await statesOf(held.id)).toEqual(['held'])
  await store.change(id, async (tx) => {
    await tx.conferences.update(id, { stopped: false })
    await tx.deliveries.release(now)
  })
  await store.idle()
  expect(delivered).toEqual([[held.id], [held.id]])
  expect(await statesOf(held.id)).toEqual(['waiting'])
})

test('what is held for something in it waits for the last decision, and does not leave while the conference is stopped', async () => {
  const { id, chair, teacher } = await add()
  const row = reminder(id, teacher.id)
  await inDeliveries((deliveries) => deliveries.claim([row], now))
  await store.idle()
  const holds = ['one', 'two'].map((passage) =>
    sampleHold({ recipientId: teacher.id, thing: { kind: 'message', deliveryId: row.id }, passage }),
  )
  await store.change(id, async (tx) => {
    for (const hold of holds) await tx.holds.add(id, hold)
    await tx.deliveries.settle([row.id], { state: 'held' })
  })
  const decide = (holdId: string) =>
    store.change(id, async (tx) => {
      await tx.holds.see(holdId, chair.id)
      await tx.holds.clear(holdId, { by: chair.id, at: now, reason: 'it is known to them' })
      await tx.deliveries.releaseOne(row.id, now)
    })
  const [first, second] = holds
  if (!first || !second) throw new Error('There are two holds')
  await decide(first.id)
  await inDeliveries((deliveries) => deliveries.release(now))
  expect(await statesOf(row.id)).toEqual(['held'])
  await store.change(id, (tx) => tx.conferences.update(id, { stopped: true }))
  await decide(second.id)
  expect(await statesOf(row.id)).toEqual(['held'])
  await store.change(id, (tx) => tx.conferences.update(id, { stopped: false }))
  await inDeliveries((deliveries) => deliveries.releaseOne(row.id, now))
  await store.idle()
  expect(delivered).toEqual([[row.id], [row.id]])
  expect(await statesOf(row.id)).toEqual(['waiting'])
})

test('what came back is noted on the message it is about, and an automatic answer never hides that it did not arrive', async () => {
  const { id, teacher } = await add()
  const send = async (internetMessageId: string, change: Partial<NewDelivery> = {}) => {
    const row = reminder(id, teacher.id, change)
    const sent = { mailId: internetMessageId, internetMessageId }
    const about = { conferenceId: id, to: teacher.email, subject: 'CP-1042', at: now, problem: null }
    await inDeliveries(async (deliveries) => {
      await deliveries.claim([row], now)
      await deliveries.sent([row.id], {
        ...about,
        id: randomUUID(),
        kind: row.kind as MessageKind,
        of: [],
        channel: 'mail',
        sent,
      })
    })
  }
  await send('<1@example.org>')
  await send('<2@example.org>', { kind: 'missing-list', person: BUSINESS_TEAM })
  const cameBack = (about: string[], kind: 'undelivered' | 'auto-reply', at = now) =>
    inDeliveries((deliveries) => deliveries.cameBack(about, { kind, at }))
  const problems = () =>
    inDeliveries(async (deliveries) => (await deliveries.messages(id)).map(({ kind, problem }) => [kind, problem]))
  const first = { conferenceId: id, person: teacher.id, kind: 'report-reminder' }
  expect(await cameBack(['<x@example.org>'], 'undelivered')).toBeNull()
  expect(await cameBack([], 'undelivered')).toBeNull()
  expect(await cameBack(['<x@example.org>', '<1@example.org>'], 'auto-reply')).toEqual(first)
  expect(await problems()).toContainEqual(['report-reminder', { kind: 'auto-reply', at: now }])
  expect(await cameBack(['<1@example.org>'], 'undelivered', later)).toEqual(first)
  expect(await cameBack(['<1@example.org>'], 'auto-reply')).toEqual(first)
  expect(await problems()).toContainEqual(['report-reminder', { kind: 'undelivered', at: later }])
  expect(await problems()).toContainEqual(['missing-list', null])
  expect(await cameBack(['<2@example.org>'], 'undelivered')).toMatchObject({ person: BUSINESS_TEAM })
})

test('a message stands on every row it covers, in each conference', async () => {
  const one = await add()
  const two = await add()
  const rows = [reminder(one.id, one.teacher.id), reminder(two.id, two.teacher.id)]
  const message: Message = {
    id: randomUUID(),
    conferenceId: one.id,
    to: one.teacher.email,
    kind: 'digest',
    of: ['report-reminder', 'report-reminder'],
    channel: 'teams',
    subject: 'CP-1042: 2 reports',
    at: now,
    sent: { conversationId: 'c1', activityId: 'a1' },
    problem: null,
  }
  const mail = {
    ...message,
    id: randomUUID(),
    conferenceId: two.id,
    at: later,
    channel: 'mail' as const,
    sent: { mailId: 'm1', internetMessageId: '<m1@example.org>' },
  }
  await inDeliveries(async (deliveries) => {
    await deliveries.claim(rows, now)
    expect(await deliveries.previousCard(two.id, two.teacher.id, 'report-due:2026-04-01')).toBeNull()
    await deliveries.sent(
      rows.map(({ id }) => id),
      message,
    )
    await deliveries.settle(
      rows.map(({ id }) => id),
      { state: 'failed', error: 'too late' },
    )
    const late = reminder(two.id, two.teacher.id, { occasion: '1wd-1' })
    await deliveries.claim([late], now)
    await deliveries.sent([late.id], mail)
  })
  await inDeliveries(async (deliveries) => {
    expect(await deliveries.messages(one.id)).toEqual([message])
    expect(await deliveries.messages(two.id)).toEqual([message, mail])
    expect((await deliveries.ofConference(one.id)).map(({ state, messageId }) => [state, messageId])).toEqual([
      ['sent', message.id],
    ])
    // Nothing takes the place of a digest: it is about more than one thing.
    expect(await deliveries.previousCard(two.id, two.teacher.id, 'report-due:2026-04-01')).toBeNull()
  })
})

test('another slot of the same London day counts for an address, not the same slot, not another day, not what others caused', async () => {
  const { id, chair, teacher } = await add()
  const lateAtNight = Temporal.Instant.from('2026-04-01T23:30:00Z')
  const hadSlot = (email: string, day: string, slot = now) =>
    inDeliveries((deliveries) => deliveries.hadSlot(email, Temporal.PlainDate.from(day), slot))
  const skipped = reminder(id, teacher.id, { occasion: 'day-1' })
  await inDeliveries(async (deliveries) => {
    await deliveries.claimForSlot([skipped, reminder(id, teacher.id, { sendAt: lateAtNight })])
    await deliveries.claimForSlot([reminder(id, chair.id, { kind: 'pack-ready', sendAt: lateAtNight })])
    await deliveries.settle([skipped.id], { state: 'skipped' })
  })
  expect(await hadSlot(teacher.email, '2026-04-02')).toBe(true)
  expect(await hadSlot(teacher.email, '2026-04-02', lateAtNight)).toBe(false)
  expect(await hadSlot(teacher.email, '2026-04-01', later)).toBe(false)
  expect(await hadSlot(chair.email, '2026-04-02')).toBe(false)
})

test('a job that fails for good is on record, and what it should have delivered has failed', async () => {
  await store.stop()
  stores = []
  store = await open(async () => {
    throw new Error('the mailbox is full')
  })
  const { id, teacher } = await add()
  const row = reminder(id, teacher.id)
  await inDeliveries((deliveries) => deliveries.claim([row], now))
  await expect.poll(() => statesOf(row.id), { timeout: 5000 }).toEqual(['failed'])
  const [failed] = await inDeliveries((deliveries) => deliveries.find([row.id]))
  expect(failed?.error).toBe('the mailbox is full')
  const db = openDatabase(connectionString, log)
  const { rows } = await sql<{ correlation_id: string }>`select * from audit`.execute(db)
  await db.destroy()
  expect(rows).toMatchObject([{ action: 'job-failed', detail: { job: 'deliver', deliveryIds: [row.id] } }])
  expect(rows[0]?.correlation_id).toMatch(/^[0-9a-f-]{36}$/)
})
