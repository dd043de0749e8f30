import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { settings, startStandIn } from './stand-in.fixture.ts'

const gp = 'dr.gp@surgery.example'
const teacher = 'amira.teacher@northshire.example'

let standIn: Awaited<ReturnType<typeof startStandIn>>
beforeAll(async () => {
  standIn = await startStandIn()
})
afterAll(() => standIn.close())
beforeEach(async () => {
  for (const { id } of await waiting()) await standIn.microsoft365.inbox.file(id, 'taken-in')
})

const waiting = () => standIn.microsoft365.inbox.waiting()
const ask = (to: string, subject = 'CP-2026-0042') =>
  standIn.microsoft365.mail.send({ to, subject, html: '<p>Please answer</p>' })
const report = { name: 'Report.pdf', bytes: Buffer.from('%PDF my report') }

async function onlyOne() {
  const messages = await waiting()
  expect(messages).toHaveLength(1)
  return messages[0] ?? expect.fail('nothing waits')
}

describe('a reply by mail', () => {
  test('names what it answers and holds its file', async () => {
    const { internetMessageId } = await ask(gp)
    standIn.emulator.as(gp).replyToMail(/CP-2026-0042/, { text: 'Attached.', files: [report] })
    const message = await onlyOne()
    expect(message).toMatchObject({ from: gp, kind: 'mail', authenticated: true, about: [internetMessageId] })
    expect(message.subject).toBe('RE: CP-2026-0042')
    expect(message.attachments).toMatchObject([{ name: 'Report.pdf', isInline: false }])
    const bytes = await standIn.microsoft365.inbox.attachment(message.id, message.attachments[0]?.id ?? '')
    expect(Buffer.from(bytes).toString()).toBe('%PDF my report')
  })

  test('is moved to a folder that is made once, and keeps its id there', async () => {
    const mailbox = standIn.emulator.as(settings.mailbox)
    const ids: string[] = []
    for (const subject of ['one', 'two']) {
      standIn.emulator.as(gp).sendMail({ to: settings.mailbox, subject, text: 'Hello' })
      const { id } = await onlyOne()
      const filed = await standIn.microsoft365.inbox.file(id, 'for-a-person')
      expect(filed.webUrl).toMatch(/^https:\/\/outlook\.office365\.com\//)
      ids.push(id)
    }
    expect(await waiting()).toEqual([])
    expect(mailbox.mailbox()).toEqual([])
    expect(new Set(ids.map((id) => mailbox.readMail(id).folder)).size).toBe(1)
    const made = standIn.emulator.ledgers
      .requests()
      .filter(({ method, url, body }) => method === 'POST' && url.endsWith('/mailFolders') && isNamed(body))
    expect(made).toHaveLength(1)
  })

  test('waits with the others, oldest first, 25 at a time', async () => {
    for (let n = 1; n <= 27; n++)
      standIn.emulator.as(gp).sendMail({ to: settings.mailbox, subject: `${n}`, text: 'Hello' })
    const subjects = (await waiting()).map(({ subject }) => subject)
    expect(subjects).toEqual(Array.from({ length: 25 }, (_, index) => `${index + 1}`))
    for (const { id } of await waiting()) await standIn.microsoft365.inbox.file(id, 'taken-in')
    expect(await waiting()).toHaveLength(2)
  })
})

const isNamed = (body: unknown) => (body as { displayName?: string }).displayName === 'For a person'

describe('the sender of a mail', () => {
  const forged = 'Authentication-Results'
  const passing = `spf=pass; dkim=pass; dmarc=pass action=none header.from=surgery.example;compauth=pass reason=100`

  test('of the tenant is known', async () => {
    standIn.emulator.as(teacher).sendMail({ to: settings.mailbox, subject: 'x', text: 'x' })
    expect(await onlyOne()).toMatchObject({ from: teacher, authenticated: true })
  })

  test.each(['fail', 'none'] as const)('is not believed when the check ends in "%s"', async (dmarc) => {
    const headers = [
      { name: forged, value: passing },
      { name: 'X-MS-Exchange-Organization-AuthAs', value: 'Internal' },
    ]
    standIn.emulator.as(gp).sendMail({ to: settings.mailbox, subject: 'x', text: 'x', dmarc, headers })
    expect(await onlyOne()).toMatchObject({ from: gp, authenticated: false })
  })

  test('is not believed when somebody else writes in their name', async () => {
    standIn.emulator.as(gp).sendMail({ to: settings.mailbox, subject: 'x', text: 'x', from: teacher })
    expect(await onlyOne()).toMatchObject({ from: teacher, authenticated: false })
  })
})

describe('what comes back by itself', () => {
  test('is "undelivered" for an address that does not exist', async () => {
    standIn.emulator.as(gp).bounce(true)
    const { internetMessageId } = await ask(gp)
    standIn.emulator.as(gp).bounce(false)
    expect(await onlyOne()).toMatchObject({ kind: 'undelivered', about: [internetMessageId], attachments: [] })
  })

  test('is "undelivered" too where only its text names our message', async () => {
    const { internetMessageId } = await ask(teacher)
    standIn.emulator.as(gp).sendMail({
      to: settings.mailbox,
      subject: 'Undelivered Mail Returned to Sender',
      text: `It could not be delivered.\n\nMessage-ID: ${internetMessageId}`,
      headers: [{ name: 'Content-Type', value: 'multipart/report; report-type=delivery-status; boundary="x"' }],
    })
    expect(await onlyOne()).toMatchObject({ kind: 'undelivered', about: [internetMessageId] })
  })

  test('is an "auto-reply" while somebody is away', async () => {
    standIn.emulator.as(gp).setAutomaticReply('I am away until Monday.')
    const { internetMessageId } = await ask(gp)
    standIn.emulator.as(gp).setAutomaticReply(null)
    expect(await onlyOne()).toMatchObject({ from: gp, kind: 'auto-reply', about: [internetMessageId] })
  })

  test('is a "meeting-response" when an invitation is answered', async () => {
    const start = Temporal.ZonedDateTime.from('2026-12-01T10:00[Europe/London]')
    const words = { subject: 'Meeting', place: 'Civic Offices', body: '<p>Come</p>' }
    const { eventId } = await standIn.microsoft365.calendar.create({
      ...words,
      start,
      end: start.add({ hours: 2 }),
      attendees: [{ email: teacher, name: 'Amira Teacher' }],
      transactionId: 'answered',
      online: false,
    })
    expect(eventId).not.toBe('')
    const [seen] = standIn.emulator.as(teacher).calendar()
    standIn.emulator.as(teacher).respond(seen?.id ?? '', 'declined')
    expect(await onlyOne()).toMatchObject({ from: teacher, kind: 'meeting-response', attachments: [] })
  })
})
