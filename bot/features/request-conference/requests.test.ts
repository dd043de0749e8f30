import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Booking } from '../../../conference/booking.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { sampleAnswers } from '../../../conference/request.fixture.ts'
import { Appointment } from '../../../conference/request.ts'
import type { World } from '../../ports.ts'
import { startTestPostgres, type TestPostgres } from '../../store/database.fixture.ts'
import { IDLE_HANDLERS } from '../../store/idle-handlers.fixture.ts'
import { type OpenStore, openStore } from '../../store/open-store.ts'
import { book } from '../arrange/book.ts'
import { readAppointment } from './read-appointment.ts'
import {
  closeRequest,
  discardRequest,
  listRequests,
  openRequest,
  returnRequest,
  saveRequest,
  sendRequest,
  startRequest,
} from './requests.ts'

type SignedIn = Extract<Actor, { kind: 'signed-in' }>
const person = (entraId: string, roles: SignedIn['roles'] = []): SignedIn => ({
  ...{ kind: 'signed-in', entraId, name: `Name of ${entraId}`, roles },
})
const sam = person('sam')
const other = person('other')
const team = person('team', ['business-team'])

let postgres: TestPostgres
let store: OpenStore
let world: World
let connectionString: string

beforeAll(async () => {
  postgres = await startTestPostgres()
})
afterAll(() => postgres.stop())
beforeEach(async () => {
  const clock = { now: () => Temporal.Instant.from('2026-03-17T10:00:00Z') }
  const log = pino({ level: 'silent' })
  connectionString = await postgres.createDatabase()
  store = await openStore({ connectionString, clock, newId: randomUUID, log })
  await store.work(IDLE_HANDLERS)
  const known = { entraId: 'sam', name: 'Sam Example', email: 'sam@council.example', jobTitle: 'Social worker' }
  const people = { withId: async (id: string) => (id === 'sam' ? { ...known, agency: 'North', phone: '1' } : null) }
  world = { clock, store, log, newId: randomUUID, people } as unknown as World
})
afterEach(() => store.stop())

async function started(actor = sam): Promise<string> {
  return (await startRequest(world, actor)).id
}

/** Sent by Sam, with everything in it. */
async function sent(): Promise<string> {
  const id = await started()
  expect(await saveRequest(world, sam, id, sampleAnswers(), 1)).toEqual({ ok: true, version: 2 })
  expect(await sendRequest(world, sam, id, 2)).toEqual({ ok: true })
  return id
}

const shown = async (id: string, actor: Actor = sam) => {
  const opened = await openRequest(world, actor, id)
  if (!opened.ok) throw new Error(opened.message)
  return opened
}
const waiting = async (actor = team) => (await listRequests(world, actor)).waiting.map(({ request }) => request.id)

describe('a draft', () => {
  test('begins with what the directory knows of its author', async () => {
    const { request } = await shown(await started())
    expect(request).toMatchObject({ state: 'draft', authorId: 'sam', version: 1 })
    expect(request.answers.lead).toEqual({
      name: 'Sam Example',
      email: 'sam@council.example',
      phone: '1',
      agency: 'North',
    })
  })

  test('begins with their name alone when the directory cannot be asked', async () => {
    world.people.withId = () => Promise.reject(new Error('no answer'))
    expect((await shown(await started())).request.answers.lead).toMatchObject({ name: 'Name of sam', email: '' })
  })

  test('comes back as it was typed, half finished too', async () => {
    const id = await started()
    const answers = sampleAnswers({
      strategyDate: '2026-0',
      children: [{ key: 'k', name: '', born: '', unborn: false }],
    })
    await saveRequest(world, sam, id, answers, 1)
    expect((await shown(id)).request.answers).toEqual(answers)
  })

  test('is not overwritten by a window that shows an earlier one', async () => {
    const id = await started()
    await saveRequest(world, sam, id, sampleAnswers({ notes: 'new' }), 1)
    expect(await saveRequest(world, sam, id, sampleAnswers({ notes: 'old' }), 1)).toMatchObject({
      reason: 'changed-meanwhile',
    })
    expect(await sendRequest(world, sam, id, 1)).toMatchObject({ reason: 'changed-meanwhile' })
    expect((await shown(id)).request.answers.notes).toBe('new')
  })

  test('is its author’s alone, the business team’s neither', async () => {
    const id = await started()
    for (const actor of [other, team]) {
      expect(await openRequest(world, actor, id)).toMatchObject({ reason: 'not-allowed' })
      expect(await saveRequest(world, actor, id, sampleAnswers(), 1)).toMatchObject({ reason: 'not-allowed' })
      expect(await discardRequest(world, actor, id)).toMatchObject({ reason: 'not-allowed' })
      expect(await listRequests(world, actor)).toMatchObject({ waiting: [], mine: [] })
    }
  })

  test('is sent when nothing is missing, and says in which field something is', async () => {
    const id = await started()
    await saveRequest(world, sam, id, sampleAnswers({ children: [] }), 1)
    expect(await sendRequest(world, sam, id, 2)).toMatchObject({ reason: 'refused', problems: [{ code: 'children' }] })
    expect(await waiting()).toEqual([])
  })

  test('can be deleted', async () => {
    const id = await started()
    expect(await discardRequest(world, sam, id)).toEqual({ ok: true })
    expect(await openRequest(world, sam, id)).toMatchObject({ reason: 'not-found' })
  })
})

