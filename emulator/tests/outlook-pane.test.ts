import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Frame, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, launchOptions } from '../../tests/chromium.ts'
import type { Emulator } from '../emulator.ts'
import { listen } from '../http.ts'
import type { OfficeItem } from '../page/outlook/office-messages.ts'
import { people, startStandIn, tenant } from './real-clients.fixture.ts'

const program = findChromium()
const msal = readFileSync(
  createRequire(import.meta.url)
    .resolve('@azure/msal-browser')
    .replace(/\.cjs$/, '.min.js'),
)
const teacher = 'amira.teacher@northshire.example'
const scope = `api://${tenant.appId}/access_as_user`

const item: OfficeItem = {
  mode: 'organizer',
  id: 'AAMk-a_b=',
  subject: 'RE: Strategy meeting',
  start: '2026-11-30T10:00:00Z',
  end: '2026-11-30T11:00:00Z',
  location: 'Room 1',
  organizer: { displayName: 'Conference team', emailAddress: 'conferences@northshire.example' },
  requiredAttendees: [{ displayName: 'Amira Teacher', emailAddress: teacher, response: 'tentativelyAccepted' }],
  optionalAttendees: [],
  body: { contentType: 'html', content: '<p>Please come.</p><p>Bring the chronology.</p>' },
  createdAt: '2026-11-20T10:00:00Z',
  modifiedAt: '2026-11-21T10:00:00Z',
  sharedMailbox: null,
}

/** The smallest Outlook: answers what the frame asks, from a variable that the test sets. */
const outlook = (pane: string) => `<!doctype html><iframe src="${pane}"></iframe>
<script>
  window.item = ${JSON.stringify(item)}
  const frame = document.querySelector('iframe').contentWindow
  const profile = { displayName: 'Amira Teacher', emailAddress: '${teacher}', objectId: 'oid', tenantId: '${tenant.tenantId}', theme: 'light' }
  window.tell = (news) => frame.postMessage({ office: 'news', ...news }, '${pane}')
  addEventListener('message', async ({ data, source, origin }) => {
    if (source !== frame || data.office !== 'question') return
    let value = null
    if (data.what === 'profile') value = profile
    if (data.what === 'item') value = window.item
    if (data.what === 'token')
      value = await fetch('/_emulator/people/${teacher}/nested-token', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...data.asked, origin }),
      }).then((response) => response.json())
    source.postMessage({ office: 'answer', id: data.id, value }, origin)
  })
</script>`

const pane = (standIn: string) => `<!doctype html><h1>Pane</h1>
<script src="${standIn}/appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="/msal.js"></script>
<script>
  const promised = (start) => new Promise((resolve, reject) => start(({ status, value, error }) => status === 'succeeded' ? resolve(value) : reject(error.name)))
  window.changes = 0
  window.ready = Office.onReady().then((info) => {
    Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => { window.changes += 1 })
    return info
  })
  window.application = ready.then(() => msal.createNestablePublicClientApplication({
    auth: { clientId: '${tenant.appId}', authority: 'https://login.microsoftonline.com/${tenant.tenantId}' },
  }))
</script>`

