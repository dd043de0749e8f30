import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SeedPerson } from '../../emulator/seed.ts'
import { booking, people, type Stage, startStage } from './stage.fixture.ts'

// What people write to the bot, and what they read then.

const { teacher, nurse } = people
const visitor: SeedPerson = {
  email: 'visitor@northshire.example',
  displayName: 'Sam Hale',
  organisation: 'tenant',
  hasOneDrive: true,
  appInstalled: false,
}
/** Has never had the app: the booking installs it. */
const newcomer: SeedPerson = { ...visitor, email: 'newcomer@northshire.example', displayName: 'Lou Dean' }
let stage: Stage

beforeAll(async () => {
  stage = await startStage()
  stage.emulator.addPeople([visitor, newcomer])
  const { participants } = booking()
  await stage.book({
    participants: [
      ...participants,
      {
        side: 'professional',
        email: newcomer.email,
        name: 'Lou Dean',
        role: 'tutor',
        agency: 'A',
        group: 'g',
        phone: '',
      },
    ],
  })
})
afterAll(() => stage?.stop())

/** The one card that answers these words: its text, and what its buttons are called. */
async function answerTo(email: string, words: string) {
  const before = stage.chatsOf(email).length
  await stage.emulator.as(email).sendText(words)
  const answers = stage.chatsOf(email).slice(before)
  expect(answers, `"${words}" is answered once`).toHaveLength(1)
  const activity = JSON.stringify(answers[0]?.activity)
  for (const name of ['Ava', 'Whitfield', 'Kelly']) expect(activity).not.toContain(name)
  return activity
}

describe('somebody for whom the booking installed the app', () => {
  test('gets one message: the first card, which says who writes and what to say', () => {
    const chat = stage.chatsOf(newcomer.email).map(({ activity }) => JSON.stringify(activity))
    expect(chat).toHaveLength(1)
    expect(chat[0]).toContain('Report for CP-1042')
    expect(chat[0]).toContain('I am the conferences bot of the Conference business team')
    expect(chat[0]).toContain('Say “help” at any time')
  })
})

describe('somebody who owes a report', () => {
  test.each([
    ['help', ['Send your report for CP-1042', '5pm on Monday 13 April']],
    ['my reports', ['CP-1042', '5pm on Monday 13 April']],
    ['my reprots please', ['CP-1042', '5pm on Monday 13 April']],
    ['next', ['CP-1042', '5pm on Monday 13 April', '10am on Wednesday 15 April']],
    ['contact', ['Conference business team', '023 9200 0000', 'conferences@northshire.example']],
    ['comment or complain', ['comment', 'complain', '023 9200 0000']],
    ['CP-1042', ['Report for CP-1042', 'Send my report', 'Nothing held']],
    ['cp 1042', ['Report for CP-1042']],
    ['nothing held', ['Nothing held', 'CP-1042']],
  ])('reads the answer to "%s"', async (words, expected) => {
    const answer = await answerTo(teacher.email, words)
    for (const one of expected) expect(answer).toContain(one)
  })

  test('gets templates that can be opened', async () => {
    const answer = await answerTo(teacher.email, 'templates')
    const links = [...answer.matchAll(/"url":"([^"]+\.docx)"/g)].map(([, url]) => url as string)
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) {
      const response = await fetch(link)
      expect([response.status, (await response.arrayBuffer()).byteLength > 1000]).toEqual([200, true])
    }
  })

  test('is shown the two nearest answers to what makes no sense, and either can be tapped', async () => {
    const answer = await answerTo(teacher.email, 'is there parking at the civic offices')
    const asked = [...answer.matchAll(/"words":"([^"]+)"/g)].map(([, words]) => words)
    expect(new Set(asked).size).toBe(2)
    expect(answer).toContain('023 9200 0000')
    const before = stage.chatsOf(teacher.email).length
    await stage.tap(teacher.email, 'ask')
    expect(stage.chatsOf(teacher.email).length).toBeGreaterThan(before)
  })

  test('hears no more of somebody else’s conference than that it is not theirs', async () => {
    const answer = await answerTo(teacher.email, 'CP-4711')
    expect(answer).toContain('not one of the people of this conference')
    expect(answer).not.toContain('CP-1042')
  })
})

describe('somebody who is in no conference', () => {
  test('is welcomed once when they install the app by themselves', async () => {
    await stage.emulator.as(visitor.email).openChat()
    await stage.rest()
    const chat = stage.chatsOf(visitor.email)
    expect(chat).toHaveLength(1)
    expect(JSON.stringify(chat[0]?.activity)).toContain('Nothing is asked of you at the moment')
  })

  test.each([
    ['help', 'Nothing is waiting for you'],
    ['my reports', 'No report'],
    ['next', 'Nothing'],
    ['submit', 'No report is asked of you'],
    ['nothing held', 'No report is asked of you'],
    ['CP-1042', 'not one of the people of this conference'],
    ['contact', '023 9200 0000'],
  ])('gets a useful answer to "%s"', async (words, expected) => {
    expect(await answerTo(visitor.email, words)).toContain(expected)
  })

  test('keeps nothing with us by sending a file', async () => {
    const files = stage.emulator.ledgers.files().filter(({ path }) => path.startsWith('/Conferences')).length
    await stage.emulator.as(visitor.email).sendFile('report.docx', Buffer.from('words'))
    await stage.rest()
    expect(JSON.stringify(stage.chatsOf(visitor.email).at(-1)?.activity)).toContain('No report is asked of you')
    expect(stage.emulator.ledgers.files().filter(({ path }) => path.startsWith('/Conferences'))).toHaveLength(files)
  })
})

describe('somebody who is in a conference', () => {
  test('is not welcomed a second time when they install the app again', async () => {
    const before = stage.chatsOf(nurse.email).length
    const { objectId } = stage.emulator.as(nurse.email).person()
    const install = stage.emulator.ledgers.activities().find(({ activity }) => activity.type === 'message')?.activity
    await stage.emulator.postToBot({
      ...(install ?? {}),
      id: 'f:installed-again',
      type: 'installationUpdate',
      action: 'add',
      from: { id: '29:nurse', aadObjectId: objectId },
    })
    expect(stage.chatsOf(nurse.email)).toHaveLength(before)
  })
})
