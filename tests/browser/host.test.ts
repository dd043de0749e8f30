import type * as TeamsJs from '@microsoft/teams-js'
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { businessTeam } from '../../commands/stand-in/tenant.ts'
import { findChromium, launchOptions } from '../chromium.ts'
import { chair, mailbox, startHost, teacher, tenant } from './host.fixture.ts'

// The stand-in's page judged by Microsoft's own TeamsJS, which runs in its frames.

declare const microsoftTeams: typeof TeamsJs

let host: Awaited<ReturnType<typeof startHost>>
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: run "npm test", which installs it where it may')
  ;[browser, host] = await Promise.all([chromium.launch(launchOptions(path)), startHost()])
})
afterAll(async () => {
  await browser?.close()
  await host?.stop()
})
beforeEach(async () => {
  await context?.close()
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  context.setDefaultTimeout(10_000)
})

async function sitDownAs(email: string, place: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${host.emulator.url}/#/${email}/${place}`)
  return page
}

/** The page of the app in the frame of that title, after it has spoken to Teams; what Teams told it of itself. */
async function appIn(page: Page, title: string) {
  const element = await page.locator(`iframe[title="${title}"]`).elementHandle()
  const frame = (await element?.contentFrame()) as Frame
  await frame.getByRole('button', { name: 'In the app' }).waitFor()
  const {
    app,
    page: at,
    ...rest
  } = await frame.evaluate(async (origin) => {
    await microsoftTeams.app.initialize([origin])
    const told = await microsoftTeams.app.getContext()
    microsoftTeams.app.notifySuccess()
    return JSON.parse(JSON.stringify(told)) as TeamsJs.app.Context
  }, host.emulator.url)
  return { frame, told: { theme: app.theme, locale: app.locale, ...at, ...rest } }
}

test('everybody of the tenant has both tabs, and each learns where it is and who looks', async () => {
  const page = await sitDownAs(teacher.email, 'my-reports/%23%2Freports%2F1')
  const { told } = await appIn(page, 'My reports')
  expect(told).toMatchObject({ id: 'my-reports', subPageId: '#/reports/1', frameContext: 'content', theme: 'default' })
  expect(told.user).toMatchObject({ loginHint: teacher.email, tenant: { id: expect.any(String) } })
  expect([told.meeting, told.chat, told.channel]).toEqual([undefined, undefined, undefined])
  const link = page.getByRole('link', { name: 'Open in a browser' })
  expect(await link.getAttribute('href')).toBe(`${host.appUrl}/tab/my-reports#/reports/1`)
  await page.getByRole('tab', { name: 'Conferences' }).click()
  expect((await appIn(page, 'Conferences')).told).toMatchObject({ id: 'board', frameContext: 'content' })
})

test('a tab gets a token, or the reason why not', async () => {
  const page = await sitDownAs(teacher.email, 'conferences')
  const token = async () => {
    const { frame } = await appIn(page, 'Conferences')
    return frame.evaluate(() => microsoftTeams.authentication.getAuthToken().catch((error: Error) => error.message))
  }
  const [, payload = ''] = (await token()).split('.')
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ scp: 'access_as_user', ver: '2.0' })
  const reload = async (trouble: string) => {
    const loaded = page.waitForEvent('framenavigated', (frame) => frame.url().includes('/tab/board'))
    await page.getByLabel('Sign-in').selectOption(trouble)
    await loaded
  }
  await reload('Fails: consent needed')
  expect(await token()).toBe('resourceRequiresConsent')
  await reload('Fails: not assigned')
  expect(await token()).toContain('AADSTS50105')
})

