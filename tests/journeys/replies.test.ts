import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Board } from '../../bot/api/conferences.ts'
import { booking, people, type Stage, startStage } from './stage.fixture.ts'

let stage: Stage
let id: string

beforeAll(async () => {
  stage = await startStage()
  id = await stage.book()
})
afterAll(() => stage?.stop())

const replies = async () => Object.fromEntries((await stage.show(id)).people.map(({ email, reply }) => [email, reply]))

function answer(email: string, response: 'accepted' | 'declined' | 'tentativelyAccepted') {
  const person = stage.emulator.as(email)
  const [invitation] = person.calendar()
  person.respond(invitation?.id as string, response)
}

test('what people answer to their invitation shows at once, since the answer itself says that it is worth looking', async () => {
  expect(Object.values(await replies())).toEqual(booking().participants.map(() => 'none'))
  answer(people.teacher.email, 'accepted')
  answer(people.nurse.email, 'tentativelyAccepted')
  await stage.service.look()
  await stage.rest()
  expect(await replies()).toMatchObject({
    ...{ [people.teacher.email]: 'accepted', [people.nurse.email]: 'tentative', [people.lead.email]: 'none' },
  })
  expect((await stage.show(id)).readiness.quorum.unconfirmed).toEqual(['social care', 'health', 'police'])
})

test('a chair who declines is somebody’s work today, and changing their mind ends it', async () => {
  const cannotCome = async () => {
    const { needs } = (await stage.team('GET', '/board')) as Board
    return needs.filter(({ what }) => what.kind === 'cannot-come').map(({ conference }) => conference?.reference)
  }
  answer(people.chair.email, 'declined')
  await stage.service.look()
  await stage.rest()
  expect(await replies()).toMatchObject({ [people.chair.email]: 'declined' })
  expect(await cannotCome()).toEqual(['CP-1042'])
  answer(people.chair.email, 'accepted')
  await stage.service.look()
  await stage.rest()
  expect(await cannotCome()).toEqual([])
})

test('without any mail about it, the calendar is asked every ten minutes and no oftener', async () => {
  const asked = () =>
    stage.emulator.ledgers
      .requests()
      .filter(
        ({ method, url }) => method === 'GET' && /\/events\/[^/?]+\?\$select=attendees$/.test(decodeURIComponent(url)),
      ).length
  await stage.to('2026-03-25T11:00')
  const before = asked()
  await stage.to('2026-03-25T11:05')
  expect(asked()).toBe(before)
  await stage.to('2026-03-25T11:11')
  expect(asked()).toBeGreaterThan(before)
})
