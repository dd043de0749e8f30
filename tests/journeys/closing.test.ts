import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Board } from '../../bot/api/conferences.ts'
import { businessTeam } from '../../commands/stand-in/tenant.ts'
import { nextInChat, toldOtherwise } from '../what-happens-next.ts'
import { agreeDates, decide, type Held, hold, planLine } from './held.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// A conference held and closed: what stands afterwards in calendars, chats and mailboxes, and what a correction makes of it.

const { chair, lead, teacher, nurse, officer, gp, father } = people
const MOTHER = 'mother@by-hand.example'
const CHILD = 'Ava Whitfield'
const came = [chair, lead, teacher, nurse, officer].map(({ email }) => email)
const saying = (words: string) => expect.stringContaining(words)

let stage: Stage
let id: string
let held: Held
let reviewId: string
const lines = { teacher: randomUUID(), gp: randomUUID(), father: randomUUID() }

beforeAll(async () => {
  stage = await startStage()
  id = await stage.book()
  held = hold(stage, id)
  await stage.to('2026-04-15T10:00')
})
afterAll(() => stage?.stop())

const eventsOf = (number: number) =>
  stage.emulator.ledgers
    .events()
    .filter(({ subject, ended }) => ended === null && subject?.includes(String(number)))
    .map(({ start, attendees }) => [start?.dateTime, attendees.map(({ email }) => email)])
const newest = async () => {
  const { conferences } = (await stage.team('GET', '/conferences')) as {
    conferences: { id: string; reference: string }[]
  }
  return conferences.toSorted((a, b) => b.reference.localeCompare(a.reference))[0] as { id: string; reference: string }
}
const heardSince = async (work: () => Promise<unknown>) => {
  const everybody = [...came, gp.email, father.email]
  const before = everybody.map((email) => stage.heard(email, 1042).length)
  await work()
  return Object.fromEntries(everybody.map((email, index) => [email, stage.heard(email, 1042).slice(before[index])]))
}

describe('before it is closed', () => {
  test('what stands in the way is said at once, and only the chair can close it', async () => {
    await held.begin(...came, MOTHER)
    const { problems, follows, decided } = await held.closing()
    expect(problems.map(({ code }) => code)).toEqual(['no-decision'])
    expect([decided?.decisions, follows?.children]).toEqual([[], []])
    expect(await held.close()).toMatchObject({ status: 409, body: { reason: 'cannot-close' } })
    expect(await held.close(lead.email)).toMatchObject({ status: 403 })
    const ofTeam = await held.closing(businessTeam.email)
    expect(ofTeam).toMatchObject({ state: 'open', decided: null, follows: null, problems: [], may: { close: false } })
  })

  test('what would follow is worked out from what is written, before any of it stands', async () => {
    const ava = await held.id(CHILD)
    const ids = Object.fromEntries(
      await Promise.all([teacher, gp, father].map(async ({ email }) => [email, await held.id(email)] as const)),
    )
    await held.run([
      decide(ava),
      planLine({ lineId: lines.teacher, whoId: ids[teacher.email] as string, byWhen: '2026-05-15' }),
      planLine({
        lineId: lines.gp,
        action: 'Write to the clinic',
        whoId: ids[gp.email] as string,
        byWhen: '2026-05-08',
      }),
      planLine({ lineId: lines.father, action: 'Collect her on Fridays', whoId: ids[father.email] as string }),
      {
        kind: 'confirm-core-group',
        was: null,
        memberIds: [
          await held.id(lead.email),
          ids[teacher.email] as string,
          ids[father.email] as string,
          await held.id(MOTHER),
        ],
      },
      agreeDates({
        firstCoreGroup: { start: '2026-04-27T14:00', durationMinutes: 60, place: 'Harbour School' },
        review: { start: '2026-07-07T10:00', durationMinutes: 120, place: 'Civic Offices, Room 4' },
      }),
    ])
    const { problems, follows } = await held.closing()
    expect(problems).toEqual([])
    expect(follows).toMatchObject({
      children: [{ childId: ava, category: 'neglect', startedOn: '2026-04-15' }],
      coreGroups: [
        { number: 1, start: saying('2026-04-27T14:00') },
        { number: 2, due: '2026-06-08' },
      ],
      review: { bookBy: '2026-07-15', booked: null, whyNot: null },
    })
    expect((await stage.show(id)).version).toBeGreaterThan(0)
    expect(eventsOf(1043)).toEqual([])
  })

  test('nothing is closed that the chair has not seen', async () => {
    const answer = await stage.call(chair.email, 'POST', `/conferences/${id}/close`, { version: 1 })
    expect(answer).toMatchObject({ status: 412, body: { reason: 'changed-meanwhile' } })
  })
})

