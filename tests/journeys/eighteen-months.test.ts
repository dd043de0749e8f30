import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askOnTheWay } from '../what-happens-next.ts'
import { agreeDates, type Done, decide, type Held, hold, planLine } from './held.fixture.ts'
import { type Months, monthsOf } from './months.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// One family for eighteen months: what stands in calendars and mailboxes, compared with what a person worked out by hand.

const { chair, lead, teacher, nurse, officer, father } = people
const MOTHER = 'mother@by-hand.example'
const successor = { ...lead, email: 'new.lead@northshire.example', displayName: 'Ada Brook' }
const came = [chair, lead, teacher, nurse, officer].map(({ email }) => email)
const everybody = [...came, successor.email]
const children = ['Ava Whitfield', 'Ben Whitfield']

let stage: Stage
/** The four conferences in their order. */
const ids: string[] = []

beforeAll(async () => {
  stage = await startStage('2025-02-06T10:00', { more: [successor] })
})
afterAll(() => stage?.stop())

/** Goes on in time; everybody who asks on the way what happens next hears the same in chat and on the page. */
const to = async (time: string) => expect(await askOnTheWay(stage, time, everybody, 1)).toEqual([])

/** What stands in a calendar: when, what it is called, and who is invited to it. */
const calendar = (email: string, from: string) =>
  stage.emulator.ledgers
    .events()
    .filter(({ ended, attendees }) => ended === null && attendees.some((one) => one.email === email))
    .map(({ start, subject }) => `${start?.dateTime?.slice(0, 16)} ${subject}`)
    .filter((event) => event >= from)
    .toSorted()

const inTeam = (method: 'GET' | 'POST', path: string, body?: unknown) => stage.team(method, path, body)
const nth = (number: number) => ids[number] as string
const months = (number: number, email = lead.email): Months => monthsOf(stage, nth(number), email)

async function reviewAfter(number: number) {
  const { review } = await months(number, number > 1 ? successor.email : lead.email).all()
  if (!review) throw new Error('No review is booked')
  ids.push(review.id)
}

/** Held and closed: the plan goes on for these children, the next review is agreed. */
async function review(number: number, leadEmail: string, decisions: (held: Held) => Promise<Done[]>, next: string) {
  const held = hold(stage, nth(number))
  await held.begin(chair.email, leadEmail, teacher.email, nurse.email, MOTHER)
  const members = await Promise.all([leadEmail, teacher.email, nurse.email, MOTHER, father.email].map(held.id))
  await held.run([
    ...(await decisions(held)),
    { kind: 'confirm-core-group', was: null, memberIds: members },
    agreeDates({
      firstCoreGroup: null,
      review: { start: next, durationMinutes: 120, place: 'Civic Offices, Room 4' },
    }),
  ])
  const closed = await held.close()
  expect([closed.status, closed.body.detail]).toEqual([200, undefined])
}

const goesOn = (name: string) => async (held: Held) =>
  decide(await held.id(name), { decision: 'continue', category: 'neglect' })

describe('the first conference', () => {
  test('is held, and everything up to its review is booked', async () => {
    const about = children.map((name, index) => ({
      ...{ name, born: index === 0 ? '2016-02-03' : '2019-09-21', parties: [MOTHER, father.email] },
    }))
    ids.push(await stage.book({ strategyDate: '2025-02-03', start: '2025-02-21T10:00', children: about }))
    await to('2025-02-21T10:00')
    const held = hold(stage, nth(0))
    await held.begin(...came, MOTHER)
    const members = await Promise.all([lead.email, teacher.email, nurse.email, MOTHER, father.email].map(held.id))
    await held.run([
      ...(await Promise.all(children.map(async (name) => decide(await held.id(name))))),
      planLine({ whoId: await held.id(teacher.email), byWhen: '2025-04-30' }),
      planLine({ action: 'Visit every week', whoId: await held.id(lead.email), byWhen: '2025-05-16' }),
      { kind: 'confirm-core-group', was: null, memberIds: members },
      agreeDates({
        firstCoreGroup: { start: '2025-03-07T10:00', durationMinutes: 60, place: 'Harbour School' },
        review: { start: '2025-05-20T10:00', durationMinutes: 120, place: 'Civic Offices, Room 4' },
      }),
    ])
    await to('2025-02-21T12:00')
    expect((await held.close()).status).toBe(200)
    await reviewAfter(0)
    // Friday 18 April is Good Friday: nothing stands in a calendar until somebody has chosen a day near it.
    expect(calendar(teacher.email, '2025-02-22')).toEqual([
      '2025-03-07T10:00 CP-1042: core group',
      '2025-05-20T10:00 CP-1043: review conference',
    ])
    const { slots } = await months(0).all()
    expect(slots.map(({ due, judged }) => `${due} ${judged}`)).toEqual(['2025-03-07 open', '2025-04-18 open'])
  })

  test('its core groups: one in time, one on the day before Good Friday', async () => {
    await to('2025-03-07T11:30')
    await months(0).hold('2025-03-07', { value: 3 })
    await to('2025-03-20T09:00')
    await months(0).setDay('2025-04-18', '2025-04-17T10:00')
    expect(calendar(father.email, '2025-04-01')).toEqual([
      '2025-04-17T10:00 Your appointment, reference 1042',
      '2025-05-20T10:00 Your appointment, reference 1043',
    ])
    await to('2025-04-17T11:30')
    await months(0).hold('2025-04-18', { value: 4, absent: ['school nurse'] })
  })
})

