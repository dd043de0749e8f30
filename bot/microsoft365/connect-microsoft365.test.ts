import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { toEmulator } from '../../emulator/host-map.ts'
import type { EventDetails } from '../ports.ts'
import { createAccessTokens } from './access-token.ts'
import { createAllowedFetch } from './allowed-fetch.ts'
import { createGraph } from './graph.ts'
import { path } from './graph-path.ts'
import { settings, startStandIn } from './stand-in.fixture.ts'

const teacher = 'amira.teacher@northshire.example'
const gp = 'dr.gp@surgery.example'
const officer = 'cat.officer@northshire.example'

let standIn: Awaited<ReturnType<typeof startStandIn>>
beforeAll(async () => {
  standIn = await startStandIn()
})
afterAll(() => standIn.close())

const find = async (email: string) => (await standIn.microsoft365.people.find(email))?.entraId ?? null
const idOf = async (email: string) => (await find(email)) ?? expect.fail(`${email} is not in the tenant`)

describe('a person', () => {
  test('is found by mail, sign-in name or another address, whatever the letter case', async () => {
    const id = standIn.emulator.as(teacher).person().objectId
    const addresses = [teacher, 'ATeacher@northshire.onmicrosoft.example', 'ateacher@northshire.example']
    for (const address of addresses) expect(await find(address)).toBe(id)
    expect(await standIn.microsoft365.people.find('ateacher@northshire.example')).toMatchObject({ email: teacher })
  })

  test('of another organisation is outside, a guest in the directory too', async () => {
    expect(await find(gp)).toBeNull()
    expect(await find('eve.guest@other.example')).toBeNull()
    expect(await find("nobody's@northshire.example")).toBeNull()
  })
})

const details: EventDetails = {
  subject: 'Meeting CP-2026-0042',
  start: Temporal.ZonedDateTime.from('2026-07-01T10:00[Europe/London]'),
  end: Temporal.ZonedDateTime.from('2026-07-01T12:00[Europe/London]'),
  place: 'Civic Offices',
  body: '<p>1 July 2026, 10am</p>',
  attendees: [
    { email: teacher, name: 'Amira Teacher' },
    { email: gp, name: 'Dee Gee' },
  ],
}
const eventOf = (id: string) => standIn.emulator.ledgers.events().find((event) => event.id === id)

describe('an event', () => {
  test('is created once, however often the job runs', async () => {
    const { calendar } = standIn.microsoft365
    const first = await calendar.create({ ...details, transactionId: 'once', online: false })
    expect(await calendar.create({ ...details, transactionId: 'once', online: false })).toEqual(first)
    expect(first.joinUrl).toBeNull()
    expect(standIn.emulator.ledgers.events().filter(({ transactionId }) => transactionId === 'once')).toHaveLength(1)
    expect(eventOf(first.eventId)).toMatchObject({
      hideAttendees: true,
      sensitivity: 'private',
      isOnlineMeeting: false,
      start: { dateTime: '2026-07-01T10:00:00', timeZone: 'Europe/London' },
    })
  })

  test('moves with its words and keeps its online meeting', async () => {
    const { calendar } = standIn.microsoft365
    const { eventId, joinUrl } = await calendar.create({ ...details, transactionId: 'anchor', online: true })
    const later = { ...details, start: details.start.add({ hours: 4 }), end: details.end.add({ hours: 4 }) }
    await calendar.change(eventId, { ...later, body: '<p>1 July 2026, 2pm</p>' })
    const event = eventOf(eventId)
    expect(event?.start?.dateTime).toBe('2026-07-01T14:00:00')
    expect(event?.body?.content).toContain('2pm')
    expect(event?.body?.content).not.toContain('10am')
    expect(event?.joinUrl).toBe(joinUrl)
    expect(event?.body?.content).toContain(joinUrl)
  })

  test('is called off for everybody, and calling it off again does no harm', async () => {
    const { calendar } = standIn.microsoft365
    const { eventId } = await calendar.create({ ...details, transactionId: 'off', online: false })
    await calendar.cancel(eventId, 'Called off')
    expect(eventOf(eventId)?.ended).toMatchObject({ how: 'cancelled', comment: 'Called off' })
    await calendar.cancel(eventId, 'Called off')
  })

  test('of which the answer was lost is not made twice', async () => {
    const { calendar } = standIn.microsoft365
    standIn.emulator.misbehave({ match: /POST .*\/events$/, times: 1, drop: 'after' })
    const create = () => calendar.create({ ...details, transactionId: 'dropped', online: false })
    await expect(create()).rejects.toMatchObject({ name: 'GraphRefusal', status: 0, code: 'TypeError' })
    await create()
    expect(standIn.emulator.ledgers.events().filter(({ transactionId }) => transactionId === 'dropped')).toHaveLength(1)
  })
})

