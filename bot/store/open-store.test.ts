import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { correlationId, withCorrelation } from '../correlation.ts'
import type { IncomingFile, JobHandlers } from '../ports.ts'
import { sampleConference, sampleReport } from './conference.fixture.ts'
import { openDatabase } from './connect.ts'
import { startTestPostgres, type TestPostgres } from './database.fixture.ts'
import { type OpenStore, openStore } from './open-store.ts'

const log = pino({ level: 'silent' })
const now = Temporal.Instant.from('2026-04-01T08:00:00Z')

let postgres: TestPostgres
let connectionString: string
let store: OpenStore
let db: Kysely<unknown>

beforeAll(async () => {
  postgres = await startTestPostgres()
  connectionString = await postgres.createDatabase({ isEmpty: true })
  store = await openStore({ connectionString, clock: { now: () => now }, newId: randomUUID, log })
  db = openDatabase(connectionString, log)
})
afterAll(async () => {
  await db.destroy()
  await store.stop()
  await postgres.stop()
})

test('the audit trail is written and never changed', async () => {
  const conferenceId = randomUUID()
  const entry = { at: now, actor: 'a1', action: 'stopped', conferenceId, detail: { reasonId: 'r1', isUrgent: true } }
  await withCorrelation('c1', () => store.transaction((tx) => tx.audit.write(entry)))
  const { rows } = await sql`select at, actor, action, conference_id, detail, correlation_id from audit`.execute(db)
  const { conferenceId: conference_id, ...same } = entry
  expect(rows).toEqual([{ ...same, conference_id, correlation_id: 'c1' }])
  const refusal = 'The audit trail is append-only'
  await expect(sql`update audit set actor = 'somebody else'`.execute(db)).rejects.toThrow(refusal)
  await expect(sql`delete from audit`.execute(db)).rejects.toThrow(refusal)
  await expect(sql`truncate audit`.execute(db)).rejects.toThrow(refusal)
})

test('of copies of an activity at once one is first, the others wait for its answer and then get it', async () => {
  const take = () => store.transaction((tx) => tx.conversations.take('c1', 'a1'))
  const taken = await Promise.all([take(), take(), take()])
  expect(taken.map(({ state }) => state).toSorted()).toEqual(['mine', 'theirs', 'theirs'])
  await store.transaction((tx) => tx.conversations.answer('c1', 'a1', 'done'))
  expect(await take()).toEqual({ state: 'answered', answer: 'done' })
})

test('an activity whose work failed can be taken again, an answered one cannot be given back', async () => {
  const take = () => store.transaction((tx) => tx.conversations.take('c1', 'a2'))
  const giveBack = () => store.transaction((tx) => tx.conversations.giveBack('c1', 'a2'))
  await take()
  await giveBack()
  expect(await take()).toEqual({ state: 'mine' })
  await store.transaction((tx) => tx.conversations.answer('c1', 'a2', 'done'))
  await giveBack()
  expect(await take()).toEqual({ state: 'answered', answer: 'done' })
})

test('a conversation is kept for each person, the newest reference only', async () => {
  await store.transaction(async ({ conversations }) => {
    expect(await conversations.find('e1')).toBeNull()
    await conversations.save('e1', '{"a":1}')
    await conversations.save('e1', '{"a":2}')
    expect(await conversations.find('e1')).toBe('{"a":2}')
  })
})

test('a code works once, until it expires, and not after five wrong ones', async () => {
  const conference = sampleConference()
  const person = conference.chairId
  await store.transaction((tx) => tx.conferences.add(conference))
  const expiresAt = now.add({ minutes: 10 })
  const save = () => store.transaction((tx) => tx.codes.save(person, 'right', expiresAt))
  const use = (hash: string, at = now) => store.transaction((tx) => tx.codes.use(person, hash, at))
  expect(await use('right')).toBe('expired')
  await save()
  expect([await use('wrong'), await use('right'), await use('right')]).toEqual(['wrong', 'right', 'expired'])
  await save()
  expect(await use('right', expiresAt)).toBe('expired')
  await save()
  for (let attempt = 1; attempt <= 5; attempt++) expect(await use('wrong')).toBe('wrong')
  expect(await use('right')).toBe('too-many')
  await save()
  expect(await use('right')).toBe('right')
})

test('the bytes that somebody handed over wait unchanged until they are looked at', async () => {
  const conference = sampleConference()
  const [, , teacher] = conference.participants
  if (!teacher) throw new Error('The sample is incomplete')
  const report = sampleReport(teacher.id)
  conference.reports = [report]
  await store.transaction((tx) => tx.conferences.add(conference))
  const file: IncomingFile = {
    id: randomUUID(),
    participantId: conference.chairId,
    reportId: null,
    part: 'main',
    source: 'chat',
    name: 'Report (final).docx',
    intent: 'submit',
    note: null,
    receivedAt: now,
    bytes: Uint8Array.from({ length: 100_000 }, (_, index) => index % 256),
  }
  await store.transaction(({ incoming }) => incoming.add(file))
  await store.transaction(({ incoming }) => incoming.assign(file.id, report.id, teacher.id))
  await store.transaction(async ({ incoming }) => {
    const found = await incoming.find(file.id)
    expect({ ...found, bytes: Uint8Array.from(found?.bytes ?? []) }).toEqual({
      ...file,
      reportId: report.id,
      participantId: teacher.id,
    })
    await incoming.remove(file.id)
    expect(await incoming.find(file.id)).toBeNull()
  })
})

test('an event of each purpose is kept once for a conference and its parties', async () => {
  const conference = sampleConference()
  await store.transaction((tx) => tx.conferences.add(conference))
  const anchor = {
    conferenceId: conference.id,
    purpose: 'anchor' as const,
    partyId: null,
    coreGroupId: null,
    partId: null,
    eventId: 'e1',
  }
  const add = () => store.transaction((tx) => tx.events.add({ ...anchor, id: randomUUID() }))
  await add()
  await expect(add()).rejects.toThrow('duplicate key')
  const events = await store.transaction((tx) => tx.events.ofConference(conference.id))
  expect(events).toMatchObject([anchor])
})

test('nothing is enqueued before the store works; then jobs carry the id of what caused them', async () => {
  const job = { name: 'take-in-file' as const, key: 'f1', data: { fileId: 'f1' } }
  const enqueue = () => store.transaction((tx) => tx.queue.enqueue([job]))
  await expect(enqueue()).rejects.toThrow('call work() first')
  const seen: unknown[] = []
  const handlers: Partial<JobHandlers> = {
    'take-in-file': async ({ fileId }) => void seen.push([fileId, correlationId()]),
  }
  await store.work(handlers as JobHandlers)
  await withCorrelation('c7', enqueue)
  await enqueue()
  await store.idle()
  expect(seen).toEqual([['f1', 'c7']])
})
