import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { reminders } from '../../conference/reminders.ts'
import type { Report } from '../../conference/report.ts'
import type { NewConference, Store } from '../ports.ts'
import { asNew } from './as-new.fixture.ts'
import {
  sampleConference,
  sampleHold,
  samplePack,
  sampleParticipant,
  sampleReport,
  sampleVersion,
} from './conference.fixture.ts'
import { startTestPostgres, type TestPostgres } from './database.fixture.ts'
import { type OpenStore, openStore } from './open-store.ts'

let postgres: TestPostgres
let store: OpenStore
let now: Temporal.Instant

beforeAll(async () => {
  postgres = await startTestPostgres()
})
afterAll(() => postgres.stop())

beforeEach(async () => {
  now = Temporal.Instant.from('2026-03-17T10:00:00Z')
  store = await open(await postgres.createDatabase())
})
afterEach(() => store.stop())

const open = (connectionString: string) =>
  openStore({ connectionString, clock: { now: () => now }, newId: randomUUID, log: pino({ level: 'silent' }) })

const add = (conference = sampleConference(), to: Store = store) =>
  to.transaction((tx) => tx.conferences.add(conference))
const find = async (id: string) => {
  const found = await store.transaction((tx) => tx.conferences.find(id))
  if (!found) throw new Error(`The conference ${id} is not there`)
  return found
}
const nextMoment = () => store.transaction((tx) => tx.conferences.nextMoment())
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`).toInstant()

/** The four people of the sample and its child, by name. */
function peopleOf(conference = sampleConference()) {
  const [chair, socialWorker, teacher, mother] = conference.participants
  const [child] = conference.children
  if (!chair || !socialWorker || !teacher || !mother || !child) throw new Error('The sample is incomplete')
  return { conference, chair, socialWorker, teacher, mother, child }
}

test('a conference comes back whole, as it was stored', async () => {
  const { conference: plain, chair, socialWorker, teacher, mother, child } = peopleOf()
  const refused = sampleVersion({
    state: 'refused',
    type: null,
    file: null,
    refusedBecause: 'empty',
    receivedAt: at('2026-03-31T10:00'),
  })
  const taken = sampleVersion({
    number: 2,
    source: 'mail',
    receivedAt: at('2026-03-31T12:00'),
    note: 'by hand',
    late: true,
    findings: { marks: { restricted: true, childIds: [child.id] }, doubts: ['other-reference'], unreadable: true },
    familyMayRead: null,
    settledBy: chair.id,
  })
  const prepared = {
    driveId: 'd',
    itemId: 'main',
    webUrl: 'https://files.example/1',
    contentTag: 'c:1',
    lent: { folder: 'CP-1042/lent', permissionId: 'p1' },
  }
  const notes = ['10:12', '11:40'].map((time) => ({
    id: randomUUID(),
    at: at(`2026-03-30T${time}`),
    by: chair.id,
    text: `rang at ${time}`,
  }))
  const handedOver = { at: at('2026-04-02T11:00'), by: socialWorker.id, how: 'read aloud' }
  const pack = samplePack(mother.id, [taken.id], { bytes: 3_000_000_000 })
  for (const content of pack.contents) content.handedOver = handedOver
  const chairPack = samplePack(chair.id, [taken.id], {
    by: 'library',
    openedAt: at('2026-04-02T12:00'),
    readAt: at('2026-04-02T13:00'),
    access: { permissionId: 'p2', webUrl: 'https://library.example/pack' },
    recalled: { at: at('2026-04-02T14:00'), by: chair.id, reason: 'a wrong report' },
    contents: [
      ...samplePack(chair.id, [taken.id]).contents,
      { versionId: taken.id, part: 'restricted', file: { driveId: 'd', itemId: 'r' }, pages: 1, handedOver: null },
    ],
  })
  const report = sampleReport(teacher.id, {
    state: 'accepted',
    started: true,
    request: 2,
    prepared,
    versions: [refused, taken],
    notes,
    lookedAt: at('2026-03-31T09:00'),
    editedAt: at('2026-03-31T08:30'),
  })
  const detail = (text: string, keptFrom: string[]) => ({ id: randomUUID(), kind: 'address' as const, text, keptFrom })
  const details = [detail('14 Harbour View', [teacher.id, mother.id]), detail('3 Mill Lane', [mother.id])]
  const foundAt = at('2026-04-01T09:00')
  const conference = sampleConference({
    ...plain,
    joinUrl: 'https://meeting.example/1',
    exception: { reason: 'a sibling was born', manager: 'the service manager' },
    circulatedAt: at('2026-04-02T10:00'),
    participants: [
      { ...chair, entraId: randomUUID(), channel: 'teams' },
      { ...socialWorker, apology: { at: at('2026-03-18T09:00'), instead: '' } },
      teacher,
      { ...mother, channel: 'by-hand', safeContact: { recordedBy: 'lead', recordedAt: at('2026-03-17T10:00') } },
    ],
    reports: [
      sampleReport(socialWorker.id, { state: 'nothing-held', comment: 'thank you', decidedBy: chair.id }),
      report,
    ],
    protectedDetails: details,
    holds: [
      sampleHold({ recipientId: mother.id, thing: { kind: 'version', versionId: taken.id }, foundAt }),
      sampleHold({
        recipientId: mother.id,
        thing: { kind: 'event', eventId: null },
        detailId: details[0]?.id ?? null,
        foundAt: foundAt.add({ hours: 1 }),
        raisedBy: socialWorker.id,
        seenBy: [teacher.id, chair.id],
        cleared: { by: chair.id, at: at('2026-04-01T12:00'), reason: 'the school is known to her' },
      }),
    ],
    withholdings: [
      { partyId: mother.id, reportId: report.id, by: chair.id, at: foundAt, reason: 'it names a witness' },
    ],
    lateAnswers: [{ versionId: taken.id, choice: 'give-time', by: chair.id, at: foundAt }],
    releases: [{ partyId: mother.id, versionId: taken.id, releasedBy: socialWorker.id, releasedAt: foundAt }],
    packs: [chairPack, pack],
  })
  expect(await add(conference)).toEqual({ number: 1042, reference: 'CP-1042' })
  const found = await find(conference.id)
  expect(asNew(found)).toEqual(conference)
  const { timetable, office, claimed, version, number, reference, movedAt } = found
  expect({ version, number, reference, movedAt }).toEqual({
    ...{ version: 1, number: 1042, reference: 'CP-1042', movedAt: null },
  })
  expect(timetable.deadlines.map(({ name }) => name)).toContain('report-due')
  expect(office.kind).toBe('office')
  expect(claimed.size).toBe(0)
})

test('conferences are listed newest first and found by whoever and whatever is in them', async () => {
  const entraId = randomUUID()
  const first = sampleConference()
  const second = sampleConference()
  const [, , teacher] = second.participants
  if (!teacher) throw new Error('The sample is incomplete')
  teacher.entraId = entraId
  const report = sampleReport(teacher.id)
  second.reports = [report]
  await add(first)
  await add(second)
  const found = await store.transaction(async (tx) => ({
    list: (await tx.conferences.list()).map(({ id }) => id),
    ofPerson: (await tx.conferences.ofPerson(entraId)).map(({ id }) => id),
    ofStranger: await tx.conferences.ofPerson(randomUUID()),
    byParticipant: (await tx.conferences.findByParticipant(teacher.id))?.id,
    byReport: (await tx.conferences.findByReport(report.id))?.id,
    byPack: await tx.conferences.findByPack(randomUUID()),
  }))
  expect(found).toEqual({
    list: [second.id, first.id],
    ofPerson: [second.id],
    ofStranger: [],
    byParticipant: second.id,
    byReport: second.id,
    byPack: null,
  })
})

test('a change counts the versions up of what it touched, and of nothing when it fails', async () => {
  const conference = sampleConference()
  const [, , teacher] = conference.participants
  if (!teacher) throw new Error('The sample is incomplete')
  await add(conference)
  const seen = await store.change(conference.id, async (tx, { version }) => {
    await tx.participants.update(teacher.id, { channel: 'mail', apology: { at: now, instead: 'the head' } })
    return version
  })
  expect(seen).toBe(1)
  const broken = store.change(conference.id, async (tx) => {
    await tx.conferences.update(conference.id, { stopped: true })
    throw new Error('the line is dead')
  })
  await expect(broken).rejects.toThrow('the line is dead')
  const after = await find(conference.id)
  expect(after).toMatchObject({ version: 2, stopped: false })
  expect(after.participants.map(({ version }) => version)).toEqual([1, 1, 2, 1])
  expect(after.participants[2]).toMatchObject({ channel: 'mail', apology: { at: now, instead: 'the head' } })
})

test('changes of one conference come one after the other, and each sees what the one before left', async () => {
  const conference = sampleConference({ place: '' })
  await add(conference)
  const addLetter = (letter: string) =>
    store.change(conference.id, (tx, { place }) => tx.conferences.update(conference.id, { place: place + letter }))
  await Promise.all([...'abcdef'].map(addLetter))
  const after = await find(conference.id)
  expect([...after.place].toSorted().join('')).toBe('abcdef')
  expect(after.version).toBe(7)
})

test('a change of a conference that does not exist is an error', async () => {
  await expect(store.change(randomUUID(), async () => undefined)).rejects.toThrow('There is no conference')
})

test('the next moment follows every change of what it is derived from', async () => {
  const conference = sampleConference()
  const [, , teacher] = conference.participants
  if (!teacher) throw new Error('The sample is incomplete')
  await add(conference)
  const circulationDay = at('2026-04-02T08:00')
  expect(await nextMoment()).toEqual(circulationDay)

  const report = sampleReport(teacher.id)
  await store.change(conference.id, (tx) => tx.reports.add(conference.id, report))
  const all = reminders(await find(conference.id))
  const [first, second] = all.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  if (!first || !second) throw new Error('A report asked for has reminders')
  expect(Temporal.Instant.compare(first.at, circulationDay)).toBe(-1)
  expect(await nextMoment()).toEqual(first.at)
  const dueBy = (instant: Temporal.Instant) => store.transaction((tx) => tx.conferences.due(instant))
  expect(await dueBy(first.at.subtract({ seconds: 1 }))).toEqual([])
  expect(await dueBy(first.at)).toEqual([conference.id])

  now = first.at
  const claimed = await store.change(conference.id, (tx) =>
    tx.deliveries.claimWork({ ...first, conferenceId: conference.id }, now),
  )
  expect(claimed).toBe(true)
  expect(await nextMoment()).toEqual(second.at)

  await store.change(conference.id, (tx) => tx.reports.update(report.id, { state: 'nothing-held' }))
  expect(await nextMoment()).toEqual(circulationDay)
  await store.change(conference.id, (tx) => tx.conferences.update(conference.id, { state: 'called-off' }))
  expect(await nextMoment()).toBeNull()
})

test('a day that is proclaimed a holiday moves the next moment of every conference to come', async () => {
  await add()
  await store.transaction((tx) => tx.holidays.add('closure', Temporal.PlainDate.from('2026-04-02'), 'Office closed'))
  expect(await nextMoment()).toEqual(at('2026-04-01T08:00'))
  const known = await store.transaction((tx) => tx.holidays.list())
  expect(known).toEqual({
    proclaimed: [],
    closures: [{ kind: 'closure', date: Temporal.PlainDate.from('2026-04-02'), name: 'Office closed', addedAt: now }],
  })
})

test('a prepared document is replaced or gone, versions change their state, notes are added', async () => {
  const { conference, teacher } = peopleOf()
  const report = sampleReport(teacher.id)
  conference.reports = [report]
  await add(conference)
  const version = sampleVersion({ state: 'draft', familyMayRead: null })
  const document = { driveId: 'd', itemId: '1', webUrl: 'https://files.example/1', contentTag: 'a', lent: null }
  const note = { id: randomUUID(), at: now, by: teacher.id, text: 'rang 10.12, sending by 2pm' }
  await store.change(conference.id, async (tx) => {
    await tx.reports.update(report.id, { prepared: document })
    await tx.reports.addVersion(report.id, version)
    await tx.reports.addNote(report.id, note)
  })
  await store.change(conference.id, async (tx) => {
    const lent = { folder: 'CP-1042/lent', permissionId: 'p1' }
    await tx.reports.update(report.id, { state: 'submitted', prepared: { ...document, contentTag: 'b', lent } })
    await tx.reports.update(report.id, { lookedAt: now, editedAt: now })
    const change = { state: 'submitted', familyMayRead: false, settledBy: 'e1', note: 'she said so' } as const
    await tx.reports.updateVersion(version.id, { ...change, number: 2, file: null })
  })
  const after = {
    ...report,
    version: 4,
    state: 'submitted',
    prepared: { ...document, contentTag: 'b', lent: { folder: 'CP-1042/lent', permissionId: 'p1' } },
    versions: [
      {
        ...version,
        state: 'submitted',
        number: 2,
        file: null,
        familyMayRead: false,
        settledBy: 'e1',
        note: 'she said so',
      },
    ],
    notes: [note],
    lookedAt: now,
    editedAt: now,
  }
  expect((await find(conference.id)).reports[0]).toEqual(after)
  await store.change(conference.id, (tx) => tx.reports.update(report.id, { prepared: null }))
  expect((await find(conference.id)).reports[0]).toEqual({ ...after, version: 5, prepared: null })
})

test('a booked conference is found by the address of anybody in it, one called off is not', async () => {
  const { conference, teacher } = peopleOf()
  const again = sampleConference()
  again.participants.push(sampleParticipant({ email: teacher.email }))
  const off = sampleConference({ state: 'called-off' })
  off.participants.push(sampleParticipant({ email: teacher.email }))
  for (const one of [conference, again, off]) await add(one)
  const of = (email: string) => store.transaction((tx) => tx.conferences.ofAddress(email))
  expect((await of(teacher.email)).map(({ id }) => id)).toEqual([again.id, conference.id])
  expect(await of('nobody@example.org')).toEqual([])
})

test('documents are looked at where that was longest ago, as long as somebody may still work on them', async () => {
  const document = { driveId: 'd', itemId: '1', webUrl: 'https://files.example/1', contentTag: 'a', lent: null }
  const booked = async (change: Partial<Report>, of: Partial<NewConference> = {}) => {
    const { conference, teacher, socialWorker } = peopleOf(sampleConference(of))
    conference.reports = [
      sampleReport(teacher.id, { prepared: document, ...change }),
      sampleReport(socialWorker.id, { prepared: document, state: 'accepted' }),
    ]
    await add(conference)
    return conference.id
  }
  const ago = (minutes: number) => now.subtract({ minutes })
  const recent = await booked({ lookedAt: ago(20), state: 'returned' })
  const longAgo = await booked({ lookedAt: ago(40), state: 'draft' })
  const never = await booked({ requestedAt: ago(60) })
  await booked({ lookedAt: ago(15) })
  await booked({ state: 'submitted' })
  await booked({ state: 'nothing-held' })
  await booked({ prepared: null })
  await booked({}, { state: 'called-off' })
  await booked({}, { start: now.toZonedDateTimeISO('Europe/London') })
  const found = await store.transaction((tx) => tx.conferences.toLookAt(ago(15), now))
  expect(found).toEqual([never, longAgo, recent])
})

test('a chair from another conference is refused by the database', async () => {
  await expect(add(sampleConference({ chairId: sampleParticipant().id }))).rejects.toThrow('foreign key')
})

test('several instances can open one database at once', async () => {
  const connectionString = await postgres.createDatabase({ isEmpty: true })
  const stores = await Promise.all([1, 2, 3].map(() => open(connectionString)))
  const numbers = await Promise.all(stores.map((one) => add(sampleConference(), one)))
  expect(numbers.map(({ number }) => number).toSorted()).toEqual([1042, 1043, 1044])
  await Promise.all(stores.map((one) => one.stop()))
})
