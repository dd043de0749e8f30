import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Conference } from '../../../conference/conference.ts'
import { openDatabase } from '../connect.ts'
import { startTestPostgres, type TestPostgres } from '../database.fixture.ts'
import { migrate } from '../migrate.ts'
import { openStore } from '../open-store.ts'
import { firstTables } from './0001-first-tables.ts'

const log = pino({ level: 'silent' })
const now = Temporal.Instant.from('2026-04-01T08:00:00Z')
const [conferenceId, chair, socialWorker, teacher, mother] = Array.from({ length: 5 }, () => randomUUID())
const [accepted, open, main, restricted, draft, pack, message, mail] = Array.from({ length: 8 }, () => randomUUID())

let postgres: TestPostgres
let connectionString: string
let db: Kysely<unknown>

beforeAll(async () => {
  postgres = await startTestPostgres()
})
afterAll(() => postgres.stop())
beforeEach(async () => {
  connectionString = await postgres.createDatabase({ isEmpty: true })
  db = openDatabase(connectionString, log)
  await migrate(db, { '0001-first-tables': firstTables })
})

test('what a database of before holds is there afterwards, and nothing of it goes to more people', async () => {
  for (const statement of ROWS) await statement.execute(db)
  await db.destroy()
  const store = await openStore({ connectionString, clock: { now: () => now }, newId: randomUUID, log })
  const found = (await store.transaction((tx) => tx.conferences.find(conferenceId as string))) as Conference
  const messages = await store.transaction((tx) => tx.deliveries.messages(conferenceId as string))
  await store.stop()

  const findings = { marks: null, doubts: [], unreadable: false }
  expect(found.participants.map(({ papersOnPage }) => papersOnPage)).toEqual([false, false, false, true])
  expect(found.reports).toMatchObject([
    { id: open, prepared: null, notes: [], versions: [{ id: draft, familyMayRead: null, findings }] },
    {
      id: accepted,
      prepared: { driveId: 'd', itemId: 'form', webUrl: 'w', contentTag: 'c', lent: null },
      lookedAt: null,
      editedAt: null,
      versions: [
        { id: main, familyMayRead: true, settledBy: null, findings },
        { id: restricted, familyMayRead: null, findings },
      ],
    },
  ])
  const handedOver = { at: now, by: 'lead', how: 'read aloud' }
  const file = { driveId: 'd', itemId: 'pack' }
  expect(found.packs).toEqual([
    {
      id: pack,
      participantId: mother,
      circulation: 1,
      file,
      pages: 12,
      bytes: 40_000,
      contents: [
        { versionId: main, part: 'main', file, pages: 12, handedOver },
        { versionId: restricted, part: 'restricted', file, pages: 12, handedOver },
      ],
      by: 'hand',
      madeAt: now,
      openedAt: null,
      readAt: null,
      access: null,
      recalled: null,
    },
  ])
  expect(found).toMatchObject({ protectedDetails: [], holds: [], withholdings: [], lateAnswers: [] })
  expect(messages).toMatchObject([
    { id: message, sent: { conversationId: 'k', activityId: 'a' }, problem: null },
    { id: mail, sent: { mailId: 'm', internetMessageId: null }, problem: null },
  ])
})

test('an empty database of before is brought up to date', async () => {
  await db.destroy()
  const store = await openStore({ connectionString, clock: { now: () => now }, newId: randomUUID, log })
  expect(await store.transaction((tx) => tx.conferences.list())).toEqual([])
  await store.stop()
})

const person = (id: string | undefined, position: number, side: string, role: string) => sql`
  insert into participant (id, conference_id, position, email, name, role, agency, agency_group, phone, side)
  values (${id}, ${conferenceId}, ${position}, ${`${role}@example.org`}, 'Sam', ${role}, '', ${role}, '', ${side})`
const report = (id: string | undefined, of: string | undefined, state: string) => sql`
  insert into report (id, conference_id, participant_id, request, requested_at, state, started)
  values (${id}, ${conferenceId}, ${of}, 1, ${now}, ${state}, true)`
const version = (id: string | undefined, of: string | undefined, part: string, state: string, number: number) => sql`
  insert into report_version (id, report_id, number, part, state, source, received_at, sha256, bytes, late)
  values (${id}, ${of}, ${number}, ${part}, ${state}, 'page', ${now}, '', 1, false)`
const prepared = (position: number, part: string, item: string) => sql`
  insert into prepared_document (report_id, position, part, drive_id, item_id, web_url, content_tag)
  values (${accepted}, ${position}, ${part}, 'd', ${item}, 'w', 'c')`

const ROWS = [
  sql`
    with the_conference as (
      insert into conference (id, kind, state, stopped, starts_at, duration_minutes, place, online, preset, whereabouts,
        chair_id, lead_social_worker_id, booked_at, booked_by)
      values (${conferenceId}, 'initial', 'booked', false, '2026-04-15T09:00:00Z', 120, 'Room 1', true,
        'portsmouth-2017', 'no', ${chair}, ${socialWorker}, ${now}, 'e1')
    )
    insert into participant (id, conference_id, position, email, name, role, agency, agency_group, phone, side)
    values (${chair}, ${conferenceId}, 0, 'chair@example.org', 'Sam', 'chair', '', 'chair', '', 'professional'),
      (${socialWorker}, ${conferenceId}, 1, 'lead@example.org', 'Sam', 'social worker', '', 'care', '', 'professional')`,
  person(teacher, 2, 'professional', 'teacher'),
  person(mother, 3, 'family', 'mother'),
  report(accepted, teacher, 'accepted'),
  report(open, socialWorker, 'draft'),
  version(main, accepted, 'main', 'submitted', 1),
  version(restricted, accepted, 'restricted', 'submitted', 2),
  version(draft, open, 'main', 'draft', 1),
  prepared(0, 'main', 'form'),
  prepared(1, 'restricted', 'restricted-form'),
  sql`
    insert into pack (id, conference_id, participant_id, circulation, drive_id, item_id, pages, bytes, by, made_at,
      handed_over_at, handed_over_by, handed_over_how)
    values (${pack}, ${conferenceId}, ${mother}, 1, 'd', 'pack', 12, 40000, 'hand', ${now}, ${now}, 'lead', 'read aloud')`,
  sql`
    insert into pack_content (pack_id, position, version_id)
    values (${pack}, 0, ${main}), (${pack}, 1, ${restricted})`,
  sql`
    insert into message (id, conference_id, recipient, kind, of, channel, subject, at, conversation_id, activity_id, mail_id)
    values (${message}, ${conferenceId}, 't', 'invitation', '{}', 'teams', 's', ${now}, 'k', 'a', null),
      (${mail}, ${conferenceId}, 't', 'invitation', '{}', 'mail', 's', ${now.add({ seconds: 1 })}, null, null, 'm')`,
]