describe('closed', () => {
  let heard: Record<string, string[]>

  test('everybody hears one thing: the core group its dates, others what they agreed to do, the rest that it is over', async () => {
    await stage.to('2026-04-15T12:00')
    heard = await heardSince(async () => expect((await held.close()).status).toBe(200))
    expect(heard[teacher.email]).toEqual([
      saying(
        'You are in it. It first meets on Monday 27 April, 2pm to 3pm. Harbour School. Then: Monday 8 June, 2pm to 3pm. You agreed to do 1 thing, by Friday 15 May.',
      ),
    ])
    expect(heard[nurse.email]).toEqual([
      saying('What follows from CP-1042. The decision letter reaches you by 5pm on Thursday 16 April.'),
    ])
    expect(heard[officer.email]).toEqual([saying('A core group was formed.')])
    expect(heard[gp.email]).toEqual(['CP-1042: what you agreed to do'])
    expect(heard[father.email]).toEqual(['About your appointment on Wednesday 15 April, reference 1042'])
    expect(stage.mailsTo(father.email).map(({ body }) => body.content)).toContainEqual(
      saying('Your next appointment is on Monday 27 April, 2pm to 3pm.'),
    )
    expect(heard[lead.email]?.toSorted()).toEqual([
      saying('News to pass on for CP-1042. Please tell family party 1 (mother) when the core group meets'),
      saying('The core group for CP-1042. You are in it.'),
    ])
    expect(JSON.stringify(heard)).not.toMatch(/Ava|Whitfield|clinic|Fridays/)
  })

  test('letter, plan and record are drafted for the chair', async () => {
    const papers = await stage.service.world.store.transaction(async (tx) => (await tx.conferences.find(id))?.papers)
    expect(papers?.map(({ kind, state }) => [kind, state]).toSorted()).toEqual([
      ['decision-letter', 'draft'],
      ['full-record', 'draft'],
      ['outline-plan', 'draft'],
    ])
    const { state, may, decided } = await held.closing()
    expect({ state, may, decisions: decided?.decisions.length }).toEqual({
      ...{ state: 'closed', decisions: 1 },
      may: { close: false, correct: true, bookReview: false, handOver: false },
    })
  })

  test('each core group stands in its members’ calendars, the father’s by itself and the mother’s nowhere', () => {
    const coreGroups = eventsOf(1042).filter(([start]) => start !== '2026-04-15T10:00:00')
    expect(coreGroups.toSorted()).toEqual(
      ['2026-04-27T14:00:00', '2026-06-08T14:00:00'].flatMap((start) => [
        [start, [father.email]],
        [start, [lead.email]],
        [start, [teacher.email]],
      ]),
    )
  })

  test('the review is booked as any conference: with the core group, the family and the chair, and safe as before', async () => {
    const booked = await newest()
    reviewId = booked.id
    expect(booked.reference).toBe('CP-1043')
    const review = await stage.show(reviewId)
    expect([review.kind, review.start.slice(0, 16), review.place]).toEqual([
      'review',
      '2026-07-07T10:00',
      'Civic Offices, Room 4',
    ])
    expect(review.people.map(({ email, channel }) => [email, channel])).toEqual([
      [chair.email, 'teams'],
      [lead.email, 'teams'],
      [teacher.email, 'teams'],
      [MOTHER, 'by-hand'],
      [father.email, 'mail'],
    ])
    expect(review.children.map(({ name, born }) => [name, born])).toEqual([[CHILD, '2016-02-03']])
    expect(review.reports).toHaveLength(2)
    expect((await held.closing()).follows?.review?.booked).toMatchObject({ reference: 'CP-1043' })
    expect(eventsOf(1043)).toEqual([
      ['2026-07-07T10:00:00', [chair.email]],
      ['2026-07-07T10:00:00', [lead.email, teacher.email]],
      ['2026-07-07T10:00:00', [father.email]],
    ])
  })

  test('pressed again nothing more happens, and neither when its jobs run twice', async () => {
    const left = () => [
      stage.emulator.ledgers.mails().length,
      stage.emulator.ledgers.messages().length,
      stage.emulator.ledgers.events().length,
    ]
    const before = left()
    expect(await held.close()).toMatchObject({ status: 409, body: { reason: 'closed' } })
    await stage.service.world.store.transaction((tx) =>
      tx.queue.enqueue([
        { name: 'book-review', key: `book-review:${id}:closed`, data: { conferenceId: id } },
        { name: 'book-review', key: `book-review:${id}:again`, data: { conferenceId: id } },
      ]),
    )
    await stage.rest()
    expect(left()).toEqual(before)
    expect((await newest()).reference).toBe('CP-1043')
  })
})

