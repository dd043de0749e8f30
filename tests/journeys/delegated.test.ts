import { afterAll, beforeAll, expect, test } from 'vitest'
import { tenant } from '../../commands/stand-in/tenant.ts'
import { type Case, openCase } from './case.fixture.ts'
import { wordFile } from './papers.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// Where the service goes into nobody's OneDrive without them: what takes the person's own sign-in, they do in a dialog.

const { teacher, nurse, officer } = people
let stage: Stage
let one: Case

beforeAll(async () => {
  stage = await startStage('2026-03-25T10:00', { reportFiles: 'delegated' })
  one = openCase(stage, await stage.book())
})
afterAll(() => stage?.stop())

interface Opened {
  task: { type: string; value: { url: string; title: string } }
}

/** Presses a button that opens a dialog: answers where the page in it is, as it reads its own address. */
async function openDialog(email: string, title: string) {
  const chat = stage.emulator.as(email).chat().toReversed()
  const card = chat.find(({ activity }) => JSON.stringify(activity).includes(`"${title}"`))
  if (!card) throw new Error(`${email} has no card with "${title}"`)
  const { status, body } = await stage.emulator.as(email).tapCard(card.id, title)
  expect(status).toBe(200)
  const { task } = body as Opened
  const [, reportId, kind, shown] = new URL(task.value.url).hash.slice(2).split('/').map(decodeURIComponent)
  return { cardId: card.id, task, reportId: reportId as string, kind, shown: shown as string }
}

const mine = async (email: string, path: string, body: unknown = {}) => {
  const answer = await stage.call(email, 'POST', path, body)
  await stage.rest()
  return answer
}
const cardOf = (email: string, id: string) =>
  JSON.stringify(stage.chatsOf(email).find((message) => message.id === id)?.activity)
const driveOf = (email: string) =>
  stage.emulator
    .as(email)
    .drive()
    .map(({ path }) => path)
/** Of Graph's log: the drives that were reached, and by whom. */
const drivesReached = (by: 'app' | 'delegated') =>
  stage.emulator.ledgers
    .requests()
    .filter(({ auth }) => auth === by)
    .flatMap(({ url }) => /\/(?:users\/[^/]+|me)\/drive\b|\/drives\/[^/]+/.exec(decodeURIComponent(url)) ?? [])

test('nothing is put into anybody’s OneDrive, and the card asks them to start', async () => {
  expect(driveOf(teacher.email)).toEqual([])
  expect(JSON.stringify(stage.chatsOf(teacher.email).at(-1)?.activity)).toContain('"task/fetch"')
  expect(tenant.roles.filter((role) => role.startsWith('Files.'))).toEqual([])
})

test('the teacher starts in the dialog: the form lies in her own OneDrive, and the card leads to it', async () => {
  const { task, reportId, kind, shown, cardId } = await openDialog(teacher.email, 'Start my report')
  expect(task).toMatchObject({ type: 'continue', value: { title: 'Start your report for CP-1042' } })
  expect(task.value.url.startsWith(`${stage.serviceUrl}/tab/my-reports#/reports/`)).toBe(true)
  expect([kind, shown]).toEqual(['start', cardId])
  const started = await mine(teacher.email, `/my-reports/${reportId}/start`)
  expect(started).toMatchObject({ status: 200, body: { webUrl: expect.stringContaining('http') } })
  expect(driveOf(teacher.email).filter((path) => path.endsWith('.docx'))).toEqual([
    expect.stringContaining('/CP-1042/Report for CP-1042.docx'),
  ])
  await stage.emulator.as(teacher.email).submitTask({ reportId, card: shown })
  await stage.rest()
  expect(cardOf(teacher.email, cardId)).toContain('Send my report')
  // Once more finds what is there.
  expect((await mine(teacher.email, `/my-reports/${reportId}/start`)).body).toEqual(started.body)
})

