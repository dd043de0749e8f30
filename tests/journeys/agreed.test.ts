import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { showMyWork } from '../../bot/api/my-work.ts'
import { openPage } from '../../commands/demo/on-page.ts'
import {
  askOnTheWay,
  nextInChat,
  nextOnPage,
  nextOnPersonalPage,
  toldOtherwise,
  toldOtherwiseThanInvited,
} from '../what-happens-next.ts'
import { agreeDates, decide, type Held, hold, planLine } from './held.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// What people agreed to do at a conference, until it is done: by chat, on the page and by mail. Whoever asks what happens
// next hears the same wherever they ask.

const { chair, lead, teacher, nurse, officer, gp, father } = people
const MOTHER = 'mother@by-hand.example'
const inTenant = [chair, lead, teacher, nurse, officer].map(({ email }) => email)
let stage: Stage
let id: string
let held: Held

beforeAll(async () => {
  stage = await startStage()
  id = await stage.book()
  held = hold(stage, id)
  for (const time of ['2026-04-14T16:00', '2026-04-15T08:00']) await stage.to(time)
  await stage.to('2026-04-15T10:00')
  await held.begin(...inTenant, MOTHER)
  const is = (email: string) => held.id(email)
  await held.run([
    decide(await held.id('Ava Whitfield')),
    planLine({ whoId: await is(teacher.email), action: 'Ring home by 9.30am', byWhen: '2026-05-08' }),
    planLine({
      ...{ whoId: await is(teacher.email), action: 'Keep a place for Ava at the club', byWhen: '2026-05-22' },
      audience: [await is(teacher.email), await is(lead.email)],
    }),
    planLine({ whoId: await is(gp.email), action: 'Write to the clinic', byWhen: '2026-05-08' }),
    planLine({ whoId: await is(father.email), action: 'Fetch her on Fridays', byWhen: '2026-05-15' }),
    {
      ...{ kind: 'confirm-core-group', was: null },
      memberIds: await Promise.all([lead.email, teacher.email, gp.email, father.email, MOTHER].map(is)),
    },
    agreeDates({
      firstCoreGroup: { start: '2026-04-27T14:00', durationMinutes: 60, place: 'Harbour School' },
      review: { start: '2026-07-07T10:00', durationMinutes: 120, place: 'Civic Offices, Room 4' },
    }),
  ])
})
afterAll(() => stage?.stop())

const saying = (words: string) => expect.stringContaining(words)
const heardSince = async (email: string, work: () => Promise<unknown>) => {
  const before = stage.heard(email, 1042).length
  await work()
  return stage.heard(email, 1042).slice(before)
}
const answerTo = async (email: string, words: string) => {
  await stage.emulator.as(email).sendText(words)
  await stage.rest()
  return JSON.stringify(stage.chatsOf(email).at(-1)?.activity)
}
const myWork = async (email: string) =>
  (await stage.call(email, 'GET', '/my-work')).body as z.infer<typeof showMyWork.answer>
const actionsOf = async (email: string) => (await myWork(email)).parts.flatMap(({ actions }) => actions)
const asked = async () => [
  ...(await toldOtherwise(stage, inTenant)),
  ...(await toldOtherwiseThanInvited(stage, [father.email, gp.email])),
]
const sameEverywhere = async () => expect(await asked()).toEqual([])

test('the chair has the way into the meeting on its morning, and is asked to close what is over', async () => {
  const said = stage.heard(chair.email, 1042)
  expect(said.filter((one) => one.startsWith('Conference CP-1042 today'))).toHaveLength(1)
  const asked = await heardSince(chair.email, () => stage.to('2026-04-15T16:00'))
  expect(asked).toEqual([saying('Can conference CP-1042 be closed?')])
  expect(await nextInChat(stage, chair.email)).toEqual([
    'midday on Wednesday 15 April | CP-1042: the conference is over. Please close it',
  ])
  await sameEverywhere()
  expect((await held.close()).status).toBe(200)
  expect(await heardSince(chair.email, () => stage.to('2026-04-16T08:00'))).not.toContainEqual(saying('be closed?'))
})

