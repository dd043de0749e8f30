import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage, saveDraftOnPage } from '../../commands/demo/on-page.ts'
import { manager } from '../../commands/stand-in/tenant.ts'
import { type Case, openCase } from './case.fixture.ts'
import { pdfFile, wordFile } from './papers.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// The last two days, when things are late: drafts, nobody at the desk, and the report that matters most.

const { chair, lead, teacher, nurse, officer, gp, father } = people
const MOTHER = 'mother@by-hand.example'
const TEAM = 'conferences@northshire.example'
let stage: Stage
let one: Case

beforeAll(async () => {
  stage = await startStage()
  one = openCase(stage, await stage.book())
  await stage.to('2026-04-10T10:00')
  await stage.emulator.as(nurse.email).sendFile('report.pdf', await pdfFile('Height and weight are in range.'))
  await stage.rest()
  await stage.tap(nurse.email, 'familyMay')
  await one.accept(nurse.email)
  await one.release(MOTHER)
  await one.release(father.email)
  await stage.tap(officer.email, 'nothingHeld')
  await stage.tap(officer.email, 'confirmNothingHeld')
})
afterAll(() => stage?.stop())

const saying = (words: string) => expect.stringContaining(words)
const mailsWith = (email: string, words: string) =>
  stage.mailsTo(email).filter(({ subject, body }) => `${subject} ${body.content}`.includes(words))

describe('a draft that its author never confirms', () => {
  test('is copied at the cut-off, and the list of what is missing says whom to ring about it', async () => {
    stage.answer(teacher.email, { 'Past harm': 'Ava told her friend that she is hungry.' })
    const page = await openPage(stage.emulator.as(gp.email), stage.serviceUrl)
    await saveDraftOnPage(page, { draft: { name: 'report.docx', bytes: await wordFile('Ava was seen in March.') } })
    await stage.to('2026-04-13T17:00')
    expect((await one.report(teacher.email)).state).toBe('draft')
    expect((await one.report(gp.email)).state).toBe('draft')
    const [list] = stage.mailsTo(TEAM)
    expect(list?.subject).toBe('CP-1042: 3 reports missing')
    for (const phone of ['023 9200 0101', '023 9200 0102', '023 9200 0104']) expect(list?.body.content).toContain(phone)
  })

  test('becomes a report on the author’s word, which the business team has to write down', async () => {
    const { id } = await one.report(gp.email)
    await stage.team('POST', `/reports/${id}/notes`, { text: 'Rang at 5.05pm, it is finished' })
    const unsaid = await stage.call(manager.email, 'POST', `/reports/${id}/confirm`, { note: 'Says so' })
    expect(unsaid.status).toBe(403)
    await stage.team('POST', `/reports/${id}/confirm`, { note: 'Dr Rees, by phone at 5.05pm' })
    expect(await one.report(gp.email)).toMatchObject({
      state: 'submitted',
      notes: [{ text: 'Rang at 5.05pm, it is finished' }],
      versions: [{ state: 'submitted', late: false, note: 'Dr Rees, by phone at 5.05pm' }],
    })
    expect(stage.heard(gp.email, 1042).at(-1)).toBe('CP-1042: your report has arrived')
    await one.familyMayRead(gp.email)
    await one.accept(gp.email)
  })
})

