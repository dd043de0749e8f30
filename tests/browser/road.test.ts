import axeCore from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Frame, type FrameLocator, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { businessTeam } from '../../commands/stand-in/tenant.ts'
import { findChromium, launchOptions } from '../chromium.ts'
import { openCase } from '../journeys/case.fixture.ts'
import { wordFile } from '../journeys/papers.fixture.ts'
import { booking, people, type Stage, startStage } from '../journeys/stage.fixture.ts'

// One conference as people live it, in a real browser: the stand-in's Teams and Outlook, the board, the personal page.

const TEAM = 'conferences@northshire.example'
let stage: Stage
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: run "npm test", which installs it where it may')
  browser = await chromium.launch(launchOptions(path))
  stage = await startStage()
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

/** The stand-in's page as one person, on one of their tabs. */
async function sitDownAs(email: string, view: string): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.goto(`${stage.pageUrl}#/${email}/${view}`)
  return page
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

async function fillIn(board: FrameLocator) {
  const asked = booking()
  await board.getByLabel('Date of the strategy discussion').fill('2026-03-24')
  await board.getByLabel('Date of the conference').fill('2026-04-15')
  await board.getByLabel(/^Place/).fill('Civic Offices, Room 4')
  const professionals = asked.participants.filter((one) => one.side === 'professional')
  for (const [index, person] of professionals.entries()) {
    if (index > 1) await board.getByRole('button', { name: 'Add a professional' }).click()
    const row = board.getByRole('group', { name: `Professional ${index + 1}` })
    await row.getByLabel('E-mail').fill(person.email)
    await row.getByLabel('Role').fill(person.role)
    await row.getByLabel(/^Agency(?! group)/).fill(person.agency)
    await row.getByLabel('Agency group').selectOption({ index: index === 1 ? 1 : Math.min(index + 1, 4) })
    await row.getByLabel('Phone').fill('023 9200 0102')
    // The row takes the person's name, so it comes last.
    await row.getByLabel(/^Name/).fill(person.name)
  }
  const family = board.getByRole('button', { name: 'Add a family member' })
  for (const [index, name] of ['Kelly Whitfield', 'Dan Whitfield'].entries()) {
    if ((await board.getByRole('group', { name: `Family member ${index + 1}` }).count()) === 0) await family.click()
    const row = board.getByRole('group', { name: `Family member ${index + 1}` })
    await row.getByLabel('Relationship').fill(index === 0 ? 'mother' : 'father')
    if (index === 1) {
      await row.getByLabel('Mail to this person is recorded as safe').check()
      await row.getByLabel('Recorded as safe by').fill('lead social worker')
      await row.getByLabel('E-mail').fill(people.father.email)
    }
    await row.getByLabel(/^Name/).fill(name)
  }
  if ((await board.getByRole('group', { name: 'Child 1' }).count()) === 0)
    await board.getByRole('button', { name: 'Add a child' }).click()
  const child = board.getByRole('group', { name: 'Child 1' })
  await child.getByLabel('Date of birth').fill('2016-02-03')
  for (const name of ['Kelly Whitfield', 'Dan Whitfield']) await child.getByLabel(name).check()
  await child.getByLabel(/^Name/).fill('Ava Whitfield')
}

test('the business team signs in, sees every deadline before anything is sent, and books', async () => {
  const page = await sitDownAs(businessTeam.email, 'conferences')
  const board = page.frameLocator('iframe[title="Conferences"]')
  await board.getByRole('button', { name: 'Book a conference' }).click()
  await fillIn(board)
  const deadlines = board.getByRole('region', { name: 'Every deadline of this day' })
  await deadlines.getByText('Monday 13 April').first().waitFor()
  expect(stage.emulator.ledgers.events()).toEqual([])
  await board.getByRole('button', { name: 'Book and send' }).click()
  await board.getByText('Choose an answer. If nobody knows yet').first().waitFor()
  await board.getByRole('radio', { name: 'No', exact: true }).check()
  await board.getByRole('button', { name: 'Book and send' }).click()
  await board.getByRole('heading', { name: /CP-1042/ }).waitFor()
  await stage.rest()
  expect(stage.emulator.ledgers.events()).toHaveLength(3)
  await context.close()
})

