import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOfDocx } from '../../bot/documents/cut/docx-text.ts'
import { openCase } from './case.fixture.ts'
import { agreeDates, decide, hold, planLine } from './held.fixture.ts'
import { monthsOf } from './months.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// From a first conference to its review: who leaves, who is born, whose plan ends, and what the review is told.

const { chair, lead, teacher, nurse, officer, gp, father } = people
const MOTHER = 'mother@by-hand.example'
const newTeacher = { ...teacher, email: 'new.teacher@northshire.example', displayName: 'Rosa Lind' }
const everybody = [chair, lead, teacher, nurse, officer, gp, father, newTeacher].map(({ email }) => email)
const saying = (words: string) => expect.stringContaining(words)

let stage: Stage
let id: string
let reviewId: string

beforeAll(async () => {
  stage = await startStage('2026-03-25T10:00', { more: [newTeacher] })
  const expected = { name: 'Baby Whitfield', born: '2026-06-20', unborn: true, parties: [MOTHER] }
  const ava = { name: 'Ava Whitfield', born: '2016-02-03', parties: [MOTHER, father.email] }
  id = await stage.book({ children: [ava, expected] })
  await stage.to('2026-04-08T10:00')
  stage.answer(teacher.email, {
    'Past harm': 'Ava came to school without breakfast.',
    'Ava Whitfield: Daily life': 'She falls asleep at her desk.',
    'What is restricted': 'A neighbour told us.',
  })
  await stage.tap(teacher.email, 'submit')
  await openCase(stage, id).accept(teacher.email)
  await stage.to('2026-04-15T10:00')
  const held = hold(stage, id)
  await held.begin(...[chair, lead, teacher, nurse, officer].map(({ email }) => email), MOTHER)
  await held.run([
    decide(await held.id('Ava Whitfield')),
    decide(await held.id('Baby Whitfield')),
    planLine({ whoId: await held.id(teacher.email), byWhen: '2026-06-30' }),
    {
      ...{ kind: 'confirm-core-group', was: null },
      memberIds: await Promise.all([lead.email, teacher.email, nurse.email, MOTHER].map(held.id)),
    },
    agreeDates({
      firstCoreGroup: { start: '2026-04-27T14:00', durationMinutes: 60, place: 'Harbour School' },
      review: { start: '2026-07-07T10:00', durationMinutes: 120, place: 'Civic Offices, Room 4' },
    }),
  ])
  await stage.to('2026-04-15T12:00')
  expect((await held.close()).status).toBe(200)
  reviewId = (await monthsOf(stage, id, lead.email).all()).review?.id ?? ''
})
afterAll(() => stage?.stop())

const eventsOf = (email: string) =>
  stage.emulator.ledgers
    .events()
    .filter(({ ended, attendees }) => ended === null && attendees.some((one) => one.email === email))
    .map(({ start }) => start?.dateTime?.slice(0, 10))
    .toSorted()
const formsOf = (email: string) =>
  stage.emulator
    .as(email)
    .drive()
    .filter(({ path }) => path.endsWith('Report for CP-1043.docx'))
const formOf = async (email: string) => {
  const [form] = formsOf(email)
  if (!form) throw new Error(`${email} has no form for the review`)
  return textOfDocx(stage.emulator.as(email).readFile(form.id))
}
const personOf = async (email: string, conferenceId = id) =>
  (await stage.show(conferenceId)).people.find((one) => one.email === email)
const replace = async (email: string, successor: object | null, by = lead.email) =>
  stage.call(by, 'POST', `/conferences/${id}/people/${(await personOf(email))?.id}/replace`, {
    reason: 'A new job',
    successor,
  })
const papers = async () =>
  stage.service.world.store.transaction(async (tx) => (await tx.conferences.find(id))?.papers ?? [])

describe('the report for the review', () => {
  test('lies in the teacher’s OneDrive with what they said last time, and nothing of what only the chair read', async () => {
    const form = await formOf(teacher.email)
    expect(form).toContain('Last time (Wednesday 15 April 2026): Ava came to school without breakfast.')
    expect(form).toContain('Last time (Wednesday 15 April 2026): She falls asleep at her desk.')
    expect(form).not.toContain('A neighbour told us')
    expect(await formOf(nurse.email)).not.toContain('Last time')
  })
})