describe('a change of mind before the letter goes', () => {
  test('keeps its trail, and only those hear of it for whom something is otherwise', async () => {
    const { meeting } = await held.now()
    const line = meeting.outcome.plan.find((one) => one.id === lines.gp)
    const heard = await heardSince(async () => {
      const answer = await held.correct('The clinic is closed in May', [
        planLine({
          ...{ action: 'Write to the clinic', whoId: await held.id(gp.email), byWhen: '2026-06-05' },
          ...{ lineId: lines.gp, version: line?.version ?? null },
        }),
      ])
      expect(answer.status).toBe(200)
      expect(answer.body.corrections).toMatchObject([{ reason: 'The clinic is closed in May' }])
    })
    expect(heard[gp.email]).toEqual(['CP-1042: what you agreed to do'])
    expect(stage.mailsTo(gp.email).at(-1)?.body.content).toContain('by Friday 5 June')
    const replacing = stage.mailsTo(gp.email).filter(({ body }) => body.content.includes('this replaces what you were'))
    expect(replacing).toHaveLength(1)
    for (const email of [teacher.email, nurse.email, officer.email, father.email]) expect(heard[email]).toEqual([])
  })

  test('another review date moves the review that was booked', async () => {
    const { meeting } = await held.now()
    const was = meeting.outcome.dates
    const review = { start: '2026-07-09T14:00', durationMinutes: 120, place: 'Civic Offices, Room 4' }
    const answer = await held.correct('The chair is away on the 7th', [agreeDates({ ...was, review }, was)])
    expect(answer.body.follows?.review?.booked).toMatchObject({ reference: 'CP-1043' })
    expect(new Set(eventsOf(1043).map(([start]) => start))).toEqual(new Set(['2026-07-09T14:00:00']))
  })

  test('no plan after all: the review is called off, core groups with it, and everybody in them is told', async () => {
    const { meeting } = await held.now()
    const decision = meeting.outcome.decisions[0]
    const heard = await heardSince(async () => {
      const answer = await held.correct('Heard wrongly: no plan is needed', [
        decide(decision?.childId as string, {
          ...{ decisionId: decision?.id as string, version: decision?.version as string },
          ...{ decision: 'no-plan', category: null },
        }),
      ])
      expect(answer).toMatchObject({ status: 200, body: { follows: { children: [], coreGroups: [], review: null } } })
      expect(answer.body.corrections).toHaveLength(3)
    })
    // That the conference is over says it all: nobody hears of each core group besides.
    expect(heard[teacher.email]).toEqual([saying('What follows from CP-1042')])
    expect(eventsOf(1042).filter(([start]) => start !== '2026-04-15T10:00:00')).toEqual([])
    expect(eventsOf(1043)).toEqual([])
    expect((await stage.show(reviewId)).state).toBe('called-off')
  })
})

describe('handed over to the case system', () => {
  const take = async (email: string) => {
    const token = await stage.emulator.as(email).getToken()
    return fetch(`${stage.serviceUrl}/api/v1/conferences/${id}/hand-over.csv`, {
      headers: { authorization: `Bearer ${token}` },
    })
  }

  test('the business team takes one file, named by the reference alone, and that is on record', async () => {
    const answer = await take(businessTeam.email)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="CP-1042.csv"')
    const rows = (await answer.text()).split('\r\n')
    expect(rows[0]).toContain('icpc_icpc_date')
    expect(rows.filter((row) => row.startsWith('decision,'))).toEqual([saying('2026-04-15')])
    expect((await take(chair.email)).status).toBe(403)
  })
})

