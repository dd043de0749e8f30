import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { createTokenCheck, type TokenCheck } from './check-token.ts'

const tenantId = '11111111-1111-4111-8111-111111111111'
const appId = '22222222-2222-4222-8222-222222222222'
const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`
const good = { iss: issuer, aud: appId, tid: tenantId, oid: 'o1', name: 'Sam', scp: 'profile access_as_user' }

let check: TokenCheck
let sign: (claims: object, alg?: { kid: string }) => Promise<string>

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }] })
  check = createTokenCheck({ keys, tenantId, appId })
  sign = (claims, { kid } = { kid: 'k1' }) =>
    new SignJWT({ exp: Math.floor(Date.now() / 1000) + 600, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid })
      .sign(privateKey)
})

const reasonFor = async (claims: object) => {
  const checked = await check(`Bearer ${await sign({ ...good, ...claims })}`)
  return checked.ok ? null : checked.reason
}

test('a good token says who it is and which of our roles they hold', async () => {
  const roles = ['BusinessTeam', 'Manager', 'SomethingElse']
  expect(await check(`Bearer ${await sign({ ...good, roles })}`)).toMatchObject({
    ok: true,
    actor: { kind: 'signed-in', entraId: 'o1', name: 'Sam', roles: ['business-team', 'manager'] },
  })
  const checked = await check(`Bearer ${await sign(good)}`)
  expect(checked.ok && checked.secondsLeft).toBeGreaterThan(590)
  expect(await reasonFor({ aud: `api://conferences.example.org/${appId}` })).toBeNull()
})

test('each token that is not for us is refused with its reason', async () => {
  const past = Math.floor(Date.now() / 1000) - 60
  expect(await reasonFor({ exp: past })).toBe('expired')
  expect(await reasonFor({ aud: 'https://graph.microsoft.com' })).toBe('audience')
  expect(await reasonFor({ aud: [appId, 'another'] })).toBe('audience')
  expect(await reasonFor({ aud: `https://evil.example/${appId}` })).toBe('audience')
  expect(await reasonFor({ iss: `https://sts.windows.net/${tenantId}/` })).toBe('issuer')
  const elsewhere = '99999999-9999-4999-8999-999999999999'
  expect(await reasonFor({ tid: elsewhere })).toBe('tenant')
  expect(await reasonFor({ tid: elsewhere, iss: `https://login.microsoftonline.com/${elsewhere}/v2.0` })).toBe('tenant')
  expect(await reasonFor({ acct: 1 })).toBe('guest')
  expect(await reasonFor({ idp: `https://sts.windows.net/${elsewhere}/` })).toBe('guest')
  expect(await reasonFor({ acct: 0, idp: `https://sts.windows.net/${tenantId}/` })).toBeNull()
  expect(await reasonFor({ scp: 'profile' })).toBe('scope')
  expect(await reasonFor({ scp: undefined, roles: ['BusinessTeam'] })).toBe('scope')
  expect(await reasonFor({ oid: undefined })).toBe('malformed')
})

test('what is unsigned, signed with another key, or no token at all is refused', async () => {
  const reason = async (authorization: string | undefined) => {
    const checked = await check(authorization)
    return checked.ok ? null : checked.reason
  }
  expect(await reason(undefined)).toBe('no-token')
  expect(await reason('Basic abc')).toBe('no-token')
  expect(await reason('Bearer abc')).toBe('malformed')
  expect(await reason(`Bearer ${await sign(good, { kid: 'unknown' })}`)).toBe('signature')
  expect(await reason(`Bearer ${new UnsecuredJWT(good).setExpirationTime('1h').encode()}`)).toMatch(
    /signature|malformed/,
  )
})

test('keys that cannot be had are our failure, not the caller’s', async () => {
  const keys = () => Promise.reject(new Error('no network'))
  const broken = createTokenCheck({ keys, tenantId, appId })
  await expect(broken(`Bearer ${await sign(good)}`)).rejects.toThrow('could not be had')
})
