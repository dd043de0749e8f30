import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Emulator } from '../emulator.ts'
import { msal, people, startStandIn, tenant } from './real-clients.fixture.ts'

const teacher = 'amira.teacher@northshire.example'
const guest = {
  email: 'gail.guest@health.example',
  displayName: 'Gail Guest',
  organisation: 'guest' as const,
  hasOneDrive: false,
  appInstalled: false,
}
const redirectUri = 'http://127.0.0.1:4321/tab/'
const scope = `api://${tenant.appId}/access_as_user openid profile offline_access`

let emulator: Emulator
beforeAll(async () => {
  emulator = await startStandIn({
    tenant: { ...tenant, redirectUris: ['http://127.0.0.1/tab/'], delegatedScopes: ['User.Read', 'Files.ReadWrite'] },
    people: [...people, guest],
  })
})
afterAll(() => emulator.close())

const at = (path: string) => `${emulator.url}/login.microsoftonline.com/${tenant.tenantId}/oauth2/v2.0/${path}`
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

function authorize(more: Record<string, string> = {}, account?: string) {
  const query = new URLSearchParams({
    client_id: tenant.appId,
    redirect_uri: redirectUri,
    response_type: 'code',
    response_mode: 'query',
    scope,
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: 'x',
    code_challenge_method: 'S256',
    client_info: '1',
    ...more,
  })
  const body = account === undefined ? undefined : new URLSearchParams({ account })
  return fetch(`${at('authorize')}?${query}`, { redirect: 'manual', ...(body && { method: 'POST', body }) })
}

const sentBack = (response: Response) =>
  Object.fromEntries(new URL(response.headers.get('location') ?? '').searchParams)

async function codeFor(account: string, verifier: string) {
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  return sentBack(await authorize({ code_challenge: challenge }, account)).code ?? ''
}

async function token(form: Record<string, string>, origin: string | null = 'http://127.0.0.1:4321') {
  const response = await fetch(at('token'), {
    method: 'POST',
    headers: origin === null ? {} : { origin },
    body: new URLSearchParams({ client_id: tenant.appId, scope, ...form }),
  })
  const body = (await response.json()) as Record<string, string>
  return { status: response.status, headers: response.headers, body }
}

const redeem = (code: string, code_verifier: string, origin?: string | null) =>
  token({ grant_type: 'authorization_code', code, code_verifier, redirect_uri: redirectUri }, origin)