test('a tab hears of another theme, goes back, and follows links to the other tab', async () => {
  const page = await sitDownAs(teacher.email, 'conferences')
  const { frame } = await appIn(page, 'Conferences')
  const theme = frame.evaluate(
    () => new Promise<string>((resolve) => microsoftTeams.app.registerOnThemeChangeHandler(resolve)),
  )
  const back = frame.evaluate(
    () =>
      new Promise<string>((resolve) => {
        microsoftTeams.pages.backStack.registerBackButtonHandler(() => {
          resolve('went back')
          return true
        })
      }),
  )
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  expect(await back).toBe('went back')
  await page.getByLabel('Theme').selectOption('High contrast')
  expect(await theme).toBe('contrast')
  const { manifestId } = (await (await fetch(`${host.emulator.url}/_emulator/about`)).json()) as { manifestId: string }
  // Whoever leads elsewhere is gone before the answer comes.
  await frame.evaluate((appId) => {
    void microsoftTeams.pages.navigateToApp({ appId, pageId: 'my-reports', subPageId: '#/reports/2' })
  }, manifestId)
  const { frame: other, told } = await appIn(page, 'My reports')
  expect(told).toMatchObject({ id: 'my-reports', subPageId: '#/reports/2' })
  const subject = encodeURIComponent(JSON.stringify({ subEntityId: '#/conferences/1' }))
  const link = `https://teams.microsoft.com/l/entity/${manifestId}/board?context=${subject}`
  await other.evaluate((url) => {
    void microsoftTeams.app.openLink(url)
  }, link)
  expect((await appIn(page, 'Conferences')).told).toMatchObject({ subPageId: '#/conferences/1' })
})

test('a dialog of a tab gives its result back; one that is closed says so', async () => {
  const page = await sitDownAs(teacher.email, 'conferences')
  const { frame } = await appIn(page, 'Conferences')
  const open = () =>
    frame.evaluate(
      (url) =>
        new Promise<unknown>((resolve) => {
          const info = { url, title: 'Why?', size: { width: 400, height: 240 } }
          microsoftTeams.dialog.url.open(info, ({ err, result }) => resolve({ err, result }))
        }),
      `${host.appUrl}/dialog`,
    )
  const answered = open()
  const { frame: dialog, told } = await appIn(page, 'Why?')
  expect(told.frameContext).toBe('task')
  const box = await page.locator('iframe[title="Why?"]').boundingBox()
  expect(box?.height).toBeCloseTo(240, -2)
  await dialog.evaluate(() => microsoftTeams.dialog.url.submit({ reason: 'ill' }))
  expect(await answered).toEqual({ err: null, result: { reason: 'ill' } })
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await frame.getByRole('button', { name: 'In the app' }).focus()
  const closed = open()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).press('Escape')
  expect(await closed).toMatchObject({ err: expect.stringContaining('closed') })
  await expect.poll(() => page.evaluate('document.activeElement.title')).toBe('Conferences')
})

test('a card opens a dialog that the bot gives, and the bot hears what was chosen in it', async () => {
  const data = { msteams: { type: 'task/fetch' }, report: 7 }
  const actions = [{ type: 'Action.Submit', title: 'Choose', data }]
  await host.post(teacher, { type: 'AdaptiveCard', version: '1.5', body: [], actions })
  const page = await sitDownAs(teacher.email, 'chat')
  await page.getByRole('button', { name: 'Choose' }).click()
  const { frame, told } = await appIn(page, 'Choose a document')
  expect(told.frameContext).toBe('task')
  expect(host.heard.at(-1)).toMatchObject({ type: 'invoke', name: 'task/fetch', value: { data: { report: 7 } } })
  await frame.evaluate(() => microsoftTeams.dialog.url.submit({ item: '42' }))
  await page.getByRole('dialog').getByText('Chosen: {"item":"42"}').waitFor()
  expect(host.heard.at(-1)).toMatchObject({ type: 'invoke', name: 'task/submit', value: { data: { item: '42' } } })
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Choose' }).and(page.locator(':focus')).waitFor()
})

