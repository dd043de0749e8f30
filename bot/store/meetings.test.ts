import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Line } from '../../conference/meeting/line.ts'
import type { Meeting } from '../../conference/meeting/meeting.ts'
import { newMeeting } from '../../conference/meeting/meeting.ts'
import { NO_OUTCOME } from '../../conference/outcome/outcome.ts'
import { sampleConference } from './conference.fixture.ts'
import { startTestPostgres, type TestPostgres } from './database.fixture.ts'
import { type OpenStore, openStore } from './open-store.ts'

const now = Temporal.Instant.from('2026-04-07T09:00:00Z')
let postgres: TestPostgres
let address: string
let stores: OpenStore[]
let conferenceId: string
let chairId: string

beforeAll(async () => {
  postgres = await startTestPostgres()
})
afterAll(() => postgres.stop())

/** Two instances of the service on one database. */
beforeEach(async () => {
  address = await postgres.createDatabase()
  const open = () =>
    openStore({
      connectionString: address,
      clock: { now: () => now },
      newId: randomUUID,
      log: pino({ level: 'silent' }),
    })
  stores = [await open(), await open()]
  const conference = sampleConference()
  conferenceId = conference.id
  chairId = conference.chairId
  await here().transaction((tx) => tx.conferences.add(conference))
})
afterEach(() => Promise.all(stores.map((store) => store.stop())))

const here = () => stores[0] as OpenStore
const there = () => stores[1] as OpenStore

const line = (change: Partial<Line> = {}): Line => ({
  ...{
    id: randomUUID(),
    version: randomUUID(),
    step: 2,
    kind: 'shown',
    text: 'Safe',
    whose: null,
    audience: [chairId],
  },
  ...{ by: chairId, at: now, changedBy: chairId, changedAt: now },
  ...change,
})

const change = (store: OpenStore, work: (meeting: Meeting) => Meeting, ids: string[] = []) =>
  store.transaction(async (tx) => {
    const before = await tx.meetings.lock(conferenceId)
    const after = { ...work(before), version: before.version + 1 }
    await tx.meetings.save(before, after, ids)
    return after
  })
const read = (store: OpenStore) => store.transaction((tx) => tx.meetings.find(conferenceId))

test('a meeting is new until something happens in it, and comes back whole', async () => {
  expect(await read(here())).toEqual(newMeeting(conferenceId))
  const guest = { id: randomUUID(), name: 'Jo', role: 'aunt', agency: '', side: 'family' as const }
  const mark = (personId: string) => ({
    personId,
    state: 'here' as const,
    way: 'online' as const,
    at: now,
    by: chairId,
  })
  const saved = await change(here(), (meeting) => ({
    ...meeting,
    ...{ state: 'under-way', step: 3, startedAt: now, stepStartedAt: now, inChat: 'added' },
    guests: [guest],
    ...{ part: 2, partStartedAt: now, outcome: { ...NO_OUTCOME, coreGroup: [chairId] } },
    attendance: [mark(guest.id)],
    history: [mark(chairId), mark(guest.id), { ...mark(chairId), state: 'left' }],
    order: [guest.id, chairId],
    spoken: [guest.id],
    lines: [line(), line({ audience: 'everyone', kind: 'family-words', whose: guest.id, text: 'I was\nscared' })],
  }))
  expect(await read(there())).toEqual(saved)
})

test('what was said of who is here is added to, and what was said stays', async () => {
  const mark = (state: 'here' | 'left', minutes: number) => ({
    ...{ personId: chairId, state, way: 'room' as const, at: now.add({ minutes }), by: chairId },
  })
  const marks = [mark('here', 0), mark('left', 40), mark('here', 45), mark('left', 90)]
  for (const one of marks)
    await change(here(), (meeting) => ({ ...meeting, attendance: [one], history: [...meeting.history, one] }))
  expect(await read(there())).toMatchObject({ attendance: [marks[3]], history: marks })
})

test('a line is changed and taken away, the others stay in their order', async () => {
  const [first, second, third] = [line(), line({ text: 'Two' }), line({ text: 'Three' })]
  await change(here(), (meeting) => ({ ...meeting, lines: [first, second, third] }))
  const text = 'One, better'
  const saved = await change(there(), (meeting) => ({
    ...meeting,
    lines: meeting.lines
      .filter(({ id }) => id !== second.id)
      .map((one) => (one.id === first.id ? { ...one, text } : one)),
  }))
  expect((await read(here())).lines).toEqual(saved.lines)
  expect(saved.lines.map((one) => one.text)).toEqual(['One, better', 'Three'])
})

test('two instances that change it at once wait for one another', async () => {
  const add = (store: OpenStore) => change(store, (meeting) => ({ ...meeting, lines: [...meeting.lines, line()] }))
  await Promise.all(Array.from({ length: 10 }, (_, index) => add(index % 2 ? here() : there())))
  expect(await read(here())).toMatchObject({ version: 10, lines: { length: 10 } })
})

test('what was done is known to have been done, and undone with its transaction', async () => {
  const [done, undone] = [randomUUID(), randomUUID()]
  await change(here(), (meeting) => meeting, [done])
  const failing = here().transaction(async (tx) => {
    const meeting = await tx.meetings.lock(conferenceId)
    await tx.meetings.save(meeting, { ...meeting, version: 99 }, [undone])
    throw new Error('on purpose')
  })
  await expect(failing).rejects.toThrow('on purpose')
  const known = await there().transaction((tx) => tx.meetings.done(conferenceId, [done, undone]))
  expect([...known]).toEqual([done])
})

test('the other instance hears of a change once it is committed, and nothing of another conference', async () => {
  const heard: number[] = []
  const foreign: number[] = []
  const stop = there().onMeetingChange(conferenceId, async () => heard.push((await read(there())).version))
  there().onMeetingChange(randomUUID(), () => foreign.push(1))
  // It is told at once that it may have missed something, and then of each change.
  await expect.poll(() => heard).toContain(0)
  foreign.length = 0
  await change(here(), (meeting) => ({ ...meeting, step: 2 }))
  await expect.poll(() => heard.at(-1)).toBe(1)
  expect(foreign).toEqual([])
  stop()
  await change(here(), (meeting) => ({ ...meeting, step: 3 }))
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(heard.at(-1)).toBe(1)
})

test('a lost connection is made again, and what changed meanwhile is heard', async () => {
  const heard: number[] = []
  there().onMeetingChange(conferenceId, async () => heard.push((await read(there())).version))
  await expect.poll(() => heard).toContain(0)
  const client = new Client({ connectionString: address })
  await client.connect()
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cp-conferences-listen' and datname = current_database()`,
  )
  await client.end()
  await change(here(), (meeting) => ({ ...meeting, step: 2 }))
  await expect.poll(() => heard.at(-1), { timeout: 5_000 }).toBe(1)
  await change(here(), (meeting) => ({ ...meeting, step: 3 }))
  await expect.poll(() => heard.at(-1)).toBe(2)
})
