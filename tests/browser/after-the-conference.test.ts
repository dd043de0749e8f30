import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PaperDraft, PaperView } from '../../bot/api/papers.ts'
import { buildPages } from '../../commands/build-pages.ts'
import { findChromium, launchOptions } from '../chromium.ts'
import { seedClosing, seedPaper } from '../closed-conference.ts'
import { openLook } from './frame.fixture.ts'
import { board, mine } from './look.fixture.ts'
import { cast, showSample, startWorld, type World } from './world.fixture.ts'

// What follows, and what of it is on paper. On the conference's page the business team books the review, sends, takes
// copies there by hand, and asks for others; in My reports a professional reads their own and has it put right, and one of
// the family does so on their page.

const { chair, lead, teacher, team } = cast
const FATHER = 'imran.siddiqui@family.example'
let world: World
let browser: Browser
let id: string
let letter: string

beforeAll(async () => {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: run "npm test", which installs it where it may')
  await buildPages()
  browser = await chromium.launch(launchOptions(path))
  world = await startWorld()
  const { together, family, as } = world
  const booking = { ...family.booking(together.clock.now()), whereabouts: 'no' }
  id = ((await as(team, 'POST', '/conferences', booking)) as { conferenceId: string }).conferenceId
  await seedClosing(together.service.world, id, [{ start: '2026-04-24T14:00' }])
  letter = await seedPaper(together.service.world, id, { state: 'approved' })
  await seedPaper(together.service.world, id, { kind: 'progress-report' })
})
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

const papers = async (email = team) => {
  const found = (await world.as(email, 'GET', `/conferences/${id}/papers`)) as { papers: PaperView[] }
  return found.papers
}
const theLetter = async () => (await papers()).find((one) => one.id === letter) as PaperView
const look = (email = team) => ({
  ...{ ...board, email, name: 'papers', place: `#/conferences/${id}/papers`, shows: 'Progress report' },
})

test('the business team sends an approved letter, prints a copy, records its hand-over, and asks for a correction', {
  timeout: 240_000,
}, async () => {
  const shown = await openLook(browser, world, look(), 1280)
  const { page, frame } = shown
  const section = frame.getByRole('region', { name: 'Papers' })
  const item = section.getByRole('listitem').filter({ has: frame.getByRole('heading', { name: 'Decision letter' }) })
  expect(await item.getByRole('link', { name: 'Decision letter' }).getAttribute('href')).toBe(`#/papers/${letter}`)
  await item.getByText('Approved, not sent').waitFor()
  // What is above it is fetched as well, and pushes it nowhere.
  const isInSight = () =>
    frame.evaluate<boolean>(`(() => {
    const heading = [...document.querySelectorAll('h2')].find(({ textContent }) => textContent === 'Papers')
    const { left, top } = heading.getBoundingClientRect()
    return document.elementFromPoint(left + 2, top + 2) === heading
  })()`)
  await expect.poll(isInSight, { timeout: 3_000 }).toBe(true)

  await item.getByRole('button', { name: 'Send: Decision letter' }).click()
  const dialog = frame.getByRole('dialog')
  await dialog.getByText(/Donna Carrick, mother/).waitFor()
  await dialog.getByRole('button', { name: 'Send it now' }).click()
  await item.getByText(/^Sent: a copy for each of \d+ people/).waitFor()
  expect(await frame.evaluate('document.activeElement.textContent')).toBe('Decision letter')
  await world.together.rest()
  await item.getByText('To be handed over', { exact: true }).waitFor()

  const download = page.waitForEvent('download')
  await item.getByRole('button', { name: 'Print file for Donna Carrick' }).click()
  // Names stand in no file's name.
  expect((await download).suggestedFilename()).toMatch(/^\d+-paper\.pdf$/)

  await item.getByRole('button', { name: 'Record what was shared with Donna Carrick' }).click()
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await dialog.getByText('Say what was shared, and how.').waitFor()
  await dialog.getByLabel('What was shared, and how?').fill('Read through together')
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await item.getByText('Recorded: handed over to Donna Carrick.').waitFor()
  await item.getByText(/^Next|Everybody has it\./).waitFor()
  const donna = (await theLetter()).recipients.find(({ name }) => name === 'Donna Carrick')
  expect(donna).toMatchObject({ by: 'hand', copies: [{ number: 1, handedOver: { how: 'Read through together' } }] })
  await item.getByText(/^Who has it/).click()
  await item.getByText(/Handed over at .*: Read through together/).waitFor()

  await item.getByRole('button', { name: 'Ask for a correction: Decision letter' }).click()
  await dialog.getByLabel('Who says so?').selectOption({ label: 'Donna Carrick, mother' })
  await dialog.getByLabel('What is wrong, and what is right?').fill('Ellis is seven.')
  await dialog.getByRole('button', { name: 'Ask for it' }).click()
  await item.getByText('Ellis is seven.').waitFor()
  await item.getByText('The chair settles it.').waitFor()
  expect((await theLetter()).corrections).toMatchObject([{ participantId: donna?.participantId, settled: null }])
  await shown.close()
})