/** A meeting of the conference mailbox, with the chair as co-organiser and the teacher by its link alone. */
async function arrangeMeeting(): Promise<string> {
  const at = (hour: number) => ({ dateTime: `2026-04-15T${hour}:00:00`, timeZone: 'Europe/London' })
  const event = { subject: 'Conference CP-1042', start: at(10), end: at(12), transactionId: '1' }
  const body = (content: string) => ({ body: { contentType: 'html', content } })
  const guest = (address: string) => ({ attendees: [{ type: 'required', emailAddress: { address, name: address } }] })
  const anchor = { ...event, ...body(''), ...guest(chair.email), isOnlineMeeting: true }
  const made: { onlineMeeting: { joinUrl: string } } = await host.graph('POST', `users/${mailbox}/events`, anchor)
  const { joinUrl } = made.onlineMeeting
  const linked = { ...event, transactionId: '2', ...body(`<a href="${joinUrl}">Join</a>`), ...guest(teacher.email) }
  await host.graph('POST', `users/${mailbox}/events`, linked)
  const [meeting] = host.emulator.ledgers.meetings()
  const { objectId } = host.emulator.as(chair.email).person()
  await host.graph('PATCH', `users/${host.emulator.as(mailbox).person().objectId}/onlineMeetings/${meeting?.id}`, {
    allowedPresenters: 'organizer',
    participants: { attendees: [{ identity: { user: { id: objectId } }, role: 'coorganizer' }] },
  })
  return meeting?.settings.chatInfo?.threadId ?? ''
}

test('what a chair shares in a meeting stands on everybody’s stage, and goes when they stop', async () => {
  const thread = await arrangeMeeting()
  const page = await sitDownAs(chair.email, 'meeting')
  const join = page.getByRole('button', { name: 'Join: Conference CP-1042' })
  await join.waitFor()
  expect(await page.getByRole('button', { name: 'Conference: Conference CP-1042' }).count()).toBe(0)
  await host.graph('POST', `chats/${thread}/installedApps`, {
    'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${tenant.catalogAppId}`,
  })
  await page.getByRole('button', { name: 'Conference: Conference CP-1042' }).click()
  expect((await appIn(page, 'Conference')).told).toMatchObject({ frameContext: 'content', chat: { id: thread } })
  await page.getByRole('button', { name: 'Meetings' }).click()
  await join.click()

  const { frame: panel, told } = await appIn(page, 'Conference')
  expect(told).toMatchObject({ id: 'meeting', frameContext: 'sidePanel', chat: { id: thread } })
  expect(Buffer.from(told.meeting?.id ?? '', 'base64').toString()).toBe(`0#${thread}#0`)
  const details = await panel.evaluate(
    () => new Promise((resolve) => microsoftTeams.meeting.getMeetingDetails((_, result) => resolve(result))),
  )
  expect(details).toMatchObject({ details: { title: 'Conference CP-1042' }, conversation: { id: thread } })
  const share = (frame: Frame, url: string) =>
    frame.evaluate(
      (address) =>
        new Promise((resolve) =>
          microsoftTeams.meeting.shareAppContentToStage((error, done) => resolve({ error, done }), address),
        ),
      url,
    )
  const isSharing = () =>
    panel.evaluate(
      () =>
        new Promise((resolve) => microsoftTeams.meeting.getAppContentStageSharingState((_, state) => resolve(state))),
    )

  const second = await sitDownAs(teacher.email, `meeting/${encodeURIComponent(thread)}`)
  const { frame: hers } = await appIn(second, 'Conference')
  expect(await share(hers, `${host.appUrl}/stage`)).toMatchObject({ error: { errorCode: 1000 }, done: null })
  expect(await share(panel, 'https://elsewhere.example/')).toMatchObject({ error: { errorCode: 4000 } })
  expect(await share(panel, `${host.appUrl}/stage#/agenda`)).toEqual({ error: null, done: true })

  const staged = 'Conference, shared with everybody'
  for (const window of [page, second]) {
    const { frame, told } = await appIn(window, staged)
    expect(frame.url()).toBe(`${host.appUrl}/stage#/agenda`)
    expect(told).toMatchObject({
      frameContext: 'meetingStage',
      chat: { id: thread },
      meeting: { id: told.meeting?.id },
    })
  }
  await second.getByText('Ngozi Adeyemi shares Conference').waitFor()
  expect(await second.getByRole('button', { name: 'Stop sharing' }).count()).toBe(0)
  expect(await isSharing()).toEqual({ isAppSharing: true })
  await page.getByRole('button', { name: 'Stop sharing' }).click()
  await second.locator(`iframe[title="${staged}"]`).waitFor({ state: 'detached' })
  expect(await isSharing()).toEqual({ isAppSharing: false })
  const people = second.getByRole('list', { name: 'In the meeting' })
  await page.getByRole('button', { name: 'Leave' }).click()
  await people.getByText('Ngozi Adeyemi').waitFor({ state: 'detached' })
})

