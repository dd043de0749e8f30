import axeCore from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Frame, type FrameLocator, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPages } from '../../commands/build-pages.ts'
import { findChromium, launchOptions } from '../chromium.ts'
import { booking, people, type Stage, startStage } from '../journeys/stage.fixture.ts'

// A conference as it is held: the chair in the meeting's side panel, what the room sees on its stage, a minute-taker.

const minutes = {
  ...{ email: 'minutes@northshire.example', displayName: 'Sana Iqbal', organisation: 'tenant' as const },
  ...{ hasOneDrive: true, appInstalled: true },
}
let stage: Stage
let browser: Browser
const contexts: BrowserContext[] = []
let conferenceId: string
let chair: Seat
let panel: FrameLocator

interface Seat {
  page: Page
  context: BrowserContext
  frame: FrameLocator
}

beforeAll(async () => {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: run "npm test", which installs it where it may')
  await buildPages()
  browser = await chromium.launch(launchOptions(path))
  stage = await startStage(undefined, { more: [minutes] })
  const asked = booking()
  const writer = { side: 'professional' as const, email: minutes.email, name: 'Sana Iqbal', role: 'minute-taker' }
  const participants = [...asked.participants, { ...writer, agency: 'Northshire Council', group: 'safeguarding' }]
  conferenceId = await stage.book({ participants })
  await stage.to('2026-04-15T09:45')
  chair = await sitDownAs(people.chair.email)
  panel = chair.frame
})
afterAll(async () => {
  for (const context of contexts) await context.close()
  await browser?.close()
  await stage?.stop()
})

/** In the meeting, with the app in its side panel, 320 pixels wide. */
async function sitDownAs(email: string): Promise<Seat> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  contexts.push(context)
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  await page.goto(`${stage.pageUrl}#/${email}/meeting`)
  await page.getByRole('button', { name: /^Join: / }).click()
  return { page, context, frame: page.frameLocator('iframe[title="Conference"]') }
}

const frameOf = (page: Page, address: RegExp) => page.frames().find((frame) => address.test(frame.url())) as Frame

async function expectAccessible(frame: Frame) {
  await frame.evaluate(axeCore.source)
  const found = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore }
    const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }
    const { violations } = await axe.run({ exclude: ['[data-tabster-dummy]'] }, options)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
  expect(found).toEqual([])
}

