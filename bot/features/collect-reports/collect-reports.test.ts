import { PDFDocument, StandardFonts } from 'pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordDocument } from '../../documents/document-fixtures.ts'
import { fillTemplate } from '../../documents/templates/fill-template.ts'
import type { InboxMessage } from '../../ports.ts'
import { startTestPostgres, type TestPostgres } from '../../store/database.fixture.ts'
import { answerFamilyQuestion, confirmDraft, withdrawReport } from './answer.ts'
import { addCallNote } from './call-note.ts'
import { businessTeam, openCollecting } from './collecting.fixture.ts'
import { acceptReport, sendBackReport, settleDoubts } from './decide.ts'
import { handOverFile } from './hand-over-file.ts'
import { handOverLink, takeInLink } from './hand-over-link.ts'
import { enqueueLooks, lookAtDocuments } from './look-at-documents.ts'
import { readInbox } from './read-inbox.ts'
import { listStrayMail, settleStrayMail } from './stray-mail.ts'
import { collectDrafts, submitDocument } from './submit-document.ts'

let postgres: TestPostgres
let here: Awaited<ReturnType<typeof openCollecting>>

beforeAll(async () => {
  postgres = await startTestPostgres()
  here = await openCollecting(postgres)
})
afterAll(async () => {
  await here.stop()
  await postgres.stop()
})

async function pdf(words = 'A report'): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.addPage().drawText(words, { x: 40, y: 400, size: 12, font })
  return document.save()
}

const passing = (minutes: number) => {
  here.clock.now = here.clock.now.add({ minutes })
}

type Part = Awaited<ReturnType<typeof here.add>>

async function send({ author, reportId }: Part, words?: string) {
  passing(1)
  const file = { reportId, part: 'main', name: 'report.pdf', bytes: await pdf(words) } as const
  await handOverFile(here.world, author, { ...file, source: 'chat', intent: 'submit', note: null })
  await here.store.idle()
}

const kinds = async (part: Part) => (await part.claimed()).map(({ kind }) => kind)

test('of a document without our marks the author is asked whether the family may read it', async () => {
  const part = await here.add()
  await send(part)
  const [version] = (await part.report()).versions
  expect(version).toMatchObject({ state: 'submitted', familyMayRead: null, findings: { marks: null } })
  expect(await answerFamilyQuestion(here.world, part.author, part.reportId, true)).toMatchObject({ ok: true })
  expect((await part.report()).versions[0]).toMatchObject({ part: 'main', familyMayRead: true })
})

test('what the family must not see goes to the chair only, and another report is asked for', async () => {
  const part = await here.add()
  await send(part)
  await acceptReport(here.world, businessTeam, part.reportId)
  await answerFamilyQuestion(here.world, part.author, part.reportId, false)
  const report = await part.report()
  expect(report.state).toBe('requested')
  expect(report.versions).toMatchObject([{ part: 'restricted', state: 'submitted', familyMayRead: false }])
})

test('what was returned does not come back when its successor is for the chair only', async () => {
  const part = await here.add()
  await send(part, 'the first')
  passing(1)
  await sendBackReport(here.world, businessTeam, part.reportId, 'Please say more.')
  await send(part, 'the second')
  await answerFamilyQuestion(here.world, part.author, part.reportId, false)
  const report = await part.report()
  expect(report.state).toBe('returned')
  expect(report.versions.filter(({ state }) => state === 'submitted').map(({ part }) => part)).toEqual(['restricted'])
})

test('the business team answers only on the author’s word, which is kept', async () => {
  const part = await here.add()
  await send(part)
  const silent = await answerFamilyQuestion(here.world, businessTeam, part.reportId, true)
  expect(silent).toMatchObject({ ok: false, reason: 'needs-note' })
  await answerFamilyQuestion(here.world, businessTeam, part.reportId, true, 'Mrs Reed by phone at 10.12am')
  expect((await part.report()).versions[0]).toMatchObject({ familyMayRead: true, note: 'Mrs Reed by phone at 10.12am' })
})

test('a document that speaks of another conference is accepted only once somebody has settled it', async () => {
  const part = await here.add()
  await send(part, 'About CP-999999')
  expect((await part.report()).versions[0]?.findings.doubts).toEqual(['other-reference'])
  expect(await acceptReport(here.world, businessTeam, part.reportId)).toMatchObject({ reason: 'needs-settling' })
  await settleDoubts(here.world, businessTeam, part.reportId)
  expect(await acceptReport(here.world, businessTeam, part.reportId)).toMatchObject({ ok: true })
  expect((await part.report()).versions[0]?.settledBy).toBe('team')
})

