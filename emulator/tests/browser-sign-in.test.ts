import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findChromium, launchOptions } from '../../tests/chromium.ts'
import type { Emulator } from '../emulator.ts'
import { listen } from '../http.ts'
import { people, startStandIn, tenant } from './real-clients.fixture.ts'

const program = findChromium()
const msal = readFileSync(
  createRequire(import.meta.url)
    .resolve('@azure/msal-browser')
    .replace(/\.cjs$/, '.min.js'),
)
const scope = `api://${tenant.appId}/access_as_user`
const guest = {
  email: 'gail.guest@health.example',
  displayName: 'Gail Guest',
  organisation: 'guest' as const,
  hasOneDrive: false,
  appInstalled: false,
}

/** A page of the app with the real MSAL, whose authority stays Microsoft's and whose ways lead to the stand-in. */
const pageOf = (standIn: string) => `<!doctype html><title>App</title><h1>App</h1>
<script src="/msal.js"></script>
<script>
  const there = (url) => url.replace('https://', '${standIn}/')
  const send = (method) => async (url, options) => {
    const response = await fetch(there(url), { method, headers: options?.headers, body: options?.body })
    return { headers: Object.fromEntries(response.headers), body: await response.json(), status: response.status }
  }
  const application = new msal.PublicClientApplication({
    auth: {
      clientId: '${tenant.appId}',
      authority: 'https://login.microsoftonline.com/${tenant.tenantId}',
      redirectUri: location.origin + '/',
      postLogoutRedirectUri: location.origin + '/',
    },
    system: {
      networkClient: { sendGetRequestAsync: send('GET'), sendPostRequestAsync: send('POST') },
      navigationClient: new (class extends msal.NavigationClient {
        navigateExternal(url, options) { return super.navigateExternal(there(url), options) }
      })(),
    },
  })
  window.ready = application.initialize().then(() => application.handleRedirectPromise())
    .catch(({ errorCode, errorMessage }) => ({ errorCode, errorMessage }))
</script>`

describe.skipIf(program === null)('the real MSAL in a browser', () => {
  let emulator: Emulator
  let app: Awaited<ReturnType<typeof listen>>
  let browser: Browser
  beforeAll(async () => {
    emulator = await startStandIn({
      tenant: { ...tenant, redirectUris: ['http://127.0.0.1/'], assignmentRequired: true },
      people: [...people.map((one) => ({ ...one, appAssigned: one.displayName !== 'Ben Nurse' })), guest],
    })
    app = await listen(0, async ({ url }) =>
      url.pathname === '/msal.js'
        ? { status: 200, headers: { 'Content-Type': 'text/javascript' }, body: msal }
        : { status: 200, headers: { 'Content-Type': 'text/html' }, body: Buffer.from(pageOf(emulator.url)) },
    )
    browser = await chromium.launch(launchOptions(program ?? ''))
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    await emulator.close()
  })

  async function open(): Promise<Page> {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`http://127.0.0.1:${app.port}/`)
    return page
  }
  type Signed = { accessToken: string; account: Record<string, string> } & Record<string, string>
  /** MSAL may load the page once more before it is done. */
  const answer = (page: Page) =>
    vi.waitUntil(() => page.evaluate<Signed | null>('window.ready').catch(() => null), { timeout: 10_000 })
  async function redirect(page: Page, how: string) {
    await page.evaluate('ready')
    await page.evaluate(`void setTimeout(() => application.${how}, 0)`)
  }
  async function signIn(page: Page, more = '') {
    await redirect(page, `loginRedirect({ scopes: ['${scope}'] ${more} })`)
    await page.getByRole('heading', { name: 'Pick an account' }).waitFor()
  }
  const claims = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

  it('signs a person in by keyboard, renews the token, knows them again, and signs them out', async () => {
    const page = await open()
    await signIn(page)
    await page.getByRole('button', { name: /Amira/ }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`http://127.0.0.1:${app.port}/**`)
    const signed = await answer(page)
    expect(claims(signed.accessToken)).toMatchObject({
      aud: tenant.appId,
      iss: `https://login.microsoftonline.com/${tenant.tenantId}/v2.0`,
      scp: 'access_as_user',
      preferred_username: 'ateacher@northshire.example',
      acct: 0,
    })
    expect(signed.account).toMatchObject({ username: 'ateacher@northshire.example', tenantId: tenant.tenantId })
    const renewed = await page.evaluate<Signed>(
      `application.acquireTokenSilent({ scopes: ['${scope}'], account: application.getAllAccounts()[0], forceRefresh: true })`,
    )
    expect(claims(renewed.accessToken).oid).toBe(claims(signed.accessToken).oid)

    // whoever is signed in already is not asked again
    await page.evaluate('sessionStorage.clear()')
    await page.reload()
    await redirect(page, `loginRedirect({ scopes: ['${scope}'] })`)
    expect((await answer(page)).uniqueId).toBe(signed.uniqueId)

    await redirect(page, 'logoutRedirect()')
    await page.waitForURL(/state=/)
    await signIn(page)
    await page.context().close()
  })

  it('tells a guest by the claims, and asks for the hinted person first', async () => {
    const page = await open()
    await signIn(page, `, loginHint: '${guest.email}'`)
    expect(await page.locator(':focus').textContent()).toContain('Gail Guest')
    await page.keyboard.press('Enter')
    await page.waitForURL(`http://127.0.0.1:${app.port}/**`)
    const { accessToken, account } = await answer(page)
    expect(account.homeAccountId?.split('.')[0]).not.toBe(account.localAccountId)
    expect(claims(accessToken)).toMatchObject({ acct: 1, tid: tenant.tenantId, preferred_username: guest.email })
    expect(claims(accessToken).idp).toMatch(/^https:\/\/sts\.windows\.net\//)
    await page.context().close()
  })

  it('hears of a person who is not assigned, and Entra itself turns strangers away', async () => {
    const page = await open()
    await signIn(page)
    await page.getByRole('button', { name: /Ben Nurse/ }).click()
    await page.waitForURL(`http://127.0.0.1:${app.port}/**`)
    expect(await answer(page)).toMatchObject({
      errorCode: 'access_denied',
      errorMessage: expect.stringContaining('AADSTS50105'),
    })
    await signIn(page)
    await page.getByRole('textbox').fill('dr.gp@surgery.example')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('main').textContent()).toContain('AADSTS50020')
    await page.context().close()
  })

  it('gets login_required when it asks silently and nobody is known', async () => {
    const page = await open()
    await redirect(page, `loginRedirect({ scopes: ['${scope}'], prompt: 'none' })`)
    expect(await answer(page)).toMatchObject({ errorCode: 'login_required' })
    await page.context().close()
  })
})
