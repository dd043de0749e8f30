import axeCore from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Frame, type FrameLocator, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildPages } from '../../commands/build-pages.ts'
import { businessTeam, microsoftSettings } from '../../commands/stand-in/tenant.ts'
import type { SeedPerson } from '../../emulator/seed.ts'
import { findChromium, launchOptions } from '../chromium.ts'
import { wordFile } from '../journeys/papers.fixture.ts'
import { people, type Stage, startStage } from '../journeys/stage.fixture.ts'

// The task pane beside an appointment, in the stand-in's Outlook with its Office.js.

const { teacher, nurse } = people
const { mailbox } = microsoftSettings
const stranger: SeedPerson = {
  ...{ email: 'sam.stranger@northshire.example', displayName: 'Sam Stranger', organisation: 'tenant' },
  ...{ hasOneDrive: true, appInstalled: false },
}
const NARROW = { width: 320, height: 900 }
const WIDE = { width: 1400, height: 900 }
let stage: Stage
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: run "npm test", which installs it where it may')
  await buildPages()
  browser = await chromium.launch(launchOptions(path))
  stage = await startStage(undefined, { more: [stranger] })
  await stage.book()
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})
afterEach(() => context?.close())

/** The stand-in's Outlook, in somebody's calendar. */
async function inCalendar(email: string): Promise<{ page: Page; pane: FrameLocator; frame(): Frame }> {
  context = await browser.newContext({ viewport: WIDE, locale: 'en-GB' })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  await page.goto(`${stage.pageUrl}#/${email}/calendar`)
  const pane = page.frameLocator('.pane-frame iframe')
  const frame = () => page.frames().find((each) => each.url().includes('/tab/outlook')) as Frame
  return { page, pane, frame }
}

const choose = (page: Page, event: RegExp) => page.getByRole('button', { name: event }).first().click()
const openPane = (page: Page) => page.getByRole('button', { name: 'Conferences', exact: true, pressed: false }).click()
const shareCalendar = (page: Page) =>
  page.getByRole('combobox', { name: 'Calendar', exact: true }).selectOption(mailbox)

const at = (dateTime: string) => ({ dateTime, timeZone: 'Europe/London' })
const attendee = ({ email, displayName: name }: SeedPerson) => ({
  type: 'required' as const,
  emailAddress: { address: email, name },
})
const appointment = (owner: string, subject: string, day: string, invited: SeedPerson[] = []) =>
  stage.emulator.as(owner).addAppointment({
    ...{ subject, start: at(`${day}T10:00:00`), end: at(`${day}T11:30:00`) },
    location: { displayName: 'Room 2' },
    attendees: invited.map(attendee),
  })

async function violationsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeCore.source)
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore }
    const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], iframes: false }
    const { violations } = await axe.run({ exclude: ['[data-tabster-dummy]'] }, options)
    const { scrollWidth, clientWidth } = document.documentElement
    const cut = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []
    return [...cut, ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)]
  })
}

test('the business team books from an appointment in the shared calendar, whose original stays', async () => {
  appointment(mailbox, 'Harbour family', '2026-04-18', [teacher, nurse])
  const { page, pane, frame } = await inCalendar(businessTeam.email)
  await shareCalendar(page)
  await choose(page, /Harbour family/)
  await openPane(page)
  await pane.getByRole('heading', { name: 'Book a conference', level: 1 }).waitFor()
  await pane.getByText('Saturday 18 April 2026 is at the weekend.', { exact: false }).waitFor()
  await pane.getByText(`${teacher.displayName} (${teacher.email})`).waitFor()
  await pane.getByText(/cancel this appointment in the calendar of Conference team/).waitFor()
  expect(await violationsIn(frame())).toEqual([])
  const opened = context.waitForEvent('page')
  await pane.getByRole('button', { name: 'Book a conference from this appointment' }).click()
  const board = await opened
  await pane.getByRole('link', { name: 'Open the booking page' }).waitFor()
  await board.getByRole('button', { name: 'Sign in' }).click()
  await board.getByRole('button', { name: new RegExp(businessTeam.email) }).click()
  await board.getByText('Harbour family', { exact: false }).waitFor()
  expect(await board.getByLabel('Date of the conference').inputValue()).toBe('2026-04-18')
  expect(await board.getByLabel(/^Place/).inputValue()).toBe('Room 2')
  const addresses = board.getByLabel('E-mail')
  const filled = await addresses.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  expect(filled).toEqual(expect.arrayContaining([teacher.email, nurse.email]))
  // Nobody was told that it is off.
  const original = stage.emulator.ledgers.events().find(({ subject }) => subject === 'Harbour family')
  expect(original).toMatchObject({ ended: null, changeKey: 1 })
})

test('an appointment that is being written is followed while it is typed, and needs no cancelling', async () => {
  const { page, pane } = await inCalendar(businessTeam.email)
  await page.getByRole('button', { name: 'New appointment' }).click()
  await openPane(page)
  await pane.getByText(/close it without saving/).waitFor()
  await page.getByLabel('Subject').fill('Mill Lane')
  await pane.getByText('Mill Lane').waitFor()
})

