import { readdir, readFile } from 'node:fs/promises'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { businessTeam, microsoftSettings, tenant } from '../../commands/stand-in/tenant.ts'
import type { SeedPerson } from '../../emulator/seed.ts'
import { findChromium, launchOptions } from '../chromium.ts'
import { people, type Stage, startStage } from '../journeys/stage.fixture.ts'

// Signing in where no Teams does it: a browser of one's own, Microsoft's sign-in page played by the stand-in.

const guest: SeedPerson = {
  email: 'gail.guest@health.example',
  displayName: 'Gail Guest',
  organisation: 'guest',
  hasOneDrive: false,
  appInstalled: false,
}
const newcomer: SeedPerson = {
  email: 'nina.newcomer@northshire.example',
  displayName: 'Nina Newcomer',
  organisation: 'tenant',
  hasOneDrive: true,
  appInstalled: false,
  appAssigned: false,
}

let stage: Stage
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: run "npm test", which installs it where it may')
  browser = await chromium.launch(launchOptions(path))
  stage = await startStage(undefined, { more: [guest, newcomer] })
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

async function open(place: string): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.goto(`${stage.serviceUrl}${place}`)
  return page
}

const pick = (page: Page, email: string) => page.getByRole('button', { name: new RegExp(email) }).click()

test('a link into the board leads through Microsoft’s sign-in back to its own place, and signing out ends it', async () => {
  const conferenceId = await stage.book()
  const page = await open(`/tab/#/conferences/${conferenceId}`)
  await page.getByRole('heading', { name: 'Sign in to CP Conferences' }).waitFor()
  await page.getByRole('button', { name: 'Sign in' }).focus()
  await page.keyboard.press('Enter')
  await pick(page, businessTeam.email)
  await page.getByRole('heading', { name: /CP-1042/ }).waitFor()
  expect(new URL(page.url()).hash).toBe(`#/conferences/${conferenceId}`)
  await page.getByText(`Signed in as ${businessTeam.displayName}`).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: /CP-1042/ }).waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in to CP Conferences' }).waitFor()
  await context.close()
})

test('before anybody has signed in the page takes the theme that the person prefers, at once', async () => {
  const page = await open('/tab/')
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  const shown = () => page.evaluate('document.querySelector(".fui-FluentProvider").style.colorScheme')
  expect(await shown()).toBe('light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(shown).toBe('dark')
  await context.close()
})

test('somebody whom nobody has let in reads what to do, and another account gets in', async () => {
  const page = await open('/tab/')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await pick(page, newcomer.email)
  await page.getByRole('alert').getByText('Your account may not use CP Conferences yet.', { exact: false }).waitFor()
  await page.getByText('Ring the Conference business team on 023 9200 0000', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Sign in with another account' }).click()
  await pick(page, businessTeam.email)
  await page.getByText(`Signed in as ${businessTeam.displayName}`).waitFor()
  await context.close()
})

test('a guest of the tenant is sent to their own page', async () => {
  const page = await open('/tab/')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await pick(page, guest.email)
  const told = page.getByRole('alert')
  await told.getByText('Guests are served by their personal page', { exact: false }).waitFor()
  expect(await told.innerText()).toContain('Ring the Conference business team on 023 9200 0000')
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in to CP Conferences' }).waitFor()
  await context.close()
})

test('in a frame that is not Teams the page says where to open it, and asks nobody to sign in', async () => {
  const page = await open('/healthz')
  await page.goto(stage.pageUrl)
  await page.setContent(`<iframe src="${stage.serviceUrl}/tab/"></iframe>`)
  const frame = page.frameLocator('iframe')
  await frame.getByText('Open this page in Microsoft Teams', { exact: false }).waitFor()
  expect(await frame.getByRole('button', { name: 'Try again' }).count()).toBe(1)
  await context.close()
})

test('in Teams nobody is asked: the tab signs itself in, and the sign-in library is not even loaded', async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const scripts: string[] = []
  page.on('response', (response) => {
    if (response.url().includes('/tab/assets/')) scripts.push(response.url())
  })
  await page.goto(`${stage.pageUrl}#/${businessTeam.email}/conferences`)
  await page.frameLocator('iframe[title="Conferences"]').getByRole('heading').first().waitFor()
  expect(scripts.some((url) => /\/page-[\w-]+\.js$/.test(url))).toBe(true)
  expect(scripts.filter((url) => /\/(?:msal|browser|outlook)-/.test(url))).toEqual([])
  await context.close()
})

test('nothing secret is in what a browser loads, and no id of anybody’s tenant', async () => {
  const folder = new URL('../../dist/tab/', import.meta.url)
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:js|css|html)$/.test(name))
  const text = (await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')))).join('\n')
  const { tenantId, appId, mailbox, siteId, credential } = microsoftSettings
  const ours = [tenantId, appId, mailbox, siteId, ...Object.values(credential), 'PRIVATE KEY', 'client_secret=']
  expect(ours.filter((one) => text.includes(`${one}`))).toEqual([])
  expect(text).toContain('Sign in to CP Conferences')
})

test('consent that nobody has given yet, and a sign-in that was left, are explained and can be tried again', async () => {
  const page = await open('/tab/')
  for (const [error, description, words] of [
    ['invalid_grant', 'AADSTS65001: The user or administrator has not consented.', 'has not agreed yet'],
    ['access_denied', 'The user cancelled.', 'was stopped before it was done'],
  ] as const) {
    await page.route('**/oauth2/v2.0/authorize*', (route) => {
      const state = new URL(route.request().url()).searchParams.get('state') ?? ''
      const answer = new URLSearchParams({ error, error_description: description, state })
      return route.fulfill({ status: 302, headers: { location: `${stage.serviceUrl}/tab/#${answer}` } })
    })
    await page.getByRole('button', { name: /^Sign in/ }).click()
    await page.getByRole('alert').getByText(words, { exact: false }).waitFor()
    await page.unroute('**/oauth2/v2.0/authorize*')
  }
  await page.getByRole('button', { name: 'Sign in with another account' }).click()
  await pick(page, businessTeam.email)
  await page.getByText(`Signed in as ${businessTeam.displayName}`).waitFor()
  await context.close()
})

test('in Outlook’s pane Outlook itself gives the token, and asks the person when Microsoft wants that', async () => {
  stage.emulator.misbehave({ match: /POST .*\/token/, times: 1, interactionRequired: true })
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.goto(`${stage.pageUrl}#/${people.chair.email}/calendar`)
  await page
    .getByRole('button', { name: /CP-1042/ })
    .first()
    .click()
  const me = page.waitForResponse((response) => response.url().endsWith('/api/v1/me'))
  await page.getByRole('button', { name: tenant.appDisplayName, exact: true }).last().click()
  const response = await me
  expect(response.status()).toBe(200)
  expect(new URL(response.frame().url()).pathname).toBe('/tab/outlook')
  expect(await response.json()).toMatchObject({ name: people.chair.displayName })
  await context.close()
})