describe('the first review, another social worker, and a meeting that was missed', () => {
  test('the plan goes on, every six weeks by its own rhythm', async () => {
    await to('2025-05-20T10:00')
    const both = async (held: Held) => Promise.all(children.map((name) => goesOn(name)(held)))
    await review(1, lead.email, both, '2025-11-18T10:00')
    await reviewAfter(1)
    expect(calendar(teacher.email, '2025-05-21')).toEqual([
      '2025-05-30T10:00 CP-1043: core group',
      '2025-07-11T10:00 CP-1043: core group',
      '2025-08-22T10:00 CP-1043: core group',
      '2025-10-03T10:00 CP-1043: core group',
      '2025-11-14T10:00 CP-1043: core group',
      '2025-11-18T10:00 CP-1044: review conference',
    ])
    await to('2025-05-30T11:30')
    await months(1).hold('2025-05-30', { value: 5 })
    await to('2025-07-11T11:30')
    await months(1).hold('2025-07-11', { value: 5 })
  })

  test('the social worker changes: the new one stands in every calendar, the old one in none, and people hear it once', async () => {
    await to('2025-07-21T10:00')
    const { id } = (await stage.show(nth(1))).people.find(({ email }) => email === lead.email) ?? { id: '' }
    const about = { role: 'social worker', agency: 'Children’s social care', group: 'social care', phone: '' }
    await inTeam('POST', `/conferences/${nth(1)}/people/${id}/replace`, {
      ...{ reason: 'Another team' },
      successor: { side: 'professional', email: successor.email, name: successor.displayName, ...about },
    })
    expect(calendar(lead.email, '2025-07-21')).toEqual([])
    expect(calendar(successor.email, '2025-07-21').map((event) => event.slice(0, 10))).toEqual([
      ...['2025-08-22', '2025-10-03', '2025-11-14', '2025-11-18'],
    ])
    for (const email of [teacher.email, nurse.email])
      expect(stage.heard(email, 1043).filter((words) => words.includes('another lead social worker'))).toHaveLength(1)
  })

  test('a meeting is missed, stays so, and is held a week later', async () => {
    await to('2025-08-22T11:30')
    const now = months(1, successor.email)
    await now.missed('2025-08-22', 'The family was ill')
    await to('2025-08-26T10:00')
    await now.setDay('2025-08-22', '2025-08-29T10:00')
    await to('2025-08-29T11:30')
    await now.hold('2025-08-22', { value: 4 })
    await to('2025-10-03T11:30')
    await now.hold('2025-10-03', { value: 6 })
    await to('2025-11-14T11:30')
    await now.hold('2025-11-14', { value: 6 })
    const { slots } = await now.all()
    expect(slots.map(({ due, judged }) => `${due} ${judged}`)).toEqual([
      '2025-05-30 on-time',
      '2025-07-11 on-time',
      '2025-08-22 late',
      '2025-10-03 on-time',
      '2025-11-14 on-time',
    ])
  })
})

describe('the second review, Christmas, and one child’s plan ended early', () => {
  test('what would fall on Boxing Day waits for somebody to choose a day', async () => {
    await to('2025-11-18T10:00')
    const both = async (held: Held) => Promise.all(children.map((name) => goesOn(name)(held)))
    await review(2, successor.email, both, '2026-05-13T10:00')
    await reviewAfter(2)
    const now = months(2, successor.email)
    await now.setDay('2025-12-26', '2025-12-24T10:00')
    expect(calendar(teacher.email, '2025-11-19')).toEqual([
      '2025-12-24T10:00 CP-1044: core group',
      '2026-02-06T10:00 CP-1044: core group',
      '2026-03-20T10:00 CP-1044: core group',
      '2026-05-01T10:00 CP-1044: core group',
      '2026-05-13T10:00 CP-1045: review conference',
    ])
    await to('2025-12-24T11:30')
    await now.hold('2025-12-26', { value: 7 })
  })

  test('one child moves away: the plan goes on for the other, and a letter waits that never sends itself', async () => {
    await to('2026-01-12T10:00')
    const ben = (await stage.show(nth(2))).children.find(({ name }) => name === 'Ben Whitfield')?.id
    await inTeam('POST', `/conferences/${nth(2)}/children/${ben}/end-plan`, {
      ...{ reason: 'transfer', on: '2026-01-09', note: 'Southshire has accepted it, by letter' },
    })
    const now = months(2, successor.email)
    await to('2026-02-06T11:30')
    expect((await now.due('2026-02-06')).children.map(({ name }) => name)).toEqual(['Ava Whitfield'])
    await now.hold('2026-02-06', { value: 7 })
    await to('2026-03-20T11:30')
    await now.hold('2026-03-20', { value: 8 })
    await to('2026-05-01T11:30')
    await now.hold('2026-05-01', { value: 8 })
    const papers = await stage.service.world.store.transaction(
      async (tx) => (await tx.conferences.find(nth(2)))?.papers,
    )
    expect(papers?.find(({ kind }) => kind === 'ending-letter')).toMatchObject({ state: 'draft', copies: [] })
  })
})