/** The app's pane in Outlook, once its Office.js knows where it is. */
async function paneIn(page: Page): Promise<Frame> {
  const element = await page
    .getByRole('complementary', { name: 'Conferences, task pane' })
    .locator('iframe')
    .elementHandle()
  const frame = (await element?.contentFrame()) as Frame
  await frame.waitForFunction('window.Office')
  await frame.evaluate('Office.onReady()')
  return frame
}

test('a pane reads the draft that is being written, and gets its token from Outlook', async () => {
  const page = await sitDownAs(teacher.email, 'calendar')
  await page.getByRole('button', { name: 'New appointment' }).click()
  await page.getByRole('button', { name: 'Conferences', exact: true }).click()
  const pane = await paneIn(page)
  const get = (name: string, frame = pane) =>
    frame.evaluate(`new Promise((done) => Office.context.mailbox.item.${name}.getAsync(({ value }) => done(value)))`)
  await page.getByLabel('Subject').fill('Conference for a family')
  await page.getByLabel('Invite').fill('chair@northshire.example')
  expect(await get('subject')).toBe('Conference for a family')
  expect(await get('start')).toEqual(new Date('2026-03-25T10:00:00Z'))
  expect(await get('requiredAttendees')).toMatchObject([{ emailAddress: 'chair@northshire.example' }])
  const authority = `https://login.microsoftonline.com/${tenant.tenantId}`
  const [account, payload] = (await pane.evaluate(`(async () => {
    const auth = ${JSON.stringify({ clientId: tenant.appId, authority })}
    const application = await msal.createNestablePublicClientApplication({ auth })
    const asked = { scopes: ['api://${tenant.appId}/access_as_user'] }
    const { account, accessToken } = await application.acquireTokenSilent(asked)
    return [account.username, JSON.parse(atob(accessToken.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')))]
  })()`)) as [string, object]
  expect(account).toBe(teacher.email)
  expect(payload).toMatchObject({ preferred_username: teacher.email, scp: 'access_as_user' })

  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Conference for a family' }).waitFor()
  expect(await get('subject', await paneIn(page))).toBe('Conference for a family')
  await page.getByRole('button', { name: 'Close the pane' }).click()
  await page.getByRole('complementary').waitFor({ state: 'detached' })
})

test('a pinned pane hears which event is open, in one’s own calendar and in the shared one', async () => {
  const at = (hour: number) => ({ dateTime: `2026-04-16T${hour}:00:00`, timeZone: 'Europe/London' })
  const subjects = ['First', 'Second']
  for (const [index, subject] of subjects.entries())
    host.emulator.as(mailbox).addAppointment({
      ...{ subject, start: at(10 + index), end: at(11 + index) },
      attendees: [{ type: 'required', emailAddress: { address: businessTeam.email } }],
    })
  const page = await sitDownAs(businessTeam.email, 'calendar')
  await page.getByRole('button', { name: /First/ }).click()
  await page.getByRole('button', { name: 'Conferences', exact: true }).click()
  const pane = await paneIn(page)
  await pane.evaluate(`window.heard = []; Office.context.mailbox.addHandlerAsync(
    Office.EventType.ItemChanged, () => heard.push(Office.context.mailbox.item.subject))`)
  expect(await pane.evaluate('Office.context.mailbox.item.subject')).toBe('First')
  await page.getByRole('button', { name: /Second/ }).click()
  await expect.poll(() => pane.evaluate('heard')).toEqual(['Second'])

  await page.getByRole('combobox', { name: 'Calendar' }).selectOption('Conference team (shared)')
  await page.getByRole('button', { name: /First/ }).click()
  const shared = await paneIn(page)
  const read = (method: string) =>
    shared.evaluate(`new Promise((done) => Office.context.mailbox.item.${method}(({ value }) => done(value)))`)
  expect(await read('subject.getAsync')).toBe('First')
  expect(await read('getSharedPropertiesAsync')).toMatchObject({ owner: mailbox })
})