describe('no quorum, and a new date', () => {
  let again: string
  let meeting: Held
  const newStart = '2026-04-30T10:00'
  const inquorate = { kind: 'interim', newStart, reason: 'No health, no school' } as const
  const interim = { lineId: randomUUID(), byWhen: '2026-05-06' }

  test('nothing is decided: the conference moves, with everybody in it', async () => {
    await stage.to('2026-04-16T10:00')
    const children = [{ name: 'Ben Whitfield', born: '2019-09-21', parties: [father.email] }]
    again = await stage.book({ strategyDate: '2026-04-10', start: '2026-04-29T10:00', children })
    await stage.to('2026-04-29T10:00')
    meeting = hold(stage, again)
    await meeting.begin(chair.email, lead.email)
    await meeting.run([
      { kind: 'inquorate', was: null, inquorate },
      planLine({ ...interim, action: 'Ring home each morning', whoId: await meeting.id(teacher.email) }),
      planLine({ lineId: randomUUID(), action: 'Sleep at her sister’s', whoId: await meeting.id(father.email) }),
    ])
    await stage.to('2026-04-29T11:00')
    const answer = await meeting.close()
    expect(answer).toMatchObject({
      ...{ status: 200, body: { state: 'adjourned', closedAt: null, adjourned: { reason: 'No health, no school' } } },
    })
    const moved = await stage.show(again)
    expect([moved.start.slice(0, 16), moved.reference]).toEqual([newStart, 'CP-1044'])
    expect(stage.heard(teacher.email, 1044)).toContainEqual(saying('has moved'))
    expect(eventsOf(1044).map(([start]) => start)).toEqual(Array(3).fill('2026-04-30T10:00:00'))
  })

  test('what was agreed until then holds: who agreed to it is told, finds it in chat and page, and says when it is done', async () => {
    const told = stage.heard(teacher.email, 1044).filter((one) => one.startsWith('What you agreed to do'))
    expect(told).toEqual([saying('There was no quorum, so nothing is decided yet.')])
    expect(told[0]).not.toContain('decision letter')
    const [mail] = stage
      .mailsTo(father.email)
      .filter(({ subject }) => subject.endsWith('reference 1044'))
      .slice(-2)
    expect(mail?.body.content).toContain('we will meet again')
    expect(await nextInChat(stage, teacher.email)).toContainEqual(saying('CP-1044: something that you agreed to do'))
    expect(await toldOtherwise(stage, [teacher.email, chair.email])).toEqual([])
    const settled = await stage.call(teacher.email, 'POST', `/actions/${interim.lineId}/settle`, { how: 'done' })
    expect(settled.status).toBe(200)
  })

  test('held again with a quorum, the note about it is taken back, and it is closed on its new day', async () => {
    await stage.to(newStart)
    await meeting.begin(...came)
    expect(await meeting.close()).toMatchObject({
      status: 409,
      body: { detail: saying('take the note about it back') },
    })
    const ben = await meeting.id('Ben Whitfield')
    await meeting.run([
      { kind: 'inquorate', was: inquorate, inquorate: null },
      decide(ben, { decision: 'plan', category: 'physical' }),
      { kind: 'confirm-core-group', was: null, memberIds: [await meeting.id(nurse.email)] },
    ])
    const { status, body } = await meeting.close()
    expect([status, body.state, body.follows?.children]).toEqual([
      200,
      'closed',
      [{ childId: ben, category: 'physical', startedOn: '2026-04-30' }],
    ])
    expect(body.follows?.actions.map(({ action, state }) => [action, state])).toEqual([
      ['Ring home each morning', 'done'],
      ['Sleep at her sister’s', 'open'],
    ])
    // No dates were agreed: each core group waits for somebody to choose its day, and the review to be booked.
    expect(body.follows?.coreGroups.map(({ due, start }) => [due, start])).toEqual([
      ['2026-05-15', null],
      ['2026-06-26', null],
    ])
    expect(body.follows?.review).toMatchObject({ bookBy: '2026-07-30', agreed: null, booked: null })
  })

  test('the business team books the review; past its limit it needs a reason and the manager who agreed', async () => {
    const at = { start: '2026-08-03T10:00', durationMinutes: 120, place: 'Room 4' }
    const path = `/conferences/${again}/review`
    const refused = await stage.call(businessTeam.email, 'POST', path, at)
    expect(refused).toMatchObject({ status: 422, body: { reason: 'needs-reason', detail: saying('past its limit') } })
    const exception = { reason: 'The chair is ill', manager: 'Sam Hill' }
    expect(await stage.team('POST', path, { ...at, exception })).toMatchObject({ reference: 'CP-1045' })
    const twice = await stage.call(businessTeam.email, 'POST', path, { ...at, exception })
    expect(twice).toMatchObject({ status: 409, body: { reason: 'booked' } })
    expect((await meeting.closing()).follows?.review?.booked).toMatchObject({ reference: 'CP-1045' })
  })
})