describe('the third review, and a bank holiday that nobody knew of', () => {
  test('the review is about the one child who has a plan', async () => {
    await to('2026-05-13T10:00')
    await review(3, successor.email, async (held) => [await goesOn('Ava Whitfield')(held)], '2026-11-11T10:00')
    await reviewAfter(3)
    expect(calendar(teacher.email, '2026-05-14').slice(0, 2)).toEqual([
      '2026-06-12T10:00 CP-1045: core group',
      '2026-07-24T10:00 CP-1045: core group',
    ])
  })

  test('a proclaimed bank holiday leaves a meeting for a person to move; eighteen months on, thirteen days of the rhythm have passed', async () => {
    await to('2026-05-20T10:00')
    await proclaim('2026-06-12', 'The jubilee')
    const now = months(3, successor.email)
    await now.setDay('2026-06-12', '2026-06-11T10:00')
    await to('2026-06-11T11:30')
    await now.hold('2026-06-12', { value: 9 })
    await to('2026-07-24T11:30')
    await now.hold('2026-07-24', { value: 9 })
    await to('2026-08-21T10:00')
    const slots = (await Promise.all([0, 1, 2, 3].map((number) => months(number, chair.email).all()))).flatMap(
      (one) => one.slots,
    )
    const passed = slots.filter(({ due }) => due <= '2026-08-21').map(({ due, judged }) => `${due} ${judged}`)
    expect(passed).toEqual([
      '2025-03-07 on-time',
      '2025-04-18 on-time',
      '2025-05-30 on-time',
      '2025-07-11 on-time',
      '2025-08-22 late',
      '2025-10-03 on-time',
      '2025-11-14 on-time',
      '2025-12-26 on-time',
      '2026-02-06 on-time',
      '2026-03-20 on-time',
      '2026-05-01 on-time',
      '2026-06-12 on-time',
      '2026-07-24 on-time',
    ])
  })

  test('what stood in calendars over eighteen months is what a person wrote down', async () => {
    expect(calendar(nurse.email, '2025-02-01').map((event) => event.slice(0, 16))).toEqual([
      '2025-02-21T10:00',
      '2025-03-07T10:00',
      '2025-04-17T10:00',
      '2025-05-20T10:00',
      '2025-05-30T10:00',
      '2025-07-11T10:00',
      '2025-08-22T10:00',
      '2025-08-29T10:00',
      '2025-10-03T10:00',
      '2025-11-14T10:00',
      '2025-11-18T10:00',
      '2025-12-24T10:00',
      '2026-02-06T10:00',
      '2026-03-20T10:00',
      '2026-05-01T10:00',
      '2026-05-13T10:00',
      '2026-06-11T10:00',
      '2026-07-24T10:00',
      '2026-09-04T10:00',
      '2026-10-16T10:00',
      '2026-11-11T10:00',
    ])
    // Nobody was ever named where others can read it.
    const subjects = [
      ...stage.emulator.ledgers.events().map(({ subject }) => subject ?? ''),
      ...stage.emulator.ledgers.mails().map(({ subject }) => subject),
    ]
    expect(subjects.filter((subject) => /Whitfield|Ava|Ben/.test(subject))).toEqual([])
  })

  test('figures count it all', async () => {
    const { figures, problems } = (await inTeam('GET', '/figures?from=2025-02-01&to=2026-08-21')) as {
      figures: { coreGroups: object; held: object; reviews: object; initial: object }
      problems: unknown[]
    }
    expect(figures).toMatchObject({
      held: { initial: 1, review: 3 },
      initial: { '11-15': 1 },
      reviews: { onTime: 3, late: 0 },
      coreGroups: { due: 13, onTime: 12, late: 1, missed: 0 },
    })
    expect(problems).toEqual([])
  })
})

/** A bank holiday that an administrator adds. */
async function proclaim(date: string, name: string) {
  await stage.service.world.store.transaction((tx) =>
    tx.holidays.add('proclaimed', Temporal.PlainDate.from(date), name),
  )
  await stage.rest()
}
