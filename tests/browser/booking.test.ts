import { mkdir } from 'node:fs/promises'
import axeCore from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ConferenceStatus } from '../../bot/api/conference.ts'
import { businessTeam } from '../../commands/stand-in/tenant.ts'
import { findChromium, launchOptions } from '../chromium.ts'
import { people, type Stage, startStage } from '../journeys/stage.fixture.ts'

// How a booking comes about: a social worker asks for a conference, the business team books it without typing it twice.

const SHOTS = process.env.SHOTS
let stage: Stage
let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: run "npm test", which installs it where it may')
  browser = await chromium.launch(launchOptions(path))
  stage = await startStage()
})
afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())))
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

/** A browser of one's own, signed in as one person. */
async function open(email: string, place: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1280, height: 900 }, locale: 'en-GB' },
    reducedMotion: 'reduce',
  })
  contexts.push(context)
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.goto(`${stage.serviceUrl}${place}`)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: new RegExp(email) }).click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return page
}

const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const

/** In every theme and on a narrow screen: nothing that axe finds, nothing that has to be scrolled sideways. */
async function expectGoodLooks(page: Page, name: string) {
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media)
    await settle(page)
    await page.evaluate(axeCore.source)
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof axeCore }
      const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }
      const { violations } = await axe.run({ exclude: ['[data-tabster-dummy]'] }, options)
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    })
    expect(found, `${name}, ${look}`).toEqual([])
    await shoot(page, `${name}-${look}`)
  }
  await page.emulateMedia(LOOKS.light)
  await page.setViewportSize({ width: 320, height: 800 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  await shoot(page, `${name}-320`)
  expect(width, `${name} at 320 px`).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Colours are judged as they are in the end, not on their way there. */
async function settle(page: Page) {
  await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 200))
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })
}

async function shoot(page: Page, name: string) {
  if (!SHOTS) return
  await mkdir(SHOTS, { recursive: true })
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })
}

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click()
const step = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