describe('somebody leaves', () => {
  test('with a successor: the report still owed, the action and the calendar pass on, and the old one hears nothing more', async () => {
    await stage.to('2026-04-20T10:00')
    const before = stage.heard(teacher.email, 1043).length
    const successor = {
      ...{ side: 'professional', email: newTeacher.email, name: newTeacher.displayName, role: 'teacher' },
      ...{ agency: 'Harbour School', group: 'education', phone: '' },
    }
    expect((await replace(teacher.email, successor, nurse.email)).status).toBe(403)
    expect((await replace(teacher.email, successor)).status).toBe(200)
    await stage.rest()
    expect([eventsOf(teacher.email), eventsOf(newTeacher.email)]).toEqual([
      ['2026-04-15'],
      ['2026-04-27', '2026-06-08', '2026-07-07'],
    ])
    const { members } = await monthsOf(stage, id, lead.email).all()
    expect(members.filter(({ role }) => role === 'teacher').map(({ until }) => until)).toEqual(['2026-04-20', null])
    const { reports } = await stage.show(reviewId)
    const newId = (await personOf(newTeacher.email, reviewId))?.id
    expect(reports.filter(({ participantId }) => participantId === newId)).toHaveLength(1)
    // Nobody is given another's words.
    expect(await formOf(newTeacher.email)).not.toContain('Last time')
    expect(stage.heard(newTeacher.email, 1043)).toContainEqual(saying('Due by 5pm on Friday 3 July'))
    await stage.to('2026-04-24T14:00')
    expect(stage.heard(teacher.email, 1043)).toHaveLength(before)
  })

  test('without one: nothing is in their calendar any more, and the chair always has somebody', async () => {
    expect((await replace(nurse.email, null)).status).toBe(200)
    await stage.rest()
    expect(eventsOf(nurse.email)).toEqual(['2026-04-15'])
    expect((await personOf(nurse.email))?.left).toMatchObject({ reason: 'A new job', successorId: null })
    expect(await replace(chair.email, null)).toMatchObject({ body: { reason: 'needs-successor' } })
  })
})

describe('a child is born', () => {
  test('name and day stand in the first conference and in its review', async () => {
    await stage.to('2026-04-27T15:30')
    await monthsOf(stage, id, lead.email).hold('2026-04-29', { value: 4 })
    await stage.to('2026-06-09T10:00')
    const baby = (await stage.show(id)).children.find(({ unborn }) => unborn)
    const path = `/conferences/${id}/children/${baby?.id}/born`
    const soon = await stage.call(lead.email, 'POST', path, { name: 'Mia Whitfield', born: '2026-06-12' })
    expect(soon).toMatchObject({ body: { reason: 'to-come' } })
    await stage.team('POST', path, { name: 'Mia Whitfield', born: '2026-06-05' })
    for (const one of [id, reviewId])
      expect((await stage.show(one)).children).toContainEqual(
        expect.objectContaining({ name: 'Mia Whitfield', born: '2026-06-05', unborn: false }),
      )
  })
})

describe('what the review is told', () => {
  test('progress so far is for the business team, the chair and the social worker', async () => {
    const progress = await stage.team('GET', `/conferences/${id}/progress`)
    expect(progress).toMatchObject({
      slots: [{ due: '2026-04-29', judged: 'on-time' }, { due: '2026-06-08' }],
      scales: [{ points: [{ on: '2026-04-27', value: 4 }] }],
      outcomes: [{ outcome: 'At school every day', actions: [{ now: 'some' }] }],
    })
    for (const [email, status] of [
      [chair.email, 200],
      [lead.email, 200],
      [officer.email, 403],
      [teacher.email, 404],
    ] as const)
      expect([email, (await stage.call(email, 'GET', `/conferences/${id}/progress`)).status]).toEqual([email, status])
  })

  test('ten working days before, the progress report is drafted once, and waits for the social worker', async () => {
    await stage.to('2026-06-22T16:00')
    expect((await papers()).filter(({ kind }) => kind === 'progress-report')).toEqual([])
    await stage.to('2026-06-23T08:00')
    await stage.to('2026-06-23T09:00')
    const reports = (await papers()).filter(({ kind }) => kind === 'progress-report')
    expect(reports).toMatchObject([{ state: 'draft', copies: [] }])
    expect(reports[0]?.sections.map(({ text }) => text).join('\n')).toContain('held on Monday 27 April 2026')
    await stage.to('2026-06-24T10:00')
    expect((await papers()).filter(({ kind }) => kind === 'progress-report')).toHaveLength(1)
    expect((await stage.show(reviewId)).after.follows).toEqual({
      ...{ id, reference: 'CP-1042', progressReport: { id: reports[0]?.id, state: 'draft', sentAt: null } },
    })
    const told = await stage.service.world.store.transaction((tx) => tx.deliveries.ofConference(id))
    const leadId = (await personOf(lead.email))?.id
    const waiting = told.filter(
      ({ kind, deadline }) => kind === 'paper-waiting' && deadline === `paper:${reports[0]?.id}`,
    )
    expect(waiting.map(({ person }) => person)).toEqual([leadId])
  })
})

