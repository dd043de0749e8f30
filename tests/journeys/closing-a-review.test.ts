import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConferenceStatus } from '../../bot/api/conference.ts'
import { businessTeam } from '../../commands/stand-in/tenant.ts'
import { agreeDates, decide, type Held, hold, planLine } from './held.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// A plan that a review continues: what it takes over, what it calls off, and what stands in calendars afterwards.

const { chair, lead, teacher, nurse, officer, father } = people
const MOTHER = 'mother@by-hand.example'
const CHILD = 'Ava Whitfield'
const came = [chair, lead, teacher, nurse, officer].map(({ email }) => email)
const saying = (words: string) => expect.stringContaining(words)

let stage: Stage
let reviewId: string
let review: Held
/** Told when the review was moved: a core group after it could not stay. */
let calledOffBefore: string[]

const eventsOf = (number: number) =>
  stage.emulator.ledgers
    .events()
    .filter(({ subject, ended }) => ended === null && subject?.includes(String(number)))
    .map(({ start }) => start?.dateTime)
const calledOff = () =>
  [lead, teacher, nurse].flatMap(({ email }) => stage.heard(email, 1042)).filter((said) => said.includes('called off'))
const coming = async () =>
  ((await stage.team('GET', '/conferences')) as { conferences: Pick<ConferenceStatus, 'id' | 'reference' | 'kind'>[] })
    .conferences

beforeAll(async () => {
  stage = await startStage()
  const id = await stage.book()
  const held = hold(stage, id)
  await stage.to('2026-04-15T10:00')
  await held.begin(...came, MOTHER)
  const [teacherId, nurseId, motherId] = await Promise.all([teacher.email, nurse.email, MOTHER].map(held.id))
  await held.run([
    decide(await held.id(CHILD)),
    planLine({ whoId: teacherId as string, byWhen: '2026-09-01' }),
    planLine({ action: 'Weigh her every month', whoId: nurseId as string, byWhen: '2026-06-30' }),
    {
      kind: 'confirm-core-group',
      was: null,
      memberIds: [teacherId, nurseId, motherId, await held.id(father.email)] as string[],
    },
    agreeDates({
      firstCoreGroup: { start: '2026-04-27T14:00', durationMinutes: 60, place: 'Harbour School' },
      review: { start: '2026-07-07T10:00', durationMinutes: 120, place: 'Civic Offices, Room 4' },
    }),
  ])
  await stage.to('2026-04-15T12:00')
  const { status, body } = await held.close()
  if (status !== 200) throw new Error(JSON.stringify(body))
  reviewId = (await held.closing()).follows?.review?.booked?.id as string
  await stage.team('POST', `/conferences/${reviewId}/move`, { start: '2026-06-02T10:00' })
  await stage.to('2026-06-02T10:00')
  calledOffBefore = calledOff()
  review = hold(stage, reviewId)
  await review.begin(chair.email, lead.email, teacher.email, nurse.email, MOTHER)
})
afterAll(() => stage?.stop())

describe('before the review is closed', () => {
  test('whoever does something for the plan is asked to it, and whatever is still to be done would go on', async () => {
    const { follows } = await review.closing()
    expect(follows?.actions).toEqual([])
    const { people: invited } = await stage.show(reviewId)
    expect(invited.map(({ email }) => email)).toEqual([
      chair.email,
      lead.email,
      teacher.email,
      nurse.email,
      MOTHER,
      father.email,
    ])
    await review.run([decide(await review.id(CHILD), { decision: 'continue' })])
    const goingOn = (await review.closing()).follows
    expect(goingOn?.children).toMatchObject([{ category: 'neglect', startedOn: '2026-04-15' }])
    expect(goingOn?.actions.map(({ whoId, isCarriedOn }) => [whoId, isCarriedOn])).toEqual([
      [await review.id(teacher.email), true],
      [await review.id(nurse.email), true],
    ])
  })
})

