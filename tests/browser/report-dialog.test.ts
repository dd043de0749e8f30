import { type Browser, type BrowserContext, chromium, type FrameLocator, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium, launchOptions } from '../chromium.ts'
import { type Case, openCase } from '../journeys/case.fixture.ts'
import { people, type Stage, startStage } from '../journeys/stage.fixture.ts'

// Where starting and sending take the person's own sign-in: the dialog beside the chat, in the stand-in's Teams.

const { teacher } = people
let stage: Stage
let one: Case
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: run "npm test", which installs it where it may')
  browser = await chromium.launch(launchOptions(path))
  stage = await startStage('2026-03-25T10:00', { reportFiles: 'delegated' })
  one = openCase(stage, await stage.book())
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

async function inChat(): Promise<{ page: Page; dialog: FrameLocator }> {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.goto(`${stage.pageUrl}#/${teacher.email}/chat`)
  return { page, dialog: page.getByRole('dialog').frameLocator('iframe') }
}

const shoot = async (page: Page, name: string) => {
  if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png` })
}

test('the teacher presses “Start my report”, the dialog puts the form into her OneDrive, and the card leads there', async () => {
  const { page, dialog } = await inChat()
  const card = page.getByRole('log').getByRole('article').last()
  await card.getByRole('button', { name: 'Start my report' }).click()
  await dialog.getByText(/Your form is in your OneDrive now/).waitFor()
  await dialog.getByRole('link', { name: 'Open it in Word' }).waitFor()
  await shoot(page, 'dialog-start')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await card.getByRole('button', { name: 'Send my report' }).waitFor()
  await context.close()
})

test('without another step of signing in the dialog says what to do, and nothing is lost', async () => {
  stage.answer(teacher.email, { 'Past harm': 'She tells us she sleeps badly.' })
  stage.emulator.misbehave({ match: /POST .*\/token/, times: 1, interactionRequired: true })
  const { page, dialog } = await inChat()
  await page.getByRole('log').getByRole('button', { name: 'Send my report' }).last().click()
  await dialog.getByRole('button', { name: 'Send my report' }).click()
  await dialog
    .getByRole('alert')
    .getByText(/prove once more that it is you/)
    .waitFor()
  await shoot(page, 'dialog-trouble')
  await dialog.getByRole('link', { name: 'Send a file instead' }).waitFor()
  await dialog.getByRole('button', { name: 'Send my report' }).click()
  await dialog.getByText(/Your report has arrived/).waitFor()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('log').getByText('Your report for CP-1042 has arrived').first().waitFor()
  expect(await one.report(teacher.email)).toMatchObject({ state: 'submitted', versions: [{ source: 'onedrive' }] })
  await context.close()
})