describe('when nobody circulates', () => {
  test('the business team reads at 8am what stands in the way, with phone numbers', async () => {
    await stage.to('2026-04-14T08:00')
    const [letter, ...more] = mailsWith(TEAM, 'go or no-go')
    expect(more).toEqual([])
    expect(letter?.subject).toBe('CP-1042: go or no-go, by 10am on Tuesday 14 April')
    for (const words of ['social worker’s report is missing', '023 9200 0101', '023 9200 0102', 'mother', 'father'])
      expect(letter?.body.content).toContain(words)
    for (const name of ['Ava', 'Kelly', 'Dan']) expect(letter?.body.content).not.toContain(name)
    expect((await one.now()).packs).toEqual([])
  })

  test('professionals get their packs at the hour, and the manager on duty hears about the family’s', async () => {
    await stage.to('2026-04-14T09:59')
    expect((await one.now()).packs).toEqual([])
    await stage.to('2026-04-14T10:00')
    expect(await one.readersOf('Height and weight')).toEqual([
      'GP',
      'chair',
      'police officer',
      'school nurse',
      'social worker',
      'teacher',
    ])
    const [notice, ...more] = stage.mailsTo(manager.email)
    expect(more).toEqual([])
    expect(notice?.subject).toBe('CP-1042: the family’s papers have not gone out')
    expect(notice?.body.content).toMatch(/mother[\s\S]*father/)
    expect(stage.mailsTo(father.email)).toHaveLength(1)
    expect(await one.readersOf('hungry')).toEqual([])
  })

  test('the family’s leave when somebody of the team says so, at once', async () => {
    await stage.to('2026-04-14T10:30')
    await one.circulate()
    expect(await one.readersOf('Height and weight')).toEqual(expect.arrayContaining(['father', 'mother']))
    expect(stage.mailsTo(father.email)).toHaveLength(2)
  })
})

describe('the social worker’s report, when it comes late', () => {
  test('is welcome and marked; once it is accepted the chair is asked what happens now', async () => {
    await stage.tap(teacher.email, 'haveRead')
    await stage.to('2026-04-14T11:00')
    stage.answer(lead.email, { 'What has happened': 'The enquiry began on 24 March.' })
    await stage.tap(lead.email, 'submit')
    expect(await one.report(lead.email)).toMatchObject({ state: 'submitted', versions: [{ late: true }] })
    await one.accept(lead.email)
    await stage.to('2026-04-14T11:15')
    expect(stage.heard(chair.email, 1042).at(-1)).toContain('The social worker’s report for CP-1042 came late')
    expect((await one.now()).readiness.reasons).toContain('late-report')
  })

  test('the chair’s answer goes to the business team', async () => {
    await stage.tap(chair.email, 'Give the family time')
    const [letter] = mailsWith(TEAM, 'The chair gives the family time')
    expect(letter?.subject).toContain('CP-1042')
    expect((await one.now()).readiness.reasons).not.toContain('late-report')
  })

  test('it leaves with the bundle at 4pm on the day before, by itself for those who have the rest', async () => {
    await one.release(MOTHER)
    await one.release(father.email)
    const answer = await one.as('business.team@northshire.example', 'POST', '/circulate')
    expect(answer.body).toMatchObject({ leavesAt: '2026-04-14T15:00:00Z' })
    await stage.to('2026-04-14T15:59')
    expect(await one.readersOf('The enquiry began')).toEqual([])
    await stage.to('2026-04-14T16:00')
    expect(await one.readersOf('The enquiry began')).toHaveLength(8)
    const [before, after, ...more] = await one.packs(teacher.email)
    expect(more).toEqual([])
    expect(before?.readAt).not.toBeNull()
    expect(after).toMatchObject({ readAt: null, contents: [{ part: 'main' }] })
    expect(after?.text).not.toContain('Height and weight')
    expect(stage.heard(teacher.email, 1042)).toContainEqual(saying('An addition to your pack'))
  })

  test('who had read the rest is asked for the new part only', async () => {
    const heard = stage.heard(teacher.email, 1042).length
    await stage.to('2026-04-15T08:00')
    expect(stage.heard(teacher.email, 1042).slice(heard)).toEqual([saying('Have you read the pack for CP-1042?')])
    await stage.tap(teacher.email, 'haveRead')
    expect((await one.packs(teacher.email)).every(({ readAt }) => readAt !== null)).toBe(true)
  })

  test('what comes after that leaves at 8.30am on the day, and then nothing more', async () => {
    await stage.tap(teacher.email, 'submit')
    await one.accept(teacher.email)
    await one.circulate()
    expect(await one.readersOf('hungry')).toEqual([])
    await stage.to('2026-04-15T08:30')
    expect(await one.readersOf('hungry')).toEqual([
      'GP',
      'chair',
      'police officer',
      'school nurse',
      'social worker',
      'teacher',
    ])
    await stage.to('2026-04-15T08:45')
    await one.release(father.email)
    const answer = await one.as('business.team@northshire.example', 'POST', '/circulate')
    expect(answer).toMatchObject({ status: 409, body: { reason: 'too-late' } })
  })
})
