import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { businessTeam } from '../../commands/stand-in/tenant.ts'
import type { SeedPerson } from '../../emulator/seed.ts'
import { pdfFile } from './papers.fixture.ts'
import { booking, people, type Stage, startStage } from './stage.fixture.ts'

// Microsoft's bad days: what is refused, lost or said twice on the wire, and what people notice of it.

const { chair, lead, teacher, nurse, officer, gp } = people
const blocked: SeedPerson = {
  ...nurse,
  email: 'blocked@northshire.example',
  displayName: 'Al Reed',
  appBlocked: true,
  appInstalled: false,
}
const CONNECTOR = /POST https:\/\/smba\.trafficmanager\.net\/.*\/activities/
const NEW_EVENT = /POST .*\/events$/
const NEW_DRAFT = /POST .*\/messages$/
const SENDING = /POST .*\/messages\/[^/]+\/send$/
let stage: Stage
let id: string

beforeAll(async () => {
  stage = await startStage()
  stage.emulator.addPeople([blocked])
})
afterAll(() => stage?.stop())

const colleague = (email: string, name: string, role: string) =>
  ({ side: 'professional', email, name, role, agency: `The ${role}’s`, group: 'health', phone: '' }) as const
const reportOf = async (email: string) => {
  const { reports, people: booked } = await stage.show(id)
  const person = booked.find((one) => one.email === email)
  return reports.find(({ participantId }) => participantId === person?.id)
}
const receipts = (email: string) => stage.heard(email, 1042).filter((said) => said.includes('has arrived'))
/** The business team files a letter for the surgery, which then gets a receipt by mail. */
async function fileForSurgery(words: string) {
  const query = new URLSearchParams({ name: 'letter.pdf', note: 'By post' })
  const response = await fetch(`${stage.serviceUrl}/api/v1/reports/${(await reportOf(gp.email))?.id}/files?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await stage.emulator.as(businessTeam.email).getToken()}` },
    body: await pdfFile(words),
  })
  expect(response.status).toBe(200)
}

describe('booking on a bad day', () => {
  test('each event stands once, though creating them is refused twice and an answer is lost', async () => {
    stage.emulator.misbehave({ match: NEW_EVENT, times: 1, status: 429, retryAfter: 1 })
    stage.emulator.misbehave({ match: NEW_EVENT, times: 1, status: 503 })
    stage.emulator.misbehave({ match: NEW_EVENT, times: 1, drop: 'after' })
    const { participants } = booking()
    id = await stage.book({
      participants: [
        ...participants,
        colleague(blocked.email, 'Al Reed', 'dentist'),
        colleague('nobody@nowhere.example', 'Pat Moss', 'optician'),
      ],
    })
    await stage.eventually(() => stage.emulator.ledgers.events().length >= 3)
    expect(stage.emulator.ledgers.events().map(({ attendees }) => attendees[0]?.email)).toEqual([
      chair.email,
      lead.email,
      people.father.email,
    ])
    expect(stage.emulator.ledgers.meetings()).toHaveLength(1)
  })

  test('whoever may not have the app is written to', () => {
    expect(stage.heard(blocked.email, 1042)).toEqual(['CP-1042: your report by 5pm on Monday 13 April'])
  })

  test('and is welcomed with what they can do, should they get the app by themselves later', async () => {
    stage.emulator.addPeople([{ ...blocked, appBlocked: false }])
    await stage.emulator.as(blocked.email).openChat()
    await stage.rest()
    const chat = stage.chatsOf(blocked.email).map(({ activity }) => JSON.stringify(activity))
    expect(chat).toHaveLength(1)
    expect(chat[0]).toContain('Send your report for CP-1042')
    expect(chat[0]).not.toContain('Nothing is asked of you')
  })

  test('a mailbox that nobody has brings a note back, and stops nobody else', () => {
    const bounced = stage.emulator.ledgers.mails().filter(({ undeliverable }) => undeliverable.length > 0)
    expect(new Set(bounced.flatMap(({ undeliverable }) => undeliverable))).toEqual(new Set(['nobody@nowhere.example']))
    for (const { email } of [teacher, nurse, officer, gp]) expect(stage.heard(email, 1042)).toHaveLength(1)
  })
})

describe('a card', () => {
  test.each([
    ['is refused for a moment', { status: 429, retryAfter: 1 }],
    ['meets a connection that drops', { drop: 'before' }],
  ] as const)('that %s comes once, a little later', async (words, fault) => {
    const before = receipts(nurse.email).length
    stage.emulator.misbehave({ match: CONNECTOR, times: 1, ...fault })
    await stage.emulator.as(nurse.email).sendFile('report.pdf', await pdfFile(words))
    await stage.eventually(() => receipts(nurse.email).length > before)
    expect(receipts(nurse.email)).toHaveLength(before + 1)
  })

  test('whose sending is done but not confirmed comes a second time rather than never', async () => {
    const before = receipts(nurse.email).length
    stage.emulator.misbehave({ match: CONNECTOR, times: 1, drop: 'after' })
    await stage.emulator.as(nurse.email).sendFile('report.pdf', await pdfFile('The answer is lost'))
    await stage.eventually(() => receipts(nurse.email).length >= before + 2)
    expect(receipts(nurse.email)).toHaveLength(before + 2)
  })

  test('to somebody who has removed the app since goes by mail', async () => {
    stage.emulator.misbehave({ match: CONNECTOR, times: 1, status: 403 })
    const cards = stage.chatsOf(lead.email).length
    await stage.emulator.as(lead.email).sendFile('report.pdf', await pdfFile('Ava is well.'))
    await stage.eventually(() => stage.mailsTo(lead.email).length > 0)
    expect(stage.chatsOf(lead.email)).toHaveLength(cards)
    expect(stage.mailsTo(lead.email).map(({ subject }) => subject)).toEqual(['CP-1042: your report has arrived'])
  })
})