describe('a plan ends otherwise than by a decision', () => {
  const end = async (name: string) => {
    const child = (await stage.show(id)).children.find((one) => one.name === name)?.id
    const body = { reason: 'transfer', on: '2026-06-24', note: 'Southshire has accepted it, by letter' }
    await stage.team('POST', `/conferences/${id}/children/${child}/end-plan`, body)
  }
  const heardBy = () => Object.fromEntries(everybody.map((email) => [email, stage.heard(email, 1043).length]))

  test('one child’s: what is planned for the others stays, and nobody is told that anything is off', async () => {
    const before = heardBy()
    await end('Ava Whitfield')
    expect(eventsOf(newTeacher.email)).toContain('2026-07-07')
    expect((await stage.show(reviewId)).state).toBe('booked')
    expect(heardBy()).toEqual(before)
  })

  test('the last child’s: the review is off, people are told once, and nothing more leaves; two letters wait', async () => {
    const before = heardBy()
    await end('Mia Whitfield')
    expect((await stage.show(reviewId)).state).toBe('called-off')
    expect(eventsOf(newTeacher.email).filter((day) => day && day > '2026-06-24')).toEqual([])
    const after = heardBy()
    for (const { email } of [chair, father, newTeacher])
      expect([email, (after[email] ?? 0) - (before[email] ?? 0)]).toEqual([email, 1])
    // The review never asked these, or they have left.
    for (const { email } of [officer, gp, teacher, nurse]) expect([email, after[email]]).toEqual([email, before[email]])
    const letters = (await papers()).filter(({ kind }) => kind === 'ending-letter')
    expect(letters.map(({ state, copies }) => [state, copies.length])).toEqual([
      ['draft', 0],
      ['draft', 0],
    ])
    for (const time of ['06-30T09:00', '07-03T17:00', '07-06T16:00', '07-07T10:00']) await stage.to(`2026-${time}`)
    expect(heardBy()).toEqual(after)
    expect(stage.heard(newTeacher.email, 1043).at(-1)).not.toMatch(/Ava|Mia|Whitfield/)
  })
})

describe('a plan ends in its first weeks', () => {
  test('core groups to come and the review leave the calendars at once, and each is told of once', async () => {
    await stage.to('2026-07-08T10:00')
    const children = [{ name: 'Noor Example', born: '2012-01-30', parties: [MOTHER] }]
    const other = await stage.book({ strategyDate: '2026-07-02', start: '2026-07-20T10:00', children })
    await stage.to('2026-07-20T10:00')
    const held = hold(stage, other)
    await held.begin(...[chair, lead, teacher, nurse].map(({ email }) => email), MOTHER)
    await held.run([
      decide(await held.id('Noor Example')),
      { kind: 'confirm-core-group', was: null, memberIds: [await held.id(lead.email), await held.id(nurse.email)] },
      agreeDates({
        firstCoreGroup: { start: '2026-07-30T14:00', durationMinutes: 60, place: 'Harbour School' },
        review: { start: '2026-10-13T10:00', durationMinutes: 120, place: 'Civic Offices, Room 4' },
      }),
    ])
    expect((await held.close()).status).toBe(200)
    const toCome = () => eventsOf(nurse.email).filter((day) => day && day > '2026-07-20')
    expect(toCome()).toEqual(['2026-07-30', '2026-09-10', '2026-10-13'])
    expect((await stage.show(other)).after.coreGroups).toHaveLength(2)
    const heard = () => [1044, 1045].map((number) => stage.heard(nurse.email, number))
    const before = heard()
    await stage.to('2026-07-21T10:00')
    const body = { reason: 'left-the-country', on: '2026-07-20', note: '' }
    const child = (await stage.show(other)).children[0]?.id
    await stage.team('POST', `/conferences/${other}/children/${child}/end-plan`, body)
    expect(toCome()).toEqual([])
    expect(heard().map((all, index) => all.slice(before[index]?.length))).toEqual([
      [saying('Core group for CP-1044 called off')],
      [saying('CP-1045 is called off')],
    ])
    const twice = await stage.call(lead.email, 'POST', `/conferences/${other}/children/${child}/end-plan`, body)
    expect(twice).toMatchObject({ status: 409, body: { reason: 'ended-already' } })
    for (const time of ['07-30T08:00', '07-31T09:00', '09-10T08:00', '09-29T08:00']) await stage.to(`2026-${time}`)
    expect(heard().map(({ length }, index) => length - (before[index]?.length ?? 0))).toEqual([1, 1])
  })
})