test('a pinned pane goes on to an event of ours: where it stands, and every deadline with its reason', async () => {
  appointment(mailbox, 'Team lunch', '2026-04-20')
  const { page, pane, frame } = await inCalendar(businessTeam.email)
  await shareCalendar(page)
  await choose(page, /Team lunch/)
  await openPane(page)
  await pane.getByRole('heading', { name: 'Book a conference' }).waitFor()
  await choose(page, /CP-1042/)
  await pane.getByRole('heading', { name: 'CP-1042', level: 1 }).waitFor()
  await pane.getByRole('region', { name: 'Where it stands' }).getByText('0 of 5').first().waitFor()
  const due = pane.getByRole('region', { name: 'Deadlines' }).getByRole('listitem').filter({ hasText: 'Reports due' })
  await due.getByText('by 5pm on Monday 13 April 2026').waitFor()
  await due.getByText('Why this date?').click()
  await due.getByText('2 working days before the conference', { exact: false }).waitFor()
  const link = pane.getByRole('link', { name: 'Open the conference' })
  expect(await link.getAttribute('href')).toMatch(/^\/tab\/#\/conferences\//)
  // Of the least width that Outlook gives a pane.
  await page.addStyleTag({ content: `.pane-frame, .pane-frame iframe { width: ${NARROW.width}px !important }` })
  for (const theme of ['Light', 'Dark', 'High contrast']) {
    await page.getByLabel('Theme').selectOption(theme)
    await expect.poll(() => frame().evaluate('getComputedStyle(document.querySelector("h1")).color')).toBe(INK[theme])
    expect(await violationsIn(frame()), theme).toEqual([])
  }
  await choose(page, /Team lunch/)
  await pane.getByRole('heading', { name: 'Book a conference' }).waitFor()
})

const INK: Record<string, string> = {
  Light: 'rgb(36, 36, 36)',
  Dark: 'rgb(255, 255, 255)',
  'High contrast': 'rgb(255, 255, 255)',
}

test('what only names a conference is told from its own event, and can be booked from', async () => {
  appointment(businessTeam.email, 'Review after CP-1042', '2026-06-10')
  const { page, pane } = await inCalendar(businessTeam.email)
  await choose(page, /Review after/)
  await openPane(page)
  await pane
    .getByText(/names CP-1042, but is not at its time: the conference is at 10am on Wednesday 15 April/)
    .waitFor()
  await pane.getByText('Book another conference from this appointment').click()
  await pane.getByText(/cancel this appointment yourself/).waitFor()
})

test('the teacher hands the report in beside the invitation, by keyboard, and has the receipt', async () => {
  const { page, pane, frame } = await inCalendar(teacher.email)
  await choose(page, /CP-1042/)
  await openPane(page)
  await pane.getByText('Please send your report by 5pm on Monday 13 April 2026', { exact: false }).waitFor()
  expect(await violationsIn(frame())).toEqual([])
  const file = {
    name: 'report.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await wordFile('Ava is well.')),
  }
  await pane.locator('input[type=file]').first().setInputFiles(file)
  await pane.getByRole('button', { name: 'Send it' }).focus()
  await page.keyboard.press('Enter')
  await pane
    .getByText(/^Received at/)
    .first()
    .waitFor()
  await pane.getByText(/Report, version 1/).waitFor()
  await page.setViewportSize(WIDE)
  await pane.getByText('CP-1042').first().waitFor()
})

test('whoever is not in it learns nothing from a subject, and is told what to do without the service', async () => {
  appointment(stranger.email, 'Notes about CP-1042', '2026-04-15')
  const { page, pane, frame } = await inCalendar(stranger.email)
  await choose(page, /Notes about/)
  await openPane(page)
  await pane.getByRole('heading', { name: 'This appointment is not about a conference of yours' }).waitFor()
  expect(await pane.locator('main').innerText()).not.toMatch(/Civic Offices|Whitfield|15 April/)
  expect(await violationsIn(frame())).toEqual([])

  await page.reload()
  await context.route('**/api/v1/outlook/**', (route) => route.abort())
  await choose(page, /Notes about/)
  await openPane(page)
  await pane.getByText('The service cannot be reached.', { exact: false }).waitFor()
})

test('an Outlook that cannot sign people in leads to Teams; consent that is missing is explained', async () => {
  const { page, pane } = await inCalendar(teacher.email)
  await context.route('**/hosted/office.js', async (route) => {
    const response = await route.fetch()
    const older = (await response.text()).replace("NestedAppAuth: '1.1'", "NestedAppAuth: '1.0'")
    await route.fulfill({ response, body: older })
  })
  await choose(page, /CP-1042/)
  await openPane(page)
  await pane.getByText('This Outlook is too old', { exact: false }).waitFor()
  const link = pane.getByRole('link', { name: 'Open CP Conferences in Teams' })
  expect(await link.getAttribute('href')).toContain(`/l/entity/${microsoftSettings.manifestId}/`)

  await context.unroute('**/hosted/office.js')
  await page.evaluate(`sessionStorage.setItem('sign-in ${teacher.email}', 'consent')`)
  await page.reload()
  await choose(page, /CP-1042/)
  await openPane(page)
  await pane.getByText(/has not agreed yet/).waitFor()
})