describe('a mail', () => {
  test.each([
    ['is lost after it became a draft', NEW_DRAFT, { drop: 'after' }],
    ['cannot be sent at once', SENDING, { status: 503 }],
  ] as const)('that %s comes once, a little later', async (words, match, fault) => {
    const before = receipts(gp.email).length
    stage.emulator.misbehave({ match, times: 1, ...fault })
    await fileForSurgery(words)
    await stage.eventually(() => receipts(gp.email).length > before)
    expect(receipts(gp.email)).toHaveLength(before + 1)
  })

  test('that was sent without our hearing of it comes a second time rather than never', async () => {
    const before = receipts(gp.email).length
    stage.emulator.misbehave({ match: SENDING, times: 1, drop: 'after' })
    await fileForSurgery('The answer is lost')
    await stage.eventually(() => receipts(gp.email).length >= before + 2)
    expect(receipts(gp.email)).toHaveLength(before + 2)
  })
})

describe('what Teams says twice', () => {
  const repeated = () => {
    const { activity } = stage.emulator.ledgers.activities().at(-1) ?? {}
    if (!activity) throw new Error('Nothing was said to the bot')
    return stage.emulator.postToBot(activity)
  }

  test('words are answered once', async () => {
    await stage.emulator.as(teacher.email).sendText('help')
    const before = stage.chatsOf(teacher.email).length
    expect((await repeated()).status).toBe(200)
    expect(stage.chatsOf(teacher.email)).toHaveLength(before)
  })

  test('a file is taken in once', async () => {
    await stage.emulator.as(teacher.email).sendFile('report.pdf', await pdfFile('Ava sleeps badly.'))
    await stage.rest()
    expect((await repeated()).status).toBe(200)
    await stage.rest()
    expect((await reportOf(teacher.email))?.versions).toHaveLength(1)
    expect(receipts(teacher.email)).toHaveLength(1)
  })

  test('a tap has its effect once, and the same answer again', async () => {
    await stage.tap(teacher.email, 'undo')
    await stage.tap(teacher.email, 'submit')
    const first = stage.emulator.ledgers.activities().at(-1)?.answer
    const heard = stage.heard(teacher.email, 1042)
    expect(await repeated()).toEqual(first)
    await stage.rest()
    expect(stage.heard(teacher.email, 1042)).toEqual(heard)
  })

  test('three copies at the same moment are answered once', async () => {
    await stage.emulator.as(teacher.email).sendText('help')
    const { activity } = stage.emulator.ledgers.activities().at(-1) ?? {}
    if (!activity) throw new Error('Nothing was said to the bot')
    const before = stage.chatsOf(teacher.email).length
    const copy = { ...activity, id: 'f:a-new-one' }
    await Promise.all([1, 2, 3].map(() => stage.emulator.postToBot(copy)))
    expect(stage.chatsOf(teacher.email)).toHaveLength(before + 1)
  })
})

describe('what does not come from our Teams', () => {
  const said = () =>
    stage.emulator.ledgers.activities().findLast(({ activity }) => activity.type === 'message')?.activity
  const world = () => {
    const { messages, mails, files } = stage.emulator.ledgers
    return [messages().length, mails().length, files().length]
  }

  test.each([
    ['no token', undefined],
    ['a token that is none', 'Bearer eyJhbGciOiJub25lIn0.e30.'],
    ['a token for the tab', 'tab'],
  ])('with %s is refused, and nothing happens', async (_, token) => {
    const before = world()
    const authorization = token === 'tab' ? `Bearer ${await stage.emulator.as(teacher.email).getToken()}` : token
    const response = await fetch(`${stage.serviceUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify({ ...said(), id: 'forged' }),
    })
    expect(response.status).toBe(401)
    await stage.rest()
    expect(world()).toEqual(before)
  })

  test('of another tenant is refused, and nothing happens', async () => {
    const before = world()
    const tenantId = '99999999-4b7e-4a57-9c35-0d3a5a1f9999'
    const conversation = { ...(said()?.conversation as object), tenantId }
    const answer = await stage.emulator.postToBot({
      ...said(),
      type: 'message',
      id: 'elsewhere',
      conversation,
      channelData: { tenant: { id: tenantId } },
    })
    expect(answer.status).toBe(403)
    await stage.rest()
    expect(world()).toEqual(before)
  })
})
