import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage } from '../../commands/demo/on-page.ts'
import { manager } from '../../commands/stand-in/tenant.ts'
import { type Case, openCase } from './case.fixture.ts'
import { scannedPdf } from './papers.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// What must not reach one of the family, wherever it turns up: it stops until a second person has looked.

const { chair, lead, teacher, nurse, father } = people
const MOTHER = 'mother@by-hand.example'
const TEAM = 'conferences@northshire.example'
const ADDRESS = '14 Harbour View, PO4 8QX'
let stage: Stage
let one: Case

const held = async () => (await one.now()).holds.filter(({ cleared }) => cleared === null)

beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.stop())

describe('in the place of the conference', () => {
  const invited = () => stage.emulator.ledgers.events().flatMap(({ attendees }) => attendees.map(({ email }) => email))

  test('it is in nothing that goes to a parent, and an invitation that others share waits', async () => {
    const kept = { kind: 'place' as const, text: 'Priory Hall', keptFrom: [father.email, nurse.email] }
    one = openCase(stage, await stage.book({ place: 'priory-hall, main room', protectedDetails: [kept] }))
    expect(invited()).toEqual([chair.email, father.email])
    const page = await openPage(stage.emulator.as(father.email), stage.serviceUrl)
    const his = [stage.emulator.as(father.email).mailbox(), stage.emulator.as(father.email).calendar(), page.html]
    expect(JSON.stringify(his)).toContain('15 April')
    expect(JSON.stringify(his)).not.toMatch(/priory/i)
    expect(stage.heard(nurse.email, 1042)).toEqual([])
    expect(stage.heard(teacher.email, 1042)).toHaveLength(1)
    const { id } = await one.person(nurse.email)
    expect((await held()).map(({ recipientId, thing }) => [recipientId, thing]).toSorted()).toEqual([
      [id, 'event'],
      [id, 'message'],
    ])
    for (const email of [chair.email, lead.email])
      expect(stage.heard(email, 1042)).toContainEqual(expect.stringContaining('held for CP-1042'))
    expect(stage.mailsTo(TEAM).map(({ subject }) => subject)).toContain('CP-1042: something is held')
  })

  test('it goes when a second person has seen it and given a reason', async () => {
    for (const { id } of await held()) {
      await one.as(chair.email, 'POST', `/holds/${id}/passage`)
      await one.as(chair.email, 'POST', `/holds/${id}/clear`, { reason: 'She works there herself.' })
    }
    expect(invited()).toEqual(expect.arrayContaining([teacher.email, nurse.email]))
    expect(stage.heard(nurse.email, 1042)).toHaveLength(1)
    await stage.team('POST', `/conferences/${(await one.now()).id}/call-off`, { reason: 'Booked at the wrong place' })
  })
})

describe('in a report', () => {
  beforeAll(async () => {
    const kept = { kind: 'address' as const, text: ADDRESS, keptFrom: [father.email] }
    one = openCase(stage, await stage.book({ protectedDetails: [kept] }))
    expect((await one.now()).holds).toEqual([])
  })

  test('it stops the release to him, and to nobody else', async () => {
    await stage.to('2026-04-08T10:00')
    stage.answer(teacher.email, { 'Past harm': 'Since March she is collected from 14, harbour-view by her aunt.' })
    await stage.tap(teacher.email, 'submit')
    await one.accept(teacher.email)
    expect(await one.release(MOTHER)).toEqual({ released: 1, held: 0 })
    expect(await one.release(father.email)).toEqual({ released: 0, held: 1 })
    const [hold, ...others] = await held()
    expect(others).toEqual([])
    expect(hold).toMatchObject({ thing: 'version', reason: 'protected-detail', mayClear: false })
    expect(JSON.stringify(await one.now())).not.toContain('harbour-view')
    await one.circulate()
    expect(await one.packs(father.email)).toEqual([])
    expect(await one.readersOf('harbour-view')).toContain('mother')
  })

  test('whoever released it cannot let it go; a second person sees the exact words, and says why', async () => {
    const [hold] = await held()
    const clear = (email: string, reason = 'He has known the aunt’s address for years.') =>
      one.as(email, 'POST', `/holds/${hold?.id}/clear`, { reason })
    expect((await clear(lead.email)).status).toBe(403)
    expect((await clear(teacher.email)).status).toBe(403)
    expect(await clear(manager.email)).toMatchObject({ status: 409, body: { reason: 'not-seen' } })
    const seen = await one.as(manager.email, 'POST', `/holds/${hold?.id}/passage`)
    expect(seen.body).toEqual({ passage: expect.stringContaining('14, harbour-view'), detail: ADDRESS })
    expect((await clear(manager.email, '')).status).toBe(422)
    expect((await clear(manager.email)).status).toBe(200)
    expect(stage.mailsTo(TEAM).map(({ subject }) => subject)).toContain('CP-1043: something held may go')
    await one.circulate()
    expect((await one.packs(father.email)).map(({ text }) => text.includes('harbour-view'))).toEqual([true])
  })
})

describe('pages that nobody can search', () => {
  test('are held from him alone, until somebody has read them', async () => {
    await stage.emulator.as(nurse.email).sendFile('report.pdf', await scannedPdf())
    await stage.rest()
    expect((await one.report(nurse.email)).versions[0]?.unreadable).toBe(true)
    await stage.tap(nurse.email, 'familyMay')
    await one.accept(nurse.email)
    expect(await one.release(MOTHER)).toEqual({ released: 1, held: 0 })
    expect(await one.release(father.email)).toEqual({ released: 0, held: 1 })
    const [hold] = await held()
    expect(hold?.reason).toBe('unreadable')
    await one.circulate()
    const contents = async (email: string) => (await one.packs(email)).map((pack) => pack.contents.length)
    expect([await contents(MOTHER), await contents(father.email)]).toEqual([[1, 1], [1]])
    await one.as(chair.email, 'POST', `/holds/${hold?.id}/passage`)
    await one.as(chair.email, 'POST', `/holds/${hold?.id}/clear`, { reason: 'I have read all of it.' })
    await one.circulate()
    expect(await contents(father.email)).toEqual([1, 1])
  })
})