test('a withdrawn report is asked for again, and the same file may come again', async () => {
  const part = await here.add()
  await send(part, 'the same')
  await acceptReport(here.world, businessTeam, part.reportId)
  await withdrawReport(here.world, part.author, part.reportId)
  expect(await part.report()).toMatchObject({ state: 'requested', versions: [{ state: 'withdrawn' }] })
  await send(part, 'the same')
  expect(await part.report()).toMatchObject({ state: 'submitted' })
})

test('nothing is withdrawn once it has circulated', async () => {
  const part = await here.add()
  await send(part)
  await acceptReport(here.world, businessTeam, part.reportId)
  const circulatedAt = here.clock.now
  await here.store.change(part.id, (tx) => tx.conferences.update(part.id, { circulatedAt }))
  expect(await withdrawReport(here.world, part.author, part.reportId)).toMatchObject({ reason: 'already-circulated' })
})

test('the prepared document is seen to be started and edited, every quarter of an hour', async () => {
  const part = await here.add()
  const changedAt = here.clock.now
  const unchanged = { state: 'present', contentTag: 'c1', changedAt, bytes: await pdf() } as const
  here.remote.set(part.document, unchanged)
  await enqueueLooks(here.world)
  await here.store.idle()
  expect(await part.report()).toMatchObject({ started: false, editedAt: null, lookedAt: here.clock.now })
  here.remote.set(part.document, { ...unchanged, contentTag: 'c2' })
  passing(14)
  await enqueueLooks(here.world)
  await here.store.idle()
  expect((await part.report()).started).toBe(false)
  passing(2)
  await enqueueLooks(here.world)
  await here.store.idle()
  expect(await part.report()).toMatchObject({ started: true, editedAt: changedAt })
})

test.each(['gone', 'malware'] as const)('that it is %s is said once, and again to whoever sends it', async (state) => {
  const part = await here.add()
  here.remote.set(part.document, { state })
  await lookAtDocuments(here.world, { conferenceId: part.id })
  await lookAtDocuments(here.world, { conferenceId: part.id })
  expect(await part.claimed()).toMatchObject([{ kind: 'report-refused', detail: { what: 'document', why: state } }])
  expect(await part.report()).toMatchObject({ notes: [{ by: 'service' }], lookedAt: here.clock.now })
  await submitDocument(here.world, part.author, part.reportId)
  await here.store.idle()
  expect(await kinds(part)).toEqual(['report-refused', 'report-refused'])
})

test('an edited document is held as a draft at the cut-off, until its author’s word comes by phone', async () => {
  const part = await here.add()
  here.remote.set(part.document, changed(await wordDocument(['What we know about the family.'])))
  await collectDrafts(here.world, { conferenceId: part.id })
  expect(await part.report()).toMatchObject({ state: 'draft', versions: [{ state: 'draft', late: false }] })
  expect(await confirmDraft(here.world, businessTeam, part.reportId)).toMatchObject({ reason: 'needs-note' })
  await confirmDraft(here.world, businessTeam, part.reportId, 'Mrs Reed by phone')
  expect(await part.report()).toMatchObject({ state: 'submitted', versions: [{ note: 'Mrs Reed by phone' }] })
})

test('the form as we prepared it is no draft, though opening it has changed its tag', async () => {
  const part = await here.add()
  const conference = await part.now()
  const form = await fillTemplate('professional-report-initial', formOf(conference.reference))
  if (!form.ok) throw new Error(form.message)
  here.remote.set(part.document, changed(form.bytes))
  await collectDrafts(here.world, { conferenceId: part.id })
  expect(await part.report()).toMatchObject({ state: 'requested', versions: [] })
  await submitDocument(here.world, part.author, part.reportId)
  await here.store.idle()
  expect(await part.report()).toMatchObject({ state: 'refused', versions: [{ state: 'refused' }] })
})

const changed = (bytes: Uint8Array) => ({
  state: 'present' as const,
  contentTag: 'c2',
  changedAt: here.clock.now,
  bytes,
})

const formOf = (reference: string) => ({
  ...{ reference, author: 'Sam Reed', role: 'teacher', agency: 'School', place: 'Civic Offices, Room 4' },
  children: [{ id: 'c1', name: 'Robin Example', otherNames: '', born: 'Friday 4 May 2018' }],
  ...{ conferenceDate: 'Tuesday 7 April 2026', conferenceTime: '10am to midday', due: '5pm on Wednesday 1 April' },
  ...{ contactName: 'The team', contactEmail: 'team@northshire.example', contactPhone: '023 9200 0000' },
})

test('a sharing link is opened by a job, and the report lands in the same row', async () => {
  const part = await here.add()
  const url = `https://onedrive.example/${part.id}`
  here.remote.set(url, { state: 'present', contentTag: 'c1', changedAt: here.clock.now, bytes: await pdf() })
  expect(await handOverLink(here.world, part.author, part.reportId, url)).toMatchObject({ ok: true })
  await here.store.idle()
  expect(await part.report()).toMatchObject({ state: 'submitted', versions: [{ source: 'onedrive' }] })
  expect(await handOverLink(here.world, part.author, part.reportId, 'file:///etc/passwd')).toMatchObject({
    reason: 'not-a-link',
  })
})

