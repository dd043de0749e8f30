import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StrayMail, Transaction } from '../ports.ts'
import { sampleConference, sampleHold, samplePack, sampleReport, sampleVersion } from './conference.fixture.ts'
import { startTestPostgres, type TestPostgres } from './database.fixture.ts'
import { type OpenStore, openStore } from './open-store.ts'

const now = Temporal.Instant.from('2026-04-01T08:00:00Z')
const later = now.add({ hours: 1 })

let postgres: TestPostgres
let store: OpenStore

beforeAll(async () => {
  postgres = await startTestPostgres()
  const connectionString = await postgres.createDatabase()
  const log = pino({ level: 'silent' })
  store = await openStore({ connectionString, clock: { now: () => now }, newId: randomUUID, log })
})
afterAll(async () => {
  await store.stop()
  await postgres.stop()
})

/** A conference with two accepted reports and an address that the mother must not learn. */
async function add() {
  const conference = sampleConference()
  const [chair, socialWorker, teacher, mother] = conference.participants
  if (!chair || !socialWorker || !teacher || !mother) throw new Error('The sample is incomplete')
  const versions = [sampleVersion(), sampleVersion()] as const
  const detail = { id: randomUUID(), kind: 'address' as const, text: '14 Harbour View', keptFrom: [mother.id] }
  conference.reports = [socialWorker, teacher].map(({ id }, index) =>
    sampleReport(id, { state: 'accepted', versions: [versions[index] as (typeof versions)[0]] }),
  )
  conference.protectedDetails = [detail]
  await store.transaction((tx) => tx.conferences.add(conference))
  const { id } = conference
  return {
    id,
    chair,
    teacher,
    mother,
    detail,
    versions,
    reports: conference.reports,
    hit: sampleHold({
      recipientId: mother.id,
      thing: { kind: 'version', versionId: versions[0].id },
      detailId: detail.id,
      passage: 'lives at 14 Harbour View now',
      raisedBy: socialWorker.id,
    }),
    change: <T>(work: (tx: Transaction) => Promise<T>) => store.change(id, work),
    async find() {
      const found = await store.transaction((tx) => tx.conferences.find(id))
      if (!found) throw new Error('The conference is gone')
      return found
    },
  }
}

test('the same passage is held once, and not again when it was cleared', async () => {
  const { id, hit, chair, teacher, versions, change, find } = await add()
  const hold = (one = hit) => change((tx) => tx.holds.add(id, { ...one, id: randomUUID() }))
  await change((tx) => tx.holds.add(id, hit))
  await Promise.all([hold(), hold()])
  expect((await find()).holds).toEqual([hit])

  const cleared = { by: chair.id, at: later, reason: 'she lives there herself' }
  await change(async (tx) => {
    await tx.holds.see(hit.id, chair.id)
    await tx.holds.see(hit.id, chair.id)
    await tx.holds.clear(hit.id, cleared)
    await tx.holds.clear(hit.id, { ...cleared, reason: 'again' })
    await tx.holds.drop(hit.id)
  })
  await hold()
  expect((await find()).holds).toEqual([{ ...hit, seenBy: [chair.id], cleared }])

  await hold({ ...hit, passage: `${'another place, '.repeat(1000)}14 Harbour View` })
  await hold({ ...hit, recipientId: teacher.id })
  await hold({ ...hit, thing: { kind: 'version', versionId: versions[1].id } })
  await hold({ ...hit, thing: { kind: 'event', eventId: null } })
  await hold({ ...hit, thing: { kind: 'event', eventId: null } })
  await hold({ ...hit, thing: { kind: 'event', eventId: 'e1' } })
  await hold({ ...hit, reason: 'unreadable', detailId: null, passage: '' })
  await hold({ ...hit, reason: 'unreadable', detailId: null, passage: '' })
  expect((await find()).holds).toHaveLength(7)
})

test('nobody clears a hold unseen or one they raised, whatever the code above allows', async () => {
  const { id, hit, chair, change, find } = await add()
  await change((tx) => tx.holds.add(id, hit))
  const clear = (by: string) =>
    change(async (tx) => {
      if (by === hit.raisedBy) await tx.holds.see(hit.id, by)
      await tx.holds.clear(hit.id, { by, at: later, reason: 'in a hurry' })
    })
  await expect(clear(chair.id)).rejects.toThrow('hold_cleared_by_who_saw_it')
  await expect(clear(hit.raisedBy as string)).rejects.toThrow('hold_cleared_by_another')
  expect((await find()).holds).toEqual([hit])
})

