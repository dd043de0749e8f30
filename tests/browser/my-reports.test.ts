import axeCore from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Frame, type FrameLocator, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium, launchOptions } from '../chromium.ts'
import { type Case, openCase } from '../journeys/case.fixture.ts'
import { wordFile } from '../journeys/papers.fixture.ts'
import { people, type Stage, startStage } from '../journeys/stage.fixture.ts'

// "My reports" as a professional lives it: what is owed, by file, by keyboard, taken back, and the pack to read.

const { teacher, nurse, lead } = people
const NARROW = { width: 320, height: 800 }
const WIDE = { width: 1280, height: 900 }
const SHOTS = process.env.SCREENSHOTS
let stage: Stage
let one: Case
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: run "npm test", which installs it where it may')
  browser = await chromium.launch(launchOptions(path))
  stage = await startStage()
  one = openCase(stage, await stage.book())
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

/** The stand-in's Teams, on the tab of one person. */
async function inTeams(email: string): Promise<{ page: Page; tab: FrameLocator; frame(): Frame }> {
  context = await browser.newContext({ viewport: WIDE, locale: 'en-GB' })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.goto(`${stage.pageUrl}#/${email}/my-reports`)
  const tab = page.frameLocator('iframe[title="My reports"]')
  const frame = () => page.frames().find((each) => new URL(each.url()).pathname.startsWith('/tab/my-reports')) as Frame
  return { page, tab, frame }
}

async function expectAccessible(page: Page | Frame) {
  await page.evaluate(axeCore.source)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore }
    const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], iframes: false }
    const { violations } = await axe.run({ exclude: ['[data-tabster-dummy]', 'iframe'] }, options)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
  expect(found).toEqual([])
}

/** In a browser window of its own, in each theme and at both widths: nothing is cut off, and axe finds nothing. */
async function expectFineEverywhere(email: string, name: string, ready: (page: Page) => Promise<unknown>) {
  const id = (await one.report(email)).id
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    const own = await browser.newContext({
      viewport: WIDE,
      locale: 'en-GB',
      colorScheme: theme === 'light' ? 'light' : 'dark',
      forcedColors: theme === 'contrast' ? 'active' : 'none',
    })
    own.setDefaultTimeout(20_000)
    const page = await own.newPage()
    await page.goto(`${stage.serviceUrl}/tab/my-reports#/reports/${id}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: new RegExp(email) }).click()
    await ready(page)
    for (const viewport of [WIDE, NARROW]) {
      await page.setViewportSize(viewport)
      await expectAccessible(page)
      const tooWide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      expect(tooWide, `${name}, ${theme}, ${viewport.width} px`).toBeLessThanOrEqual(0)
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${theme}-${viewport.width}.png`, fullPage: true })
    }
    await own.close()
  }
}

const row = (tab: FrameLocator | Page) => tab.getByRole('button', { name: /^CP-1042/ }).first()
const inStatus = (tab: FrameLocator | Page, text: RegExp) =>
  tab.getByRole('region', { name: 'Your report' }).getByText(text)

test('the teacher sees what she owes, by when and why', async () => {
  const { tab, page } = await inTeams(teacher.email)
  await row(tab).click()
  await inStatus(tab, /Please send your report by 5pm on Monday 13 April 2026 \(in 11 working days\)/).waitFor()
  await tab.getByText('Why this date?').click()
  await tab.getByText(/2 working days before/).waitFor()
  await tab.getByText('Ava Whitfield, born 3 February 2016').waitFor()
  await tab.getByRole('link', { name: 'Open my report' }).waitFor()
  await expectAccessible(page)
  await context.close()
  await expectFineEverywhere(teacher.email, 'owed', (own) => inStatus(own, /Please send/).waitFor())
})

test('she says by keyboard alone that she holds nothing, with the child in view, and undoes it', async () => {
  const { page, tab } = await inTeams(teacher.email)
  await row(tab).focus()
  await page.keyboard.press('Enter')
  await tab.getByRole('button', { name: 'Nothing held' }).focus()
  await page.keyboard.press('Enter')
  const dialog = tab.getByRole('dialog', { name: 'You hold nothing about these children?' })
  await dialog.getByText('Ava Whitfield, born 3 February 2016').waitFor()
  await page.keyboard.press('Tab')
  await expect.poll(() => tab.locator(':focus').innerText()).toBe('Yes, we hold nothing about them')
  await page.keyboard.press('Enter')
  await inStatus(tab, /You told us that you hold nothing/).waitFor()
  // The button is gone, so the focus is where the news is.
  await expect.poll(() => tab.locator(':focus').innerText()).toMatch(/Your report|Undo/)
  expect(await one.report(teacher.email)).toMatchObject({ state: 'nothing-held' })
  await tab.getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('Enter')
  await inStatus(tab, /Please send your report/).waitFor()
  expect(await one.report(teacher.email)).toMatchObject({ state: 'requested' })
  await context.close()
})