test('a social worker asks for a conference, and nothing typed is lost when the page is loaded again', async () => {
  const page = await open(people.lead.email, '/tab/request')
  await page.getByText('You have not asked for a conference yet.', { exact: false }).waitFor()
  await expectGoodLooks(page, 'request-empty')
  await page.getByRole('button', { name: 'Start a request' }).click()
  await step(page, 'Step 1 of 7')
  expect(await page.getByLabel('Your work e-mail').inputValue()).toBe(people.lead.email)
  await page.getByLabel('Date of the strategy discussion').fill('2026-03-24')
  await page.getByLabel('Preferred place').fill('Civic Offices, Room 4')
  await page.getByLabel('Your phone').fill('023 9200 0101')
  await page.getByLabel('Your team').fill('North team')
  await expectGoodLooks(page, 'request-conference')
  await goOn(page)

  await step(page, 'Step 2 of 7: Children')
  await page.getByRole('button', { name: 'Add a child' }).click()
  await page.getByLabel('Full name').fill('Ava Whitfield')
  await page.getByLabel('Date of birth').fill('2016-02-03')
  await goOn(page)

  await step(page, 'Step 3 of 7: Family')
  for (const [index, { name, relationship }] of [
    { name: 'Kelly Whitfield', relationship: 'mother' },
    { name: 'Dan Whitfield', relationship: 'father' },
  ].entries()) {
    await page.getByRole('button', { name: 'Add a family member' }).click()
    const row = page.getByRole('group', { name: `Family member ${index + 1}` })
    await row.getByLabel('Who are they to Ava Whitfield?').fill(relationship)
    await row.getByLabel('Do they have parental responsibility for Ava Whitfield?').selectOption('Yes')
    if (relationship === 'father') {
      await row.getByLabel('Mail to this person is recorded as safe').check()
      await row.getByLabel('E-mail that is safe for them').fill(people.father.email)
      await row.getByLabel('Recorded as safe by').fill('Tom Leary')
      await row.getByLabel('On which day').fill('2026-03-24')
    }
    await row.getByLabel('Full name').fill(name)
  }
  await page.getByRole('status').getByText('Saved').waitFor()
  await page.reload()
  await step(page, 'Step 3 of 7: Family')
  const father = page.getByRole('group', { name: 'Dan Whitfield' })
  expect(await father.getByLabel('E-mail that is safe for them').inputValue()).toBe(people.father.email)
  await expectGoodLooks(page, 'request-family')
  await goOn(page)

  await step(page, 'Step 4 of 7: Keeping people safe')
  await page.getByRole('radio', { name: 'Yes' }).check()
  await page.getByRole('button', { name: 'Add a detail' }).click()
  await page.getByLabel('What must not reach them').fill('14 Harbour View')
  await page.getByRole('checkbox', { name: 'Dan Whitfield' }).check()
  await expectGoodLooks(page, 'request-safety')
  await goOn(page)

  await step(page, 'Step 5 of 7: Professionals')
  await page.getByRole('button', { name: 'Add a professional' }).click()
  const row = page.getByRole('group', { name: 'Professional 1' })
  await row.getByLabel(/^Agency(?! group)/).fill('Harbour School')
  await row.getByLabel('Role').fill('teacher')
  await row.getByLabel('Agency group').selectOption('Education')
  await row.getByRole('combobox', { name: 'Name' }).pressSequentially('Amira')
  await page.getByRole('option', { name: /Amira Khan/ }).waitFor()
  await shoot(page, 'request-search')
  await page.getByRole('option', { name: /Amira Khan/ }).click()
  const teacher = page.getByRole('group', { name: 'Amira Khan' })
  expect(await teacher.getByLabel('E-mail').inputValue()).toBe(people.teacher.email)
  expect(await teacher.getByLabel(/^Agency(?! group)/).inputValue()).toBe('Harbour School')
  await goOn(page)

  await step(page, 'Step 6 of 7: What people need')
  await page.getByRole('button', { name: 'Add a need' }).click()
  await page.getByLabel('For whom?').selectOption('Kelly Whitfield')
  await goOn(page)

  await step(page, 'Step 7 of 7: Check and send')
  await page.getByText('2 answers are still missing.').waitFor()
  expect(await page.getByRole('button', { name: 'Send to the business team' }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  await expectGoodLooks(page, 'request-send')
  await page.getByRole('link', { name: /Enter the language/ }).click()
  await step(page, 'Step 6 of 7')
  await page.getByText('Enter the language.').waitFor()
  await page.getByLabel('Language').fill('Polish')
  await expectGoodLooks(page, 'request-needs')
  await page.getByRole('link', { name: 'Professionals' }).click()
  await page.getByText('Enter a phone number for them.').waitFor()
  await page.getByRole('group', { name: 'Amira Khan' }).getByLabel('Phone').fill('023 9200 0102')
  await expectGoodLooks(page, 'request-professionals')
  await page.getByRole('link', { name: 'Check and send' }).click()
  await page.getByLabel('Anything else').fill('Please not on Thursdays.')
  await page.getByRole('button', { name: 'Send to the business team' }).click()
  await page.getByRole('heading', { name: 'Your request is with the business team.' }).waitFor()
  await expectGoodLooks(page, 'request-sent')
})

test('the business team books it on a day when everybody is free, and what was typed stands in the conference', async () => {
  stage.emulator.as(people.chair.email).addAppointment({
    subject: 'Training',
    start: { dateTime: '2026-03-30T08:00:00', timeZone: 'Europe/London' },
    end: { dateTime: '2026-03-30T18:00:00', timeZone: 'Europe/London' },
    showAs: 'busy',
  })
  const page = await open(businessTeam.email, '/tab/')
  await page.getByText('1 request to book').waitFor()
  await expectGoodLooks(page, 'board-request')
  await page.getByRole('link', { name: /Book what/ }).click()
  await page.getByText('Please not on Thursdays.').waitFor()
  await page.getByText('Kelly Whitfield: mother of Ava Whitfield; has parental responsibility.').waitFor()
  expect(await page.getByLabel('Date of the strategy discussion').inputValue()).toBe('2026-03-24')
  await page.getByText('The latest day is Thursday 16 April 2026', { exact: false }).waitFor()
  await page.getByText('10 working days before the limit', { exact: false }).first().waitFor()

  const chair = page.getByRole('group', { name: 'Professional 1' })
  await chair.getByLabel(/^Agency(?! group)/).fill('Northshire Council')
  await chair.getByRole('combobox', { name: 'Name' }).pressSequentially('Ngo')
  await page.getByRole('option', { name: /Ngozi Adeyemi/ }).click()
  const days = page.getByRole('radiogroup', { name: 'Proposed days' })
  const free = days.getByRole('radio', { name: /^Tuesday 31 March, 9:30am to 11:30am/ })
  await free.waitFor()
  await expect.poll(() => days.getByRole('radio').first().getAttribute('value')).toContain('2026-03-31')
  await page.getByText('Everyone known to be free.').first().waitFor()
  await free.check()
  expect(await page.getByLabel('Date of the conference').inputValue()).toBe('2026-03-31')
  expect(await page.getByLabel('Start time').inputValue()).toBe('09:30')
  await expectGoodLooks(page, 'booking-request')

  await page.getByLabel('Date of the conference').fill('2026-04-04')
  await page.getByText('Saturday 4 April 2026 is at the weekend', { exact: false }).first().waitFor()
  await page.reload()
  await page.getByText('Saturday 4 April 2026 is at the weekend', { exact: false }).first().waitFor()
  await page.getByRole('radio', { name: /^Tuesday 31 March/ }).check()
  await page.getByRole('button', { name: 'Book and send' }).click()
  await page.getByRole('heading', { name: /CP-1042/ }).waitFor()
  await stage.rest()

  const { conferences } = (await stage.team('GET', '/conferences')) as { conferences: { id: string }[] }
  const booked = (await stage.show(conferences[0]?.id ?? '')) as ConferenceStatus
  expect(booked).toMatchObject({
    ...{ start: expect.stringContaining('2026-03-31T09:30'), place: 'Civic Offices, Room 4', whereabouts: 'yes' },
    children: [{ name: 'Ava Whitfield', born: '2016-02-03' }],
    protectedDetails: [{ text: '14 Harbour View' }],
    needs: [{ kind: 'interpreter', detail: 'Polish' }],
  })
  expect(booked.people.map(({ name, role }) => `${name}, ${role}`)).toEqual([
    ...['Ngozi Adeyemi, Chair', 'Tom Leary, Social worker', 'Amira Khan, teacher'],
    ...['Kelly Whitfield, mother', 'Dan Whitfield, father'],
  ])

  const author = await open(people.lead.email, '/tab/request')
  await author.getByText('Conference CP-1042').waitFor()
  await author.getByText('Booked', { exact: true }).waitFor()
  await expectGoodLooks(author, 'request-booked')
})

test('a request that was never sent is deleted by its author', async () => {
  const author = people.nurse.email
  const { id } = (await stage.call(author, 'POST', '/requests', { origin: 'social-worker' })).body as { id: string }
  const page = await open(author, `/tab/request#/${id}/send`)
  await page.getByText('answers are still missing', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Delete this request' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByText('You have not asked for a conference yet.', { exact: false }).waitFor()
})

const csv = (...lines: string[]) => ({
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${['Name;E-mail;Job title;Organisation;Group;Telephone', ...lines].join('\r\n')}`),
})

test('people of a file are imported once every row is right, and booking finds them', async () => {
  const page = await open(businessTeam.email, '/tab/#/contacts')
  await page.getByText('Nobody is in the list yet.', { exact: false }).waitFor()
  await expectGoodLooks(page, 'contacts-empty')
  await page.getByRole('button', { name: 'Import from a CSV file' }).click()
  const dialog = page.getByRole('dialog')
  const rees = 'Dr Rees;reception@harbour-surgery.example;GP;Harbour Surgery;health;023 9200 0104'
  await dialog.getByLabel('CSV file').setInputFiles(csv(rees, 'Bo Reed;bo at trust;nurse;Trust;helth;1'))
  await dialog.getByRole('button', { name: 'Import' }).click()
  await dialog.getByText("Row 3, E-mail: 'bo at trust' is not an e-mail address. Correct it in the file").waitFor()
  await dialog.getByText("Row 3, Group: 'helth' is not an agency group", { exact: false }).waitFor()
  await expectGoodLooks(page, 'contacts-import')
  await dialog.getByLabel('CSV file').setInputFiles(csv(rees, 'Bo Reed;bo@trust.example;nurse;Trust;health;1'))
  await dialog.getByRole('button', { name: 'Import' }).click()
  await page.getByText('2 people were imported.').waitFor()
  await page.getByLabel('Search by name').fill('surgery')
  await page.getByText('Dr Rees').first().waitFor()
  expect(await page.getByText('Bo Reed').count()).toBe(0)
  await page.getByRole('button', { name: 'Change Dr Rees' }).click()
  await page.getByRole('dialog').getByLabel('About the mailbox').fill('read every morning')
  await expectGoodLooks(page, 'contacts-change')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByText('read every morning').waitFor()
  await expectGoodLooks(page, 'contacts')
  await page.getByLabel('Search by name').fill('')
  await page.getByRole('button', { name: 'Remove Bo Reed' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('button', { name: 'Change Bo Reed' }).waitFor({ state: 'detached' })

  await page.goto(`${stage.serviceUrl}/tab/#/book`)
  await page.getByRole('button', { name: 'Add a professional' }).click()
  const row = page.getByRole('group', { name: 'Professional 3' })
  await row.getByRole('combobox', { name: 'Name' }).pressSequentially('surgery')
  await page.getByRole('option', { name: /Dr Rees/ }).click()
  const found = page.getByRole('group', { name: 'Dr Rees' })
  expect(await found.getByLabel('Phone').inputValue()).toBe('023 9200 0104')
  expect(await found.getByLabel('Agency group').inputValue()).toBe('health')
  await page.getByRole('button', { name: 'Import from a CSV file' }).click()
  await page
    .getByRole('dialog')
    .getByLabel('CSV file')
    .setInputFiles(csv('Jo Field;jo@police.example;officer;Police;police;2'))
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
  await page.getByRole('group', { name: 'Jo Field' }).waitFor()
  await expectGoodLooks(page, 'booking')
})