test('the lead social worker takes copies there, and cannot send what the chair approves', {
  timeout: 120_000,
}, async () => {
  const { service } = world.together
  const plan = await seedPaper(service.world, id, { kind: 'outline-plan', state: 'approved' })
  await world.as(team, 'POST', `/papers/${plan}/send`)
  await seedPaper(service.world, id, { kind: 'full-record', state: 'approved' })
  const shown = await openLook(browser, world, look(lead), 1280)
  const section = shown.frame.getByRole('region', { name: 'Papers' })
  await section.getByText('Ellis is seven.').waitFor()
  await section.getByText(/Next: the business team sends it/).waitFor()
  await section.getByText('Next: the lead social worker reads and approves it.').waitFor()
  const record = section.getByRole('button', { name: 'Record what was shared with Donna Carrick' })
  expect(await record.count()).toBe(1)
  expect(await section.getByRole('button', { name: /^(Send|Preview)/ }).count()).toBe(0)
  await shown.close()
})

test('a professional opens their own copy by the link of the message, has it put right, and reads what came of it', {
  timeout: 240_000,
}, async () => {
  const { together, as } = world
  const told = () => JSON.stringify(together.emulator.as(teacher).chat())
  const [, place] = /tab\/my-reports(#\/conferences\/[\w-]+)/.exec(told()) ?? []
  expect(place).toBe(`#/conferences/${id}`)
  const look = { ...mine, name: 'my papers', place: `#/conferences/${id}`, shows: 'Your papers' }
  const shown = await openLook(browser, world, look, 1280)
  const section = shown.frame.getByRole('region', { name: 'Your papers' })
  for (const name of ['What happens next', 'My next core group']) {
    const way = shown.frame.getByRole('region', { name }).getByRole('link', { name: 'Open the core group' })
    expect(await way.getAttribute('href')).toMatch(/^\/tab\/core-group#\/[0-9a-f-]{36}$/)
  }
  // Whoever comes by the link is at the papers, not at the top of the list.
  await expect.poll(() => shown.frame.evaluate('document.activeElement.textContent')).toBe('Your papers')
  const item = section
    .getByRole('listitem')
    .filter({ has: shown.frame.getByRole('heading', { name: 'Decision letter' }) })
  await item.getByText(/^It came at [^ ]+ on /).waitFor()
  for (const [button, file] of [
    ['Open the PDF: Decision letter', /^CP-\d+-decision-letter\.pdf$/],
    ['Word document: Decision letter', /^CP-\d+-decision-letter\.docx$/],
  ] as const) {
    const download = shown.page.waitForEvent('download')
    await item.getByRole('button', { name: button }).click()
    expect((await download).suggestedFilename()).toMatch(file)
  }
  // Nothing that has not been sent.
  expect(await section.getByText(/Progress report|Full record/).count()).toBe(0)

  await item.getByRole('button', { name: 'Ask for a correction: Decision letter' }).click()
  const dialog = shown.frame.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Ask for it' }).click()
  await dialog.getByText('Say what is wrong.').waitFor()
  await dialog.getByLabel('What is wrong, and what is right?').fill('The plan is for half a year.')
  await dialog.getByRole('button', { name: 'Ask for it' }).click()
  await item.getByText('Asked for. You see here what becomes of it.').waitFor()
  await item.getByText('The chair settles it, and you get a message.').waitFor()
  await shown.close()

  const { version, sections, corrections } = (await as(chair, 'GET', `/papers/${letter}`)) as PaperDraft
  const asked = corrections.find(({ text }) => text === 'The plan is for half a year.')
  await as(chair, 'POST', `/papers/${letter}/corrections/${asked?.id}/settle`, {
    ...{ how: 'put-right', note: 'It says so now.', version },
    sections: sections?.map((one) => ({ ...one, text: 'There is a plan for half a year.' })),
  })
  await together.rest()
  expect(told().includes('what became of your correction')).toBe(true)
  const again = await openLook(browser, world, look, 1280)
  const papers = again.frame.getByRole('region', { name: 'Your papers' })
  await papers.getByText(/^It came at .* and replaces the one of /).waitFor()
  await papers.getByText('Put right').waitFor()
  await papers.getByText(/Answered at .*: “It says so now\.”/).waitFor()
  await again.close()
})

test('a family member reads their paper on their page without scripts, says what is wrong, and is told what became of it', {
  timeout: 240_000,
}, async () => {
  const { together, as } = world
  const mailbox = () => together.emulator.as(FATHER).mailbox()
  const mailed = (wanted: RegExp) => mailbox().flatMap(({ body }) => wanted.exec(body.content)?.[1] ?? [])[0] as string
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  await page.goto(mailed(/"(http[^"]+\/p\/[^"]+)"/))
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await page.getByLabel('Code').fill(mailed(/>(\d{6})</))
  await page.getByRole('button', { name: 'Go on' }).click()
  const item = page
    .locator('#papers .page-action')
    .filter({ has: page.getByRole('heading', { name: 'What was decided' }) })
  const download = page.waitForEvent('download')
  await item.getByRole('link', { name: 'Read it (PDF)' }).click()
  expect((await download).suggestedFilename()).toMatch(/^\d+-paper-2\.pdf$/)

  await item.getByText('Is something in it wrong? Tell us').click()
  await item.getByRole('button', { name: /^Tell us/ }).click()
  await page.getByRole('link', { name: 'Tell us what is wrong' }).click()
  await item.getByLabel('What is wrong, and what is right?').fill('Maya is two.')
  await item.getByRole('button', { name: /^Tell us/ }).click()
  await page.getByText('Thank you for telling us. You will see here what we do.').waitFor()
  await item.getByText('We are looking at it. We will tell you what we do.').waitFor()

  const { version, sections, corrections } = (await as(chair, 'GET', `/papers/${letter}`)) as PaperDraft
  const asked = corrections.find(({ text }) => text === 'Maya is two.')
  await as(chair, 'POST', `/papers/${letter}/corrections/${asked?.id}/settle`, {
    ...{ how: 'put-right', note: 'Yes, she is.', version },
    sections: sections?.map((one) => ({ ...one, text: 'There is a plan for half a year. Maya is two.' })),
  })
  await together.rest()
  await page.reload()
  await item.getByText(/^This is a new one\. .* Please do not use the one from .* any more\.$/).waitFor()
  await item.getByText('Our answer: “Yes, she is.”').waitFor()
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT, fullPage: true })
  await context.close()
})

