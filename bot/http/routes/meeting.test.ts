import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AuditEntry, NewConference, Store } from '../../ports.ts'
import { sampleConference, sampleParticipant } from '../../store/conference.fixture.ts'
import { startTestServer } from '../server.fixture.ts'

const oid = { chair: randomUUID(), minutes: randomUUID(), teacher: randomUUID() }
let server: Awaited<ReturnType<typeof startTestServer>>
let conference: NewConference
const ids: Record<'chair' | 'lead' | 'teacher' | 'mother', string> = { chair: '', lead: '', teacher: '', mother: '' }

const audited: AuditEntry[] = []
/** The same store, and what is written to its audit trail. */
const listening = (store: Store): Store => ({
  ...store,
  transaction: (work) =>
    store.transaction((tx) => {
      const write = (entry: AuditEntry) => {
        audited.push(entry)
        return tx.audit.write(entry)
      }
      return work({ ...tx, audit: { write } })
    }),
})

beforeAll(async () => {
  server = await startTestServer({ servedStore: listening })
})
afterAll(() => server.stop())

beforeEach(async () => {
  const sample = sampleConference()
  const [chair, lead, teacher, mother] = sample.participants
  if (!chair || !lead || !teacher || !mother) throw new Error('The sample has four people')
  conference = {
    ...sample,
    chatId: `19:meeting_${sample.id}@thread.v2`,
    participants: [
      { ...chair, entraId: oid.chair },
      lead,
      { ...teacher, entraId: oid.teacher },
      mother,
      sampleParticipant({ role: 'minute-taker', entraId: oid.minutes }),
    ],
  }
  Object.assign(ids, { chair: chair.id, lead: lead.id, teacher: teacher.id, mother: mother.id })
  await server.store.transaction((tx) => tx.conferences.add(conference))
})

type Who = keyof typeof oid
const headers = async (who: Who) => ({
  authorization: `Bearer ${await server.token({ oid: oid[who] })}`,
  'content-type': 'application/json',
})
const get = async (who: Who, path: string) => {
  const answer = await fetch(`${server.address}/api/v1${path}`, { headers: await headers(who) })
  return { status: answer.status, body: await answer.json() }
}
const of = (path: string) => `/conferences/${conference.id}/${path}`
const act = async (who: Who, ...changes: object[]) => {
  const body = JSON.stringify({ changes: changes.map((change) => ({ id: randomUUID(), ...change })) })
  const address = `${server.address}/api/v1${of('meeting/changes')}`
  const answer = await fetch(address, { method: 'POST', headers: await headers(who), body })
  const answered = (await answer.json()) as {
    outcomes: unknown[]
    running: { meeting: { lines: { version: string }[] } }
  }
  return { status: answer.status, body: answered }
}
const mark = (personId: string, state = 'here') => ({ kind: 'mark', personId, state, way: 'room' })
const line = (text: string, lineKind = 'shown') => ({
  ...{ kind: 'add-line', lineId: randomUUID(), step: 1, lineKind, text, whose: null, audience: 'part' },
})

/** The events of a stream as they come. */
async function follow(who: Who, path: string) {
  const gone = new AbortController()
  const address = `${server.address}/api/v1${of(path)}`
  const answer = await fetch(address, { headers: await headers(who), signal: gone.signal })
  const seen: { at: number; event: Record<string, unknown> }[] = []
  const state = { isOver: false }
  const reading = (async () => {
    let rest = ''
    for await (const text of (answer.body as ReadableStream).pipeThrough(new TextDecoderStream())) {
      const events = (rest + text).split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events.filter((one) => one.startsWith('data: ')))
        seen.push({ at: performance.now(), event: JSON.parse(event.slice(6)) })
    }
  })()
  reading.catch(() => undefined).finally(() => Object.assign(state, { isOver: true }))
  return { seen, state, status: answer.status, stop: () => gone.abort(), last: () => seen.at(-1)?.event }
}

