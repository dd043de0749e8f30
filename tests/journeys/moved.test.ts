import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, businessTeam } from '../../commands/stand-in/tenant.ts'
import { agreeDates, decide, type Held, hold } from './held.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// What hangs on a conference moves with it: the review of a family with its core groups, a holiday on one of those, and
// what is called off.

const { chair, lead, teacher, nurse, officer, gp, father } = people
const MOTHER = 'mother@by-hand.example'
const came = [chair, lead, teacher, nurse, officer].map(({ email }) => email)
const everybody = [...came, gp.email, father.email]
const saying = (words: string) => expect.stringContaining(words)

let stage: Stage
let id: string
let held: Held
let reviewId: string

beforeAll(async () => {
  stage = await startStage('2026-03-25T10:00', { more: [administrator] })
  id = await stage.book()
  held = hold(stage, id)
  await stage.to('2026-04-15T10:00')
  await held.begin(...came, MOTHER)
  await held.run([
    decide(await held.id('Ava Whitfield')),
    {
      kind: 'confirm-core-group',
      was: null,
      memberIds: await Promise.all([lead.email, teacher.email, father.email, MOTHER].map((who) => held.id(who))),
    },
    agreeDates({
      firstCoreGroup: { start: '2026-04-27T14:00', durationMinutes: 60, place: 'Harbour School' },
      review: { start: '2026-07-07T10:00', durationMinutes: 120, place: 'Civic Offices, Room 4' },
    }),
  ])
  await stage.to('2026-04-15T12:00')
  const closed = await held.close()
  if (closed.status !== 200) throw new Error(`Not closed: ${JSON.stringify(closed.body)}`)
  const { conferences } = (await stage.team('GET', '/conferences')) as {
    conferences: { id: string; reference: string }[]
  }
  reviewId = conferences.find(({ reference }) => reference === 'CP-1043')?.id as string
})
afterAll(() => stage?.stop())

/** When what still stands in calendars about this number begins, without repeats. */
const standing = (number: number) => {
  const events = stage.emulator.ledgers.events()
  const times = events
    .filter(({ subject, ended }) => ended === null && subject?.includes(String(number)))
    .map(({ start }) => start?.dateTime?.slice(0, 16))
  return [...new Set(times)].toSorted()
}
const CONFERENCE = '2026-04-15T10:00'
const amounts = (number: number) => everybody.map((email) => stage.heard(email, number).length)
const more = (before: number[], number: number) =>
  Object.fromEntries(everybody.map((email, index) => [email, stage.heard(email, number).slice(before[index])]))
const moveReview = (start: string, body = {}) => stage.team('POST', `/conferences/${reviewId}/move`, { start, ...body })

test('a conference that was held and closed neither moves nor is called off', async () => {
  for (const [path, body] of [
    ['move', { start: '2026-05-06T10:00' }],
    ['call-off', { reason: 'A mistake' }],
  ] as const) {
    const answer = await stage.call(businessTeam.email, 'POST', `/conferences/${id}/${path}`, body)
    expect(answer).toMatchObject({ status: 409, body: { detail: saying('held and closed') } })
  }
})