describe('calendars of people', () => {
  const from = Temporal.Instant.from('2026-07-01T00:00:00Z')
  const to = Temporal.Instant.from('2026-07-15T00:00:00Z')
  const at = (text: string) => Temporal.Instant.from(text)

  test('say when somebody is busy, and nothing of people outside or unknown', async () => {
    const { calendar } = standIn.microsoft365
    await calendar.create({
      ...details,
      ...{ attendees: [{ email: officer, name: 'Cat Officer' }], transactionId: 'busy', online: false },
      ...{ start: details.start.add({ days: 2 }), end: details.end.add({ days: 2 }) },
    })
    const [known, outside, nobody] = await calendar.busy([officer, gp, 'nobody@northshire.example'], from, to)
    expect(known).toEqual({
      email: officer,
      busy: [{ start: at('2026-07-03T09:00:00Z'), end: at('2026-07-03T11:00:00Z') }],
    })
    expect(outside).toEqual({ email: gp, busy: null })
    expect(nobody?.busy).toBeNull()
  })

  test('are asked for by twenty at once', async () => {
    const many = Array.from({ length: 41 }, (_, index) => `person${index}@northshire.example`)
    const calendars = await standIn.microsoft365.calendar.busy([...many, teacher], from, to)
    expect(calendars).toHaveLength(42)
    expect(calendars.at(-1)?.busy).not.toBeNull()
  })
})

describe('the directory', () => {
  const named = async (text: string) => (await standIn.microsoft365.people.search(text)).map(({ email }) => email)

  test('finds people by the beginning of a name or an address, whatever the case', async () => {
    expect(await named('amira')).toEqual([teacher])
    expect(await named('Nur')).toEqual(['ben.nurse@northshire.example'])
    expect(await named('cat.off')).toEqual([officer])
    expect(await named("o'")).toEqual([])
  })

  test('marks a guest as somebody from outside', async () => {
    expect(await standIn.microsoft365.people.search('Eve')).toMatchObject([{ name: 'Eve Guest', isOutside: true }])
    expect(await standIn.microsoft365.people.search('Ben')).toMatchObject([{ isOutside: false }])
  })

  test('knows somebody by their object id', async () => {
    const { people: directory } = standIn.microsoft365
    expect(await directory.withId(await idOf(teacher))).toMatchObject({ name: 'Amira Teacher', email: teacher })
    expect(await directory.withId('99999999-9999-4999-8999-999999999999')).toBeNull()
  })
})

test('a meeting is closed to all but the organiser and the chair', async () => {
  const { calendar, meetings } = standIn.microsoft365
  const { joinUrl } = await calendar.create({ ...details, transactionId: 'meeting', online: true })
  const chair = await idOf(teacher)
  await meetings.settle(joinUrl ?? '', chair)
  const settled = standIn.emulator.ledgers.meetings().find(({ settings }) => settings.joinWebUrl === joinUrl)
  expect(settled?.settings).toMatchObject({
    lobbyBypassSettings: { scope: 'organizer' },
    allowMeetingChat: 'disabled',
    allowRecording: false,
    allowTranscription: false,
    allowedPresenters: 'organizer',
    participants: { attendees: [{ identity: { user: { id: chair } }, role: 'coorganizer' }] },
  })
  await expect(meetings.settle('https://teams.microsoft.com/l/unknown', chair)).rejects.toThrow('does not know')
})

const words = (text: string) => Buffer.from(text)