describe('a request that was sent', () => {
  test('waits for the business team and can be changed by nobody', async () => {
    const id = await sent()
    expect(await waiting()).toEqual([id])
    expect(await waiting(sam)).toEqual([])
    expect((await listRequests(world, sam)).mine).toMatchObject([{ request: { state: 'sent' } }])
    expect(await openRequest(world, team, id)).toMatchObject({ ok: true })
    expect(await openRequest(world, other, id)).toMatchObject({ reason: 'not-allowed' })
    expect(await saveRequest(world, sam, id, sampleAnswers(), 3)).toMatchObject({ reason: 'sent-already' })
    expect(await discardRequest(world, sam, id)).toMatchObject({ reason: 'sent-already' })
  })

  test('goes back to its author with the team’s words, and comes again without them', async () => {
    const id = await sent()
    expect(await returnRequest(world, sam, id, 'x')).toMatchObject({ reason: 'not-allowed' })
    expect(await returnRequest(world, team, id, 'Which school?')).toEqual({ ok: true })
    const { request } = await shown(id)
    expect(request).toMatchObject({ state: 'draft', comment: 'Which school?' })
    expect(await openRequest(world, team, id)).toMatchObject({ reason: 'not-allowed' })
    await sendRequest(world, sam, id, request.version)
    expect((await shown(id)).request).toMatchObject({ state: 'sent', comment: '' })
  })

  test('is closed once', async () => {
    const id = await sent()
    expect(await closeRequest(world, team, id, 'Booked with the sister')).toEqual({ ok: true })
    expect(await closeRequest(world, team, id, 'again')).toMatchObject({ reason: 'not-waiting' })
    expect((await shown(id)).request).toMatchObject({ state: 'closed', comment: 'Booked with the sister' })
    expect(await waiting()).toEqual([])
  })

  test('is booked together with its conference, once, and its author sees the reference', async () => {
    const id = await sent()
    const booked = await book(world, team, booking, id)
    expect(booked).toMatchObject({ ok: true, reference: 'CP-1042' })
    expect(await shown(id)).toMatchObject({ reference: 'CP-1042', request: { state: 'booked' } })
    expect(await book(world, team, booking, id)).toMatchObject({
      ...{ reason: 'not-waiting', message: expect.stringContaining('booked already, as CP-1042') },
    })
    expect(await store.transaction((tx) => tx.conferences.list())).toHaveLength(1)
  })

  test('that two people book at once is booked by one of them', async () => {
    const id = await sent()
    const both = await Promise.all([book(world, team, booking, id), book(world, team, booking, id)])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await store.transaction((tx) => tx.conferences.list())).toHaveLength(1)
  })

  test('leaves no name in the audit trail', async () => {
    const id = await sent()
    await returnRequest(world, team, id, 'Which school does Robin go to?')
    const kept = await auditOf()
    expect(kept).toContain('request-sent')
    expect(kept).toContain(id)
    for (const word of ['Sam', 'Robin', 'Example', 'school', 'council.example']) expect(kept).not.toContain(word)
  })
})

describe('an appointment', () => {
  const appointment = Appointment.parse({
    ...{ subject: 'Conference', start: '2026-04-07T09:00:00Z', end: '2026-04-07T11:00:00Z', place: 'Room 4' },
    ...{ organiser: { email: 'clerk@council.example', name: 'Clerk' }, itemId: 'AAMkAD0=' },
  })

  test('waits as a request of its own, the same one when it is read again', async () => {
    const read = await readAppointment(world, team, appointment)
    expect(await readAppointment(world, team, appointment)).toEqual(read)
    expect(await listRequests(world, team)).toMatchObject({ waiting: [{ request: { appointment } }], mine: [] })
  })

  test('is a new one once the first is closed', async () => {
    const read = await readAppointment(world, team, appointment)
    if (read.ok) await closeRequest(world, team, read.id, 'Not ours')
    expect(await readAppointment(world, team, appointment)).not.toEqual(read)
  })

  test('is not given back: nobody of ours typed it', async () => {
    const read = await readAppointment(world, team, appointment)
    if (read.ok) expect(await returnRequest(world, team, read.id, 'x')).toMatchObject({ reason: 'from-appointment' })
  })

  test('is read by the business team only', async () => {
    expect(await readAppointment(world, sam, appointment)).toMatchObject({ reason: 'not-allowed' })
  })
})

const booking = Booking.parse({
  ...{ kind: 'initial', strategyDate: '2026-03-16', start: '2026-04-07T10:00', durationMinutes: 120, place: 'Room 1' },
  ...{ chair: 'chair@council.example', leadSocialWorker: 'sam@council.example' },
  children: [{ name: 'Robin Example', born: '2018-05-04', parties: [] }],
  participants: ['chair', 'sam'].map((who) => ({
    ...{ side: 'professional', email: `${who}@council.example`, name: who, role: who, agency: 'a', group: 'other' },
  })),
})

async function auditOf(): Promise<string> {
  const { Client } = await import('pg')
  const client = new Client({ connectionString })
  await client.connect()
  const { rows } = await client.query('select action, actor, detail from audit')
  await client.end()
  return JSON.stringify(rows)
}