/** In each theme of Teams, and never wider than its frame. */
async function expectAccessibleInEveryTheme(page: Page, address: RegExp) {
  for (const theme of ['Dark', 'High contrast', 'Light']) {
    await page.getByLabel('Theme').selectOption(theme)
    // Colours of buttons glide into their new ones.
    await page.waitForTimeout(400)
    const frame = frameOf(page, address)
    expect(await frame.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await expectAccessible(frame)
  }
}

async function write(frame: FrameLocator, kind: string, label: string, text: string) {
  await frame.getByRole('radio', { name: kind }).check()
  await frame.getByLabel(label).fill(text)
  await frame.getByRole('button', { name: 'Add', exact: true }).click()
  await frame.getByRole('listitem').getByText(text).first().waitFor()
}

test('before the meeting the chair sees what there is to know, and starts it', async () => {
  await panel.getByRole('heading', { name: 'Before the meeting' }).waitFor()
  await panel.getByText('Report missing').waitFor()
  expect(await frameOf(chair.page, /tab\/meeting/).evaluate('innerWidth')).toBeLessThanOrEqual(320)
  await expectAccessibleInEveryTheme(chair.page, /tab\/meeting/)
  await panel.getByRole('button', { name: 'Start the meeting' }).click()
  await panel.locator('h2:focus', { hasText: 'Welcome, and who is here' }).waitFor()
})

test('who is here makes the quorum, and the missing agency is named', async () => {
  for (const name of ['Tom Leary', 'Amira Khan', 'Kelly Whitfield', 'Ngozi Adeyemi'])
    await panel.getByRole('button', { name: `In the room: ${name}` }).click()
  await panel.getByText('No quorum yet: 2 of 3 agencies').waitFor()
  await panel.getByText('Not here: Health and Police.').waitFor()
  await panel.getByRole('button', { name: 'Online: Ewa Nowak' }).click()
  await panel.getByText('There is a quorum: 3 agencies').waitFor()
  await panel.getByText('Next: Kelly Whitfield (mother)').waitFor()
})

test('the stage follows within two seconds, and never shows a note', async () => {
  await panel.getByRole('button', { name: 'Share to the stage' }).click()
  const shared = chair.page.frameLocator('iframe[title="Conference, shared with everybody"]')
  await shared.getByRole('heading', { name: 'Welcome, and who is here' }).waitFor()
  const teacher = await sitDownAs(people.teacher.email)
  const hers = teacher.page.frameLocator('iframe[title="Conference, shared with everybody"]')
  await hers.getByRole('heading', { name: 'Welcome, and who is here' }).waitFor()

  const took: number[] = []
  for (const title of ['Has everyone read the reports?', 'The family speaks: what has happened']) {
    const started = performance.now()
    await panel.getByRole('button', { name: `Next: ${title}` }).click()
    await hers.getByRole('heading', { name: title }).waitFor()
    took.push(performance.now() - started)
  }
  expect(Math.max(...took)).toBeLessThan(2_000)

  await write(panel, 'The family’s words', 'In their own words', 'That night I slept for the first time.')
  await write(panel, 'For the stage', 'Line for the stage', 'Nan’s house helped')
  await write(panel, 'A note', 'Your note', 'Ask about the summer')
  await hers.getByText('That night I slept for the first time.').waitFor()
  await hers.getByText('Nan’s house helped').waitFor()
  const words = await hers.locator('body').innerText()
  expect(words).not.toMatch(/summer|CP-1042|Kelly|Whitfield/)
  await expectAccessibleInEveryTheme(teacher.page, /stage$/)
  await expectAccessibleInEveryTheme(chair.page, /tab\/meeting(?!.*stage)/)
})

test('one who turns up sees nothing that was written before, until the chair says so', async () => {
  const staged = chair.page.frameLocator('iframe[title="Conference, shared with everybody"]')
  await panel.getByRole('button', { name: 'Somebody else came' }).click()
  const dialog = panel.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Jo Baker')
  await dialog.getByLabel('Role').fill('supporter')
  await expectAccessible(frameOf(chair.page, /tab\/meeting(?!.*stage)/))
  await dialog.getByRole('button', { name: 'Add' }).click()
  await staged.getByText('Nan’s house helped').waitFor({ state: 'detached' })
  await panel.getByText('2 lines are not on the stage').waitFor()
  await panel.getByRole('button', { name: 'Show all 2 lines to everybody here' }).click()
  await staged.getByText('Nan’s house helped').waitFor()
})

test('nothing typed is lost when the connection is, and it is sent after', async () => {
  const field = panel.getByLabel('Your note')
  await chair.context.setOffline(true)
  await field.fill('Typed without a connection')
  await panel.getByRole('button', { name: 'Add', exact: true }).click()
  await panel.getByRole('button', { name: /^Next: What professionals add/ }).click()
  await panel.getByText('Not connected. What you do is kept here and will be sent.').waitFor()
  await panel.getByRole('heading', { name: 'What professionals add' }).waitFor()
  await field.pressSequentially('Half a sen')
  await expectAccessible(frameOf(chair.page, /tab\/meeting(?!.*stage)/))
  await chair.page.waitForTimeout(3_000)
  expect(await field.inputValue()).toBe('Half a sen')
  await chair.context.setOffline(false)
  await panel.getByText('Not connected.').waitFor({ state: 'detached' })
  await field.pressSequentially('tence')

  const { body } = await stage.call(people.chair.email, 'GET', `/conferences/${conferenceId}/meeting`)
  const { meeting } = body as { meeting: { step: number; lines: { text: string }[] } }
  expect(meeting.step).toBe(4)
  expect(meeting.lines.filter(({ text }) => text === 'Typed without a connection')).toHaveLength(1)
  // What is half typed is there again when the panel was closed and opened.
  await chair.page.reload()
  await panel.getByLabel('Your note').waitFor()
  expect(await panel.getByLabel('Your note').inputValue()).toBe('Half a sentence')
  expect(await panel.locator('h2:focus').count()).toBe(0)
  await panel.getByRole('button', { name: 'Add', exact: true }).click()
})

test('two who change one line: both texts stand side by side until a person decides', async () => {
  const writer = await sitDownAs(minutes.email)
  await panel.getByRole('button', { name: 'Change “Half a sentence”' }).click()
  await writer.frame.getByRole('button', { name: 'Change “Half a sentence”' }).click()
  await panel.getByLabel('The line').fill('The chair’s sentence')
  await panel.getByRole('button', { name: 'Save', exact: true }).click()
  await panel.getByRole('listitem').getByText('The chair’s sentence').waitFor()
  await writer.frame.getByLabel('The line').fill('The minute-taker’s sentence')
  await writer.frame.getByRole('button', { name: 'Save', exact: true }).click()
  const conflict = writer.frame.getByRole('region', { name: 'Somebody changed this line meanwhile' })
  await conflict.getByText('The chair’s sentence').waitFor()
  expect(await conflict.getByLabel('Yours').inputValue()).toBe('The minute-taker’s sentence')
  await expectAccessible(frameOf(writer.page, /tab\/meeting(?!.*stage)/))
  await conflict.getByRole('button', { name: 'Keep both, as two lines' }).click()
  for (const seat of [panel, writer.frame])
    for (const text of ['The chair’s sentence', 'The minute-taker’s sentence'])
      await seat.getByRole('listitem').getByText(text).waitFor()
  await writer.context.close()
})

test('a step, a person and a line need the keyboard alone', async () => {
  const { page } = chair
  const press = async (target: ReturnType<FrameLocator['getByRole']>, key: string) => {
    await target.focus()
    await page.keyboard.press(key)
  }
  await press(panel.getByRole('button', { name: /^Next: The impact on each child/ }), 'Enter')
  await panel.getByRole('heading', { name: 'The impact on each child' }).waitFor()
  expect(await panel.getByRole('status').filter({ hasText: 'Step 5 of 14' }).count()).toBe(1)
  await press(panel.getByRole('button', { name: 'Has left: Kelly Whitfield' }), 'Space')
  const note = panel.getByLabel('Your note')
  await note.focus()
  await page.keyboard.type('By keyboard')
  await page.keyboard.press('Control+Enter')
  await panel.getByRole('listitem').getByText('By keyboard').waitFor()
  expect(await note.inputValue()).toBe('')
  // The next step is in sight however far down the panel was scrolled.
  await panel.getByRole('button', { name: 'Somebody else came' }).scrollIntoViewIfNeeded()
  const box = await panel.getByRole('button', { name: /^Next: / }).boundingBox()
  expect(box && box.y >= 0 && box.y + box.height <= 800).toBe(true)
})

test('outside a meeting the same page has more room, and opens the stage as a window', async () => {
  const { page } = chair
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.getByRole('button', { name: /^Conference: / }).click()
  await panel.getByRole('heading', { name: 'The impact on each child' }).waitFor()
  expect(await panel.getByRole('button', { name: 'Share to the stage' }).count()).toBe(0)
  await expectAccessibleInEveryTheme(page, /tab\/meeting/)
  const link = await panel.getByRole('link', { name: 'Open the stage in a window' }).getAttribute('href')
  expect(link).toBe(`/tab/meeting#/${conferenceId}/stage`)
})

test('after the end what was written comes first, and the meeting can go on', async () => {
  await panel.getByText('All steps').click()
  await panel.getByRole('button', { name: 'End the meeting' }).click()
  await panel.getByRole('dialog').getByRole('button', { name: 'End the meeting' }).click()
  await panel.locator('p:focus', { hasText: 'The meeting ended' }).waitFor()
  const written = panel.getByRole('region', { name: 'What was written' })
  for (const text of ['Nan’s house helped', 'By keyboard']) await written.getByText(text).waitFor()
  expect(await panel.getByLabel('Your note').count()).toBe(0)
  await expectAccessible(frameOf(chair.page, /tab\/meeting/))
  await panel.getByRole('button', { name: 'Go on with the meeting' }).click()
  await panel.getByLabel('Your note').waitFor()
})