describe('closed', () => {
  test('the plan goes on from where it began, with who was in it and what they still have to do', async () => {
    await review.run([
      agreeDates({
        firstCoreGroup: null,
        review: { start: '2026-11-24T10:00', durationMinutes: 120, place: 'Civic Offices, Room 4' },
      }),
    ])
    await stage.to('2026-06-02T12:00')
    const { status, body } = await review.close()
    expect([status, body.state]).toEqual([200, 'closed'])
    const ids = Promise.all([lead.email, teacher.email, nurse.email, MOTHER, father.email].map(review.id))
    expect(body.follows?.members.toSorted()).toEqual((await ids).toSorted())
    expect(body.follows?.actions.map(({ action, state }) => [action, state])).toEqual([
      ['Walk to school together', 'open'],
      ['Weigh her every month', 'open'],
    ])
  })

  test('core groups go on in their rhythm of six weeks; the one that was planned after the review is off the calendars', async () => {
    const { follows } = await review.closing()
    expect(follows?.coreGroups.map(({ start, due }) => start?.slice(0, 16) ?? due)).toEqual([
      '2026-06-08T14:00',
      '2026-07-20T14:00',
      '2026-08-31',
      '2026-10-12T14:00',
      '2026-11-23T14:00',
    ])
    expect(new Set(eventsOf(1042))).toEqual(new Set(['2026-04-15T10:00:00', '2026-04-27T14:00:00']))
    expect(new Set(eventsOf(1043))).toEqual(
      new Set([
        ...['2026-06-02T10:00:00', '2026-06-08T14:00:00', '2026-07-20T14:00:00'],
        ...['2026-10-12T14:00:00', '2026-11-23T14:00:00'],
      ]),
    )
  })

  test('nobody is told once more that a core group is called off which the review has planned again', () => {
    expect(calledOff()).toEqual(calledOffBefore)
    expect(stage.heard(teacher.email, 1043).at(-1)).toContain('It first meets on Monday 8 June, 2pm to 3pm')
  })

  test('the next review is booked, six months on at most', async () => {
    expect((await coming()).map(({ reference, kind }) => [reference, kind])).toContainEqual(['CP-1044', 'review'])
    expect((await review.closing()).follows?.review).toMatchObject({
      ...{ bookBy: '2026-12-02', booked: { reference: 'CP-1044' }, whyNot: null },
    })
  })

  test('the case system is handed the plan with its first day, and both conferences by one child', async () => {
    const token = await stage.emulator.as(businessTeam.email).getToken()
    const headers = { authorization: `Bearer ${token}` }
    const answer = await fetch(`${stage.serviceUrl}/api/v1/conferences/${reviewId}/hand-over.csv`, { headers })
    const [head, ...rows] = (await answer.text()).trim().split('\r\n')
    const fields = (head as string).replace('\uFEFF', '').split(',')
    const value = (record: string, field: string) =>
      rows.find((row) => row.startsWith(`${record},`))?.split(',')[fields.indexOf(field)]
    expect([value('plan', 'cppl_cp_plan_start_date'), value('plan', 'cppl_cp_plan_latest_category')]).toEqual([
      '2026-04-15',
      'NEG',
    ])
    expect([value('decision', 'cppr_cp_review_date'), value('decision', 'cppr_cp_review_outcome_continue_cp')]).toEqual(
      ['2026-06-02', 'Y'],
    )
    expect(value('decision', 'cppr_person_id')).toBe(value('plan', 'cppl_person_id'))
  })
})

describe('a child has one plan', () => {
  test('another first conference cannot give her a second one', async () => {
    const other = await stage.book({ strategyDate: '2026-06-01', start: '2026-06-12T10:00' })
    await stage.to('2026-06-12T10:00')
    const second = hold(stage, other)
    await second.begin(...came)
    await second.run([
      decide(await second.id(CHILD)),
      { kind: 'confirm-core-group', was: null, memberIds: [await second.id(teacher.email)] },
    ])
    const { status, body } = await second.close()
    expect([status, body.detail]).toEqual([409, saying('Ava Whitfield has a plan already, by CP-1043.')])
  })
})