test('the teacher gets a card, writes in the prepared document and sends it with one tap', async () => {
  const page = await sitDownAs(people.teacher.email, 'chat')
  const card = page.getByRole('log').getByRole('article').last()
  await card.getByText('Report for CP-1042').first().waitFor()
  await expectAccessible(page)
  stage.answer(people.teacher.email, { 'Past harm': 'She tells us she sleeps badly.' })
  await card.getByRole('button', { name: 'Send my report' }).click()
  await page.getByRole('log').getByText('Received', { exact: false }).first().waitFor()
  await context.close()
})

test('the GP follows the mail to the personal page, signs in with the code and hands the report over', async () => {
  const mail = await sitDownAs(people.gp.email, 'inbox')
  await mail.getByRole('button', { name: /your report by 5pm on Monday 13 April/ }).click()
  const opened = context.waitForEvent('page')
  await mail.frameLocator('iframe[title^="Text of"]').getByRole('link', { name: /page/i }).first().click()
  const page = await opened
  await page.getByRole('button', { name: /code/i }).first().click()
  await mail
    .getByRole('button', { name: /your code/ })
    .first()
    .click()
  // The mail that was read before stands there for a moment longer.
  const code = mail
    .frameLocator('iframe[title^="Text of"]')
    .getByText(/\b\d{6}\b/)
    .first()
  await page.getByLabel(/code/i).fill(/\b\d{6}\b/.exec(await code.innerText())?.[0] ?? '')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('Ava Whitfield').first().waitFor()
  await expectAccessible(page)
  const file = {
    name: 'letter.docx',
    mimeType: 'application/octet-stream',
    buffer: await wordFile('Registered since 2016.'),
  }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.getByRole('button', { name: 'Send my report' }).click()
  await page
    .getByText(/received|arrived/i)
    .first()
    .waitFor()
  const question = page.getByRole('group', { name: /the family, or one of them, must not see/ })
  await expectAccessible(page)
  await question.getByRole('radio', { name: /^No/ }).check()
  await page.getByRole('button', { name: 'Save my answer' }).click()
  await question.waitFor({ state: 'detached' })
  await context.close()
})