describe('a page that signs somebody in', () => {
  it('redeems its code once, with its verifier, from its own origin', async () => {
    const verifier = randomBytes(32).toString('base64url')
    const code = await codeFor(teacher, verifier)
    expect((await redeem(code, 'another')).body).toMatchObject({ error: 'invalid_grant', error_codes: [501481] })
    expect((await redeem(code, verifier, null)).body.error_codes).toEqual([9002327])
    const stranger = await redeem(code, verifier, 'https://elsewhere.example')
    expect(stranger.body.error_codes).toEqual([9002326])
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull()

    const given = await redeem(code, verifier)
    expect(given.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:4321')
    expect(given.body).toMatchObject({ token_type: 'Bearer', scope: `api://${tenant.appId}/access_as_user` })
    expect(claimsOf(given.body.id_token ?? '')).toMatchObject({
      aud: tenant.appId,
      nonce: 'nonce-1',
      name: 'Amira Teacher',
    })
    expect(JSON.parse(Buffer.from(given.body.client_info ?? '', 'base64url').toString())).toEqual({
      uid: emulator.as(teacher).person().objectId,
      utid: tenant.tenantId,
    })
    expect((await redeem(code, verifier)).body.error_codes).toEqual([54005])

    const renewed = await token({ grant_type: 'refresh_token', refresh_token: given.body.refresh_token ?? '' })
    expect(claimsOf(renewed.body.access_token ?? '')).toMatchObject({ scp: 'access_as_user', ver: '2.0' })
    const unknown = await token({ grant_type: 'refresh_token', refresh_token: 'made-up' })
    expect(unknown).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })

  it('is sent to registered addresses only, and never without PKCE', async () => {
    const elsewhere = await authorize({ redirect_uri: 'http://127.0.0.1:4321/other' })
    expect(elsewhere.status).toBe(400)
    expect(await elsewhere.text()).toContain('AADSTS50011')
    expect(await (await authorize({ client_id: 'another' })).text()).toContain('AADSTS700016')
    expect(sentBack(await authorize({ code_challenge_method: 'plain' }))).toMatchObject({
      error: 'invalid_request',
      state: 'state-1',
    })
  })

  it('asks first by OPTIONS, and only a registered origin is let through', async () => {
    const ask = (origin: string) =>
      fetch(at('token'), { method: 'OPTIONS', headers: { origin, 'Access-Control-Request-Method': 'POST' } })
    expect((await ask('http://127.0.0.1:9999')).headers.get('access-control-allow-origin')).toBe(
      'http://127.0.0.1:9999',
    )
    expect((await ask('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('may not mix resources or invent scopes', async () => {
    const verifier = 'verifier'
    const ask = async (asked: string) =>
      token({
        grant_type: 'authorization_code',
        code: await codeFor(teacher, verifier),
        code_verifier: verifier,
        redirect_uri: redirectUri,
        scope: asked,
      })
    expect((await ask('api://another/access_as_user')).body.error_codes).toEqual([70011])
    expect((await ask(`api://${tenant.appId}/access_as_user User.Read`)).body.error_codes).toEqual([28000])
    expect((await ask('Mail.Send')).body).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required' })
  })
})

describe('a server acting on behalf of a person', () => {
  const exchange = async (assertion: string, scopes = ['https://graph.microsoft.com/Files.ReadWrite']) =>
    msal(emulator.url)
      .acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes })
      .then(
        (result) => claimsOf(result?.accessToken ?? ''),
        ({ errorCode, subError, errorNo, claims }) => ({ errorCode, subError, errorNo, claims }),
      )

  it('gets a token for Graph with the scopes that were consented to', async () => {
    const claims = await exchange(await emulator.as(teacher).getToken())
    expect(claims).toMatchObject({ scp: 'Files.ReadWrite', oid: emulator.as(teacher).person().objectId })
    const all = await exchange(await emulator.as(teacher).getToken(), ['https://graph.microsoft.com/.default'])
    expect(all.scp).toBe('User.Read Files.ReadWrite')
    expect(await exchange(await emulator.as(teacher).getToken(), ['Mail.Send'])).toMatchObject({
      errorCode: 'invalid_grant',
      subError: 'consent_required',
    })
  })

  it('is refused with an assertion that is expired, for another audience, or without the scope', async () => {
    const { as } = emulator
    const refusal = async (options: Parameters<ReturnType<typeof as>['getToken']>[0]) =>
      (await exchange(await as(teacher).getToken(options))).errorCode
    expect(await refusal({ expiresInSeconds: -60 })).toBe('invalid_grant')
    expect(await refusal({ audience: 'another' })).toBe('invalid_grant')
    expect(await refusal({ scopes: [] })).toBe('invalid_grant')
    expect(await refusal({ scopes: ['other'] })).toBe('invalid_grant')
  })

  it('hears when Conditional Access wants the person themselves', async () => {
    emulator.misbehave({ match: /POST .*\/token/, times: 1, interactionRequired: true })
    expect(await exchange(await emulator.as(teacher).getToken())).toMatchObject({
      errorCode: 'interaction_required',
      claims: expect.stringContaining('access_token'),
    })
  })
})

describe('a token of a person at Graph', () => {
  async function graphAs(email: string, path: string, scopes: string[], init: RequestInit = {}) {
    const application = msal(emulator.url)
    const result = await application.acquireTokenOnBehalfOf({
      oboAssertion: await emulator.as(email).getToken(),
      scopes,
    })
    const response = await fetch(`${emulator.url}/graph.microsoft.com/v1.0${path}`, {
      ...init,
      redirect: 'manual',
      headers: { Authorization: `Bearer ${result?.accessToken}` },
    })
    return { status: response.status, body: (await response.json().catch(() => null)) as never }
  }

  it('reaches the person’s own OneDrive, in their name, and nobody else’s', async () => {
    const put = await graphAs(teacher, '/me/drive/root:/Reports/Report.docx:/content', ['Files.ReadWrite'], {
      method: 'PUT',
      body: 'words',
    })
    expect(put).toMatchObject({ status: 201, body: { lastModifiedBy: { user: { displayName: 'Amira Teacher' } } } })
    const { id, parentReference } = put.body as { id: string; parentReference: { driveId: string } }
    const item = `/drives/${parentReference.driveId}/items/${id}`
    expect((await graphAs(teacher, item, ['Files.ReadWrite'])).status).toBe(200)
    expect((await graphAs(teacher, `/me/drive/items/${id}/content`, ['Files.ReadWrite'])).status).toBe(302)
    const officer = 'cat.officer@northshire.example'
    expect(await graphAs(officer, item, ['Files.ReadWrite'])).toMatchObject({
      status: 403,
      body: { error: { code: 'accessDenied' } },
    })
    expect(
      (await graphAs(officer, `/users/${emulator.as(teacher).person().objectId}/drive`, ['Files.ReadWrite'])).status,
    ).toBe(403)
  })

  it('is held to its scopes, and reads of the directory only the person themselves', async () => {
    expect(await graphAs(teacher, '/me?$select=id,mail', ['User.Read'])).toMatchObject({ body: { mail: teacher } })
    expect((await graphAs(teacher, '/me/drive', ['User.Read'])).status).toBe(403)
    expect(
      (await graphAs(teacher, `/users/${emulator.as('ben.nurse@northshire.example').person().objectId}`, ['User.Read']))
        .status,
    ).toBe(403)
    expect((await graphAs(teacher, '/users', ['User.Read'])).status).toBe(403)
  })
})
