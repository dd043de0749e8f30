import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Answer, Inbound } from '../chat/inbound.ts'
import type { CardMessage } from '../ports.ts'
import { startStandIn } from './stand-in.fixture.ts'

const teacher = 'amira.teacher@northshire.example'
const nurse = 'ben.nurse@northshire.example'
const officer = 'cat.officer@northshire.example'

/** One button as our cards have them: an Execute with its Submit for old clients. */
function card(title: string, fallbackOnly = false): CardMessage {
  const data = { verb: 'haveRead', conferenceId: 'c1', packId: 'p1' }
  const submit = { type: 'Action.Submit', title: 'I have read it', data }
  const execute = { type: 'Action.Execute', title: 'I have read it', verb: 'haveRead', data, fallback: submit }
  const body = [
    { type: 'TextBlock', text: title, wrap: true },
    { type: 'ActionSet', actions: [fallbackOnly ? submit : execute] },
  ]
  const schema = 'http://adaptivecards.io/schemas/adaptive-card.json'
  const whole = { type: 'AdaptiveCard', $schema: schema, version: '1.5', fallbackText: title, speak: title, body }
  return { card: whole as CardMessage['card'], summary: 'CP-2026-0042, 1 July 2026' }
}

const heard: Inbound[] = []
let answer: Answer = {}
let standIn: Awaited<ReturnType<typeof startStandIn>>
beforeAll(async () => {
  standIn = await startStandIn(async (inbound) => {
    heard.push(inbound)
    return answer
  })
})
afterAll(() => standIn.close())
beforeEach(() => {
  heard.length = 0
  answer = {}
})

const idOf = (email: string) => standIn.emulator.as(email).person().objectId
async function send(message: CardMessage) {
  const sent = await standIn.microsoft365.chat.send(idOf(teacher), message)
  return sent === 'unreachable' ? expect.fail('the teacher has the app') : sent
}
const textOf = (message: { activity: object } | undefined) => JSON.stringify(message?.activity)

test('a person whose policy blocks the app is written to by mail', async () => {
  expect(await standIn.microsoft365.chat.reach(idOf(officer))).toBe('mail')
})

test('a person without the app is unreachable in Teams', async () => {
  expect(await standIn.microsoft365.chat.send(idOf(nurse), card('Hello'))).toBe('unreachable')
})

test('the app is installed once; then the first message needs nobody to have written', async () => {
  const { chat } = standIn.microsoft365
  expect(await chat.reach(idOf(teacher))).toBe('teams')
  expect(await chat.reach(idOf(teacher))).toBe('teams')
  await standIn.emulator.idle()
  expect(heard.map(({ kind }) => kind)).toEqual(['other', 'installed'])
  const [install] = standIn.emulator.ledgers
    .requests()
    .filter(({ url }) => url.endsWith(`${idOf(teacher)}/teamwork/installedApps`))
  expect(install?.body).toMatchObject({
    consentedPermissionSet: {
      resourceSpecificPermissions: [{ permissionValue: 'MeetingStage.Write.Chat', permissionType: 'delegated' }],
    },
  })
  standIn.references.clear()

  const sent = await send(card('First'))
  const again = await send(card('Second'))
  expect(again.conversationId).toBe(sent.conversationId)
  const messages = standIn.emulator.as(teacher).chat()
  expect(messages.map(({ id }) => id)).toEqual([sent.activityId, again.activityId])
  expect(standIn.emulator.as(teacher).notifications().at(-1)?.text).toBe('CP-2026-0042, 1 July 2026')
})

test('an updated card rings no bell', async () => {
  const { chat } = standIn.microsoft365
  const sent = await send(card('Before'))
  const bells = standIn.emulator.as(teacher).notifications().length
  await chat.update(sent, card('After'))
  const message = standIn.emulator
    .as(teacher)
    .chat()
    .find(({ id }) => id === sent.activityId)
  expect(textOf(message)).toContain('After')
  expect(standIn.emulator.as(teacher).notifications()).toHaveLength(bells)
})

test('words are answered with cards', async () => {
  answer = { messages: [card('Your reports')] }
  await standIn.emulator.as(teacher).sendText('my reports')
  expect(heard).toMatchObject([{ kind: 'text', text: 'my reports', from: { entraId: idOf(teacher) } }])
  expect(textOf(standIn.emulator.as(teacher).chat().at(-1))).toContain('Your reports')
})

test('a file given to the bot can be fetched', async () => {
  await standIn.emulator.as(teacher).sendFile('report.txt', Buffer.from('A report'))
  const [file] = heard[0]?.kind === 'file' ? heard[0].files : []
  expect(file?.name).toBe('report.txt')
  const got = await standIn.microsoft365.web.download(file?.downloadUrl ?? '', 1000)
  expect(got.ok && Buffer.from(got.bytes).toString()).toBe('A report')
})

test.each([false, true])('a tap is answered in the place of the card (old client: %s)', async (old) => {
  const sent = await send(card('Read the pack', old))
  answer = { replace: card('Thank you'), messages: [card('One more thing')] }
  const tapped = await standIn.emulator.as(teacher).tapCard(sent.activityId, 'I have read it')
  expect(tapped.status).toBe(200)
  expect(heard).toMatchObject([{ kind: 'action', verb: 'haveRead', sentActivityId: sent.activityId, fallback: old }])
  expect(heard[0]).toMatchObject({ data: { packId: 'p1' } })
  const messages = standIn.emulator.as(teacher).chat()
  expect(textOf(messages.find(({ id }) => id === sent.activityId))).toContain('Thank you')
  expect(textOf(messages.at(-1))).toContain('One more thing')
})

test('a message whose answer was lost is not sent a second time by the client, nor one that must wait', async () => {
  const { chat } = standIn.microsoft365
  const count = () => standIn.emulator.as(teacher).chat().length
  const before = count()
  standIn.emulator.misbehave({ match: /POST .*smba/, times: 1, drop: 'after' })
  await expect(chat.send(idOf(teacher), card('Lost'))).rejects.toMatchObject({ name: 'ConnectorRefusal', status: 0 })
  expect(count()).toBe(before + 1)
  standIn.emulator.misbehave({ match: /POST .*smba/, times: 1, status: 429, retryAfter: 30 })
  const refused = chat.send(idOf(teacher), card('Later'))
  await expect(refused).rejects.toMatchObject({ name: 'ConnectorRefusal', status: 429, retryAfter: 30 })
  expect(count()).toBe(before + 1)
})