describe('the stage', () => {
  test('follows what the chair does, over HTTP, and sees no note', async () => {
    await act('chair', mark(ids.teacher))
    const stage = await follow('teacher', 'stage/events')
    await expect.poll(stage.last).toMatchObject({ state: 'not-started' })
    await act('chair', { kind: 'start' }, line('Ava safe at home'), line('I doubt it', 'note'))
    await expect.poll(stage.last).toMatchObject({ step: 1, written: [{ text: 'Ava safe at home' }] })
    const started = performance.now()
    await act('chair', { kind: 'next', from: 1 })
    await expect.poll(stage.last).toMatchObject({ step: 2, written: [] })
    expect((stage.seen.at(-1)?.at ?? 0) - started).toBeLessThan(1000)
    expect(JSON.stringify(stage.seen)).not.toMatch(/doubt|CP-|Example/)
    stage.stop()
  })

  test('is told nothing when something happens that it does not show', async () => {
    await act('chair', mark(ids.teacher), { kind: 'start' })
    const stage = await follow('teacher', 'stage/events')
    await expect.poll(() => stage.seen.length).toBe(1)
    await act('chair', line('Only mine', 'note'), mark(ids.lead))
    await act('chair', line('Seen'))
    await expect.poll(stage.last).toMatchObject({ written: [{ text: 'Seen' }] })
    expect(stage.seen).toHaveLength(2)
    stage.stop()
  })

  test('ends for one who has left, and when the conference is stopped', async () => {
    await act('chair', mark(ids.teacher), { kind: 'start' }, line('Safe'))
    const stage = await follow('teacher', 'stage/events')
    await act('chair', mark(ids.teacher, 'left'))
    await expect.poll(() => stage.state.isOver).toBe(true)
    expect(await get('teacher', of('stage'))).toMatchObject({ status: 403 })
    const chairs = await follow('chair', 'stage/events')
    await server.store.change(conference.id, (tx) => tx.conferences.update(conference.id, { stopped: true }))
    await expect.poll(() => chairs.state.isOver, { timeout: 8_000 }).toBe(true)
    expect(await get('chair', of('stage'))).toMatchObject({ status: 409, body: { reason: 'stopped' } })
    expect(await act('chair', { kind: 'next', from: 1 })).toMatchObject({ status: 409, body: { reason: 'stopped' } })
  }, 15_000)
})

describe('two who run it', () => {
  test('see what the other does', async () => {
    const minutes = await follow('minutes', 'meeting/events')
    await act('chair', { kind: 'start' }, line('A note', 'note'))
    await expect
      .poll(minutes.last)
      .toMatchObject({ meeting: { state: 'under-way', lines: [{ text: 'A note', by: ids.chair }] } })
    minutes.stop()
  })

  test('do not overwrite one another, and what else was sent with it is done', async () => {
    const written = line('First')
    const { body } = await act('chair', written)
    const version = body.running.meeting.lines[0]?.version
    const edit = (text: string) => ({ kind: 'edit-line', lineId: written.lineId, version, text })
    await act('chair', edit('Chair’s'))
    const late = await act('minutes', edit('Minute-taker’s'), line('Another', 'note'))
    expect(late.body.outcomes).toMatchObject([
      { state: 'changed-meanwhile', theirs: { of: 'line', entry: { text: 'Chair’s' } } },
      { state: 'done' },
    ])
    expect(late.body.running.meeting.lines).toMatchObject([{ text: 'Chair’s' }, { text: 'Another' }])
  })

  test('are answered the same when the same is sent again, and it is done once', async () => {
    const id = randomUUID()
    const add = { id, ...line('Once') }
    const left = { id: randomUUID(), ...mark(ids.teacher) }
    await act('chair', add, left)
    await act('minutes', mark(ids.teacher, 'left'))
    const again = await act('chair', add, left)
    expect(again.body.outcomes).toMatchObject([{ state: 'done' }, { state: 'done' }])
    expect(again.body.running.meeting).toMatchObject({ lines: { length: 1 }, attendance: [{ state: 'left' }] })
  })

  test('are told what is wrong with what cannot be read', async () => {
    expect(await act('chair', { ...line('') })).toMatchObject({ status: 422 })
    expect(await act('chair', mark(randomUUID()))).toMatchObject({
      status: 200,
      body: { outcomes: [{ state: 'refused' }] },
    })
  })
})