test('the business team books the review for which the conference agreed no date, on a day when everybody is free', async () => {
  const place = `#/conferences/${id}/decided`
  const shown = await openLook(browser, world, { ...look(), place, shows: 'After the conference' }, 1280)
  const section = shown.frame.getByRole('region', { name: 'After the conference' })
  await section.getByText(/^No date was agreed for the review\. Book it by /).waitFor()
  await section.getByRole('button', { name: 'Book the review' }).click()
  const dialog = shown.frame.getByRole('dialog')
  const days = dialog.getByRole('radiogroup', { name: 'Days that suit' })
  await days.getByText('Everybody known to be free.').first().waitFor()
  await dialog.getByRole('button', { name: 'Book it' }).click()
  await dialog.getByText('Enter the date.').waitFor()
  await days.getByRole('radio').first().check()
  const day = await dialog.getByLabel('Date').inputValue()
  await dialog.getByRole('button', { name: 'Book it' }).click()
  await section.getByText('The review is booked:').waitFor()
  await world.together.rest()
  const { after } = await showSample({ ...world, conferenceId: id })
  expect(after.followedBy?.start.slice(0, 10)).toBe(day)
  const invited = world.together.emulator.ledgers.events().filter(({ start }) => start?.dateTime?.startsWith(day))
  expect(invited.flatMap(({ attendees }) => attendees.map(({ email }) => email))).toContain(lead)
  await shown.close()
})