describe.skipIf(program === null)('a task pane in Outlook', () => {
  let emulator: Emulator
  let app: Awaited<ReturnType<typeof listen>>
  let browser: Browser
  const pageDir = mkdtempSync(join(tmpdir(), 'outlook-'))
  beforeAll(async () => {
    emulator = await startStandIn({ pageDir, tenant: { ...tenant, redirectUris: ['brk-multihub://127.0.0.1'] } })
    app = await listen(0, async ({ url }) =>
      url.pathname === '/msal.js'
        ? { status: 200, headers: { 'Content-Type': 'text/javascript' }, body: msal }
        : { status: 200, headers: { 'Content-Type': 'text/html' }, body: Buffer.from(pane(emulator.url)) },
    )
    writeFileSync(join(pageDir, 'index.html'), outlook(`http://127.0.0.1:${app.port}`))
    browser = await chromium.launch(launchOptions(program ?? ''))
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    await emulator.close()
    rmSync(pageDir, { recursive: true })
  })

  async function open(): Promise<{ page: Page; frame: Frame }> {
    const page = await browser.newPage()
    await page.goto(emulator.url)
    const frame = page.frames()[1]
    if (!frame) throw new Error('Outlook has no frame')
    await frame.waitForFunction('window.ready')
    return { page, frame }
  }

  it('reads an organiser’s draft piece by piece, as it stands at that moment', async () => {
    const { page, frame } = await open()
    expect(await frame.evaluate('ready')).toEqual({ host: 'Outlook', platform: 'OfficeOnline' })
    expect(await frame.evaluate('Office.context.mailbox.userProfile.emailAddress')).toBe(teacher)
    const get = (path: string) =>
      frame.evaluate(`ready.then(() => promised((callback) => Office.context.mailbox.item.${path}))`)
    expect(await get('subject.getAsync(callback)')).toBe('RE: Strategy meeting')
    expect(await get('start.getAsync({ asyncContext: 1 }, callback)')).toEqual(new Date('2026-11-30T10:00:00Z'))
    expect(await get('body.getAsync(Office.CoercionType.Text, callback)')).toBe('Please come.\nBring the chronology.')
    expect(await get('requiredAttendees.getAsync(callback)')).toMatchObject([
      { emailAddress: teacher, appointmentResponse: 'tentative' },
    ])
    expect(await get('getItemIdAsync(callback)')).toBe('AAMk/a+b=')
    expect(await frame.evaluate('Office.context.mailbox.convertToRestId("AAMk/a+b=", "v2.0")')).toBe('AAMk-a_b=')
    expect(await frame.evaluate('typeof Office.context.mailbox.item.getSharedPropertiesAsync')).toBe('undefined')
    await page.evaluate("window.item = { ...item, id: null, subject: 'Another' }")
    expect(await get('subject.getAsync(callback)')).toBe('Another')
    await expect(get('getItemIdAsync(callback)')).rejects.toThrow('ItemNotSaved')
    await page.close()
  })

  it('reads an invitation at once, hears of the next item and theme, and knows a shared calendar', async () => {
    const { page, frame } = await open()
    await frame.evaluate('ready')
    await page.evaluate(
      "tell({ news: 'item-changed', item: { ...item, mode: 'attendee', sharedMailbox: 'conferences@northshire.example' } })",
    )
    await frame.waitForFunction('window.changes === 1')
    expect(await frame.evaluate('Office.context.mailbox.item.normalizedSubject')).toBe('Strategy meeting')
    expect(await frame.evaluate('Office.context.mailbox.item.organizer.emailAddress')).toBe(
      'conferences@northshire.example',
    )
    expect(await frame.evaluate('Office.context.mailbox.item.start')).toEqual(new Date('2026-11-30T10:00:00Z'))
    const shared = 'promised((callback) => Office.context.mailbox.item.getSharedPropertiesAsync(callback))'
    expect(await frame.evaluate(shared)).toMatchObject({ owner: 'conferences@northshire.example' })
    await page.evaluate("tell({ news: 'theme-changed', theme: 'dark' })")
    await frame.waitForFunction("Office.context.officeTheme.bodyBackgroundColor === '#292929'")
    await page.close()
  })

  it('signs in with the real MSAL through Outlook, and asks again when it has to be the person', async () => {
    const { page, frame } = await open()
    const token = (how: string) =>
      frame.evaluate<string>(
        `application.then((one) => one.${how}({ scopes: ['${scope}'] })).then(({ accessToken }) => accessToken, ({ name, errorCode, errorMessage }) => [name, errorCode, errorMessage].join(' '))`,
      )
    emulator.misbehave({ match: /POST .*\/token/, times: 1, interactionRequired: true })
    expect(await token('acquireTokenSilent')).toMatch(/^InteractionRequiredAuthError/)
    const [, payload = ''] = (await token('acquireTokenPopup')).split('.')
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
      aud: tenant.appId,
      scp: 'access_as_user',
      oid: emulator.as(teacher).person().objectId,
    })
    expect((await token('acquireTokenSilent')).split('.')).toHaveLength(3)
    await page.close()
  })

  it('gets no token for an address that is not registered for nested sign-in, or for somebody not assigned', async () => {
    const ask = async (origin: string, standIn: Emulator) => {
      const response = await fetch(`${standIn.url}/_emulator/people/${teacher}/nested-token`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ clientId: tenant.appId, scope, interactive: false, origin }),
      })
      return response.json()
    }
    expect(await ask('https://elsewhere.example', emulator)).toMatchObject({
      error: { status: 'PERSISTENT_ERROR', description: expect.stringContaining('AADSTS50011') },
    })
    const strict = await startStandIn({
      tenant: { ...tenant, redirectUris: ['brk-multihub://127.0.0.1'], assignmentRequired: true },
      people: people.map((one) => ({ ...one, appAssigned: false })),
    })
    expect(await ask('http://127.0.0.1:5000', strict)).toMatchObject({
      error: { code: 'invalid_grant', description: expect.stringContaining('AADSTS50105') },
    })
    await strict.close()
  })
})