test('somebody else starts nothing for her', async () => {
  const { id } = await one.report(teacher.email)
  expect(await mine(nurse.email, `/my-reports/${id}/start`)).toMatchObject({ status: 403 })
  expect(await mine(nurse.email, `/my-reports/${id}/submit`)).toMatchObject({ status: 403 })
})

test('when Microsoft wants her to sign in anew it is explained, and a file does the whole job', async () => {
  const { reportId } = await openDialog(nurse.email, 'Start my report')
  stage.emulator.misbehave({ match: /POST .*\/token/, times: 1, interactionRequired: true })
  const refused = await mine(nurse.email, `/my-reports/${reportId}/start`)
  expect(refused).toMatchObject({ status: 409, body: { reason: 'interaction-needed' } })
  expect((refused.body as { detail: string }).detail).toContain('send your report as a file')
  const token = await stage.emulator.as(nurse.email).getToken()
  const sent = await fetch(`${stage.serviceUrl}/api/v1/my-reports/${reportId}/files?name=report.docx`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: Buffer.from(await wordFile('Seen at the clinic in March.')),
  })
  expect(sent.status).toBe(200)
  await stage.rest()
  expect(await one.report(nurse.email)).toMatchObject({ state: 'submitted', versions: [{ source: 'page' }] })
  const { body } = await stage.call(nurse.email, 'GET', '/my-work')
  expect(body).toMatchObject({ parts: [{ report: { asksAboutFamily: true, isLookedAt: false } }] })
  await mine(nurse.email, `/my-reports/${reportId}/family-question`, { mayRead: true })
  expect(await one.report(nurse.email)).toMatchObject({ versions: [{ familyMayRead: true }] })
})

test('whoever has no OneDrive starts too: a folder of the library is lent to them', async () => {
  const { reportId } = await openDialog(officer.email, 'Start my report')
  expect(await mine(officer.email, `/my-reports/${reportId}/start`)).toMatchObject({ status: 200 })
  stage.answer(officer.email, { 'Past harm': 'One call in February.' })
  expect(await mine(officer.email, `/my-reports/${reportId}/submit`)).toMatchObject({ status: 200 })
  expect(await one.report(officer.email)).toMatchObject({ state: 'submitted' })
})

test('at the deadline what was started is asked for with one card, and nothing is copied', async () => {
  stage.answer(teacher.email, { 'Past harm': 'She tells us she sleeps badly.' })
  await stage.to('2026-04-13T17:00')
  await stage.to('2026-04-13T17:30')
  const asked = stage.heard(teacher.email, 1042).filter((said) => said.includes('Is your report for CP-1042 finished?'))
  expect(asked).toHaveLength(1)
  expect(await one.report(teacher.email)).toMatchObject({ versions: [] })
})

test('she sends it in the dialog, and the card that asked becomes its receipt', async () => {
  const { reportId, shown, cardId, kind } = await openDialog(teacher.email, 'Send my report')
  expect(kind).toBe('send')
  expect(await mine(teacher.email, `/my-reports/${reportId}/submit`)).toMatchObject({ status: 200 })
  await stage.emulator.as(teacher.email).submitTask({ reportId, card: shown })
  await stage.rest()
  expect(cardOf(teacher.email, cardId)).toContain('Your report for CP-1042 has arrived')
  expect(await one.report(teacher.email)).toMatchObject({
    state: 'submitted',
    versions: [{ source: 'onedrive', marked: true, late: true }],
  })
})

test('chat says “my reports” where her sign-in is needed, and takes back as ever', async () => {
  await stage.tap(teacher.email, 'undo')
  expect(await one.report(teacher.email)).toMatchObject({ state: 'draft' })
  await stage.tap(teacher.email, 'submit')
  expect(await one.report(teacher.email)).toMatchObject({ state: 'submitted' })
})

test('with the app’s own permissions nobody’s OneDrive was touched', () => {
  const theirs = new Set(drivesReached('delegated'))
  expect(theirs.size).toBeGreaterThan(0)
  expect(drivesReached('app').filter((drive) => drive.endsWith('/drive') || theirs.has(drive))).toEqual([])
})