describe('what is decided', () => {
  const childId = () => conference.children[0]?.id
  const decide = (change: object = {}) => ({
    ...{ kind: 'decide', decisionId: randomUUID(), version: null, childId: childId(), decision: 'plan' },
    ...{ category: 'neglect', reasons: 'Nobody sees to the meals', ...change },
  })
  const outcomeFor = async (who: Who) =>
    ((await get(who, of('meeting'))).body as { meeting: { outcome: Record<string, object[]> } }).meeting.outcome

  test('is kept as it was written, for both who run it', async () => {
    const view = {
      ...{ kind: 'say-view', viewId: randomUUID(), version: null, personId: ids.teacher, childId: childId() },
      ...{ planNeeded: true, category: null, reasons: '' },
    }
    const line = {
      ...{ kind: 'put-plan-line', lineId: randomUUID(), version: null, childId: childId(), outcome: 'Fed' },
      ...{ action: 'Breakfast at school', whoId: ids.teacher, who: '', byWhen: '2026-05-01', audience: 'part' },
      ...{ howWeWillKnow: 'He says so', ifItDoesNotWork: '' },
    }
    const { body } = await act('chair', { kind: 'start' }, decide(), view, line)
    expect(body.outcomes).toMatchObject([{ state: 'done' }, { state: 'done' }, { state: 'done' }, { state: 'done' }])
    expect(await outcomeFor('minutes')).toMatchObject({
      decisions: [{ childId: childId(), category: 'neglect', by: ids.chair }],
      views: [{ personId: ids.teacher }],
      plan: [{ action: 'Breakfast at school', byWhen: '2026-05-01' }],
      coreGroup: null,
    })
  })

  test('is in the audit trail by ids, once, and never in words', async () => {
    audited.length = 0
    const interim = { kind: 'interim', newStart: '2026-04-14T10:00', reason: 'Ms Example could not come' }
    const once = { id: randomUUID(), ...decide() }
    await act('chair', { kind: 'start' }, once, { kind: 'inquorate', was: null, inquorate: interim })
    await act('minutes', { kind: 'start' }, once)
    expect(audited.map(({ action, detail }) => ({ action, detail }))).toEqual([
      { action: 'meeting-start', detail: {} },
      { action: 'meeting-decide', detail: { childId: childId(), decision: 'plan', category: 'neglect' } },
      { action: 'meeting-inquorate', detail: { kind: 'interim', newStart: '2026-04-14T10:00' } },
    ])
  })

  test('by the chair is not overwritten by the minute-taker, who sees it', async () => {
    const first = decide()
    await act('chair', { kind: 'start' }, first)
    const { body } = await act('minutes', decide({ decision: 'no-plan', reasons: 'Another' }))
    expect(body.outcomes).toMatchObject([
      { state: 'changed-meanwhile', theirs: { of: 'decision', entry: { id: first.decisionId, decision: 'plan' } } },
    ])
    expect((await outcomeFor('chair')).decisions).toHaveLength(1)
  })

  test('numbers, choices and reasons are on no stage', async () => {
    const scale = { kind: 'give-scale', scaleId: randomUUID(), personId: ids.mother, childId: null, value: 3 }
    const choice = {
      kind: 'choose',
      choiceId: randomUUID(),
      version: null,
      personId: ids.mother,
      chosenIds: [ids.teacher],
    }
    const stages: unknown[] = []
    await act('chair', mark(ids.teacher), { kind: 'start' }, scale, choice, decide())
    for (let step = 1; step <= 14; step++) {
      await act('chair', { kind: 'go-to-step', step })
      stages.push((await get('teacher', of('stage'))).body)
    }
    expect(JSON.stringify(stages)).not.toMatch(/meals|"value"|chosen|Example/)
    expect(stages[10]).toMatchObject({ decisions: [{ child: 'the child', decision: 'plan', category: 'neglect' }] })
  })

  test('what cannot be so is refused with a sentence, and what was sent with it is done', async () => {
    const { body } = await act('chair', { kind: 'start' }, decide({ category: null }), line('Kept', 'note'))
    expect(body.outcomes).toMatchObject([
      { state: 'done' },
      { state: 'refused', message: 'Say under which category the plan is.' },
      { state: 'done' },
    ])
  })

  test('who came and left when is kept, though it was said in one go', async () => {
    await act('chair', mark(ids.teacher), mark(ids.teacher, 'left'), mark(ids.teacher))
    const { body } = await get('chair', of('meeting'))
    const { history } = (body as { meeting: { history: { state: string }[] } }).meeting
    expect(history.map(({ state }) => state)).toEqual(['here', 'left', 'here'])
  })
})

test('a tab in a meeting finds its conference by the chat, and only somebody who is in it does', async () => {
  const query = `/meetings?chat=${encodeURIComponent(conference.chatId ?? '')}`
  expect(await get('chair', query)).toMatchObject({ body: { meetings: [{ id: conference.id, runs: true }] } })
  expect(await get('teacher', query)).toMatchObject({ body: { meetings: [{ id: conference.id, runs: false }] } })
  expect(await get('chair', '/meetings?chat=19:other')).toMatchObject({ body: { meetings: [] } })
  const outsider = { authorization: `Bearer ${await server.token({ oid: randomUUID(), roles: ['Chair'] })}` }
  const answer = await fetch(`${server.address}/api/v1${query}`, { headers: outsider })
  expect(await answer.json()).toEqual({ meetings: [] })
})
