import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmulator } from '../../emulator/emulator.ts'
import { toEmulator } from '../../emulator/host-map.ts'
import { type AccessTokens, createAccessTokens } from './access-token.ts'
import { createAllowedFetch } from './allowed-fetch.ts'
import { people, settings, tenant } from './stand-in.fixture.ts'

const teacher = 'amira.teacher@northshire.example'
const files = ['https://graph.microsoft.com/Files.ReadWrite']

let emulator: Awaited<ReturnType<typeof startEmulator>>
let tokens: AccessTokens

beforeAll(async () => {
  emulator = await startEmulator({
    port: 0,
    dataDir: null,
    clock: { now: () => Temporal.Instant.from('2026-11-23T12:00:00Z') },
    tenant: { ...tenant, delegatedScopes: ['Files.ReadWrite'] },
    people,
    botEndpoint: 'http://127.0.0.1:1/api/messages',
  })
  tokens = createAccessTokens(
    settings,
    createAllowedFetch((url) => toEmulator(emulator.url, url)),
  )
})
afterAll(() => emulator.close())

const claims = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

test('a person’s own token becomes one for Graph, with the scopes that were consented to and no role of ours', async () => {
  const given = await tokens.onBehalfOf(await emulator.as(teacher).getToken(), files)
  if (!given.ok) throw new Error(given.reason)
  expect(claims(given.token)).toMatchObject({ aud: 'https://graph.microsoft.com', scp: 'Files.ReadWrite' })
  expect(claims(given.token).oid).toBe(claims(await emulator.as(teacher).getToken()).oid)
  expect(claims(given.token).roles).toBeUndefined()
})

test('what nobody has consented to, and what wants the person themselves, are told apart', async () => {
  const token = await emulator.as(teacher).getToken()
  const unasked = await tokens.onBehalfOf(token, ['https://graph.microsoft.com/Mail.Read'])
  expect(unasked).toMatchObject({ ok: false, reason: 'consent-needed' })
  emulator.misbehave({ match: /POST .*\/token/, times: 1, interactionRequired: true })
  const other = await emulator.as('ben.nurse@northshire.example').getToken()
  expect(await tokens.onBehalfOf(other, files)).toMatchObject({ ok: false, reason: 'interaction-needed' })
})

test('a token that Entra does not take is a failure, not a refusal', async () => {
  await expect(tokens.onBehalfOf('not-a-token', files)).rejects.toThrow()
})