describe('the library', () => {
  test('gives back what was put, and replaces it by its path', async () => {
    const { library } = standIn.microsoft365
    const first = await library.put('CP-2026-0042/reports/v1 #1.txt', words('one'))
    const second = await library.put('CP-2026-0042/reports/v1 #1.txt', words('two'))
    expect(second).toEqual(first)
    expect(Buffer.from(await library.read(second)).toString()).toBe('two')
  })

  test('takes a file over 4 MB in pieces', async () => {
    const { library } = standIn.microsoft365
    const bytes = new Uint8Array(11 * 1024 * 1024).map((_, index) => index % 251)
    const file = await library.put('CP-2026-0042/big.bin', bytes)
    expect(Buffer.compare(await library.read(file), bytes)).toBe(0)
    const pieces = standIn.emulator.ledgers.requests().filter(({ headers }) => headers['content-range'])
    expect(pieces).toHaveLength(3)
  })

  test('converts to PDF what can be converted', async () => {
    const { library } = standIn.microsoft365
    const form = await readFile('bot/documents/templates/one-minute-guide.docx')
    const pdf = await library.toPdf(await library.put('CP-2026-0042/form.docx', form))
    expect(
      Buffer.from(pdf ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(await library.toPdf(await library.put('CP-2026-0042/x.bin', words('x')))).toBeNull()
  })

  test('finds a file by its path, and nothing where there is none', async () => {
    const { library } = standIn.microsoft365
    await library.put('Templates/agenda #1.docx', words('ours'))
    expect(Buffer.from((await library.find('Templates/agenda #1.docx')) ?? []).toString()).toBe('ours')
    expect(await library.find('Templates/briefing.docx')).toBeNull()
  })

  test("hands Graph's token to nobody but Graph", async () => {
    const sent: { url: string; authorization: string | null }[] = []
    const { library } = standIn.microsoft365
    const file = await library.put('CP-2026-0042/token.txt', words('x'))
    const original = globalThis.fetch
    globalThis.fetch = (url, init) => {
      sent.push({ url: String(url), authorization: new Headers(init?.headers).get('Authorization') })
      return original(url, init)
    }
    await library.read(file).finally(() => {
      globalThis.fetch = original
    })
    expect(sent.map(({ url }) => url.includes('/graph.microsoft.com/'))).toEqual([true, false])
    expect(sent[0]?.authorization).toMatch(/^Bearer /)
    expect(sent[1]).toMatchObject({ url: expect.stringContaining('.sharepoint.com/'), authorization: null })
  })
})

test('a mail is known by its id after it was sent, and goes to one person', async () => {
  const { id, internetMessageId } = await standIn.microsoft365.mail.send({
    to: gp,
    subject: 'CP-2026-0042',
    html: '<p>Hello</p>',
  })
  const allowedFetch = createAllowedFetch((url) => toEmulator(standIn.emulator.url, url))
  const graph = createGraph(createAccessTokens(settings, allowedFetch).forApp, allowedFetch)
  const sent = await graph.get(path`/users/${await idOf(settings.mailbox)}/messages/${id}`, z.unknown())
  expect(sent).toMatchObject({ isDraft: false, subject: 'CP-2026-0042', ccRecipients: [], bccRecipients: [] })
  expect(sent).toMatchObject({ toRecipients: [{ emailAddress: { address: gp } }] })
  const received = standIn.emulator.as(gp).mailbox()[0]
  expect(received?.internetMessageId).toBe(internetMessageId)
  expect(received).toMatchObject({ subject: 'CP-2026-0042', body: { contentType: 'html', content: '<p>Hello</p>' } })
})

test('a refusal says what was refused and when to come back, without naming anybody, and nothing is tried twice', async () => {
  const before = standIn.emulator.ledgers.requests().length
  standIn.emulator.misbehave({ match: /GET .*\/users/, times: 1, status: 429, retryAfter: 7 })
  const refused = standIn.microsoft365.people.find(teacher)
  await expect(refused).rejects.toMatchObject({
    message: 'Graph GET /users: 429 TooManyRequests',
    status: 429,
    code: 'TooManyRequests',
    retryAfter: 7,
  })
  expect(standIn.emulator.ledgers.requests()).toHaveLength(before + 1)
})
