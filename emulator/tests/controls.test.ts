import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Emulator } from '../emulator.ts'
import { noon, startStandIn } from './real-clients.fixture.ts'

let emulator: Emulator
let now = noon
beforeAll(async () => {
  const controls = {
    now: () => now.toString(),
    next: async () => {
      now = now.add({ hours: 5 })
      return { at: now.toString(), what: 'report due' }
    },
    moveTo: async (instant: string) => {
      now = Temporal.Instant.from(instant)
    },
  }
  emulator = await startStandIn({ clock: { now: () => now }, page: { teamsTabs: [], controls } })
})
afterAll(() => emulator.close())

type Answer = { version: number; now: string }

async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${emulator.url}/_emulator/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Answer }
}

it('the page sees everybody, and what each has in chat, mail, calendar and drive', async () => {
  const { body } = await call('GET', 'people')
  expect(body).toHaveLength(5)
  expect((await call('GET', 'about')).body).toMatchObject({ organisation: 'Northshire', app: 'CP Conferences' })
  for (const place of ['chat', 'mailbox', 'calendar', 'drive', 'notifications'])
    expect(await call('GET', `people/amira.teacher@northshire.example/${place}`)).toEqual({ status: 200, body: [] })
  expect((await call('GET', 'people/nobody@nowhere.example/chat')).status).toBe(404)
})

it('a person writes a mail, and the watching page hears of a change', async () => {
  const { body: before } = await call('GET', 'changes')
  const waiting = call('GET', `changes?since=${before.version}`)
  const mail = { to: 'conferences@northshire.example', subject: 'Report', text: 'Attached.' }
  await call('POST', 'people/dr.gp@surgery.example/mailbox', mail)
  expect((await waiting).body.version).toBeGreaterThan(before.version)
  expect((await call('GET', 'ledgers/mails')).body).toMatchObject([{ subject: 'Report' }])
})

it('a person answers a mail with a file, and lets the mailbox answer by itself', async () => {
  const gp = 'people/dr.gp@surgery.example'
  emulator.as('amira.teacher@northshire.example').sendMail({ to: 'dr.gp@surgery.example', subject: 'Ask', text: '' })
  const [mail] = emulator.as('dr.gp@surgery.example').mailbox()
  const file = { name: 'Report.pdf', content: Buffer.from('%PDF').toString('base64') }
  await call('POST', `${gp}/mailbox/${mail?.id}/reply`, { text: 'Attached.', files: [file] })
  const [reply] = emulator.as('amira.teacher@northshire.example').mailbox()
  expect(reply).toMatchObject({ subject: 'RE: Ask', attachments: [{ name: 'Report.pdf', size: 4 }] })
  expect(reply?.headers).toContainEqual({ name: 'In-Reply-To', value: mail?.internetMessageId })
  await call('POST', `${gp}/mail-rule`, { automaticReply: 'Away' })
  expect((await call('GET', `${gp}/mail-rule`)).body).toMatchObject({ automaticReply: 'Away' })
})

it('the clock moves to what is due next, or to a given moment', async () => {
  expect((await call('POST', 'clock/advance')).body).toMatchObject({ moved: { at: '2026-11-23T17:00:00Z' } })
  expect((await call('POST', 'clock/move', { to: '2026-12-01T09:00:00Z' })).body.now).toBe('2026-12-01T09:00:00Z')
  expect((await call('POST', 'clock/move', { to: 'tomorrow' })).status).toBe(409)
})

it('another site in the same browser gets nothing', async () => {
  expect((await call('GET', 'people', undefined, { Origin: 'https://elsewhere.example' })).status).toBe(403)
})