test('she drops a file, answers the question about the family, and has her receipt', async () => {
  const { tab, frame } = await inTeams(teacher.email)
  await row(tab).click()
  await tab.getByRole('group', { name: 'Send a file' }).waitFor()
  const bytes = [...(await wordFile('She is often late, and always hungry.'))]
  await frame().evaluate((content) => {
    const files = new DataTransfer()
    files.items.add(new File([new Uint8Array(content)], 'Letter.docx'))
    const zone = document.querySelector('fieldset') as HTMLElement
    for (const type of ['dragover', 'drop'])
      zone.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: files }))
  }, bytes)
  await tab.getByText(/^Letter.docx \(/).waitFor()
  await expectAccessible(frame())
  await tab.getByRole('button', { name: 'Send it' }).click()
  await inStatus(tab, /Received at 10am on Wednesday 25 March, version 1/).waitFor()
  await tab.getByRole('button', { name: 'Save my answer' }).click()
  await tab.getByText('Say whether the family may read your report').waitFor()
  await expectFineEverywhere(teacher.email, 'question', (own) => inStatus(own, /Received at/).waitFor())
  await tab.getByRole('radio', { name: 'No, everybody in the family may read it' }).check()
  await tab.getByRole('button', { name: 'Save my answer' }).click()
  await tab.getByRole('radio', { name: 'No, everybody in the family may read it' }).waitFor({ state: 'detached' })
  await tab.getByRole('region', { name: 'What you have sent' }).getByText('Report, version 1 (Word document)').waitFor()
  expect(await one.report(teacher.email)).toMatchObject({
    state: 'submitted',
    versions: [{ source: 'page', familyMayRead: true }],
  })
  await context.close()
})

test('a file that is none is refused with the reason, and what she sent stands', async () => {
  const { tab, frame } = await inTeams(teacher.email)
  await row(tab).click()
  await tab.getByText('Send a newer version').click()
  const file = { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no PDF at all') }
  await tab.locator('input[type=file]').setInputFiles(file)
  await tab.getByRole('button', { name: 'Send it' }).click()
  await tab.getByText('We could not take your file').waitFor()
  await expectAccessible(frame())
  expect(await one.report(teacher.email)).toMatchObject({ state: 'submitted' })
  await context.close()
})

test('she cannot come, says who comes instead, and can come after all', async () => {
  const { tab, frame } = await inTeams(teacher.email)
  await row(tab).click()
  await tab.getByRole('button', { name: 'I can’t come' }).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByLabel('Who comes instead of you?').fill('Sam Reed, deputy head')
  await expectAccessible(frame())
  await dialog.getByRole('button', { name: 'I can’t come' }).click()
  await tab.getByText(/Instead of you: Sam Reed, deputy head/).waitFor()
  await tab.getByRole('button', { name: 'I can come after all' }).click()
  await tab.getByRole('button', { name: 'I can’t come' }).waitFor()
  await context.close()
})

test('the social worker sends what she wrote in OneDrive, and finds the way to the whole conference', async () => {
  stage.answer(lead.email, { 'What has happened': 'Two visits in March.' })
  const { tab } = await inTeams(lead.email)
  await row(tab).click()
  await tab.getByRole('button', { name: 'Send my report' }).click()
  await inStatus(tab, /Received at/).waitFor()
  await tab.getByRole('link', { name: 'Open the whole conference' }).waitFor()
  await context.close()
})

test('the nurse opens her pack in the library and says that she has read it', async () => {
  await one.accept(teacher.email, lead.email)
  await one.circulate()
  const { tab, frame } = await inTeams(nurse.email)
  await tab.getByText('Pack to read').waitFor()
  await row(tab).click()
  await tab.getByText('It holds').waitFor()
  await expectAccessible(frame())
  const opened = context.waitForEvent('page')
  await tab.getByRole('link', { name: 'Open your pack for CP-1042' }).click()
  await expect.poll(async () => (await opened).url()).toContain(`#/${nurse.email}/files/`)
  await expectFineEverywhere(nurse.email, 'pack', (own) => own.getByText('It holds').waitFor())
  await tab.getByRole('button', { name: /^I have read it/ }).click()
  await tab.getByText(/You told us at .* that you have read it/).waitFor()
  const { id } = await one.person(nurse.email)
  expect((await one.now()).packs.find(({ participantId }) => participantId === id)).toMatchObject({
    readAt: expect.any(String),
  })
  await context.close()
})

test('what is over is folded away once its letter is due, and can still be looked up', async () => {
  await stage.to('2026-04-17T09:00')
  const { tab, frame } = await inTeams(nurse.email)
  await tab.getByText('Past conferences (1)').click()
  await row(tab).click()
  await tab.getByText('This conference has taken place.').waitFor()
  expect(await tab.getByRole('button', { name: 'Nothing held' }).count()).toBe(0)
  await expectAccessible(frame())
  await context.close()
})

test('whoever is asked for nothing reads what will appear here', async () => {
  const own = await browser.newContext({ viewport: NARROW, locale: 'en-GB' })
  const page = await own.newPage()
  await page.goto(`${stage.serviceUrl}/tab/my-reports`)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: /business\.team@/ }).click()
  await page.getByText('Nothing is asked of you at the moment.').waitFor()
  await expectAccessible(page)
  await own.close()
})
