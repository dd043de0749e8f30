import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage, type Page } from '../../commands/demo/on-page.ts'
import { businessTeam, manager } from '../../commands/stand-in/tenant.ts'
import { type Case, followPackLink, openCase } from './case.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// What has gone out and must not be read any longer: a pack that is recalled, a conference that is stopped.

const { chair, lead, teacher, nurse, gp, father } = people
const MOTHER = 'mother@by-hand.example'
let stage: Stage
let one: Case
let id: string

beforeAll(async () => {
  stage = await startStage()
  id = await stage.book()
  one = openCase(stage, id)
  await stage.to('2026-04-09T10:00')
  stage.answer(teacher.email, { 'Past harm': 'Ava sleeps badly.' })
  await stage.tap(teacher.email, 'submit')
  await one.accept(teacher.email)
  await one.release(MOTHER)
  await one.release(father.email)
  await one.circulate()
})
afterAll(() => stage?.stop())

const saying = (words: string) => expect.stringContaining(words)
const newestPack = async (email: string) => (await one.packs(email)).at(-1)?.id as string
/** Where a professional of the council finds their pack now. */
const placeOf = async (email: string) => (await followPackLink(stage, email))?.place as string
const canOpen = (email: string, place: string) => stage.emulator.as(email).openShared(place) !== 'no access'
const packGrants = () => stage.emulator.ledgers.grants().filter(({ path }) => path.includes('/Packs/'))
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-'

describe('a recalled pack', () => {
  let page: Page
  let surgerysPack: string

  test('closes at once for its reader alone, who hears of it in the place of the card', async () => {
    const place = await placeOf(teacher.email)
    const theirs = await placeOf(nurse.email)
    const recall = { reason: 'It was made with the wrong place.' }
    const path = `/packs/${await newestPack(teacher.email)}/recall`
    expect((await stage.call(chair.email, 'POST', path, recall)).status).toBe(403)
    expect((await stage.call(businessTeam.email, 'POST', path, { reason: '' })).status).toBe(422)
    expect(canOpen(teacher.email, place)).toBe(true)
    await stage.team('POST', path, recall)
    expect([canOpen(teacher.email, place), canOpen(nurse.email, theirs)]).toEqual([false, true])
    expect(await followPackLink(stage, teacher.email)).toBeNull()
    expect(stage.heard(teacher.email, 1042).at(-1)).toContain('was taken back')
    const [pack] = await one.packs(teacher.email)
    expect(pack).toMatchObject({ hasAccess: false, recalled: { reason: recall.reason } })
  })

  test('is gone from the page of somebody who reads there', async () => {
    page = await openPage(stage.emulator.as(gp.email), stage.serviceUrl)
    surgerysPack = await newestPack(gp.email)
    expect(isPdf(await page.download(`pack/${surgerysPack}`))).toBe(true)
    await stage.team('POST', `/packs/${surgerysPack}/recall`, { reason: 'It was made with the wrong place.' })
    expect(isPdf(await page.download(`pack/${surgerysPack}`))).toBe(false)
    expect(isPdf(await page.download(`pack/${surgerysPack}/0`))).toBe(false)
    expect(stage.heard(gp.email, 1042).at(-1)).toContain('taken back')
  })

  test('that somebody was to bring is asked back from whoever has it', async () => {
    await stage.team('POST', `/packs/${await newestPack(MOTHER)}/recall`, { reason: 'A page was missing.' })
    expect(stage.heard(lead.email, 1042).at(-1)).toContain('Papers for CP-1042 were taken back')
  })

  test('goes again with the next circulation, to those alone, and nobody is asked to read the old one', async () => {
    const readers = async () => {
      const { packs, people: booked } = await one.now()
      return packs.map(({ participantId }) => booked.find((person) => person.id === participantId)?.role)
    }
    const before = (await readers()).length
    await one.circulate()
    expect((await readers()).slice(before).toSorted()).toEqual(['GP', 'mother', 'teacher'])
    const place = await placeOf(teacher.email)
    expect(canOpen(teacher.email, place)).toBe(true)
    expect(isPdf(await page.download(`pack/${surgerysPack}`))).toBe(false)
    expect(isPdf(await page.download(`pack/${await newestPack(gp.email)}`))).toBe(true)
    await stage.tap(teacher.email, 'haveRead')
    const heard = stage.heard(teacher.email, 1042).length
    await stage.to('2026-04-10T09:00')
    expect(stage.heard(teacher.email, 1042)).toHaveLength(heard)
  })
})

describe('a stopped conference', () => {
  let place: string
  let page: Page

  test('closes every pack at once, and cards say so in their place', async () => {
    place = await placeOf(nurse.email)
    page = await openPage(stage.emulator.as(father.email), stage.serviceUrl)
    expect(packGrants()).toHaveLength(5)
    await stage.team('POST', `/conferences/${id}/stop`)
    expect(packGrants()).toEqual([])
    for (const { email } of [teacher, nurse, lead, chair]) {
      expect(canOpen(email, place)).toBe(false)
      expect(await followPackLink(stage, email)).toBeNull()
    }
    expect(isPdf(await page.download(`pack/${await newestPack(father.email)}`))).toBe(false)
  })

  test('has everything back as it was when a manager resumes it', async () => {
    await stage.to('2026-04-10T09:05')
    expect((await stage.call(businessTeam.email, 'POST', `/conferences/${id}/resume`, {})).status).toBe(403)
    expect((await stage.call(manager.email, 'POST', `/conferences/${id}/resume`, {})).status).toBe(200)
    await stage.rest()
    expect(packGrants()).toHaveLength(5)
    expect(canOpen(nurse.email, await placeOf(nurse.email))).toBe(true)
    expect(canOpen(nurse.email, await placeOf(teacher.email))).toBe(false)
    expect(isPdf(await page.download(`pack/${await newestPack(father.email)}`))).toBe(true)
    expect(await followPackLink(stage, nurse.email)).toMatchObject({ status: 303 })
  })

  test('while packs are being made sends no more of them, and finishes them when it is resumed', async () => {
    stage.answer(lead.email, { 'What has happened': 'The enquiry began on 24 March.' })
    await stage.emulator.as(lead.email).sendText('submit')
    await stage.rest()
    await one.accept(lead.email)
    await stage.to('2026-04-10T09:10')
    const press = (path: string, email = businessTeam.email) =>
      stage.call(email, 'POST', `/conferences/${id}${path}`, {})
    await press('/circulate')
    await press('/stop')
    await stage.rest()
    const heard = [teacher, nurse, chair, gp].map(({ email }) => stage.heard(email, 1042).length)
    expect((await one.readersOf('The enquiry began')).length).toBeLessThan(6)
    await stage.to('2026-04-10T10:00')
    expect([teacher, nurse, chair, gp].map(({ email }) => stage.heard(email, 1042).length)).toEqual(heard)
    await press('/resume', manager.email)
    await stage.to('2026-04-10T10:01')
    expect(await one.readersOf('The enquiry began')).toHaveLength(6)
    expect(stage.heard(teacher.email, 1042).at(-1)).toEqual(saying('addition'))
    expect(packGrants()).toHaveLength(10)
  })
})