describe('an agreed review that cannot be booked as it is', () => {
  test('is left to the business team, which is told why', async () => {
    const bankHoliday = await stage.book({
      ...{ strategyDate: '2026-04-28', start: '2026-05-11T10:00' },
      children: [{ name: 'Mia Whitfield', born: '2021-01-05', parties: [father.email] }],
    })
    await stage.to('2026-05-11T10:00')
    const meeting = hold(stage, bankHoliday)
    await meeting.begin(...came)
    await meeting.run([
      decide(await meeting.id('Mia Whitfield')),
      { kind: 'confirm-core-group', was: null, memberIds: [await meeting.id(nurse.email)] },
      agreeDates({
        firstCoreGroup: { start: '2026-05-20T10:00', durationMinutes: 60, place: 'Hill School' },
        review: { start: '2026-08-01T10:00', durationMinutes: 120, place: 'Room 4' },
      }),
    ])
    await stage.to('2026-05-11T12:00')
    expect((await meeting.close()).body.follows?.review).toMatchObject({
      booked: null,
      whyNot: saying('at the weekend'),
    })
    const told = stage
      .mailsTo('conferences@northshire.example')
      .filter(({ subject }) => subject === 'CP-1046: a date for you to book')
    expect(told.map(({ body }) => body.content)).toEqual([saying('Saturday 1 August 2026 is at the weekend.')])
  })
})

describe('a new date that cannot be booked as it is', () => {
  test('waits on the board for the business team, and not for the chair to close what was never held', async () => {
    await stage.to('2026-05-13T10:00')
    const again = await stage.book({
      ...{ strategyDate: '2026-05-12', start: '2026-05-21T10:00' },
      children: [{ name: 'Leo Whitfield', born: '2022-03-08', parties: [father.email] }],
    })
    const needs = async () => {
      const board = (await stage.team('GET', '/board')) as Board
      return board.needs
        .filter(({ conference }) => conference?.id === again)
        .map(({ what, place }) => ({ ...what, place }))
    }
    await stage.to('2026-05-21T10:00')
    const meeting = hold(stage, again)
    await meeting.begin(chair.email, lead.email)
    const inquorate = { kind: 'interim', newStart: '2026-06-04T10:00', reason: 'No health, no school' } as const
    await meeting.run([{ kind: 'inquorate', was: null, inquorate }])
    await stage.to('2026-05-21T12:00')
    expect((await meeting.close()).body.state).toBe('adjourned')
    // Its limit is the day before: that needs a reason, and the manager who agreed.
    expect((await stage.show(again)).start.slice(0, 16)).toBe('2026-05-21T10:00')
    await stage.to('2026-05-22T09:00')
    expect(await needs()).toEqual([{ kind: 'again-to-book', on: '2026-06-04', place: 'readiness' }])
    expect(stage.heard(chair.email, 1047).filter((one) => one.includes('be closed?'))).toEqual([])
    expect(await nextInChat(stage, chair.email)).not.toContainEqual(saying('CP-1047: the conference is over'))

    await stage.team('POST', `/conferences/${again}/move`, {
      ...{ start: '2026-06-04T10:00', place: 'Civic Offices, Room 4' },
      exception: { reason: 'No quorum on the first day', manager: 'Sam Hill' },
    })
    expect((await stage.show(again)).start.slice(0, 16)).toBe('2026-06-04T10:00')
    expect((await needs()).map(({ kind }) => kind)).not.toContain('again-to-book')
  })
})