test('a linked file that is open somewhere is told of once and tried again', async () => {
  const part = await here.add()
  const url = `https://onedrive.example/${part.id}`
  const receivedAt = here.clock.now.toString()
  const job = { conferenceId: part.id, reportId: part.reportId, url, receivedAt }
  here.remote.set(url, { state: 'locked', contentTag: 'c1', changedAt: here.clock.now })
  await expect(takeInLink(here.world, job)).rejects.toThrow('open somewhere')
  await expect(takeInLink(here.world, job)).rejects.toThrow('open somewhere')
  expect(await kinds(part)).toEqual(['report-refused'])
  expect((await part.report()).notes).toHaveLength(1)
  here.remote.set(url, { state: 'present', contentTag: 'c1', changedAt: here.clock.now, bytes: await pdf() })
  await takeInLink(here.world, job)
  await takeInLink(here.world, job)
  expect((await part.report()).versions).toHaveLength(1)
})

const mailFrom = (part: Part, id: string, change: Partial<InboxMessage> = {}): InboxMessage => ({
  id,
  from: part.teacher.email,
  receivedAt: here.clock.now,
  subject: 'Re: your report',
  authenticated: true,
  kind: 'mail',
  about: [],
  attachments: [{ id: 'a', name: 'report.pdf', bytes: 900, isInline: false }],
  ...change,
})

test('a reply with the report attached is taken in once, also when the look is cut short before it is filed', async () => {
  const part = await here.add()
  here.inbox.push({ mail: mailFrom(part, 'reply'), files: { a: await pdf() } })
  await readInbox(here.world)
  await here.store.idle()
  delete here.filed.reply
  await readInbox(here.world)
  await here.store.idle()
  expect(here.filed.reply).toBe('taken-in')
  expect((await part.report()).versions).toMatchObject([{ source: 'mail', state: 'submitted', familyMayRead: null }])
  expect(await kinds(part)).toEqual(['report-receipt'])
})

test('mail that no rule settles goes to a person, who is told once a day, and settles it', async () => {
  const part = await here.add()
  const strange = (id: string) => ({ mail: mailFrom(part, id, { from: `${id}@nowhere.example` }), files: {} })
  here.inbox.push(strange('stray-1'), strange('stray-2'))
  here.inbox.push({ mail: mailFrom(part, 'spoofed', { authenticated: false }), files: {} })
  await readInbox(here.world)
  expect([here.filed['stray-1'], here.filed['stray-2'], here.filed.spoofed]).toEqual(Array(3).fill('for-a-person'))
  const list = async () => {
    const listed = await listStrayMail(here.world, businessTeam)
    return listed.ok ? listed.mails : []
  }
  const waiting = await list()
  expect(waiting.map(({ mail }) => mail.reason).toSorted()).toEqual([
    'not-authenticated',
    'unknown-sender',
    'unknown-sender',
  ])
  const { reference } = await part.now()
  expect(waiting.find(({ mail }) => mail.mailId === 'spoofed')?.reference).toBe(reference)
  const all = await here.store.transaction(async (tx) => {
    const conferences = await tx.conferences.list()
    return (await Promise.all(conferences.map(({ id }) => tx.deliveries.ofConference(id)))).flat()
  })
  expect(all.filter(({ kind }) => kind === 'mail-for-a-person')).toHaveLength(1)
  for (const { mail } of waiting) await settleStrayMail(here.world, businessTeam, mail.id)
  expect(await list()).toEqual([])
  expect(await listStrayMail(here.world, part.author)).toMatchObject({ reason: 'not-allowed' })
})

test('our own messages and answers to invitations are no stray mail', async () => {
  const part = await here.add()
  here.inbox.push({ mail: mailFrom(part, 'own', { from: 'conferences@northshire.example' }), files: {} })
  here.inbox.push({ mail: mailFrom(part, 'accepted', { kind: 'meeting-response', attachments: [] }), files: {} })
  await readInbox(here.world)
  expect(here.filed).toMatchObject({ own: 'for-a-person', accepted: 'taken-in' })
  expect(await listStrayMail(here.world, businessTeam)).toEqual({ ok: true, mails: [] })
})

test('a call note stands in the row of its report', async () => {
  const part = await here.add()
  await addCallNote(here.world, businessTeam, part.reportId, ' rang 10.12, sending by 2pm ')
  expect((await part.report()).notes).toMatchObject([{ text: 'rang 10.12, sending by 2pm', by: 'team' }])
  expect(await addCallNote(here.world, part.author, part.reportId, 'x')).toMatchObject({ reason: 'not-allowed' })
})