test('the chair sees how things stand', async () => {
  const page = await sitDownAs(people.chair.email, 'conferences')
  const board = page.frameLocator('iframe[title="Conferences"]')
  await board
    .getByRole('link', { name: 'CP-1042' })
    .or(board.getByRole('button', { name: 'CP-1042' }))
    .first()
    .click()
  await board.getByText('Received, to be read').first().waitFor()
  await expectAccessible(page.frame({ url: /\/tab\// }) as Frame)
  expect(await board.getByRole('button', { name: 'Book and send' }).count()).toBe(0)
  await context.close()
})

test('the father reads mail that shows nobody else and names nobody', async () => {
  const page = await sitDownAs(people.father.email, 'inbox')
  await page.getByRole('button', { name: /About your appointment on Wednesday 15 April, reference 1042/ }).click()
  const mail = page.frameLocator('iframe[title^="Text of"]')
  await mail.getByText('023 9200 0000').first().waitFor()
  const text = await mail.locator('body').innerText()
  const shown = `${await page.getByRole('tabpanel').innerText()} ${text}`
  for (const name of ['Ava', 'Kelly', 'Leary', 'Khan', 'Rees', 'Adeyemi', 'CP-', 'protection', people.gp.email])
    expect(shown).not.toContain(name)
  await context.close()
})

test('a detail is kept from the very person whose name is pressed', async () => {
  const page = await sitDownAs(businessTeam.email, 'conferences')
  const board = page.frameLocator('iframe[title="Conferences"]')
  await board.getByRole('link', { name: 'CP-1042' }).first().click()
  await board.getByRole('button', { name: 'Add a detail' }).click()
  const dialog = board.getByRole('dialog')
  await dialog.getByLabel('What must not reach them?').fill('17 Quay Lane')
  await dialog.getByText('Dan Whitfield', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Keep it from them' }).click()
  await board.getByText('Kept from Dan Whitfield').waitFor()
  await context.close()
})

test('the business team sees what waits, what is held and who got what', async () => {
  const { conferences } = (await stage.team('GET', '/conferences')) as { conferences: { id: string }[] }
  const one = openCase(stage, conferences[0]?.id as string)
  const { id } = await one.person(people.father.email)
  const detail = { kind: 'place', text: 'Priory Hall', keptFrom: [id] }
  await stage.team('POST', `/conferences/${conferences[0]?.id}/protected-details`, detail)
  stage.answer(people.lead.email, { 'What has happened': 'Kelly was seen at Priory Hall.' })
  await stage.tap(people.lead.email, 'submit')
  await one.accept(people.teacher.email, people.gp.email, people.lead.email)
  expect(await one.release(people.father.email)).toEqual({ released: 2, held: 1 })
  stage.emulator.as(people.father.email).sendMail({ to: TEAM, subject: 'Reference 1042', text: 'Can I bring my mum?' })
  await stage.to('2026-03-25T11:00')
  await one.circulate()

  const page = await sitDownAs(businessTeam.email, 'conferences')
  const board = page.frameLocator('iframe[title="Conferences"]')
  const isAccessible = () => expectAccessible(page.frame({ url: /\/tab\// }) as Frame)
  await board.getByText('1 mail waits for you to read').waitFor()
  await isAccessible()
  await board.getByRole('link', { name: 'CP-1042' }).first().click()
  await board.getByRole('link', { name: 'Who got what' }).waitFor()
  await board.getByText('Priory Hall').first().waitFor()
  await isAccessible()
  await board.getByRole('link', { name: 'Who got what' }).click()
  await board.getByRole('heading', { name: 'Who got what: CP-1042' }).waitFor()
  await isAccessible()
  await context.close()
})

test('a second person sees the very words before they let them go', async () => {
  const page = await sitDownAs(people.chair.email, 'conferences')
  const board = page.frameLocator('iframe[title="Conferences"]')
  await board.getByRole('link', { name: 'CP-1042' }).first().click()
  const held = board.getByRole('region', { name: 'Held for a second person' })
  expect(await held.getByRole('button', { name: /^Let it go/ }).count()).toBe(0)
  await held.getByRole('button', { name: /^Show the passage/ }).click()
  await held.getByText('Kelly was seen at Priory Hall').waitFor()
  await held.getByRole('button', { name: /^Let it go/ }).click()
  const dialog = board.getByRole('dialog')
  await dialog.getByLabel('Why may it go?').fill('He knows the place already.')
  await dialog.getByRole('button', { name: 'Let it go' }).click()
  await board.getByText('1 passage was let go').waitFor()
  await context.close()
})

test('what was shared by hand is recorded, and a pack is recalled, on the board', async () => {
  const { conferences } = (await stage.team('GET', '/conferences')) as { conferences: { id: string }[] }
  const id = conferences[0]?.id as string
  const one = openCase(stage, id)
  // Whoever is reached by hand has a key that the page made, no address.
  const mother = (await stage.show(id)).people.find(({ name }) => name === 'Kelly Whitfield')
  await one.release(mother?.email as string)
  await stage.to('2026-03-25T11:30')
  await one.circulate()

  const page = await sitDownAs(businessTeam.email, 'conferences')
  const board = page.frameLocator('iframe[title="Conferences"]')
  await board.getByRole('link', { name: 'CP-1042' }).first().click()
  const dialog = board.getByRole('dialog')
  await board.getByRole('button', { name: 'Record what was shared with Kelly Whitfield' }).click()
  await dialog.getByLabel('How was it shared?').fill('Read together at home')
  await dialog.getByRole('button', { name: 'Record' }).click()
  await board.getByText('Read together at home').first().waitFor()
  await board.getByRole('button', { name: 'Recall the pack of Dan Whitfield' }).first().click()
  await dialog.getByLabel('Why is it recalled?').fill('The wrong letter is in it')
  await dialog.getByRole('button', { name: 'Recall' }).click()
  await board.getByText('The wrong letter is in it').first().waitFor()
  await context.close()
})