describe('from then on', () => {
  test('each knows their road, in chat and on the page', async () => {
    expect(await nextOnPage(stage, teacher.email)).toEqual([
      '5pm on Thursday 16 April | CP-1042: the decision letter goes out by then',
      '2pm on Monday 27 April | CP-1042: the core group meets',
      'Friday 8 May | CP-1042: something that you agreed to do',
      'Friday 22 May | CP-1042: something that you agreed to do',
      expect.stringMatching(/^5pm on \w+day \d+ July \| CP-1043: your report is due$/),
      expect.stringMatching(/ \| CP-1043: the pack reaches you by then$/),
      '10am on Tuesday 7 July | CP-1043: the review conference',
    ])
    await sameEverywhere()
    expect(await nextOnPersonalPage(stage, father.email)).toContain(
      '2pm on Monday 27 April | You meet the people who help you',
    )
  })

  test('the chair is led to the letter that waits for them', async () => {
    const [letter] = (await myWork(chair.email)).next.filter(({ what }) => what === 'letter-to-approve')
    expect(letter?.aboutId).toEqual(expect.any(String))
    expect(await answerTo(chair.email, 'next')).toContain(`/tab/#/papers/${letter?.aboutId}`)
  })

  test('"core group" and "plan" tell what is theirs to know, and "my actions" what is theirs to do', async () => {
    const group = await answerTo(teacher.email, 'core group')
    const opens = `/tab/core-group#/${(await myWork(teacher.email)).parts.find(({ coreGroup }) => coreGroup)?.coreGroup?.id}`
    for (const words of ['Monday 27 April, 2pm to 3pm', 'Harbour School', 'Tom Leary', 'Dr Rees', opens])
      expect(group).toContain(words)
    const plan = await answerTo(officer.email, 'plan')
    expect(plan).toContain('Ring home by 9.30am')
    const mine = await answerTo(teacher.email, 'my actions')
    expect(mine).toContain('Ring home by 9.30am')
    for (const said of [group, plan, mine])
      for (const name of ['Ava', 'Whitfield', 'Kelly', 'the club']) expect(said).not.toContain(name)
  })

  test('five working days before, each hears of their own', async () => {
    expect(await heardSince(teacher.email, () => stage.to('2026-04-30T09:00'))).toEqual([
      saying('What you agreed to do for CP-1042. By Friday 8 May (in 5 working days).'),
    ])
    expect(stage.heard(gp.email, 1042).at(-1)).toBe('CP-1042: something that you agreed to do by Friday 8 May')
    await sameEverywhere()
  })

  test('one tap says that it is done, one more takes it back, and the page shows the same', async () => {
    await stage.tap(teacher.email, 'actionDone')
    expect((await actionsOf(teacher.email)).map(({ state }) => state)).toEqual(['open', 'done'])
    await stage.tap(teacher.email, 'actionUndo')
    expect((await actionsOf(teacher.email)).map(({ state }) => state)).toEqual(['open', 'open'])
    const [first] = await actionsOf(teacher.email)
    const settle = { how: 'dropped', note: 'Her grandmother rings us.' }
    expect((await stage.call(teacher.email, 'POST', `/actions/${first?.id}/settle`, settle)).status).toBe(200)
    expect(await nextInChat(stage, teacher.email)).not.toContainEqual(saying('Friday 8 May'))
    expect((await actionsOf(teacher.email)).at(-1)).toMatchObject({ state: 'dropped', note: settle.note })
    // Her report for the review is open too, so the word alone asks which; the reference settles it.
    expect(await answerTo(teacher.email, 'done')).toContain('Which one is done?')
    expect(await answerTo(teacher.email, 'done CP-1042')).toContain('Done: noted for CP-1042')
    await sameEverywhere()
  })

  test('outside the tenant the same is done on the personal page, in the family’s own words', async () => {
    const surgery = await openPage(stage.emulator.as(gp.email), stage.serviceUrl)
    const action = /action="[^"]*\/(action\/[^"]+)"/
    expect(surgery.html).toContain('Write to the clinic')
    await surgery.post(action.exec(surgery.html)?.[1] as string, new URLSearchParams({ how: 'done' }))
    await stage.to('2026-05-15T09:00')
    expect(stage.heard(gp.email, 1042).filter((one) => one.includes('agreed to do'))).toHaveLength(1)
    const his = await openPage(stage.emulator.as(father.email), stage.serviceUrl)
    expect(his.html).toContain('Fetch her on Fridays')
    expect(his.html).not.toMatch(/Ring home|the club|Write to the clinic/)
    const sorry = new URLSearchParams({ how: 'dropped', note: 'I work on Fridays now.' })
    await his.post(action.exec(his.html)?.[1] as string, sorry)
    const after = await openPage(stage.emulator.as(father.email), stage.serviceUrl)
    expect(after.html).toContain('I work on Fridays now.')
    expect(await nextOnPersonalPage(stage, father.email)).not.toContainEqual(saying('you said you will do'))
  })

  test('at whatever moment they ask, everybody hears the same in chat and on the page', async () => {
    for (const time of ['2026-06-08T15:01', '2026-07-07T09:59', '2026-07-07T13:00'])
      expect(await askOnTheWay(stage, time, asked)).toEqual([])
    await sameEverywhere()
  })
})

test('whoever is not one of them settles nothing', async () => {
  const [first] = await actionsOf(teacher.email)
  const answer = await stage.call(nurse.email, 'POST', `/actions/${first?.id}/settle`, { how: 'done' })
  expect(answer.status).toBe(403)
  expect((await stage.call(teacher.email, 'POST', `/actions/${randomUUID()}/settle`, { how: 'done' })).status).toBe(404)
})