describe('the review', () => {
  test('is moved later: another core group comes before it, by the rhythm', async () => {
    expect(standing(1042)).toEqual([CONFERENCE, '2026-04-27T14:00', '2026-06-08T14:00'])
    const before = amounts(1043)
    await moveReview('2026-07-22T10:00', { exception: { reason: 'School trips', manager: 'Helen Osei' } })
    expect(standing(1043)).toEqual(['2026-07-22T10:00'])
    expect(standing(1042)).toEqual([CONFERENCE, '2026-04-27T14:00', '2026-06-08T14:00', '2026-07-20T14:00'])
    const heard = more(before, 1043)
    for (const email of [chair.email, teacher.email])
      expect([email, heard[email]]).toEqual([email, [saying('has moved. Now on Wednesday 22 July')]])
    // For the mother, too.
    expect(heard[lead.email]).toHaveLength(2)
  })

  test('is brought forward: core groups on its day and after it are called off, each member hears it once', async () => {
    const before = amounts(1042)
    await moveReview('2026-06-08T10:00')
    expect(standing(1043)).toEqual(['2026-06-08T10:00'])
    expect(standing(1042)).toEqual([CONFERENCE, '2026-04-27T14:00'])
    const heard = more(before, 1042)
    expect(heard[teacher.email]).toEqual([saying('called off')])
    expect(heard[nurse.email]).toEqual([])
    expect(heard[father.email]).toHaveLength(1)
  })

  test('is set on the same day again: nobody hears a word', async () => {
    const [of1042, of1043] = [amounts(1042), amounts(1043)]
    await moveReview('2026-06-08T10:00')
    expect([amounts(1042), amounts(1043)]).toEqual([of1042, of1043])
  })
})

describe('a bank holiday is proclaimed for the day of a core group', () => {
  test('its lead social worker is asked for another day, and it stands on the board until there is one', async () => {
    await stage.to('2026-04-16T10:00')
    const before = amounts(1042)
    const answer = await stage.call(administrator.email, 'POST', '/holidays', {
      ...{ kind: 'proclaimed', date: '2026-04-27', name: 'A royal wedding' },
    })
    expect(answer).toMatchObject({
      ...{ status: 200, body: { told: 0, toMove: [{ reference: 'CP-1042', what: 'core-group' }] } },
    })
    await stage.rest()
    await stage.to('2026-04-16T16:00')
    const heard = more(before, 1042)
    expect(heard[lead.email]).toEqual([saying('CP-1042')])
    expect(heard[lead.email]?.[0]).toMatch(/day/)
    for (const email of [chair.email, teacher.email, father.email]) expect([email, heard[email]]).toEqual([email, []])
    expect(await needs()).toContainEqual(['core-group-day-off', 'CP-1042'])
    expect(standing(1042)).toEqual([CONFERENCE, '2026-04-27T14:00'])
  })

  test('she chooses another, everybody hears the new day once, and the board is content', async () => {
    const before = amounts(1042)
    const [coreGroup] = await coreGroups()
    const answer = await stage.call(lead.email, 'POST', `/core-groups/${coreGroup?.id}/day`, {
      start: '2026-04-24T14:00',
    })
    expect([answer.status, answer.body]).toEqual([200, expect.anything()])
    await stage.rest()
    expect(standing(1042)).toEqual([CONFERENCE, '2026-04-24T14:00'])
    const heard = more(before, 1042)
    for (const email of [teacher.email, father.email]) expect([email, heard[email]?.length]).toEqual([email, 1])
    expect(await needs()).not.toContainEqual(['core-group-day-off', 'CP-1042'])
  })
})

test('the review is called off: its events go, everybody is told once, and the core groups stay', async () => {
  await stage.to('2026-04-20T10:00')
  const before = amounts(1043)
  await stage.team('POST', `/conferences/${reviewId}/call-off`, { reason: 'The family is abroad that week' })
  expect(standing(1043)).toEqual([])
  expect(standing(1042)).toEqual([CONFERENCE, '2026-04-24T14:00'])
  const heard = more(before, 1043)
  // Chair and core group are in it; the social worker hears it for the mother, too.
  expect(everybody.map((email) => heard[email]?.length)).toEqual([1, 2, 1, 0, 0, 0, 1])
})

const coreGroups = () =>
  stage.service.world.store.transaction(async (tx) => (await tx.conferences.find(id))?.coreGroups ?? [])
const needs = async () => {
  const board = (await stage.team('GET', '/board')) as {
    needs: { what: { kind: string }; conference: { reference: string } | null }[]
  }
  return board.needs.map(({ what, conference }) => [what.kind, conference?.reference])
}
