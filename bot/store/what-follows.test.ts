import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type CoreGroup, EMPTY_RECORD } from '../../conference/core-group/core-group.ts'
import { NO_OUTCOME, type Outcome } from '../../conference/outcome/outcome.ts'
import type { Paper, PaperCopy, PaperCorrection } from '../../conference/papers/paper.ts'
import type { ConferencePart } from '../../conference/part.ts'
import type { PlanAction, PlanEnd } from '../../conference/plan/plan.ts'
import type { NewConference, Transaction } from '../ports.ts'
import { asNew } from './as-new.fixture.ts'
import { sampleConference, sampleParticipant } from './conference.fixture.ts'
import { startTestPostgres, type TestPostgres } from './database.fixture.ts'
import { type OpenStore, openStore } from './open-store.ts'

const now = Temporal.Instant.from('2026-04-07T11:00:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)
const london = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`)

let postgres: TestPostgres
let store: OpenStore

beforeAll(async () => {
  postgres = await startTestPostgres()
})
afterAll(() => postgres.stop())
beforeEach(async () => {
  store = await openStore({
    connectionString: await postgres.createDatabase(),
    clock: { now: () => now },
    newId: randomUUID,
    log: pino({ level: 'silent' }),
  })
})
afterEach(() => store.stop())

const add = (conference: NewConference) => store.transaction((tx) => tx.conferences.add(conference))
const find = async (id: string) => {
  const found = await store.transaction((tx) => tx.conferences.find(id))
  if (!found) throw new Error(`The conference ${id} is not there`)
  return found
}
const change = (id: string, work: (tx: Transaction) => Promise<unknown>) => store.change(id, async (tx) => work(tx))

/** The four people of the sample and its child, by name. */
function peopleOf(conference = sampleConference()) {
  const [chair, socialWorker, teacher, mother] = conference.participants
  const [child] = conference.children
  if (!chair || !socialWorker || !teacher || !mother || !child) throw new Error('The sample is incomplete')
  return { conference, chair, socialWorker, teacher, mother, child }
}

/** Another conference about the same child. */
function anotherOf(given: NewConference, change: Partial<NewConference> = {}) {
  const other = sampleConference(change)
  const [child] = other.children
  if (child && given.children[0]) Object.assign(child, { name: given.children[0].name.toUpperCase() })
  return other
}

const decided = (childId: string, by: string): Outcome => ({
  ...NO_OUTCOME,
  decisions: [
    {
      id: 'd1',
      version: 'v1',
      by,
      at: '2026-04-07T11:00:00Z',
      childId,
      decision: 'plan',
      category: 'neglect',
      reasons: 'Because',
    },
  ],
  coreGroup: [by],
  dates: { firstCoreGroup: { start: '2026-04-20T10:00', durationMinutes: 60, place: 'School' }, review: null },
})

const coreGroup = (number: number, change: Partial<CoreGroup> = {}): CoreGroup => ({
  ...{ id: randomUUID(), version: 1, number, due: day('2026-04-21'), start: null, durationMinutes: 60, place: '' },
  ...{ online: true, joinUrl: null, chatId: null, state: 'planned', insteadOf: null, record: EMPTY_RECORD },
  recorded: null,
  ...change,
})

const action = (change: Partial<PlanAction> = {}): PlanAction => ({
  ...{ id: randomUUID(), version: 1, childId: null, outcome: 'Safe', action: 'Visit', whoId: null, who: 'Housing' },
  ...{ byWhen: null, howWeWillKnow: 'We see it', ifItDoesNotWork: 'We meet', audience: 'everyone' },
  ...{ agreedOn: day('2026-04-07'), coreGroupId: null, state: 'open', settled: null },
  ...change,
})

const paper = (change: Partial<Paper> = {}): Paper => ({
  ...{ id: randomUUID(), version: 1, kind: 'decision-letter', coreGroupId: null, state: 'draft', sections: [] },
  ...{ draftedAt: now, dueAt: null, approved: null, sentAt: null, copies: [], corrections: [] },
  ...change,
})

const copy = (participantId: string, change: Partial<PaperCopy> = {}): PaperCopy => ({
  ...{ id: randomUUID(), participantId, number: 1, docx: { driveId: 'd', itemId: '1' }, pdf: null, sha256: 'abc' },
  ...{ by: 'page', madeAt: now, handedOver: null },
  ...change,
})

const correction = (participantId: string, change: Partial<PaperCorrection> = {}): PaperCorrection => ({
  ...{ id: randomUUID(), participantId, text: 'My name is spelt wrong', at: now, settled: null },
  ...change,
})

const end = (childId: string, change: Partial<PlanEnd> = {}): PlanEnd => ({
  ...{ childId, on: day('2026-06-01'), reason: 'decision', note: '', recordedAt: now, recordedBy: 'e1' },
  ...change,
})

/** A conference that has been split, closed, corrected, and of which some time has passed. */
function closedConference() {
  const { conference, chair, socialWorker, teacher, mother, child } = peopleOf()
  const successor = sampleParticipant()
  const part = (number: number, participantIds: string[], more: Partial<ConferencePart> = {}): ConferencePart => ({
    ...{ id: randomUUID(), number, start: conference.start, durationMinutes: 45, participantIds },
    ...{ joinUrl: null, chatId: null },
    ...more,
  })
  const missed = coreGroup(1, { state: 'missed', start: london('2026-04-20T10:00') })
  const instead = coreGroup(2, {
    ...{ insteadOf: missed.id, state: 'held', start: london('2026-04-24T14:00'), place: 'School' },
    ...{ joinUrl: 'https://meeting.example/2', chatId: 'chat-2', due: day('2026-04-21') },
    record: {
      ...EMPTY_RECORD,
      attendance: [{ personId: mother.id, state: 'here', way: 'room' }],
      scales: [{ personId: mother.id, childId: child.id, value: 7 }],
    },
    recorded: { at: now, by: socialWorker.id },
  })
  const next = coreGroup(3, { due: day('2026-06-05') })
  const full: NewConference = {
    ...conference,
    children: [{ ...child, unborn: true }],
    participants: [
      chair,
      socialWorker,
      { ...teacher, left: { at: now, reason: 'new job', successorId: successor.id } },
      { ...mother, left: { at: now, reason: 'moved away', successorId: null } },
      successor,
    ],
    parts: [
      part(1, [mother.id, chair.id], { joinUrl: 'https://meeting.example/1', chatId: 'chat-1' }),
      part(2, [chair.id, teacher.id]),
    ],
    closing: {
      at: now,
      by: chair.id,
      outcome: decided(child.id, chair.id),
      attended: [{ personId: mother.id, state: 'here', way: 'online' }],
      corrections: [
        { at: now.add({ hours: 1 }), by: chair.id, reason: 'slip of the pen', was: NO_OUTCOME },
        { at: now.add({ hours: 2 }), by: 'e1', reason: 'another', was: { ...NO_OUTCOME, coreGroup: [] } },
      ],
    },
    plan: {
      children: [{ childId: child.id, category: 'multiple', startedOn: day('2026-04-07') }],
      actions: [
        action({ childId: child.id, whoId: teacher.id, byWhen: day('2026-05-01'), audience: [teacher.id] }),
        action({
          coreGroupId: instead.id,
          state: 'done',
          settled: { at: now, by: 'e1', note: '' },
        }),
      ],
      members: [
        { participantId: teacher.id, from: day('2026-04-07'), until: day('2026-05-01'), reason: 'new job' },
        { participantId: successor.id, from: day('2026-05-01'), until: null, reason: 'took over' },
        { participantId: socialWorker.id, from: day('2026-04-07'), until: null, reason: '' },
      ],
      ends: [end(child.id, { reason: 'transfer', note: 'to Southshire' })],
    },
    coreGroups: [missed, instead, next],
    papers: [
      paper({
        sections: [
          { id: 's1', heading: 'What was decided', text: 'A plan', audience: 'everyone', childId: null },
          { id: 's2', heading: 'For you', text: 'Yes', audience: [mother.id], childId: child.id },
        ],
        ...{ state: 'sent', approved: { at: now, by: chair.id }, sentAt: now, dueAt: now.add({ hours: 24 }) },
        copies: [
          copy(socialWorker.id, { by: 'library', pdf: { driveId: 'd', itemId: '2' } }),
          copy(mother.id, { by: 'hand', handedOver: { at: now, by: socialWorker.id, how: 'read aloud' } }),
          copy(mother.id, { number: 2 }),
        ],
        corrections: [
          correction(mother.id, { settled: { at: now, by: chair.id, how: 'noted', note: 'The school says so' } }),
          correction(teacher.id, { at: now.add({ hours: 1 }) }),
        ],
      }),
      paper({ kind: 'core-group-record', coreGroupId: instead.id, draftedAt: now.add({ hours: 1 }) }),
    ],
  }
  return { conference: full, chair, socialWorker, teacher, mother, successor, child, missed, instead, next }
}

test('what follows from a decision comes back whole, as it was stored', async () => {
  const { conference } = closedConference()
  await add(conference)
  expect(asNew(await find(conference.id))).toEqual(conference)
})

test('of many conferences each gets its own', async () => {
  const closed = closedConference().conference
  const plain = sampleConference()
  await add(plain)
  await add(closed)
  const [first, second] = await store.transaction((tx) => tx.conferences.list())
  expect(first).toMatchObject({ id: closed.id, coreGroups: closed.coreGroups, plan: closed.plan })
  expect(second).toMatchObject({ id: plain.id, parts: [], closing: null, coreGroups: [], papers: [] })
  expect(second?.plan).toEqual({ children: [], actions: [], members: [], ends: [] })
})

test('a conference is found by what follows from it', async () => {
  const { conference, instead, chair } = closedConference()
  chair.entraId = randomUUID()
  await add(conference)
  await add(sampleConference())
  const found = await store.transaction(async (tx) => [
    await tx.conferences.findByCoreGroup(instead.id),
    await tx.conferences.findByPaper(conference.papers[0]?.id ?? ''),
    await tx.conferences.findByAction(conference.plan.actions[0]?.id ?? ''),
    ...(await tx.conferences.ofPerson(chair.entraId ?? '', { chatId: 'chat-1' })),
  ])
  expect(found.map((one) => one?.id)).toEqual(Array.from({ length: 4 }, () => conference.id))
  const stranger = randomUUID()
  const none = await store.transaction(async ({ conferences }) => [
    await conferences.findByCoreGroup(stranger),
    await conferences.findByPaper(stranger),
    await conferences.findByAction(stranger),
  ])
  expect(none).toEqual([null, null, null])
})

test('the days on which a family does not meet are kept with the conference', async () => {
  const conference = sampleConference({ feasts: [{ date: day('2027-03-10'), name: 'Eid al-Fitr' }] })
  await add(conference)
  expect((await find(conference.id)).feasts).toEqual(conference.feasts)
  const other = [{ date: day('2026-11-08'), name: 'Diwali' }]
  await change(conference.id, (tx) => tx.conferences.update(conference.id, { feasts: other }))
  expect((await find(conference.id)).feasts).toEqual(other)
})

describe('the review that follows', () => {
  test('is one, and another once that is called off', async () => {
    const { conference } = peopleOf()
    await add(conference)
    const reviewOf = () => store.transaction((tx) => tx.conferences.reviewOf(conference.id))
    expect(await reviewOf()).toBeNull()
    const review = sampleConference({ kind: 'review', reviewOf: conference.id })
    await add(review)
    expect(await reviewOf()).toMatchObject({ id: review.id, reviewOf: conference.id })
    const second = sampleConference({ kind: 'review', reviewOf: conference.id })
    await expect(add(second)).rejects.toThrow('one_review')
    await change(review.id, (tx) => tx.conferences.update(review.id, { state: 'called-off' }))
    expect(await reviewOf()).toBeNull()
    await add(second)
    expect(await reviewOf()).toMatchObject({ id: second.id })
  })

  test('is known to the one before it, with its date and when it was closed', async () => {
    const { conference } = peopleOf()
    await add(conference)
    const followedBy = async () => (await find(conference.id)).followedBy
    expect(await followedBy()).toBeNull()
    const start = london('2026-06-30T10:00')
    const review = sampleConference({ kind: 'review', reviewOf: conference.id, start })
    const { id, chairId } = review
    await add(review)
    expect(await followedBy()).toEqual({ id, start, closedOn: null })
    // Just after midnight in London, while it is the day before in Greenwich.
    const closedAt = london('2026-07-01T00:10').toInstant()
    const closing = { at: closedAt, by: chairId, outcome: NO_OUTCOME, attended: [] }
    await change(id, (tx) => tx.closings.add(id, closing))
    expect(await followedBy()).toEqual({ id, start, closedOn: day('2026-07-01') })
    await change(id, (tx) => tx.conferences.update(id, { state: 'called-off' }))
    expect(await followedBy()).toBeNull()
  })

  test('and the one before it can be changed at the same time, neither waiting for the other for good', async () => {
    const { conference } = peopleOf()
    await add(conference)
    const review = sampleConference({ kind: 'review', reviewOf: conference.id })
    await add(review)
    const both = (first: string, second: string) =>
      change(first, async (tx) => {
        await tx.conferences.update(first, { place: 'A' })
        await tx.conferences.update(second, { place: 'B' })
      })
    await Promise.all([1, 2, 3, 4].flatMap(() => [both(conference.id, review.id), both(review.id, conference.id)]))
    expect((await find(review.id)).version).toBe(5)
  })
})

test('somebody joins at the end of the list, somebody leaves, another chairs and leads', async () => {
  const { conference, chair, socialWorker, teacher, mother, child } = peopleOf()
  await add(conference)
  const successor = sampleParticipant({ role: 'social worker', entraId: randomUUID() })
  const father = sampleParticipant({
    side: 'family',
    role: 'father',
    links: [{ childId: child.id, mayReceive: false }],
  })
  const left = { at: now, reason: 'new job', successorId: successor.id }
  await change(conference.id, async (tx) => {
    await tx.participants.add(conference.id, successor)
    await tx.participants.add(conference.id, father)
    await tx.participants.update(socialWorker.id, { left })
    await tx.participants.update(teacher.id, {
      name: 'Jo',
      email: 'jo@school.example',
      phone: '1',
      role: 'head',
      agency: 'S',
    })
    await tx.conferences.update(conference.id, { leadSocialWorkerId: successor.id, chairId: teacher.id })
  })
  const after = await find(conference.id)
  expect(after).toMatchObject({ leadSocialWorkerId: successor.id, chairId: teacher.id })
  expect(after.participants).toEqual([
    chair,
    { ...socialWorker, left, version: 2 },
    { ...teacher, name: 'Jo', email: 'jo@school.example', phone: '1', role: 'head', agency: 'S', version: 2 },
    mother,
    successor,
    father,
  ])
  await change(conference.id, (tx) => tx.participants.update(socialWorker.id, { left: null }))
  expect((await find(conference.id)).participants[1]?.left).toBeNull()
  const stranger = { ...left, successorId: randomUUID() }
  await expect(change(conference.id, (tx) => tx.participants.update(mother.id, { left: stranger }))).rejects.toThrow(
    'foreign key',
  )
})

test('a child who was expected is born', async () => {
  const { conference, child } = peopleOf()
  conference.children = [{ ...child, name: 'Unborn', unborn: true }]
  await add(conference)
  const born = { name: 'Robin Example', born: day('2026-05-02'), unborn: false }
  await change(conference.id, (tx) => tx.children.update(child.id, born))
  expect((await find(conference.id)).children).toEqual([{ id: child.id, ...born }])
})

test('the parts of a conference are set anew, and one with an event goes only after its event', async () => {
  const { conference } = closedConference()
  await add(conference)
  const [first, second] = conference.parts
  if (!first || !second) throw new Error('The sample is split')
  const event = { id: randomUUID(), conferenceId: conference.id, purpose: 'anchor', partyId: null } as const
  const partEvent = { ...event, coreGroupId: null, partId: first.id, eventId: 'e1' }
  const set = (parts: ConferencePart[]) => change(conference.id, (tx) => tx.parts.set(conference.id, parts))
  await change(conference.id, (tx) => tx.events.add(partEvent))
  const changed = [
    { ...second, number: 1, participantIds: [], durationMinutes: 90 },
    { ...first, number: 2 },
  ]
  await set(changed)
  expect((await find(conference.id)).parts).toEqual(changed)
  await expect(set([])).rejects.toThrow('foreign key')
  await change(conference.id, (tx) => tx.events.remove(event.id))
  await set([])
  expect((await find(conference.id)).parts).toEqual([])
})

test('a conference is closed once, and corrected as often as it takes', async () => {
  const { conference, chair, child } = peopleOf()
  await add(conference)
  const closing = { at: now, by: chair.id, outcome: NO_OUTCOME, attended: [] }
  const close = () => change(conference.id, (tx) => tx.closings.add(conference.id, closing))
  await close()
  expect((await find(conference.id)).closing).toEqual({ ...closing, corrections: [] })
  await expect(close()).rejects.toThrow('closing_pkey')
  const outcome = decided(child.id, chair.id)
  const corrections = [NO_OUTCOME, outcome].map((was, index) => ({ at: now, by: 'e1', reason: `${index}`, was }))
  for (const one of corrections) await change(conference.id, (tx) => tx.closings.correct(conference.id, outcome, one))
  expect((await find(conference.id)).closing).toEqual({ ...closing, outcome, corrections })
})

describe('a plan', () => {
  test('has its children set anew, its actions and members brought up to date', async () => {
    const { conference, teacher, child } = closedConference()
    await add(conference)
    const [first, second] = conference.plan.actions
    const [member] = conference.plan.members
    if (!first || !second || !member) throw new Error('The sample has a plan')
    const settled = { at: now, by: teacher.id, note: 'moved' }
    const dropped = {
      ...first,
      action: 'Visit twice',
      state: 'dropped' as const,
      settled,
      audience: 'everyone' as const,
    }
    const third = action()
    await change(conference.id, async (tx) => {
      await tx.plans.setChildren(conference.id, [
        { childId: child.id, category: 'sexual', startedOn: day('2026-04-08') },
      ])
      await tx.plans.putActions(conference.id, [third, dropped])
      await tx.plans.putMembers(conference.id, [{ ...member, until: day('2026-05-02') }])
    })
    const { plan } = await find(conference.id)
    expect(plan.children).toEqual([{ childId: child.id, category: 'sexual', startedOn: day('2026-04-08') }])
    expect(plan.actions).toEqual([{ ...dropped, version: 2 }, second, third])
    expect(plan.members[0]).toEqual({ ...member, until: day('2026-05-02') })
  })

  test('ends once for each child, unless that is taken back', async () => {
    const { conference, child } = peopleOf()
    await add(conference)
    const stop = () => change(conference.id, (tx) => tx.plans.end(conference.id, end(child.id)))
    await stop()
    await expect(stop()).rejects.toThrow('plan_end_pkey')
    await change(conference.id, (tx) => tx.plans.takeBackEnd(conference.id, child.id))
    await stop()
    expect((await find(conference.id)).plan.ends).toEqual([end(child.id)])
  })

  test('nobody is a member twice at once, and nothing belongs to another conference', async () => {
    const { conference, teacher } = closedConference()
    const { conference: other, teacher: stranger, child } = peopleOf()
    await add(conference)
    await add(other)
    const { id } = conference
    const member = { participantId: teacher.id, from: day('2026-05-02'), until: null, reason: '' }
    await change(id, (tx) => tx.plans.putMembers(id, [member]))
    const again = { ...member, from: day('2026-05-03') }
    await expect(change(id, (tx) => tx.plans.putMembers(id, [again]))).rejects.toThrow('one_membership')
    const foreign: ((tx: Transaction) => Promise<unknown>)[] = [
      (tx) => tx.plans.putMembers(id, [{ ...member, participantId: stranger.id }]),
      (tx) => tx.plans.putActions(id, [action({ whoId: stranger.id })]),
      (tx) => tx.plans.putActions(id, [action({ childId: child.id })]),
      (tx) => tx.plans.end(id, end(child.id)),
      (tx) => tx.plans.setChildren(id, [{ childId: child.id, category: 'neglect', startedOn: day('2026-04-07') }]),
      (tx) => tx.papers.addCopy(conference.papers[0]?.id ?? '', copy(stranger.id)),
      (tx) => tx.closings.add(other.id, { at: now, by: teacher.id, outcome: NO_OUTCOME, attended: [] }),
    ]
    for (const work of foreign) await expect(change(id, work)).rejects.toThrow('foreign key')
  })
})

describe('a second open plan for a child', () => {
  const children = (conference: NewConference) => {
    const [child] = conference.children
    return [{ childId: child?.id ?? '', category: 'neglect' as const, startedOn: day('2026-04-07') }]
  }
  const plan = (conference: NewConference) =>
    change(conference.id, (tx) => tx.plans.setChildren(conference.id, children(conference)))
  const elsewhere = (conference: NewConference) => store.transaction((tx) => tx.plans.openElsewhere(conference.id))

  test('is known beforehand and refused by the database', async () => {
    const first = sampleConference()
    const second = anotherOf(first)
    await add(first)
    await add(second)
    expect(await elsewhere(second)).toEqual([])
    await plan(first)
    expect(await elsewhere(first)).toEqual([])
    expect(await elsewhere(second)).toEqual([
      { childId: second.children[0]?.id, conferenceId: first.id, reference: 'CP-1042' },
    ])
    await expect(plan(second)).rejects.toThrow('one_open_plan')
    await change(first.id, (tx) => tx.plans.end(first.id, end(first.children[0]?.id ?? '')))
    expect(await elsewhere(second)).toEqual([])
    await plan(second)
    // Somebody who would take the end of the first one back comes too late.
    const back = change(first.id, (tx) => tx.plans.takeBackEnd(first.id, first.children[0]?.id ?? ''))
    await expect(back).rejects.toThrow('one_open_plan')
  })

  test('is not what a review makes of the first, and ends with the review that ends it', async () => {
    const initial = sampleConference()
    const review = anotherOf(initial, { kind: 'review', reviewOf: initial.id })
    const next = anotherOf(initial, { kind: 'review', reviewOf: review.id })
    const unrelated = anotherOf(initial)
    for (const one of [initial, review, next, unrelated]) await add(one)
    await plan(initial)
    expect(await elsewhere(review)).toEqual([])
    await plan(review)
    expect(await elsewhere(unrelated)).toMatchObject([{ conferenceId: review.id }])
    await change(next.id, (tx) => tx.plans.end(next.id, end(next.children[0]?.id ?? '')))
    expect(await elsewhere(unrelated)).toEqual([])
    await plan(unrelated)
  })

  test('cannot be told of an unborn child', async () => {
    const [first, second] = [sampleConference(), sampleConference()]
    for (const one of [first, second]) for (const child of one.children) child.unborn = true
    for (const one of [first, second]) await add(one)
    for (const one of [first, second]) await plan(one)
    expect(await elsewhere(second)).toEqual([])
  })
})

describe('a core group meeting', () => {
  test('is changed under the lock of its conference, and counts up its version', async () => {
    const { conference, next } = closedConference()
    await add(conference)
    const start = london('2026-06-04T10:00')
    const record = { ...EMPTY_RECORD, updates: [{ personId: conference.chairId, text: 'All well' }] }
    await change(conference.id, (tx) => tx.coreGroups.update(next.id, { start, place: 'Town hall', chatId: 'chat-3' }))
    await store.transaction((tx) =>
      tx.coreGroups.update(next.id, { state: 'held', record, recorded: { at: now, by: 'e1' } }),
    )
    const changed = { start, place: 'Town hall', chatId: 'chat-3', record, recorded: { at: now, by: 'e1' } }
    expect((await find(conference.id)).coreGroups[2]).toEqual({ ...next, ...changed, state: 'held', version: 3 })
    await change(conference.id, (tx) => tx.coreGroups.update(next.id, { recorded: null }))
    expect((await find(conference.id)).coreGroups[2]?.recorded).toBeNull()
    await expect(change(conference.id, (tx) => tx.coreGroups.update(next.id, { start: null }))).rejects.toThrow('check')
  })

  test('they come in the order in which they are held, by their due day where nobody has picked one', async () => {
    const { conference } = peopleOf()
    await add(conference)
    const groups = [
      coreGroup(1, { due: day('2026-08-01'), start: london('2026-05-20T10:00') }),
      coreGroup(2, { due: day('2026-04-21') }),
      coreGroup(3, { due: day('2026-05-20') }),
    ]
    await change(conference.id, async (tx) => {
      for (const group of groups) await tx.coreGroups.add(conference.id, group)
    })
    expect((await find(conference.id)).coreGroups.map(({ number }) => number)).toEqual([2, 1, 3])
  })

  test('of one number there is one planned or held, and one instead of a missed one', async () => {
    const { conference, missed, next } = closedConference()
    await add(conference)
    const plan = (number: number, more: Partial<CoreGroup> = {}) =>
      change(conference.id, (tx) => tx.coreGroups.add(conference.id, coreGroup(number, more)))
    await expect(plan(3)).rejects.toThrow('one_core_group')
    await expect(plan(4, { insteadOf: missed.id })).rejects.toThrow('one_instead')
    await change(conference.id, (tx) => tx.coreGroups.update(next.id, { state: 'called-off' }))
    await plan(3)
    await plan(1)
  })

  test('has events of its own, each once', async () => {
    const { conference, next } = closedConference()
    await add(conference)
    const anchor = { conferenceId: conference.id, purpose: 'anchor', partyId: null, partId: null } as const
    const addEvent = (coreGroupId: string | null) =>
      change(conference.id, (tx) => tx.events.add({ ...anchor, id: randomUUID(), coreGroupId, eventId: 'e' }))
    await addEvent(null)
    await addEvent(next.id)
    for (const same of [null, next.id]) await expect(addEvent(same)).rejects.toThrow('one_event')
    const events = await store.transaction((tx) => tx.events.ofConference(conference.id))
    expect(events.map(({ coreGroupId }) => coreGroupId).toSorted()).toEqual([next.id, null].toSorted())
  })
})

describe('a paper', () => {
  test('is approved, sent, handed over and corrected', async () => {
    const { conference, chair, mother } = peopleOf()
    await add(conference)
    const letter = paper()
    const [copied, asked] = [copy(mother.id, { by: 'hand' }), correction(mother.id)]
    const sections = [{ id: 's', heading: 'H', text: 'T', audience: 'everyone', childId: null } as const]
    const approved = { at: now, by: chair.id }
    const handedOver = { at: now, by: 'e1', how: 'in her hand' }
    const settled = { at: now, by: chair.id, how: 'put-right', note: '' } as const
    await change(conference.id, async ({ papers }) => {
      await papers.add(conference.id, letter)
      await papers.update(letter.id, { sections, dueAt: now, state: 'approved', approved })
      await papers.update(letter.id, { state: 'sent', sentAt: now })
      await papers.addCopy(letter.id, copied)
      await papers.updateCopy(copied.id, { handedOver })
      await papers.addCorrection(letter.id, asked)
      await papers.settleCorrection(asked.id, settled)
    })
    const sent = { ...letter, version: 3, sections, dueAt: now, approved, state: 'sent', sentAt: now }
    expect((await find(conference.id)).papers).toEqual([
      { ...sent, copies: [{ ...copied, handedOver }], corrections: [{ ...asked, settled }] },
    ])
    const twice = change(conference.id, (tx) => tx.papers.addCopy(letter.id, copy(mother.id)))
    await expect(twice).rejects.toThrow('paper_copy_paper_id_participant_id_number_key')
  })

  test('is drafted once of each kind, an ending letter for each child, and goes only when approved', async () => {
    const { conference } = peopleOf()
    await add(conference)
    const draft = (more: Partial<Paper> = {}) =>
      change(conference.id, (tx) => tx.papers.add(conference.id, paper(more)))
    await draft()
    await expect(draft()).rejects.toThrow('one_paper')
    for (const _ of ['one child', 'another']) await draft({ kind: 'ending-letter' })
    await expect(draft({ kind: 'full-record', state: 'sent', sentAt: now })).rejects.toThrow('check')
  })
})

test('whoever changes what follows waits for who changes the conference', async () => {
  const { conference, next } = closedConference()
  await add(conference)
  const addLetter = (letter: string) =>
    store.transaction(async (tx) => {
      await tx.coreGroups.update(next.id, {})
      const found = await tx.conferences.findByCoreGroup(next.id)
      const place = found?.coreGroups.find(({ id }) => id === next.id)?.place ?? ''
      await tx.coreGroups.update(next.id, { place: place + letter })
    })
  await Promise.all([...'abcdef'].map(addLetter))
  const place = (await find(conference.id)).coreGroups[2]?.place ?? ''
  expect([...place].toSorted().join('')).toBe('abcdef')
})