test('a detail that is protected no more holds nothing back, and what was decided about it stays on record', async () => {
  const { id, hit, chair, detail, versions, change, find } = await add()
  const other = { ...hit, id: randomUUID(), thing: { kind: 'version' as const, versionId: versions[1].id } }
  const unreadable = { ...other, id: randomUUID(), reason: 'unreadable' as const, detailId: null }
  await change(async (tx) => {
    for (const hold of [hit, other, unreadable]) await tx.holds.add(id, hold)
    await tx.holds.see(hit.id, chair.id)
    await tx.holds.clear(hit.id, { by: chair.id, at: later, reason: 'known' })
    await tx.protectedDetails.remove(detail.id)
  })
  const { holds, protectedDetails } = await find()
  expect(protectedDetails).toEqual([])
  expect(holds.map((hold) => hold.id).toSorted()).toEqual([hit.id, unreadable.id].toSorted())
  await change((tx) => tx.holds.drop(unreadable.id))
  expect((await find()).holds.map((hold) => hold.id)).toEqual([hit.id])
})

test('a detail is kept only from people of its own conference', async () => {
  const { id, detail, change } = await add()
  const stranger = (await add()).mother.id
  const other = { ...detail, id: randomUUID(), keptFrom: [stranger] }
  await expect(change((tx) => tx.protectedDetails.add(id, other))).rejects.toThrow('foreign key')
})

test('a report is kept from a party until the chair gives it back', async () => {
  const { chair, mother, reports, change, find } = await add()
  const withheld = reports.map((report) => {
    return { partyId: mother.id, reportId: report.id, by: chair.id, at: now, reason: 'it names a witness' }
  })
  await change(async (tx) => {
    for (const one of withheld) await tx.withholdings.add(one)
  })
  expect((await find()).withholdings).toHaveLength(2)
  await change((tx) => tx.withholdings.remove(mother.id, reports[0]?.id ?? ''))
  expect((await find()).withholdings).toEqual([withheld[1]])
})

test('the newest answer to a late report stands', async () => {
  const { id, chair, versions, change, find } = await add()
  const answer = { versionId: versions[0].id, choice: 'give-time' as const, by: chair.id, at: now }
  const changed = { ...answer, choice: 'postpone' as const, at: later }
  await change((tx) => tx.lateAnswers.add(id, answer))
  await change((tx) => tx.lateAnswers.add(id, changed))
  expect((await find()).lateAnswers).toEqual([changed])
})

test('of two hand-overs at once each report keeps the first that was recorded', async () => {
  const { mother, versions, change, find } = await add()
  const [one, two] = versions.map(({ id }) => id) as [string, string]
  const pack = samplePack(mother.id, [one, two])
  await change((tx) => tx.packs.add(pack))
  const handOver = (versionIds: string[], how: string) =>
    change((tx) => tx.packs.handOver(pack.id, versionIds, { at: now, by: 'lead', how }))
  await handOver([one], 'read aloud')
  expect((await find()).packs[0]?.contents.map(({ handedOver }) => handedOver?.how)).toEqual(['read aloud', undefined])
  const hows = ['left with her', 'by post']
  await Promise.all(hows.map((how) => handOver([one, two], how)))
  const [first, second] = (await find()).packs[0]?.contents ?? []
  expect(first?.handedOver).toEqual({ at: now, by: 'lead', how: 'read aloud' })
  expect(hows).toContain(second?.handedOver?.how)
})

test('a pack is opened, read, recalled and its access taken away', async () => {
  const { chair, versions, change, find } = await add()
  const access = { permissionId: 'p1', webUrl: 'https://library.example/pack' }
  const pack = samplePack(chair.id, [versions[0].id], { by: 'library' })
  await change((tx) => tx.packs.add(pack))
  await change((tx) => tx.packs.update(pack.id, { access, openedAt: now }))
  await change((tx) => tx.packs.update(pack.id, { readAt: later }))
  expect((await find()).packs).toEqual([{ ...pack, access, openedAt: now, readAt: later }])
  const recalled = { at: later, by: chair.id, reason: 'a wrong report' }
  await change((tx) => tx.packs.update(pack.id, { access: null, recalled }))
  expect((await find()).packs).toEqual([{ ...pack, openedAt: now, readAt: later, recalled }])
})

test('mail for a person is listed once, oldest first, until somebody has settled it', async () => {
  const { id } = await add()
  const mail = (change: Partial<StrayMail>): StrayMail => ({
    id: randomUUID(),
    mailId: randomUUID(),
    webUrl: 'https://outlook.example/1',
    conferenceId: null,
    reason: 'unknown-sender',
    receivedAt: now,
    settled: null,
    ...change,
  })
  const second = mail({ receivedAt: later, conferenceId: id, reason: 'undelivered' })
  const first = mail({})
  const inMail = <T>(work: (mails: Transaction['strayMail']) => Promise<T>) =>
    store.transaction((tx) => work(tx.strayMail))
  await inMail(async (mails) => {
    for (const one of [second, first, { ...first, id: randomUUID() }]) await mails.add(one)
  })
  expect(await inMail((mails) => mails.waiting())).toEqual([first, second])
  await inMail((mails) => mails.settle(first.id, { by: 'e1', at: later }))
  await inMail((mails) => mails.add({ ...first, id: randomUUID() }))
  expect(await inMail((mails) => mails.waiting())).toEqual([second])
})
